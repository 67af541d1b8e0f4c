import fees from '../../data/amazon/storage-fees.json';
import type { SizeMm } from '../catalog/product';
import type { Series } from '../values/dated';
import { fraction, ofDecimal, over, plus, times, ZERO, type Fraction } from '../values/fraction';
import type { PlainDate } from '../values/plain-date';

type Season = { readonly jpy: string; readonly source: string };
type StorageClass = 'large' | 'standard' | 'apparel';
type Table = Readonly<Record<StorageClass, { readonly janToSep: Season; readonly octToDec: Season }>>;

/** Yen to keep one unit, exact, and where the rates come from. */
export type StorageFee = { readonly jpy: Fraction; readonly storageClass: StorageClass; readonly sources: readonly string[] };

const series: Series<Table> = fees.monthly;
const MM3_OF_LITRE = 1_000_000n;
const OCTOBER = 10;

function classOf(hsCode: string, tier: string): StorageClass {
	if (fees.apparelHeadings.some((heading) => hsCode.startsWith(heading))) return 'apparel';
	return fees.largeTiers.some((large) => tier.startsWith(large)) ? 'large' : 'standard';
}

/** Days held in each month from a day on: a month counts its own days. */
function monthsHeld(from: PlainDate, days: number): { readonly month: number; readonly day: PlainDate; readonly held: number; readonly of: number }[] {
	const months = [];
	for (let left = days, at = new Date(`${from}T00:00:00Z`); left > 0; ) {
		const of = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
		const held = Math.min(left, of - at.getUTCDate() + 1);
		months.push({ month: at.getUTCMonth() + 1, day: at.toISOString().slice(0, 10), held, of });
		left -= held;
		at = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1));
	}
	return months;
}

/** What Amazon takes to keep one unit for so many days from a day on; `tier` is that of its fulfilment fee. Undefined: no rate is known. */
export function storageFee(sizeMm: SizeMm, hsCode: string, tier: string, from: PlainDate, days: number): StorageFee | undefined {
	const storageClass = classOf(hsCode, tier);
	const litres = fraction(sizeMm.reduce((all, side) => all * BigInt(Math.round(side)), 1n), MM3_OF_LITRE);
	const sources = new Set<string>();
	let jpy = ZERO;
	for (const { month, day, held, of } of monthsHeld(from, days)) {
		const table = series.findLast((entry) => entry.from <= day)?.value;
		if (!table) return undefined;
		const rate = table[storageClass][month >= OCTOBER ? 'octToDec' : 'janToSep'];
		sources.add(rate.source);
		jpy = plus(jpy, over(times(times(ofDecimal(rate.jpy), litres), fraction(held)), fraction(of)));
	}
	return { jpy, storageClass, sources: [...sources] };
}
