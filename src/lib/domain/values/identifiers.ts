/** An identifier as people type it, brought to one form: NFKC, no spaces, no hyphens of any kind, upper case. */
export const normalised = (typed: string): string =>
	typed
		.normalize('NFKC')
		.replace(/[\s\u00ad\u2010-\u2015\u2212\u30fc\ufe58\ufe63\uff0d-]/g, '')
		.toUpperCase()
		.normalize('NFKC');

/**
 * Check digit of a corporate number (法人番号): 13 digits, the first is 9 − (Σ Pn·Qn mod 9), where Pn counts from the right
 * of the twelve base digits and Qn is 1 for odd n and 2 for even n.
 */
export function isCorporateNumber(number: string): boolean {
	if (!/^[1-9]\d{12}$/.test(number)) return false;
	const base = [...number.slice(1)].reverse().map(Number);
	const total = base.reduce((sum, digit, i) => sum + digit * (i % 2 === 0 ? 1 : 2), 0);
	return Number(number[0]) === 9 - (total % 9);
}

/** Six digits worldwide, nine in Japan. */
export const isStatisticalCode = (code: string): boolean => /^\d{9}$/.test(code);
