import type { Duty } from '../catalog/product';
import type { PlainDate } from '../values/plain-date';

export type Schedule = 'general' | 'simplified';
export type TaxKind = 'standard' | 'reduced';

/** How the customs value of a line is found; a line says it in one of these ways. */
export type DeclaredValue = {
	/** Already found, in whole yen. */
	readonly customsValueJpy?: number;
	/** A price in the declaration's currency; charges and the exchange rate are added to it. */
	readonly invoiceValue?: string;
	/** From the price in Japan of each of so many units: V(1+d)(1+c) + fees = price (Customs Tariff Act art. 4-3(1)). */
	readonly deductive?: {
		readonly priceJpy: number;
		readonly referralFeeJpy: number;
		readonly fbaFeeJpy: number;
		readonly otherDomesticJpy?: number;
		readonly units: number;
	};
	/** A price with everything paid: domestic costs, duty and taxes are taken out of it. */
	readonly ddpPrice?: { readonly priceJpy: number; readonly domesticJpy: number };
	/** What making it cost, with the usual profit and expenses, of each of so many units, in the declaration's currency (art. 4-3(2)). */
	readonly computed?: { readonly productionCost: string; readonly profitAndExpenses: string; readonly units: number };
};

export type DeclarationLine = DeclaredValue & {
	readonly key: string;
	readonly hsCode?: string;
	readonly skus?: readonly string[];
	readonly duty: Duty;
	readonly consumptionTax: TaxKind;
};

/** One import declaration: `nyuko-declaration/1` of PLAN.md. */
export type Declaration = {
	readonly format: 'nyuko-declaration/1';
	readonly on: PlainDate;
	readonly schedule: Schedule;
	readonly currency?: string;
	readonly exchangeRate?: { readonly jpy: string; readonly per: number };
	/** In the declaration's currency; shared out by value over the lines that state one in it. */
	readonly charges?: { readonly freight?: string; readonly insurance?: string };
	/** Goods of ¥10,000 and less in all are let off unless this says otherwise. */
	readonly deMinimis?: 'claimed' | 'not-claimed';
	readonly lines: readonly DeclarationLine[];
};
