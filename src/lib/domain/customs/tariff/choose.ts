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

/** Whether a rate is surely no lower than another; words, and percent against yen for a unit, may be. */
const isNoLower = (a: Duty, b: Duty): boolean => a.kind !== 'text' && (isEqual(a, b) || isLower(b, a));

const isEqual = (a: Duty, b: Duty): boolean => JSON.stringify(a) === JSON.stringify(b);

const BRACKETS = /[(（][^()（）]*[)）]/g;

/** All of a cell in brackets, also each end of a range: the rate is not lower than another column's and does not apply. */
function isNotLower({ bracketed, duty, text }: RateCell & { readonly text: string }): boolean {
	const outside = text.replace(BRACKETS, '');
	return bracketed || (duty.kind === 'text' && outside !== text && !/\d|無税|free/i.test(outside));
}

/**
 * Temporary before general; WTO in its place when it is lower and not in brackets. Where one of the two is in words (a quota, a levy,
 * a rate for some of the goods only), nothing is compared: a person reads the words.
 */
function mostFavoured(line: TariffLine): ColumnRate {
	const base = rateIn(line, 'temporary') ?? rateIn(line, 'general');
	const wto = rateIn(line, 'wto');
	if (!base) return wto ?? { column: 'general', text: '', duty: { kind: 'text', text: '' } };
	if (!wto || base.duty.kind === 'free' || isNotLower(wto)) return base;
	if (base.duty.kind === 'text') return wto.duty.kind === 'free' ? wto : base;
	if (isLower(base.duty, wto.duty) || isEqual(base.duty, wto.duty)) return base;
	if (wto.duty.kind === 'text' || isLower(wto.duty, base.duty)) return wto;
	// Percent against yen for a unit: which is lower depends on the goods, so each shipment pays the lower of the two.
	return { column: 'wto', text: `${base.text} / ${wto.text}`, duty: { kind: 'lower-of', of: [base.duty, wto.duty] } };
}

const told = ({ column, text, duty }: ColumnRate): ColumnRate => ({ column, text, duty });

/** The rate a line pays for goods of an origin; `proof` says whether origin is proved, or need not be. */
export function chooseRate(line: TariffLine, origin: string | undefined, proof: 'held' | 'none'): Choice {
	const without = mostFavoured(line);
	const claims = (origin ? columnsOf(origin) : []).flatMap((column) => rateIn(line, column) ?? []).filter((claim) => !isNotLower(claim));
	const lower = claims.filter(({ duty }) => duty.kind !== 'text' && (isLower(duty, without.duty) || without.duty.kind === 'text'));
	const best = lower.reduce<ColumnRate | undefined>((least, one) => (least === undefined || isLower(one.duty, least.duty) ? one : least), undefined);
	const words = without.duty.kind === 'free' ? [] : claims.filter((claim) => !lower.includes(claim) && !isNoLower(claim.duty, without.duty));
	return { ...told(proof === 'held' && best ? best : without), withoutProof: told(without), unread: words.map(told) };
}
