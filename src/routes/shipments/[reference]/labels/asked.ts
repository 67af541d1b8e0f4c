import { CONTENT_SYMBOLS } from '$lib/domain/documents/labels/content-symbol';
import { RESOLUTIONS } from '$lib/domain/documents/labels/dots';
import { cartonsIn, LABEL_KINDS, LABEL_ORDERS, stocksFor, usualJob, type LabelJob, type LabelKind } from '$lib/domain/documents/printing/label-job';
import { leastReadable, type PrinterProfile } from '$lib/domain/documents/printing/profile';

const NAMES = ['kind', 'stock', 'dpi', 'order', 'start', 'copies', 'spare', 'cartons', 'sku', 'sscc', 'content', 'expiry', 'printer'] as const;
type Name = (typeof NAMES)[number];

/** What is asked for as the address of the page and of its requests says it; what is not in it is as usual. */
export type Asked = Readonly<Partial<Record<Name, string>>> & { readonly kind: LabelKind };

/** Choices of a kind that hold for the next time as well; which labels and how many of them is asked anew. */
export const LASTING = ['stock', 'dpi', 'order', 'sscc', 'content', 'expiry', 'printer'] as const satisfies readonly Name[];

const named = <T extends string>(list: readonly T[], text: string | null | undefined): T | undefined => list.find((one) => one === text);

export function askedIn({ searchParams }: URL): Asked {
	const given = NAMES.flatMap((name): [Name, string][] => {
		const text = searchParams.get(name);
		return text === null || text === '' ? [] : [[name, text]];
	});
	return { ...Object.fromEntries(given), kind: named(LABEL_KINDS, searchParams.get('kind')) ?? 'carton' };
}

export const isKindAlone = ({ searchParams }: URL): boolean => [...searchParams.keys()].every((name) => name === 'kind');

/** The same as the part of an address behind the "?", in one order. */
export function queryOf(asked: Asked): string {
	const query = new URLSearchParams();
	for (const name of NAMES) if (asked[name] !== undefined && asked[name] !== '') query.set(name, asked[name]);
	return query.toString();
}

const whole = (text: string | undefined, [least, most]: readonly [number, number], usual: number): number => {
	const number = Number(text);
	return text !== undefined && Number.isInteger(number) && number >= least && number <= most ? number : usual;
};

/** Whether a text is a whole number within bounds, or nothing, which is the usual one. */
export const isFigure = (text: string | undefined, bounds: readonly [number, number]): boolean => text === undefined || text === '' || (/^\d+$/.test(text) && !Number.isNaN(whole(text, bounds, Number.NaN)));

export const COPIES = [1, 100] as const;
export const SPARE = [0, 100] as const;

/** The job of what is asked for; a text that is none is as usual, for the server to refuse it. */
export function jobOf(asked: Asked, printer?: PrinterProfile): LabelJob {
	const stocks = stocksFor(asked.kind);
	const usual = usualJob(asked.kind, named(stocks, asked.stock) ?? stocks[0]);
	const cartons = asked.cartons === undefined ? undefined : cartonsIn(asked.cartons);
	const content = named(CONTENT_SYMBOLS, asked.content);
	return {
		...usual,
		...(printer && { leastModuleMm: leastReadable(printer) }),
		dpi: printer?.dpi ?? RESOLUTIONS.find((dpi) => String(dpi) === asked.dpi) ?? usual.dpi,
		order: named(LABEL_ORDERS, asked.order) ?? usual.order,
		start: whole(asked.start, [1, 1000], 1), copies: whole(asked.copies, COPIES, 1), spare: whole(asked.spare, SPARE, 0),
		...(cartons && cartons.length > 0 && { cartons }),
		...(asked.sku && { skus: [asked.sku] }),
		...(asked.sscc === '1' && { sscc: 'shown' as const }),
		...(content && { content }),
		...(asked.expiry === '0' && { expiryInContent: 'left-out' as const })
	};
}
