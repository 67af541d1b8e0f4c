/** An amount as the plan holds it: a decimal string and an ISO 4217 code. */
export type Money = { readonly amount: string; readonly currency: string };

/** Minor units of a currency as an exact whole number. */
export type MinorUnits = bigint;

const WITHOUT_MINOR = new Set(['JPY', 'KRW', 'VND', 'CLP', 'ISK', 'UGX', 'XAF', 'XOF', 'XPF', 'PYG', 'RWF', 'KMF', 'GNF', 'DJF', 'BIF', 'VUV']);
const WITH_THREE = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

/** Decimal places that a currency is paid in (ISO 4217). */
export const minorDigits = (currency: string): number => (WITHOUT_MINOR.has(currency) ? 0 : WITH_THREE.has(currency) ? 3 : 2);

const DECIMAL = /^-?\d{1,15}(\.\d{1,6})?$/;
export const isDecimal = (text: string): boolean => DECIMAL.test(text);

/** A decimal string as a whole number of units of 10⁻ᵈⁱᵍⁱᵗˢ, exact; throws when it has more places than that. */
export function scaled(text: string, digits: number): bigint {
	if (!isDecimal(text)) throw new RangeError(`amount: expected a decimal, got ${text}`);
	const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
	if (fraction.replace(/0+$/, '').length > digits) throw new RangeError(`amount: ${text} has more than ${digits} places`);
	const value = BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'));
	return text.startsWith('-') ? -value : value;
}

/** The other way: 12340n with 2 digits is "123.40". */
export function unscaled(value: bigint, digits: number): string {
	const sign = value < 0n ? '-' : '';
	const text = (value < 0n ? -value : value).toString().padStart(digits + 1, '0');
	return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Places used for unit values: invoices may price a screw at 0.0125. */
const UNIT_VALUE_DIGITS = 6;

/** Unit value × quantity in minor units of its currency, rounded half up once on the line. */
export function lineAmount(unitValue: Money, quantity: number): MinorUnits {
	const exact = scaled(unitValue.amount, UNIT_VALUE_DIGITS) * BigInt(quantity);
	const cut = 10n ** BigInt(UNIT_VALUE_DIGITS - minorDigits(unitValue.currency));
	return (exact + cut / 2n) / cut;
}

/** Minor units as money, with the places of the currency. */
export const fromMinor = (minor: MinorUnits, currency: string): Money => ({
	amount: unscaled(minor, minorDigits(currency)),
	currency
});
