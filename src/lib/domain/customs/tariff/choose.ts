import agreements from '../../../data/customs/agreements.json';
import type { Duty } from '../../catalog/product';
import { isLess, ofDecimal } from '../../values/fraction';
import type { RateColumn, TariffLine } from './line';
import { readRate, type RateCell } from './rate-text';

/** A rate of one column: what it says, and what of it can be reckoned. */
export type ColumnRate = { readonly column: RateColumn; readonly text: string; readonly duty: Duty };

/** The rate that applies, and what else was looked at. */
export type Choice = ColumnRate & {
	/** What applies when no origin is proved. */
	readonly withoutProof: ColumnRate;
	/** Columns that might be lower, but whose words only a person can read. */
	readonly unread: readonly ColumnRate[];
};

/** Columns that an origin may claim with proof; agreements first, then the preferences. */
export function columnsOf(origin: string): RateColumn[] {
	const country = origin.trim().toUpperCase();
	const claims: RateColumn[] = agreements.columns.filter(({ countries }) => countries.includes(country)).map(({ column }) => column as RateColumn);
	if (agreements.ldc.countries.includes(country)) claims.push('ldc', 'gsp');
	else if (agreements.gsp.countries.includes(country)) claims.push('gsp');
	return claims;
}

function rateIn(line: TariffLine, column: RateColumn): (ColumnRate & Pick<RateCell, 'bracketed'>) | undefined {
	const text = line.rates[column] ?? '';
	const cell = readRate(text);
	return cell && { column, text, ...cell };
}

/** Whether a rate is nowhere higher than another and they can be compared: percent with percent, yen per kg with yen per kg. */
function isLower(a: Duty, b: Duty): boolean {
	if (a.kind === 'free') return b.kind !== 'free';
	if (b.kind === 'free') return false;
	if (a.kind === 'ad-valorem' && b.kind === 'ad-valorem') return isLess(ofDecimal(a.rate), ofDecimal(b.rate));
	if (a.kind === 'specific' && b.kind === 'specific') return a.per === b.per && isLess(ofDecimal(a.jpy), ofDecimal(b.jpy));
	if ('of' in a && 'of' in b && a.kind === b.kind && a.of.length === b.of.length) {
		return a.of.every((part, i) => isLower(part, b.of[i]!) || isEqual(part, b.of[i]!)) && a.of.some((part, i) => isLower(part, b.of[i]!));
	}
	// A part of a sum, or of the higher of two, is no higher than the whole.
	return b.kind === 'sum' || b.kind === 'higher-of' ? b.of.some((part) => isEqual(a, part) || isLower(a, part)) : false;
}

const isEqual = (a: Duty, b: Duty): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Brackets under WTO, also around each end of a range, say that it is not lower than the general rate. */
const isNotLower = ({ bracketed, duty, text }: RateCell & { readonly text: string }): boolean =>
	bracketed || (duty.kind === 'text' && /^[(（*]/.test(text.trim()) && !/^\*?\d/.test(text.trim()));

/** Temporary before general; WTO in its place when it is lower and not in brackets. */
function mostFavoured(line: TariffLine): { readonly applies: ColumnRate; readonly unread: ColumnRate[] } {
	const base = rateIn(line, 'temporary') ?? rateIn(line, 'general');
	const wto = rateIn(line, 'wto');
	const none: ColumnRate = { column: 'general', text: '', duty: { kind: 'text', text: '' } };
	if (!base) return { applies: wto ?? none, unread: [] };
	if (!wto || base.duty.kind === 'free' || isNotLower(wto)) return { applies: base, unread: [] };
	if (wto.duty.kind === 'text') return { applies: base, unread: [wto] };
	const isHigher = isLower(base.duty, wto.duty) || isEqual(base.duty, wto.duty);
	return { applies: isHigher ? base : wto, unread: [] };
}

const told = ({ column, text, duty }: ColumnRate): ColumnRate => ({ column, text, duty });

/** The rate a line pays for goods of an origin; `proof` says whether origin is proved, or need not be. */
export function chooseRate(line: TariffLine, origin: string | undefined, proof: 'held' | 'none'): Choice {
	const { applies: without, unread } = mostFavoured(line);
	const claims = (origin ? columnsOf(origin) : []).flatMap((column) => rateIn(line, column) ?? []);
	const lower = claims.filter(({ duty }) => duty.kind !== 'text' && (isLower(duty, without.duty) || without.duty.kind === 'text'));
	const best = lower.reduce<ColumnRate | undefined>((least, one) => (least === undefined || isLower(one.duty, least.duty) ? one : least), undefined);
	const words = claims.filter(({ duty }) => duty.kind === 'text').filter(() => without.duty.kind !== 'free');
	return { ...told(proof === 'held' && best ? best : without), withoutProof: told(without), unread: [...unread, ...words].map(told) };
}
