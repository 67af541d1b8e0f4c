/**
 * Check digit of a My Number (個人番号), the last of twelve: 11 − (Σ Pn·Qn mod 11), 0 where the remainder is 0 or 1. Pn counts
 * from the right of the eleven base digits; Qn is n + 1 up to the sixth and n − 5 from the seventh on.
 */
export function isMyNumber(number: string): boolean {
	if (!/^\d{12}$/.test(number)) return false;
	const base = [...number.slice(0, 11)].reverse().map(Number);
	const rest = base.reduce((sum, digit, i) => sum + digit * (i < 6 ? i + 2 : i - 4), 0) % 11;
	return Number(number[11]) === (rest <= 1 ? 0 : 11 - rest);
}
