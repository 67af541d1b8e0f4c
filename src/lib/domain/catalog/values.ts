import { normalised } from '../values/identifiers';
import { minorDigits, type Money } from '../values/money';
import { isPlainDate, type PlainDate } from '../values/plain-date';
import { accept, reject, type Result } from '../values/result';
import { countryCode } from './countries';
import { decimalText, readDecimal, type DecimalMark } from './decimals';
import type { Because } from './table';

const no = (code: string, value: string, facts: Record<string, string | number> = {}) => reject<Because>({ code, value, ...facts });

/** Excel shows long figures as 4.90123E+12; the digits it hides are lost in a CSV. */
const isScientific = (text: string): boolean => /^\d([.,]\d+)?E\+?\d+$/i.test(text);

/** Text as it stands: no normalisation, so 﨑 and 𠮷 stay what they are; only line breaks and tabs become spaces. */
export function readText(typed: string, { most = 1000 }: { most?: number } = {}): Result<string, Because> {
	if (/\uFFFD|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(typed)) return no('unreadable-characters', typed);
	const text = typed.replace(/[\t\r\n\u2028\u2029]+/g, ' ').trim();
	if (/[\u0000-\u001F\u007F-\u009F]/.test(text)) return no('control-characters', typed.replace(/[\u0000-\u001F\u007F-\u009F]/g, '?'));
	const length = [...text].length;
	return length > most ? no('too-long', `${[...text].slice(0, 40).join('')}…`, { length, most }) : accept(text);
}

/** Amazon allows a SKU 40 characters. */
export function readSku(typed: string): Result<string, Because> {
	if (isScientific(typed.trim())) return no('shortened-by-excel', typed);
	return readText(typed, { most: 40 });
}

export function readCode(typed: string, code: string, shape: RegExp): Result<string, Because> {
	if (isScientific(typed.trim())) return no('shortened-by-excel', typed);
	const text = normalised(typed);
	return shape.test(text) ? accept(text) : no(code, typed);
}

export const readAsin = (typed: string) => readCode(typed, 'asin-shape', /^[A-Z0-9]{10}$/);
export const readFnsku = (typed: string) => readCode(typed, 'fnsku-shape', /^[A-Z0-9]{10}$/);
export const readGtin = (typed: string) => readCode(typed, 'gtin-shape', /^\d{8}$|^\d{12,14}$/);

