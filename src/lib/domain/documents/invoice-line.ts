import type { Battery, Product } from '../catalog/product';
import { countryName } from './addresses';
import { amountOf, count, harmonised, kilograms, unitValue } from './figures';
import { LEFT, RIGHT } from './frame';
import type { InvoiceLine } from './lines';
import type { Type } from './page';
import { tonguesOf, wordsIn, type PaperLanguage, type PaperWords } from './paper-words';
import { DASH, joined, type PapersInput } from './papers';
import type { Sheet } from './sheet';
import type { Row } from './table';
import { sizeToFit, widthOf, wrap } from './text';
import { BODY, BODY_MEDIUM, HAIRLINE, ID, SECOND } from './types';
import type { Label } from './words';

/** Left edges of what is read and right edges of what is counted. */
export const AT = { number: 19, description: 25, hs: 108, quantity: 143, net: 158, unit: 175, amount: 197 };
const DESCRIPTION_WIDTH = 80;
const HS_WIDTH = 24;
/** Longer texts are refused: a row is never split over pages. */
const LINES = { description: 10, material: 8, beside: 12 };

/** Customs prefers a description of its own to the title of the offer; in any language rather than none. */
export function describedIn(language: PaperLanguage, { customsDescription, title }: Partial<Product>): Label {
	const [lead, beside] = tonguesOf(language);
	const first = customsDescription?.[lead] || title?.[lead] || wordsIn(language, customsDescription)[0] || wordsIn(language, title)[0];
	const second = (beside && (customsDescription?.[beside] || title?.[beside])) || '';
	return [first, second === first ? '' : second];
}

const batteryOf = (battery: Battery | undefined, { say }: PaperWords): string =>
	battery
		? joined(
				', ',
				say('invoice.battery', { chemistry: battery.chemistry, packed: battery.packed })[0],
				battery.wattHours === undefined ? '' : `${battery.wattHours} Wh`,
				battery.lithiumG === undefined ? '' : say('invoice.lithium', { grams: battery.lithiumG })[0],
				battery.count === undefined ? '' : say('invoice.batteries', { count: battery.count })[0]
			)
		: '';

type Piece = { readonly text: string; readonly figure?: string };
type Text = { readonly pieces: readonly Piece[]; readonly type: Type; readonly leading: number };

/** Wrapped text of no more lines than a row has room for; what is too long is named, not cut silently. */
function wrapped(text: string, type: Type, most: number): { readonly lines: string[]; readonly tooLong: boolean } {
	const lines = wrap(text, type, DESCRIPTION_WIDTH);
	return { lines: lines.slice(0, most), tooLong: lines.length > most };
}

const BETWEEN_IDS = '   ';

function idTexts({ product, sku, number }: InvoiceLine): Text[] {
	const others = [product?.asin, product?.fnsku].filter((id) => id !== undefined && id !== '').join(BETWEEN_IDS);
	const figure = `line/${number}/sku`;
	const size = sizeToFit(joined(BETWEEN_IDS, sku, others), ID, DESCRIPTION_WIDTH, ID.size * 0.8);
	const set = (pieces: readonly Piece[], type = ID): Text => ({ pieces, type, leading: LEAD.second });
	if (size !== undefined) return [set([{ text: sku, figure }, ...(others === '' ? [] : [{ text: others }])], { ...ID, size })];
	return [...wrap(sku, ID, DESCRIPTION_WIDTH).map((text) => set([{ text, figure }])), ...wrap(others, ID, DESCRIPTION_WIDTH).map((text) => set([{ text }]))];
}

const LEAD = { first: 4.4, english: 3.6, second: 3.5, below: 2 };

type Form = { readonly places: 2 | 3; readonly oneCurrency: boolean };

