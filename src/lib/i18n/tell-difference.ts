import type { Difference, Json } from '$lib/domain/shipment/plan-differences';
import { daysBetween, isPlainDate } from '$lib/domain/values/plain-date';
import { LANGUAGES, type Language } from './languages';
import { hasWords, say } from './words';

type Entry = { readonly [key: string]: Json | undefined };

const isEntry = (value: Json | undefined): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Segments of a field that its subject says already. */
const SAID: Readonly<Record<string, number>> = { product: 1, line: 1, carton: 1, party: 1 };

/** What stands between a subject and its field, and says nothing of its own. */
const PLAIN = new Set(['contents', 'traits']);

/** `unitPrice` as words, for a field that has none of its own. */
const spelt = (key: string): string => key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

function subjectText(language: Language, subject: string): string {
	const [kind = '', ...rest] = subject.split(':');
	const name = rest.join(':');
	if (kind === 'shipment') return '';
	if (kind === 'carton') return say(language, 'issued.subject.carton', { n: name });
	return kind === 'party' ? say(language, `issued.subject.${name}`) : name;
}

function fieldText(language: Language, { field, subject }: Difference): string {
	const [kind = ''] = subject.split(':');
	const keys = field.split('.').slice(subject === 'party:acp' ? 2 : (SAID[kind] ?? 0));
	if (keys.length === 0) return '';
	const own = [keys.join('.'), field].map((key) => `issued.field.${key}`).find((key) => hasWords(language, key));
	if (own) return say(language, own);
	return keys.filter((key, i) => i === keys.length - 1 || !PLAIN.has(key)).map((key) => wordOf(language, key)).join(' ');
}

const wordOf = (language: Language, key: string): string => {
	const known = [`issued.field.${key}`, `catalog.traits.${key}`].find((one) => hasWords(language, one));
	return known ? say(language, known) : spelt(key);
};

/** What it is about: "MUG-01 quantity", "carton 12 gross weight", "day of declaration". */
export const whatOf = (language: Language, difference: Difference): string =>
	[subjectText(language, difference.subject), difference.entry, fieldText(language, difference)].filter((part) => part !== undefined && part !== '').join(' ');

// ── Values ──

/** A figure and its unit, so that the unit of two stands once. */
type Told = { readonly text: string; readonly unit?: string };

const places = (value: number, divisor: number): string => {
	const exact = value / divisor;
	return Number.isInteger(value / (divisor / 100)) ? exact.toFixed(2) : String(exact);
};

const LONGEST = 160;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** Codes that stand in the plan, by the words that pages have for them. */
const CODES: Readonly<Record<string, string>> = {
	transport: 'parties.transport', dutiesPaidBy: 'parties.duties', method: 'parties.valuation', taxKind: 'parties.taxKind'
};

function valueOf(language: Language, field: string, value: Json | undefined): Told {
	const key = field.split('.').at(-1) ?? field;
	if (value === undefined || value === null || value === '') return { text: '–' };
	if (typeof value === 'boolean') return { text: say(language, value ? 'issued.yes' : 'issued.no') };
	if (typeof value === 'number') return numberOf(key, value);
	if (typeof value === 'string') return { text: shortened(codeOf(language, key, value)) };
	if (Array.isArray(value)) return listOf(language, key, value as readonly Json[]);
	return { text: shortened(entryOf(language, field, value as Entry)) };
}

function numberOf(key: string, value: number): Told {
	if (/(weight|load|gross|tare)\w*G$/i.test(key) || key.endsWith('WeightG')) return { text: places(value, 1000), unit: 'kg' };
	if (key.endsWith('Jpy')) return { text: `¥${value.toLocaleString('en')}` };
	if (key.endsWith('Mm')) return { text: String(value), unit: 'mm' };
	return { text: value.toLocaleString('en') };
}

function codeOf(language: Language, key: string, value: string): string {
	const word = CODES[key] && `${CODES[key]}.${value}`;
	return word && hasWords(language, word) ? say(language, word) : value;
}

function listOf(language: Language, key: string, list: readonly Json[]): Told {
	if (list.length === 0) return { text: '–' };
	if (key.endsWith('Mm') && list.every((one) => typeof one === 'number')) return { text: list.map((one) => String(Number(one) / 10)).join(' × '), unit: 'cm' };
	if (list.every((one) => typeof one === 'string' || typeof one === 'number')) return { text: shortened(list.join(', ')) };
	return { text: say(language, 'issued.entries', { n: list.length }) };
}

