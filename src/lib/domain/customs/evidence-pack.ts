import data from '../../data/customs/evidence-packs.json';
import { isValidOn } from '../catalog/evidence';
import type { Evidence, Product } from '../catalog/product';
import type { ImporterKind, Plan } from '../shipment/plan';
import type { PlainDate } from '../values/plain-date';
import { dayIn } from './price-day';
import { goodsOf } from './shipment-goods';

/** An importer in Japan proves a purchase, one abroad what was deducted from the price in Japan. */
export const PACK_NAMES = ['resident', 'non-resident'] as const;
export type PackName = (typeof PACK_NAMES)[number];

/** A paper of a pack: for every product or once for the shipment, and who asks for it. */
export type PackItem = {
	readonly kind: string;
	readonly per: 'product' | 'shipment';
	readonly askedBy: readonly string[];
	readonly mentionedBy: readonly string[];
	/** The paper that Nyuko prints for it. */
	readonly prints?: string;
	readonly source: string;
};
export type Pack = { readonly pack: PackName; readonly source: string; readonly items: readonly PackItem[] };

export const AGENTS = data.agents;
const PACKS = data.packs as readonly (Pack & { readonly importerKinds: readonly ImporterKind[] })[];

export const packOf = (pack: PackName): Pack => PACKS.find((one) => one.pack === pack)!;

/** The pack that fits a plan, by who imports; without an importer yet, that of a seller abroad. */
export const packFor = ({ importer }: Plan): PackName =>
	PACKS.find(({ importerKinds }) => importer && importerKinds.includes(importer.kind))?.pack ?? 'non-resident';

/** How a paper stands for one product or the shipment. */
export type Standing = 'held' | 'printed' | 'run-out' | 'missing';
export type Answer = { readonly sku?: string; readonly standing: Standing; readonly reference?: string };
export type PackState = { readonly item: PackItem; readonly answers: readonly Answer[]; readonly missing: number };

/** What a product says of itself and agents ask to see: a price with its day, the address of its page. */
const SAID: Readonly<Record<string, (product: Product) => string | undefined>> = {
	'price-page': ({ sale }) => (sale?.evidence && dayIn(sale.evidence) && /\p{L}/u.test(sale.evidence) ? sale.evidence : undefined),
	'selling-page': ({ url }) => url || undefined
};

function answered(papers: readonly Evidence[], kind: string, on: PlainDate): Pick<Answer, 'standing' | 'reference'> | undefined {
	const ofKind = papers.filter((paper) => paper.kind === kind);
	const valid = ofKind.find((paper) => isValidOn(paper, on));
	const paper = valid ?? ofKind.at(-1);
	return paper && { standing: valid ? 'held' : 'run-out', reference: paper.reference };
}

function ofProduct(product: Product, kind: string, on: PlainDate): Answer {
	const found = answered(product.evidence ?? [], kind, on);
	const said = SAID[kind]?.(product);
	if (found?.standing !== 'held' && said) return { sku: product.sku, standing: 'held', reference: said };
	return { sku: product.sku, ...(found ?? { standing: 'missing' }) };
}

/** A paper of the shipment is held with it, or with any of its products. */
function ofShipment(plan: Plan, products: readonly Product[], { kind, prints }: PackItem, on: PlainDate): Answer {
	const found = answered([...(plan.evidence ?? []), ...products.flatMap(({ evidence = [] }) => evidence)], kind, on);
	if (found?.standing === 'held') return found;
	return prints ? { standing: 'printed', reference: prints } : (found ?? { standing: 'missing' });
}

/** Every paper of a pack, and for which of the goods it is held. */
export function packState(plan: Plan, pack: PackName, on: PlainDate): PackState[] {
	const products = goodsOf(plan).map(({ product }) => product);
	return packOf(pack).items.map((item): PackState => {
		const answers = item.per === 'shipment' ? [ofShipment(plan, products, item, on)] : products.map((product) => ofProduct(product, item.kind, on));
		return { item, answers, missing: answers.filter(({ standing }) => standing === 'missing' || standing === 'run-out').length };
	});
}
