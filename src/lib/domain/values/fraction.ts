/** An exact fraction; the denominator is positive. It need not be in lowest terms, and nothing is rounded until it is asked for by name. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
	const [top, bottom] = [BigInt(n), BigInt(d)];
	if (bottom === 0n) throw new RangeError('fraction: divided by nothing');
	return bottom < 0n ? { n: -top, d: -bottom } : { n: top, d: bottom };
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** In lowest terms, for a fraction that many others are multiplied by. */
export function reduced({ n, d }: Fraction): Fraction {
	const common = gcd(n < 0n ? -n : n, d);
	return common > 1n ? { n: n / common, d: d / common } : { n, d };
}

/** Long sums keep a small denominator: most are of tenths and hundredths. */
function commonOf(a: bigint, b: bigint): bigint {
	if (a === b || a % b === 0n) return a;
	return b % a === 0n ? b : (a / gcd(a, b)) * b;
}

export const ZERO = fraction(0n);
export const ONE = fraction(1n);

/** "151.23" is 15123/100; throws on anything but a decimal. */
export function ofDecimal(text: string): Fraction {
	const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
	if (!parts) throw new RangeError(`fraction: expected a decimal, got ${text}`);
	const [, sign, whole, places = ''] = parts;
	return fraction(BigInt(`${sign}${whole}${places}`), 10n ** BigInt(places.length));
}

export function plus(a: Fraction, b: Fraction): Fraction {
	if (a.d === b.d) return { n: a.n + b.n, d: a.d };
	const d = commonOf(a.d, b.d);
	return { n: a.n * (d / a.d) + b.n * (d / b.d), d };
}
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { n: -b.n, d: b.d });
export const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);
export const isLess = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;
export const least = (all: readonly Fraction[]): Fraction => all.reduce((a, b) => (isLess(b, a) ? b : a));
export const most = (all: readonly Fraction[]): Fraction => all.reduce((a, b) => (isLess(a, b) ? b : a));
export const total = (all: readonly Fraction[]): Fraction => all.reduce(plus, ZERO);

/** Cut down to a whole number, towards minus infinity. */
export const cut = ({ n, d }: Fraction): bigint => (n >= 0n ? n / d : -((-n + d - 1n) / d));

/** Cut down to a multiple of a step: yen to 100 or 1,000. */
export const cutTo = (amount: bigint, step: bigint): bigint => amount - (((amount % step) + step) % step);

/** As a decimal with so many places, rounded half up: for the eye only. */
export function shown({ n, d }: Fraction, places: number): string {
	const scale = 10n ** BigInt(places);
	const negative = n < 0n;
	const rounded = ((negative ? -n : n) * scale * 2n + d) / (2n * d);
	const text = rounded.toString().padStart(places + 1, '0');
	return `${negative && rounded > 0n ? '-' : ''}${places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`}`;
}

/** A decimal with its thousands parted. */
export const grouped = (decimal: string): string => decimal.replace(/^(-?\d+)/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

/**
 * Shares a whole amount out by weights with the largest-remainder method: the parts add up to the amount, ties go to the first.
 * Weights that are all nothing share it out evenly.
 */
export function shared(amount: bigint, weights: readonly Fraction[]): bigint[] {
	if (weights.length === 0) return [];
	const whole = total(weights);
	if (whole.n === 0n) return shared(amount, weights.map(() => ONE));
	const exact = weights.map((weight) => over(times(fraction(amount), weight), whole));
	const parts = exact.map(cut);
	let left = amount - parts.reduce((a, b) => a + b, 0n);
	const byRemainder = exact.map((share, i) => ({ i, rest: minus(share, fraction(parts[i]!)) })).toSorted((a, b) => (isLess(a.rest, b.rest) ? 1 : isLess(b.rest, a.rest) ? -1 : a.i - b.i));
	for (const { i } of byRemainder) {
		if (left === 0n) break;
		parts[i]! += 1n;
		left -= 1n;
	}
	return parts;
}
