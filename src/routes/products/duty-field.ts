import type { Duty, Product } from '$lib/domain/catalog/product';

const isDecimal = (value: unknown): boolean => typeof value === 'string' && /^\d{1,15}(\.\d{1,6})?$/.test(value);

function isDuty(value: unknown): value is Duty {
	if (typeof value !== 'object' || value === null) return false;
	const { kind, rate, jpy, per, quantity, of, text } = value as Readonly<Record<string, unknown>>;
	switch (kind) {
		case 'free': return true;
		case 'text': return typeof text === 'string';
		case 'ad-valorem': return isDecimal(rate);
		case 'specific': return isDecimal(jpy) && typeof per === 'string' && typeof quantity === 'number' && quantity >= 0;
		case 'sum': case 'higher-of': case 'lower-of': return Array.isArray(of) && of.length > 0 && of.length <= 10 && of.every(isDuty);
		default: return false;
	}
}

/** The duty in a field of the form, where it stands as JSON; undefined when it is none. */
export function readDuty(json: string): Duty | undefined {
	try {
		const value: unknown = JSON.parse(json);
		return isDuty(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

const isCodes = (value: unknown): value is string[] => Array.isArray(value) && value.length <= 40 && value.every((code) => typeof code === 'string' && code.length <= 20);

/** Units and other laws of the line that was chosen, as JSON in a field of the form; undefined when it is none. */
export function readTariff(json: string): Product['tariff'] {
	try {
		const { units, otherLaws } = JSON.parse(json) as Readonly<Record<string, unknown>>;
		return isCodes(units) && units.length <= 5 && isCodes(otherLaws) ? { units, otherLaws } : undefined;
	} catch {
		return undefined;
	}
}
