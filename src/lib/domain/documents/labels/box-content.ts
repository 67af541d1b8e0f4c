import guide from '../../../data/amazon/label-guide.json';
import type { Product } from '../../catalog/product';
import { needsLabel } from '../../compliance/prep';
import type { Carton, CartonContent, Plan } from '../../shipment/plan';
import type { PlainDate } from '../../values/plain-date';
import { accept, reject, type Result } from '../../values/result';
import { destinationOf } from '../cartons';
import { productsOf } from '../lines';

/** What the 2D barcode of a carton says, in Amazon's text form, and how many ids that are. */
export type BoxContent = { readonly text: string; readonly ids: number };

/** Codes in front of an id. */
export type IdCode = 'ASIN' | 'UPC' | 'EAN' | 'ISBN' | 'FNSKU';

export type NoBoxContent =
	| { readonly code: 'content-no-shipment-id'; readonly carton: number; readonly fulfillmentCenter: string }
	| { readonly code: 'content-empty'; readonly carton: number }
	| { readonly code: 'content-no-id'; readonly carton: number; readonly sku: string }
	| { readonly code: 'content-bad-id'; readonly carton: number; readonly sku: string; readonly id: string }
	| { readonly code: 'content-bad-quantity'; readonly carton: number; readonly sku: string; readonly quantity: number }
	| { readonly code: 'content-bad-expiry'; readonly carton: number; readonly sku: string; readonly expiry: string }
	| { readonly code: 'content-two-expiries'; readonly carton: number; readonly id: string; readonly expiries: string }
	| { readonly code: 'content-too-many-ids'; readonly carton: number; readonly ids: number; readonly most: number };

/** Capital letters and figures, no spaces: what stands between two signs of the text form. */
const isPlain = (text: string): boolean => /^[A-Z0-9]+$/.test(text);
const plain = (text: string | undefined): string => (text ?? '').normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/** A book's number is a 13-digit one that begins with 978 or 979. */
function gtinCode(gtin: string): IdCode | undefined {
	if (/^97[89]\d{10}$/.test(gtin)) return 'ISBN';
	if (/^\d{13}$|^\d{8}$/.test(gtin)) return 'EAN';
	return /^\d{12}$/.test(gtin) ? 'UPC' : undefined;
}

type Id = { readonly code: IdCode; readonly id: string };

/** The id that a shipment expects: the label's where units are labelled, the maker's where they are not, else Amazon's own. */
export function expectedId(product: Product | undefined): Id | undefined {
	const [fnsku, gtin, asin] = [plain(product?.fnsku), plain(product?.gtin), plain(product?.asin)];
	const makers = gtinCode(gtin);
	if (fnsku !== '' && product && needsLabel(product)) return { code: 'FNSKU', id: fnsku };
	if (makers) return { code: makers, id: gtin };
	if (asin !== '') return { code: 'ASIN', id: asin };
	return fnsku === '' ? undefined : { code: 'FNSKU', id: fnsku };
}

/** `280630`; undefined for a day that is none. */
const shortDay = (day: PlainDate): string | undefined => {
	const [, year, month, date] = /^\d\d(\d\d)-(\d\d)-(\d\d)$/.exec(day) ?? [];
	return year && month && date ? `${year}${month}${date}` : undefined;
};

type Segment = Id & { readonly sku: string; readonly quantity: number; readonly expiries: readonly string[] };

function segmentOf(carton: number, product: Product | undefined, content: CartonContent): Result<Segment, NoBoxContent> {
	const { sku, quantity, expiry } = content;
	const id = expectedId(product);
	if (!id) return reject({ code: 'content-no-id', carton, sku });
	if (!isPlain(id.id)) return reject({ code: 'content-bad-id', carton, sku, id: id.id });
	if (!Number.isSafeInteger(quantity) || quantity < 1) return reject({ code: 'content-bad-quantity', carton, sku, quantity });
	const day = expiry ? shortDay(expiry) : '';
	if (day === undefined) return reject({ code: 'content-bad-expiry', carton, sku, expiry: expiry ?? '' });
	return accept({ ...id, sku, quantity, expiries: day === '' ? [] : [day] });
}

/** The contents of a carton as its 2D barcode says them: `AMZN,PO:FBA15…,FNSKU:X00…,QTY:12,EXP:280630`. */
export function boxContent(plan: Plan, carton: Carton, { withExpiry }: { readonly withExpiry: boolean }): Result<BoxContent, NoBoxContent> {
	const { number, fulfillmentCenter, contents } = carton;
	const shipment = plain(destinationOf(plan, fulfillmentCenter)?.amazonShipmentId);
	if (!isPlain(shipment)) return reject({ code: 'content-no-shipment-id', carton: number, fulfillmentCenter });
	const products = productsOf(plan);
	const segments = new Map<string, Segment>();
	for (const content of contents) {
		const made = segmentOf(number, products.get(content.sku), content);
		if (!made.ok) return made;
		const key = `${made.value.code}:${made.value.id}`;
		const known = segments.get(key);
		segments.set(key, known ? merged(known, made.value) : made.value);
	}
	return written(number, shipment, [...segments.values()], withExpiry);
}

const merged = (one: Segment, other: Segment): Segment => ({
	...one, quantity: one.quantity + other.quantity, expiries: [...new Set([...one.expiries, ...other.expiries])]
});

function written(carton: number, shipment: string, segments: readonly Segment[], withExpiry: boolean): Result<BoxContent, NoBoxContent> {
	const { mostIds } = guide.content2d;
	if (segments.length === 0) return reject({ code: 'content-empty', carton });
	if (segments.length > mostIds) return reject({ code: 'content-too-many-ids', carton, ids: segments.length, most: mostIds });
	const twice = segments.find(({ expiries }) => expiries.length > 1);
	if (twice) return reject({ code: 'content-two-expiries', carton, id: twice.id, expiries: twice.expiries.join(', ') });
	const parts = segments.map(({ code, id, quantity, expiries: [expiry] }) =>
		`${code}:${id},QTY:${quantity}${withExpiry && expiry !== undefined ? `,EXP:${expiry}` : ''}`
	);
	return accept({ text: ['AMZN', `PO:${shipment}`, ...parts].join(','), ids: segments.length });
}
