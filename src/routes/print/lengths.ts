const LENGTH = /^(\d{1,4}(?:[.,]\d{1,3})?)\s*(mm|cm|in|")?$/;
const MM: Readonly<Record<string, number>> = { mm: 1, cm: 10, in: 25.4, '"': 25.4 };

/** A length as it is read off a ruler, `169,5`, `17 cm` or `6.7 in`, in millimetres; undefined when it is none. */
export function readMm(typed: string): number | undefined {
	const [, digits, unit = 'mm'] = LENGTH.exec(typed.normalize('NFKC').trim().toLowerCase()) ?? [];
	return digits === undefined ? undefined : Math.round(Number(digits.replace(',', '.')) * (MM[unit] ?? 1) * 1000) / 1000;
}