export const lineRow = ({ words }: PapersInput, form: Form): ((line: InvoiceLine) => Row) => (line) => {
	const { product, sku } = line;
	const [lead, beside] = describedIn(words.language, product ?? {});
	const material = wordsIn(words.language, product?.material);
	const use = wordsIn(words.language, product?.use);
	const brand = joined(', ', product?.brand && words.say('invoice.brand', { brand: product.brand })[0], product?.model && words.say('invoice.model', { model: product.model })[0]);
	const second = joined('; ', material[0], use[0], brand, batteryOf(product?.traits?.battery, words));
	const third = joined('　', beside, joined('、', material[1], use[1]));
	const set = [
		{ field: `product:${sku}:customsDescription`, text: lead, type: BODY_MEDIUM, leading: LEAD.english, ...wrapped(lead || DASH, BODY_MEDIUM, LINES.description) },
		{ field: `product:${sku}:material`, text: second, type: SECOND, leading: LEAD.second, ...wrapped(second || DASH, SECOND, LINES.material) },
		{ field: `product:${sku}:customsDescription`, text: third, type: SECOND, leading: LEAD.second, ...wrapped(third, SECOND, LINES.beside) }
	];
	const rows: Text[] = [...set.flatMap(({ lines, type, leading }) => lines.map((text) => ({ pieces: [{ text }], type, leading }))), ...idTexts(line)];
	const origin = wrap(originOf(product), SECOND, HS_WIDTH);
	const text = rows.slice(0, -1).reduce((sum, { leading }) => sum + leading, 0);
	const height = LEAD.first + Math.max(text, LEAD.english + LEAD.second * (origin.length - 1)) + LEAD.below;
	return {
		height,
		field: `product:${sku}:customsDescription`,
		text: lead || sku,
		draw: (sheet, y) => {
			let at = y + LEAD.first;
			for (const row of rows) {
				drawText(sheet, at, row);
				at += row.leading;
			}
			for (const { field, text, tooLong } of set) if (tooLong) sheet.misfit(field, text);
			figures(sheet, y + LEAD.first, line, form, { origin, pieces: words.say('invoice.pieces')[0] });
			sheet.rule(LEFT, y + height, RIGHT, y + height, HAIRLINE);
		}
	};
};

function drawText(sheet: Sheet, y: number, { pieces, type }: Text): void {
	let x = AT.description;
	for (const { text, figure } of pieces) x = sheet.text(x, y, text, type, figure ? { figure } : {}) + widthOf(BETWEEN_IDS, type);
}

const originOf = (product: Product | undefined): string => {
	const origin = product?.countryOfOrigin;
	return origin ? joined(' ', origin, countryName(origin) === origin ? '' : countryName(origin)) : DASH;
};

type Beside = { readonly origin: readonly string[]; readonly pieces: string };

function figures(sheet: Sheet, y: number, line: InvoiceLine, { places, oneCurrency }: Form, { origin, pieces }: Beside): void {
	const { product, sku, number } = line;
	const end = { align: 'end' } as const;
	const named = (what: string) => ({ figure: `line/${number}/${what}` });
	const value = (x: number, text: string, type: Type, { width, what }: { readonly width: number; readonly what: string }) =>
		sheet.fitted(x, y, text, type, { width, field: `product:${sku}:value` }, { ...end, ...named(what) });
	sheet.text(AT.number, y, String(number), BODY);
	sheet.fitted(AT.hs, y, harmonised(product?.hsCode), BODY_MEDIUM, { width: HS_WIDTH, field: `product:${sku}:hsCode` }, named('hs'));
	origin.forEach((text, i) => sheet.text(AT.hs, y + LEAD.english + LEAD.second * i, text, SECOND, i === 0 ? named('origin') : {}));
	sheet.text(AT.quantity, y, count(line.quantity), BODY_MEDIUM, { ...end, ...named('quantity') });
	sheet.text(AT.quantity, y + LEAD.english, pieces, SECOND, end);
	sheet.text(AT.net, y, kilograms(line.netG, places), BODY, { ...end, ...named('net') });
	value(AT.unit, line.unitValue ? unitValue(line.unitValue) : DASH, BODY, { width: AT.unit - AT.net - 1.5, what: 'unit-value' });
	value(AT.amount, line.amount ? amountOf(line.amount.minor, line.amount.currency) : DASH, BODY_MEDIUM, { width: AT.amount - AT.unit - 1.5, what: 'amount' });
	if (oneCurrency) return;
	const currency = line.unitValue?.currency ?? '';
	sheet.text(AT.unit, y + LEAD.english, currency, SECOND, end);
	sheet.text(AT.amount, y + LEAD.english, currency, SECOND, end);
}
