import type { PlainDate } from '../values/plain-date';
import type { Schedule } from './declaration';

/** One step of the reckoning, by code and figures; the sentence for it lives in `i18n/`. `line` is the key of the line it belongs to. */
export type Step = { readonly code: string; readonly line?: string; readonly facts: Readonly<Record<string, string | number>> };

/** Whole yen, except where a name says otherwise. */
export type AssessedLine = {
	readonly key: string;
	readonly hsCode: string;
	readonly skus: readonly string[];
	readonly customsValueJpy: number;
	readonly dutyBaseJpy: number;
	readonly dutyJpy: number;
	readonly consumptionTaxBaseJpy: number;
	readonly consumptionTaxJpy: number;
	readonly localConsumptionTaxJpy: number;
};

export type Totals = {
	readonly customsValueJpy: number;
	readonly dutyJpy: number;
	readonly consumptionTaxJpy: number;
	readonly localConsumptionTaxJpy: number;
	readonly payableJpy: number;
};

export type LandedSku = {
	readonly sku: string;
	readonly quantity: number;
	readonly goodsJpy: number;
	readonly freightJpy: number;
	readonly dutyJpy: number;
	readonly taxJpy: number;
	readonly perUnitJpy: string;
};

/** `schedule` is the one applied; goods let off as de minimis have taxes of nothing. */
export type Assessment = {
	readonly on: PlainDate;
	readonly schedule: Schedule;
	readonly lines: readonly AssessedLine[];
	readonly totals: Totals;
	/** The working, told only when it is asked for. */
	readonly steps: () => readonly Step[];
};

/** What amounts are cut to. */
export const THOUSAND = 1_000n;
export const HUNDRED = 100n;

export type Figure = 'customsValueJpy' | 'dutyJpy' | 'consumptionTaxJpy' | 'localConsumptionTaxJpy';

/** What the lines say of one figure, before it is cut. */
export const sumOf = (lines: readonly AssessedLine[], figure: Figure): bigint => BigInt(lines.reduce((sum, line) => sum + line[figure], 0));