/** Digits without dots; how many there must be is a question for the check, not for the reader. */
export function readHsCode(typed: string): Result<string, Because> {
	if (isScientific(typed.trim())) return no('shortened-by-excel', typed);
	const text = normalised(typed).replace(/[.．,'’]/g, '');
	return /^\d{2,12}$/.test(text) ? accept(text) : no('hs-not-digits', typed);
}

export function readCountry(typed: string): Result<string, Because> {
	const code = countryCode(typed);
	return code ? accept(code) : no('country-unknown', typed);
}

/** Pieces: a whole number from 1. */
export function readCount(typed: string, mark?: DecimalMark): Result<number, Because> {
	const figure = typed.normalize('NFKC').replace(/\s*(pcs?|units?|ea|個|点|ケ|箱|件|个|pièces?|unités?)\.?\s*$/i, '');
	const decimal = readDecimal(figure, { mark, whole: true });
	if (!decimal.ok) return no('quantity-not-a-number', typed);
	const text = decimalText(decimal.value);
	if (!/^\d+$/.test(text)) return no('quantity-not-whole', typed);
	if (BigInt(text) === 0n) return no('quantity-zero', typed);
	return BigInt(text) > 1_000_000n ? no('number-too-large', typed) : accept(Number(text));
}

const SIGNS: readonly (readonly [RegExp, string])[] = [
	[/US\$|U\.S\.\$/i, 'USD'], [/HK\$/i, 'HKD'], [/A\$|AU\$/i, 'AUD'], [/C\$|CA\$/i, 'CAD'], [/S\$/i, 'SGD'], [/NT\$/i, 'TWD'], [/RMB|人民币|元/i, 'CNY'],
	[/€|euros?/i, 'EUR'], [/£/, 'GBP'], [/₩/, 'KRW'], [/₫/, 'VND'], [/฿/, 'THB'], [/₹/, 'INR'], [/円|￥|¥/, 'JPY'], [/\$/, 'USD']
];

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** ISO 4217 code of "EUR", "€", "円"; undefined when it names no currency. */
export function currencyNamed(name: string): string | undefined {
	const text = name.trim().toUpperCase();
	if (/^[A-Z]{3}$/.test(text) && CURRENCIES.has(text)) return text;
	return SIGNS.find(([sign]) => new RegExp(`^(?:${sign.source})$`, sign.flags).test(name.trim()))?.[1];
}

export function readCurrency(typed: string): Result<string, Because> {
	const code = currencyNamed(typed.normalize('NFKC'));
	return code ? accept(code) : no('currency-unknown', typed);
}

/** The amount with the places its currency is paid in, more only where they say something: 12.4 EUR is "12.40". */
export function amountText(text: string, currency: string): string {
	const [whole = '0', fraction = ''] = text.split('.');
	const places = fraction.replace(/0+$/, '').padEnd(minorDigits(currency), '0');
	return places ? `${whole}.${places}` : whole;
}

/** "12.40", "€ 8,40", "USD 12", "1,200円"; a currency in the cell goes before the column's, and that before the file's. */
export function readMoney(typed: string, { currency, mark }: { currency?: string | undefined; mark?: DecimalMark | undefined }): Result<Money, Because> {
	const text = typed.normalize('NFKC').trim();
	const parts = /^([^\d+.,-]*)([+-]?[\d.,' ]*\d[\d.,' ]*)([^\d]*)$/.exec(text);
	if (!parts) return no('not-a-number', typed);
	const written = `${parts[1] ?? ''}${parts[3] ?? ''}`.trim();
	const own = written ? currencyNamed(written) : undefined;
	if (written && !own) return no('currency-unknown', typed);
	// ¥ is the sign of two currencies: the column's own word decides
	const code = own === 'JPY' && currency === 'CNY' && /[¥]/.test(text) ? 'CNY' : (own ?? currency);
	if (!code) return no('currency-missing', typed);
	const decimal = readDecimal(parts[2] ?? '', { mark, whole: minorDigits(code) === 0 });
	if (!decimal.ok) return reject({ ...decimal.rejection, value: typed });
	const amount = decimalText(decimal.value);
	if (amount.startsWith('-')) return no('value-negative', typed);
	const [whole = '', fraction = ''] = amount.split('.');
	if (whole.length > 15) return no('number-too-large', typed);
	return fraction.length > 6 ? no('too-many-places', typed, { most: 6 }) : accept({ amount: amountText(amount, code), currency: code });
}

export type DayOrder = 'month-first' | 'day-first';

/** Year first in any dress, or the order that the column names; 03/04/2027 without one is two days and so refused. */
export function readDay(typed: string, order?: DayOrder): Result<PlainDate, Because> {
	const text = typed.normalize('NFKC').trim().replace(/[T ]\d{1,2}:\d{2}(:\d{2})?.*$/, '');
	const yearFirst = /^(\d{4})(?:[-/.]|年)\s*(\d{1,2})(?:[-/.]|月)\s*(\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
	if (yearFirst) return day(typed, yearFirst[1], yearFirst[2], yearFirst[3]);
	const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
	if (!yearLast) return no('not-a-day', typed);
	const [, first = '', second = '', year] = yearLast;
	const said = order ?? (Number(first) > 12 ? 'day-first' : Number(second) > 12 || first === second ? 'month-first' : undefined);
	if (!said) return no('day-ambiguous', typed);
	return said === 'month-first' ? day(typed, year, first, second) : day(typed, year, second, first);
}

function day(typed: string, year = '', month = '', date = ''): Result<PlainDate, Because> {
	const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
	return isPlainDate(text) ? accept(text) : no('not-a-day', typed);
}

const OWNERS: Record<string, string> = { seller: 'SELLER', amazon: 'AMAZON', none: 'NONE', 出品者: 'SELLER', アマゾン: 'AMAZON', なし: 'NONE', 不要: 'NONE', vendeur: 'SELLER', 卖家: 'SELLER' };

export function readOwner(typed: string): Result<string, Because> {
	const owner = OWNERS[typed.normalize('NFKC').trim().toLowerCase()];
	return owner ? accept(owner) : no('owner-unknown', typed);
}

const TAXES: Record<string, 'standard' | 'reduced'> = { standard: 'standard', '10%': 'standard', '10': 'standard', 標準: 'standard', 標準税率: 'standard', 标准: 'standard', reduced: 'reduced', '8%': 'reduced', '8': 'reduced', 軽減: 'reduced', 軽減税率: 'reduced', réduit: 'reduced', 低税率: 'reduced' };

export function readTax(typed: string): Result<'standard' | 'reduced', Because> {
	const tax = TAXES[typed.normalize('NFKC').trim().toLowerCase()];
	return tax ? accept(tax) : no('tax-unknown', typed);
}