const text = (value: Json | undefined): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

function entryOf(language: Language, field: string, entry: Entry): string {
	const { amount, currency, sku, quantity, number, contents, name, id, reference, fulfillmentCenter, jpy, per } = entry;
	if (amount !== undefined) return `${text(amount)} ${text(currency)}`;
	if (field === 'products.duty') return JSON.stringify(entry).replace(/[{}"]/g, '').replaceAll(',', ', ');
	if (quantity !== undefined && sku !== undefined) return `${text(quantity)} × ${text(sku)}`;
	if (number !== undefined && Array.isArray(contents)) return (contents as readonly Json[]).map((one) => (isEntry(one) ? entryOf(language, 'cartons.contents', one) : '')).join(', ');
	if (jpy !== undefined) return `¥${text(jpy)} / ${text(per)} ${text(currency)}`;
	const called = [name, id, reference, sku, fulfillmentCenter].map(text).find((one) => one !== '');
	return called ?? JSON.stringify(entry).replace(/[{}"]/g, '').replaceAll(',', ', ');
}

const LOCALE: Record<Language, string> = { en: 'en-GB', ja: 'ja-JP', fr: 'fr-FR', zh: 'zh-CN' };

/** "4 Dec" and "8 Dec"; with the year where the two are far apart, or there is one alone. */
function dayText(language: Language, day: string, other: string | undefined): string {
	const isNear = other !== undefined && Math.abs(daysBetween(day, other)) < 180;
	return new Intl.DateTimeFormat(LOCALE[language], { timeZone: 'UTC', day: 'numeric', month: 'short', ...(!isNear && { year: 'numeric' }) }).format(new Date(`${day}T00:00:00Z`));
}

/** "4 → 8 Dec" where the words of the month stand behind; both in full elsewhere. */
function daysText(language: Language, before: string, after: string): string {
	const [was, is] = [dayText(language, before, after), dayText(language, after, before)];
	const [first, month] = [was.split(' ')[0] ?? was, was.split(' ').slice(1).join(' ')];
	return month !== '' && is.endsWith(` ${month}`) ? `${first} → ${is}` : `${was} → ${is}`;
}

/** What was and what is, an arrow between. */
export function changeText(language: Language, { field, before, after }: Pick<Difference, 'field' | 'before' | 'after'>): string {
	if (typeof before === 'string' && typeof after === 'string' && isPlainDate(before) && isPlainDate(after)) return daysText(language, before, after);
	const [was, is] = [valueOf(language, field, before), valueOf(language, field, after)];
	const unit = (one: Told): string => (one.unit === undefined ? one.text : `${one.text} ${one.unit}`);
	return was.unit === is.unit ? `${was.text} → ${unit(is)}` : `${unit(was)} → ${unit(is)}`;
}

/** One side of it alone. */
export function valueText(language: Language, field: string, value: Json | undefined): string {
	if (typeof value === 'string' && isPlainDate(value)) return dayText(language, value, undefined);
	const { text: told, unit } = valueOf(language, field, value);
	return unit === undefined ? told : `${told} ${unit}`;
}

/** A difference as a sentence: "MUG-01 quantity 240 → 264", "carton 12 gross weight 12.84 → 13.10 kg", "day of declaration 4 → 8 Dec". */
export function differenceText(language: Language, difference: Difference): string {
	const { field, kind, before, after } = difference;
	const what = whatOf(language, difference);
	if (field.endsWith('.order')) return say(language, 'issued.difference.order', { what });
	if (kind === 'added') return say(language, 'issued.difference.added', { what, value: valueText(language, field, after) });
	if (kind === 'removed') return say(language, 'issued.difference.removed', { what, value: valueText(language, field, before) });
	return say(language, 'issued.difference.changed', { what, change: changeText(language, difference) });
}

/** The same in every language, for those who read it by program. */
export const toldDifference = (difference: Difference): Difference & { readonly message: Readonly<Record<Language, string>> } => ({
	...difference,
	message: Object.fromEntries(LANGUAGES.map((language) => [language, differenceText(language, difference)])) as Record<Language, string>
});
