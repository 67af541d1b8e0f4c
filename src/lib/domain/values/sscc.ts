/** The GS1 check digit of some digits: weights 3 and 1 by turns from the right (GS1 General Specifications 7.9). */
export function checkDigit(digits: string): number {
	let sum = 0;
	for (let i = 0; i < digits.length; i++) sum += (digits.charCodeAt(digits.length - 1 - i) - 48) * (i % 2 === 0 ? 3 : 1);
	return (10 - (sum % 10)) % 10;
}

/** Why a text is no SSCC: 18 digits, the last of them the check digit. */
export type NotSscc = { readonly code: 'sscc-digits' } | { readonly code: 'sscc-check'; readonly expected: number };

export function notSscc(text: string): NotSscc | undefined {
	if (!/^\d{18}$/.test(text)) return { code: 'sscc-digits' };
	const expected = checkDigit(text.slice(0, 17));
	return Number(text[17]) === expected ? undefined : { code: 'sscc-check', expected };
}

/** The SSCC of one unit: extension digit, GS1 company prefix, serial filled up with zeros. RangeError when the serial has no room. */
export function ssccOf({ extension, prefix, serial }: { readonly extension: number; readonly prefix: string; readonly serial: number }): string {
	const room = 16 - prefix.length;
	const digits = String(serial);
	if (room < 1 || digits.length > room) throw new RangeError(`serial ${serial} has no room behind the prefix ${prefix}`);
	const body = `${extension}${prefix}${digits.padStart(room, '0')}`;
	return `${body}${checkDigit(body)}`;
}
