import data from '../../data/currency-words.json';
import { minorDigits, type MinorUnits } from '../values/money';

type Unit = readonly string[];
const UNITS: Readonly<Record<string, { readonly major: Unit; readonly minor?: Unit } | undefined>> = data.words;

const ONES = (
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
).split(' ');
const TENS = ['', '', ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')];
const POWERS = ['', ...'thousand million billion trillion quadrillion quintillion sextillion'.split(' ')];

const belowHundred = (n: number): string =>
	n < 20 ? (ONES[n] ?? '') : [TENS[Math.floor(n / 10)], n % 10 === 0 ? '' : ONES[n % 10]].filter((word) => word !== '').join('-');

function belowThousand(n: number): string {
	const rest = n % 100;
	if (n < 100) return belowHundred(rest);
	return `${ONES[Math.floor(n / 100)]} hundred${rest === 0 ? '' : ` and ${belowHundred(rest)}`}`;
}

/** A whole number from nothing to sextillions: `one hundred and ninety-six`. */
export function numberInWords(n: bigint): string {
	if (n < 0n || n >= 10n ** 24n) throw new RangeError(`number in words: out of range, got ${n}`);
	if (n === 0n) return 'zero';
	const groups: string[] = [];
	for (let rest = n, power = 0; rest > 0n; rest /= 1000n, power++) {
		const group = Number(rest % 1000n);
		if (group === 0) continue;
		const words = [belowThousand(group), POWERS[power]].filter((word) => word !== '').join(' ');
		groups.unshift(power === 0 && group < 100 && n >= 1000n ? `and ${words}` : words);
	}
	return groups.join(' ');
}

const named = (n: bigint, [one, many]: Unit): string => `${numberInWords(n)} ${n === 1n ? one : many}`;

const fraction = (n: bigint, digits: number): string => `${n.toString().padStart(digits, '0')}/${10n ** BigInt(digits)}`;

/** `One hundred and ninety-six euros and eighty cents`; a currency without English names goes by its code, `CLF` and hundredths. */
export function amountInWords(minor: MinorUnits, currency: string): string {
	const digits = minorDigits(currency);
	const whole = 10n ** BigInt(digits);
	const size = minor < 0n ? -minor : minor;
	const units = UNITS[currency];
	const major = units ? named(size / whole, units.major) : `${currency} ${numberInWords(size / whole)}`;
	const rest = size % whole;
	const small = rest === 0n ? '' : units?.minor ? named(rest, units.minor) : fraction(rest, digits);
	const text = `${minor < 0n ? 'minus ' : ''}${small === '' ? major : `${major} and ${small}`}`;
	return text.charAt(0).toUpperCase() + text.slice(1);
}
