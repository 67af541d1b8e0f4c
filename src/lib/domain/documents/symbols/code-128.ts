/** Widths of bars and spaces in modules, by turns, beginning with a bar. */
export type Linear = readonly number[];

/** ISO/IEC 15417: widths of the values 0 to 105, then the stop. */
const PATTERNS = (
	'212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 ' +
	'223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 ' +
	'112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 ' +
	'311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 ' +
	'122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 ' +
	'214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112'
).split(' ').map((widths) => Int8Array.from(widths, Number));

const TO_C = 99;
const TO_B = 100;
const FNC1 = 102;
const START_B = 104;
const START_C = 105;
const STOP = 106;

/** Modules of a symbol of so many values between start and check. */
export const modulesFor = (values: number): number => 11 * (values + 2) + 13;

/** The first character that sets B and C cannot say; undefined when they can say all. */
export const notInCode128 = (data: string): string | undefined => [...data].find((character) => !/[ -~]/.test(character));

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Digits that stand one after another from a place. */
function digitsFrom(data: string, at: number): number {
	let end = at;
	while (end < data.length && isDigit(data.charCodeAt(end))) end++;
	return end - at;
}

/**
 * The values of a symbol before its check value: set B, and set C for runs of four digits and more, as the standard's annex on the
 * use of start, code set and shift characters has it. RangeError for characters outside space to tilde.
 */
export function valuesOf(data: string, gs1 = false): number[] {
	const inC = gs1 ? digitsFrom(data, 0) >= 2 : digitsFrom(data, 0) >= 4 || (data.length === 2 && digitsFrom(data, 0) === 2);
	const values = [inC ? START_C : START_B];
	if (gs1) values.push(FNC1);
	let setC = inC;
	for (let i = 0; i < data.length; ) {
		const digits = digitsFrom(data, i);
		if (setC && digits >= 2) {
			values.push((data.charCodeAt(i) - 48) * 10 + data.charCodeAt(i + 1) - 48);
			i += 2;
		} else if (setC) {
			values.push(TO_B);
			setC = false;
		} else if (digits >= 4 && digits % 2 === 0) {
			values.push(TO_C);
			setC = true;
		} else {
			const value = data.charCodeAt(i) - 32;
			if (value < 0 || value > 94) throw new RangeError(`Code 128 cannot say “${data[i]}”`);
			values.push(value);
			i++;
		}
	}
	return values;
}

function drawn(values: readonly number[]): Linear {
	let check = values[0] ?? 0;
	for (let i = 1; i < values.length; i++) check += i * (values[i] ?? 0);
	const widths: number[] = [];
	const draw = (value: number): void => {
		const pattern = PATTERNS[value];
		if (pattern) for (const width of pattern) widths.push(width);
	};
	for (const value of values) draw(value);
	draw(check % 103);
	draw(STOP);
	return widths;
}

/** Values before the check value in set B alone, which has one for each character. RangeError as above. */
function valuesInB(data: string): number[] {
	const wrong = notInCode128(data);
	if (wrong !== undefined) throw new RangeError(`Code 128 cannot say “${wrong}”`);
	return [START_B, ...[...data].map((character) => character.charCodeAt(0) - 32)];
}

/** Code 128 of printable ASCII. */
export const code128 = (data: string): Linear => drawn(valuesOf(data));

/** The same in set B alone. */
export const code128b = (data: string): Linear => drawn(valuesInB(data));

/** GS1-128 of one element string: application identifier and value, without brackets. */
export const gs1128 = (element: string): Linear => drawn(valuesOf(element, true));
