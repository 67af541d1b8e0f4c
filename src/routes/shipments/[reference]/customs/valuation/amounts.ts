/** A decimal with its thousands apart. */
export const grouped = (decimal: string): string => decimal.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

/** Hundredths of a yen as a decimal. */
export function sen(amount: bigint): string {
	const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0');
	return `${amount < 0n ? '−' : ''}${grouped(digits.slice(0, -2))}.${digits.slice(-2)}`;
}

export const yenOf = (amount: number): string => `¥${amount.toLocaleString('en')}`;
export const signed = (amount: number): string => `${amount > 0 ? '+' : amount < 0 ? '−' : '±'}¥${Math.abs(amount).toLocaleString('en')}`;
