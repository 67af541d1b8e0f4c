import type { Evidence, Product } from '$lib/domain/catalog/product';
import { isEvidenceKind } from '$lib/domain/catalog/evidence';
import { isPlainDate, type PlainDate } from '$lib/domain/values/plain-date';
import { readProductForm, textsOf, type FormReading, type Texts } from '../../products/product-form';

/** What is tried, as the address bar keeps it: the fields of a product form by their names, and what is asked beside them. */
export type Tried = {
	readonly texts: Texts;
	/** Kinds of the papers in hand. */
	readonly papers: readonly string[];
	readonly resident: boolean;
	readonly declare: PlainDate;
	readonly arrive?: PlainDate;
};

const BESIDE: ReadonlySet<string> = new Set(['sku', 'importer', 'declare', 'arrive', 'papers']);
/** Papers are chosen by their kinds; the SKU is that of the catalogue. */
const isField = (name: string): boolean => !BESIDE.has(name) && !name.startsWith('evidence-');
const LONGEST = 2_000;

const filled = (texts: Texts): Texts => Object.fromEntries(Object.entries(texts).filter(([name, text]) => isField(name) && text.trim() !== ''));
const dayIn = (query: URLSearchParams, name: string): PlainDate | undefined => {
	const day = query.get(name) ?? '';
	return isPlainDate(day) ? day : undefined;
};

/** The address read; a product of the catalogue fills in what the address does not say. */
export function triedIn(query: URLSearchParams, today: PlainDate, product?: Product): Tried {
	const given = Object.fromEntries([...query].filter(([name]) => isField(name)).map(([name, text]) => [name, text.slice(0, LONGEST)]));
	const named = query.get('papers');
	const papers = named === null ? (product?.evidence ?? []).map(({ kind }) => kind) : named.split(',').filter(isEvidenceKind);
	const arrive = dayIn(query, 'arrive');
	return {
		texts: filled({ ...(product && textsOf(product)), ...given }),
		papers: [...new Set(papers)],
		resident: query.get('importer') === 'resident',
		declare: dayIn(query, 'declare') ?? today,
		...(arrive && { arrive })
	};
}

/** What differs from a product as the catalogue has it; an emptied field stands there empty. */
const differing = (texts: Texts, kept: Texts): [string, string][] =>
	[...new Set([...Object.keys(kept), ...Object.keys(texts)])]
		.map((name): [string, string] => [name, texts[name] ?? ''])
		.filter(([name, text]) => text !== (kept[name] ?? ''));

/** The address of what is tried: the SKU of a product of the catalogue and what was changed of it, or the fields one by one. */
export function queryOf(tried: Tried, today: PlainDate, product?: Product): string {
	const query = new URLSearchParams();
	const kept = triedIn(new URLSearchParams(), today, product);
	if (product) query.set('sku', product.sku);
	for (const [name, text] of differing(filled(tried.texts), kept.texts)) query.set(name, text);
	if (tried.papers.join() !== kept.papers.join()) query.set('papers', tried.papers.join(','));
	if (tried.resident) query.set('importer', 'resident');
	if (tried.declare !== today) query.set('declare', tried.declare);
	if (tried.arrive) query.set('arrive', tried.arrive);
	return query.toString();
}

/** The product that the fields describe; what they do not show, and the days of a paper, stay as the catalogue has them. */
export function productOf({ texts, papers }: Tried, product?: Product): FormReading {
	const { product: read, problems } = readProductForm({ ...filled(texts), sku: product?.sku ?? 'TRY' }, product);
	const evidence = papers.flatMap((kind): Evidence[] => {
		const kept = (product?.evidence ?? []).filter((paper) => paper.kind === kind);
		return kept.length > 0 ? kept : [{ kind, reference: '–' }];
	});
	return { product: evidence.length > 0 ? { ...read, evidence } : read, problems };
}

/** Whether there is anything to judge. */
export const saysNothing = ({ texts }: Tried): boolean => Object.keys(filled(texts)).length === 0;
