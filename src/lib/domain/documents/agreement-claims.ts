import { keyed } from '../customs/naccs-text';
import { scaled, unscaled } from '../values/money';
import type { Statement } from './agreement';
import { decimalIn, textIn, type Facts, type What } from './agreement-facts';
import { DASH } from './papers';

/** What a paper says of a subject, in the form of the facts; null where it leaves it open. */
export type Claim = { readonly what: What; readonly subject: string; readonly document: string; readonly page: number; readonly says: string | null };

/** Figures of a whole paper; papers for one centre each are added up. */
const TOTALS: Readonly<Record<string, What>> = { cartons: 'cartons', units: 'units', net: 'netWeight', gross: 'grossWeight', volume: 'volume' };
const MONEY: Readonly<Record<string, What>> = { amount: 'amount', 'invoice-total': 'invoiceTotal' };
const NAMES: Readonly<Record<string, readonly [what: What, subject: string]>> = {
	reference: ['reference', 'shipment'], shipper: ['shipper', 'party:shipper'], importer: ['importer', 'party:importer'], acp: ['acp', 'party:acp'], incoterm: ['terms', 'shipment']
};

const PLACES = 6;

function sum(parts: readonly (string | null)[]): string | null {
	if (parts.length === 0 || parts.includes(null)) return null;
	return decimalIn(unscaled(parts.reduce((all, part) => all + scaled(part ?? '0', PLACES), 0n), PLACES));
}

const times = (figure: string | null, count: string | null): string | null =>
	figure === null || count === null ? null : decimalIn(unscaled(scaled(figure, PLACES) * BigInt(count), PLACES));

/** Between a name and the page on which it stands again. */
const AGAIN = '@';

/** What a kind of paper says, by document and then by figure; parts of a wrapped text are joined. */
type Pages = ReadonlyMap<string, { readonly page: number; readonly text: string }>;

function byDocument(statements: readonly Statement[]): Map<string, Map<string, { page: number; text: string }>> {
	const documents = new Map<string, Map<string, { page: number; text: string }>>();
	for (const { document, page, figure, text } of statements) {
		const figures = documents.get(document) ?? new Map<string, { page: number; text: string }>();
		documents.set(document, figures);
		// Names stand on several pages of a paper; each is held against the plan.
		const first = figures.get(figure);
		const key = first && first.page !== page && (NAMES[figure] || figure.startsWith('po/')) ? `${figure}${AGAIN}${page}` : figure;
		const known = figures.get(key);
		if (!known) figures.set(key, { page, text });
		else if (known.page === page && !known.text.endsWith(text)) known.text += text;
	}
	return documents;
}

/** What papers claim, brought to the form of the facts. */
export function claimsIn(statements: readonly Statement[], facts: Facts, wholes: ReadonlySet<string>): Claim[] {
	const documents = byDocument(statements);
	const claims: Claim[] = [];
	const subjects = new Map([...(facts.get('skuUnits')?.keys() ?? [])].map((subject) => [textIn(subject), subject]));
	const known = (subject: string): string => subjects.get(textIn(subject)) ?? subject;
	const whole = new Map<string, { readonly what: What; readonly subject: string; readonly parts: { readonly document: string; readonly page: number; readonly says: string | null }[] }>();
	/** Stated for a part of the shipment, perhaps: added up over the papers of one kind. */
	const add = (what: What, subject: string, document: string, page: number, says: string | null, how = 'total'): void => {
		const key = `${what} ${subject} ${baseOf(document)} ${how}`;
		const sums = whole.get(key) ?? { what, subject, parts: [] };
		whole.set(key, sums);
		sums.parts.push({ document, page, says });
	};
	for (const [document, figures] of documents) {
		for (const [figure, { page, text }] of figures) {
			const [plain = ''] = figure.split(AGAIN);
			const [head = '', subject = ''] = plain.split('/');
			const name = NAMES[plain];
			if (TOTALS[figure]) add(TOTALS[figure], 'shipment', document, page, decimalIn(text));
			else if (MONEY[head]) add(MONEY[head], `currency:${subject}`, document, page, moneyIn(text, subject));
			else if (name) claims.push({ what: name[0], subject: name[1], document, page, says: nameIn(text, facts.get(name[0])?.get(name[1]), document === KEYED) });
			else if (head === 'po') claims.push({ what: 'shipmentId', subject: `centre:${subject}`, document, page, says: saidIn(text) });
		}
		const say: Say = (what, subject, page, says) => {
			const isSum = subject === 'shipment' || what === 'skuUnits' || what === 'amount';
			if (!isSum) claims.push({ what, subject: known(subject), document, page, says });
			else if (wholes.has(document)) add(what, known(subject), document, page, says, 'parts');
		};
		invoiceLines(figures, say);
		packedRanges(figures, say);
		cartonLabels(figures, document, say);
	}
	for (const { what, subject, parts } of whole.values()) {
		const [first] = parts;
		if (first) claims.push({ what, subject, document: first.document, page: first.page, says: sum(parts.map(({ says }) => says)) });
	}
	return claims;
}

const KINDS = ['commercial-invoice', 'packing-list', 'proforma-invoice'];
const baseOf = (document: string): string => KINDS.find((kind) => document.startsWith(kind)) ?? document;

/** Its values are folded to the letters of a declaration. */
const KEYED = 'declaration-sheet';

const saidIn = (text: string): string | null => (textIn(text) === DASH ? null : textIn(text));

/** An amount that names its currency names the right one. */
const moneyIn = (text: string, currency: string): string | null => {
	const named = /[A-Z]{3}/.exec(text)?.[0];
	return named === undefined || named === currency ? decimalIn(text) : null;
};

