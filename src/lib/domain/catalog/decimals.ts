import { accept, reject, type Result } from '../values/result';
import type { Because } from './table';

/** digits ÷ 10^places, exact. */
export type Decimal = { readonly digits: bigint; readonly places: number };

/** Which sign a writer uses before the fraction. */
export type DecimalMark = '.' | ',';

/** `whole`: the figure can hardly have a fraction (pieces, yen, grams), so "1,234" is a thousand. */
export type Reading = { readonly mark?: DecimalMark | undefined; readonly whole?: boolean };

const notANumber = (value: string) => reject<Because>({ code: 'not-a-number', value });
const GROUPED = /^\d{1,3}(?:[., ']\d{3})+$/;

/** A number as people type it: full width, decimal comma, thousands grouped by comma, point, space or apostrophe. */
export function readDecimal(typed: string, { mark, whole = false }: Reading = {}): Result<Decimal, Because> {
	const text = typed.normalize('NFKC').replace(/[−–]/g, '-').replace(/’/g, "'").trim();
	const parts = /^([+-]?)\s*([\d.,' ]*\d[\d.,' ]*)$/.exec(text);
	if (!parts) return notANumber(typed);
	const [, sign = '', body = ''] = parts;
	const decimal = decimalMarkIn(body.trim(), mark, whole);
	if (decimal === 'ambiguous') return reject({ code: 'number-ambiguous', value: typed });
	const at = decimal ? body.lastIndexOf(decimal) : body.length;
	const before = body.slice(0, at).trim();
	const fraction = body.slice(at + 1).trim();
	if (!/^\d*$/.test(fraction) || !(/^\d*$/.test(before) || GROUPED.test(before))) return notANumber(typed);
	const figures = before.replace(/\D/g, '') + fraction;
	if (figures.length > 30) return reject({ code: 'number-too-large', value: typed });
	return accept({ digits: BigInt((sign === '-' ? '-' : '') + figures), places: fraction.length });
}

function decimalMarkIn(body: string, mark: DecimalMark | undefined, whole: boolean): DecimalMark | 'ambiguous' | undefined {
	const points = body.split('.').length - 1;
	const commas = body.split(',').length - 1;
	if (points && commas) return body.lastIndexOf('.') > body.lastIndexOf(',') ? '.' : ',';
	if (points + commas === 0) return undefined;
	const found: DecimalMark = points ? '.' : ',';
	if (points + commas > 1) return undefined;
	// "0,125", "12,5" and "1234,567" can only be fractions; "1,234" may be either
	const couldBeThousands = /^[1-9]\d{0,2}[.,]\d{3}$/.test(body);
	if (!couldBeThousands) return found;
	if (mark) return mark === found ? found : undefined;
	if (found === '.') return '.';
	return whole ? undefined : 'ambiguous';
}

/** What the figures of one file say together about their decimal mark; nothing when they say nothing or contradict each other. */
export function decimalMarkOf(texts: Iterable<string>): DecimalMark | undefined {
	let comma = false;
	let point = false;
	for (const typed of texts) {
		const text = typed.normalize('NFKC');
		comma ||= /(^|\D)(\d+,\d{1,2}|0,\d+|\d{1,3}(\.\d{3})+,\d+)(?![\d.,])/.test(text);
		point ||= /(^|\D)(\d+\.\d{1,2}|0\.\d+|\d{1,3}(,\d{3})+\.\d+)(?![\d.,])/.test(text);
	}
	return comma === point ? undefined : comma ? ',' : '.';
}

/** n ÷ d to the nearest whole number, halves upwards; d is positive. */
export function roundHalfUp(n: bigint, d: bigint): bigint {
	const doubled = 2n * n + d;
	const quotient = doubled / (2n * d);
	return doubled < 0n && doubled % (2n * d) !== 0n ? quotient - 1n : quotient;
}

/** The decimal times a fraction, rounded half up to a whole number. */
export const timesRounded = ({ digits, places }: Decimal, numerator: bigint, denominator: bigint): bigint =>
	roundHalfUp(digits * numerator, 10n ** BigInt(places) * denominator);

/** Written with a point and no needless zeros. */
export function decimalText({ digits, places }: Decimal): string {
	const sign = digits < 0n ? '-' : '';
	const figures = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
	const whole = figures.slice(0, figures.length - places);
	const fraction = figures.slice(figures.length - places).replace(/0+$/, '');
	return sign + whole + (fraction && `.${fraction}`);
}