/** A name may be followed by the same in another script, or stand behind C/O: it is there, or something else is. */
function nameIn(text: string, fact: string | null | undefined, isKeyed: boolean): string | null {
	const said = saidIn(text);
	if (!fact) return said;
	return said?.includes(isKeyed ? textIn(keyed(fact, Infinity).text) : fact) ? fact : said;
}

type Say = (what: What, subject: string, page: number, says: string | null) => void;

/** The figures `NAME/N/…` of a paper by N. */
function numberedIn(figures: Pages, name: string): Map<string, Map<string, { readonly page: number; readonly text: string }>> {
	const found = new Map<string, Map<string, { readonly page: number; readonly text: string }>>();
	for (const [figure, stated] of figures) {
		const [head, number, ...rest] = figure.split('/');
		if (head !== name || number === undefined) continue;
		found.set(number, (found.get(number) ?? new Map<string, { page: number; text: string }>()).set(rest.join('/'), stated));
	}
	return found;
}

function invoiceLines(figures: Pages, say: Say): void {
	const quantities: (string | null)[] = [];
	const weights: (string | null)[] = [];
	const amounts: (string | null)[] = [];
	let page = 1;
	for (const line of numberedIn(figures, 'line').values()) {
		const sku = line.get('sku');
		if (!sku) continue;
		const subject = `product:${sku.text.trim()}`;
		page = sku.page;
		const text = (name: string): string => line.get(name)?.text ?? '';
		quantities.push(decimalIn(text('quantity')));
		weights.push(decimalIn(text('net')));
		amounts.push(decimalIn(text('amount')));
		say('skuUnits', subject, page, quantities.at(-1) ?? null);
		say('unitValue', subject, page, decimalIn(text('unit-value')));
		say('hsCode', subject, page, text('hs').replace(/[^0-9A-Za-z]/g, '') || null);
		say('origin', subject, page, /^[A-Z]{2}/.exec(text('origin').trim())?.[0] ?? null);
	}
	if (quantities.length === 0) return;
	say('units', 'shipment', page, sum(quantities));
	say('netWeight', 'shipment', page, sum(weights));
	const currencies = [...figures.keys()].flatMap((figure) => /^amount\/(.+)$/.exec(figure)?.[1] ?? []);
	if (currencies.length === 1) say('amount', `currency:${currencies[0]}`, page, sum(amounts));
}

/** `1–28`, or `7`. */
function serialsIn(text: string): number[] {
	const [first = 0, last = first] = (text.match(/\d+/g) ?? []).map(Number);
	return Array.from({ length: Math.max(0, Math.min(last - first, 100_000) + 1) }, (_, i) => first + i);
}

const PACKED: Readonly<Record<string, What>> = { count: 'cartons', units: 'units', net: 'netWeight', gross: 'grossWeight', volume: 'volume' };

function packedRanges(figures: Pages, say: Say): void {
	const sums = new Map<What, (string | null)[]>();
	for (const [first, range] of numberedIn(figures, 'range')) {
		const serials = serialsIn(range.get('serials')?.text ?? first);
		const page = range.get('serials')?.page ?? 1;
		const one = (name: string): string | null => decimalIn((range.get(`one/${name}`) ?? (serials.length === 1 ? range.get(name) : undefined))?.text ?? '');
		const quantities = [...range].flatMap(([name, { text, page: at }]) => {
			const [, number] = /^content\/(\d+)\/sku$/.exec(name) ?? [];
			return number === undefined ? [] : [{ sku: text, page: at, quantity: decimalIn(range.get(`content/${number}/quantity`)?.text ?? '') }];
		});
		for (const serial of serials) {
			say('cartonUnits', `carton:${serial}`, page, sum(quantities.map(({ quantity }) => quantity)));
			say('cartonGross', `carton:${serial}`, page, one('gross'));
		}
		for (const [name, what] of Object.entries(PACKED)) sums.set(what, [...(sums.get(what) ?? []), decimalIn(range.get(name)?.text ?? '')]);
		const [from, to] = textIn(range.get('ids')?.text ?? '').split('–');
		if (from) say('boxId', `carton:${serials[0]}`, page, from);
		// Of the last id there is what differs from the first.
		if (from && to) say('boxId', `carton:${serials.at(-1)}`, page, from.slice(0, -to.length) + to);
		for (const { sku, page: at, quantity } of quantities) say('skuUnits', `product:${sku.trim()}`, at, times(quantity, String(serials.length)));
	}
	for (const [what, parts] of sums) say(what, 'shipment', 1, sum(parts));
}

/** Labels say what one carton is; together they say what the shipment is. */
function cartonLabels(figures: Pages, document: string, say: Say): void {
	const labels = [...numberedIn(figures, 'carton')];
	if (labels.length === 0 || !document.startsWith('carton-labels')) return;
	const units: (string | null)[] = [];
	const weights: (string | null)[] = [];
	for (const [serial, label] of labels) {
		const page = label.get('id')?.page ?? 1;
		units.push(decimalIn(label.get('units')?.text ?? ''));
		weights.push(decimalIn(label.get('gross')?.text ?? ''));
		say('cartonUnits', `carton:${serial}`, page, units.at(-1) ?? null);
		say('cartonGross', `carton:${serial}`, page, weights.at(-1) ?? null);
		say('boxId', `carton:${serial}`, page, textIn(label.get('id')?.text ?? '') || null);
	}
	say('cartons', 'shipment', 1, String(labels.length));
	say('units', 'shipment', 1, sum(units));
	say('grossWeight', 'shipment', 1, sum(weights));
}
