import type { Money } from '../values/money';
import type { PlainDate } from '../values/plain-date';

/** The same words in the languages of the papers; `zh` is Simplified Chinese. */
export type Words = { readonly en: string; readonly ja?: string; readonly fr?: string; readonly zh?: string };

/** Length, width, height in whole millimetres. */
export type SizeMm = readonly [number, number, number];

export type Duty =
	| { readonly kind: 'ad-valorem'; readonly rate: string }
	| { readonly kind: 'specific'; readonly jpy: string; readonly per: string; readonly quantity: number }
	| { readonly kind: 'higher-of'; readonly of: readonly Duty[] }
	| { readonly kind: 'lower-of'; readonly of: readonly Duty[] }
	| { readonly kind: 'sum'; readonly of: readonly Duty[] }
	| { readonly kind: 'free' }
	/** A rate that only a person can read, as the schedule prints it. */
	| { readonly kind: 'text'; readonly text: string };

export type Battery = {
	readonly chemistry: 'li-ion' | 'li-metal' | 'nimh' | 'alkaline' | 'lead';
	readonly packed: 'alone' | 'with' | 'in';
	readonly wattHours?: number;
	readonly lithiumG?: number;
	readonly count?: number;
	/** Grams of batteries that a unit holds. */
	readonly netG?: number;
};

export const TRAIT_FLAGS = [
	'food', 'drink', 'alcohol', 'tobacco', 'supplement', 'petFood', 'cosmetic', 'quasiDrug', 'medicine', 'medicalDevice',
	'foodContact', 'toyForUnderSix', 'toyForUnderThree', 'babyProduct', 'mainsPowered', 'wireless', 'laser', 'lighter',
	'pressureCooker', 'magnetSet', 'aerosol', 'compressedGas', 'corrosive', 'toxic', 'oxidising', 'liquid', 'doubleSealed',
	'powder', 'paste', 'magnetic', 'fragile', 'glass', 'sharp', 'weapon', 'textile', 'plush', 'adult', 'perforated', 'boxed',
	'plant', 'seed', 'rawWood', 'animal', 'meat', 'dairy', 'leather', 'fur', 'exoticSkin', 'ivoryOrCoral', 'pesticide',
	'fertiliser', 'expiryControlled', 'needsRefrigeration', 'chocolate', 'brandAuthorised', 'japaneseLabel'
] as const;

/** What the goods are; a flag that is absent or false is not so. */
export type Traits = { readonly [flag in (typeof TRAIT_FLAGS)[number]]?: boolean } & {
	readonly battery?: Battery;
	readonly flashPointC?: number;
	readonly bladeMm?: number;
	readonly bladeKind?: 'kitchen' | 'folding' | 'fixed' | 'dagger' | 'automatic' | 'sword';
	readonly setOf?: number;
	readonly polyBag?: { readonly openingMm: number; readonly thicknessUm: number; readonly warning: boolean };
	readonly storageC?: readonly [number, number];
	readonly originMarked?: string;
};

/** What a preferential rate may rest on. */
export const ORIGIN_PROOFS = ['certificate', 'approved-exporter', 'exporter-statement', 'importer-statement', 'importer-knowledge'] as const;
export type OriginProof = (typeof ORIGIN_PROOFS)[number];

/** A rate is claimed under an agreement, by the column of the tariff that it has. */
export type OriginClaim = {
	readonly agreement: string;
	readonly proof?: OriginProof;
	/** Number of the certificate or of the paper that has the statement. */
	readonly reference?: string;
	/** As the agreement codes it: A, B, C, PSR, WO. */
	readonly criterion?: string;
	/** Of a registered or approved exporter. */
	readonly exporterNumber?: string;
};

/** A paper in hand; `kind` is the last part of the finding that it answers, `file` the SHA-256 of the kept file. */
export type Evidence = {
	readonly kind: string;
	readonly reference: string;
	readonly validFrom?: PlainDate;
	readonly validUntil?: PlainDate;
	readonly file?: string;
};

/** How a unit may lie: `upright` keeps z as z, `never` keeps it as measured. */
export type Turn = 'any' | 'upright' | 'never';

/** One thing the seller sells. A draft may know nothing but its SKU. */
export type Product = {
	readonly sku: string;
	readonly asin?: string;
	readonly fnsku?: string;
	readonly gtin?: string;
	readonly title?: Words;
	readonly customsDescription?: Words;
	/** Short name in the declaration, at most 40 characters; absent: the description for customs. */
	readonly declarationName?: string;
	readonly material?: Words;
	readonly use?: Words;
	readonly brand?: string;
	readonly model?: string;
	readonly url?: string;
	readonly imageUrl?: string;
	readonly hsCode?: string;
	readonly countryOfOrigin?: string;
	readonly originClaim?: OriginClaim;
	readonly unit?: { readonly sizeMm?: SizeMm; readonly weightG?: number; readonly netWeightG?: number };
	readonly value?: Money;
	readonly duty?: Duty;
	/** What the line of the tariff says beside the rate: units of quantity, and laws that customs looks to, as keyed in NACCS. */
	readonly tariff?: { readonly units: readonly string[]; readonly otherLaws: readonly string[] };
	readonly consumptionTax?: 'standard' | 'reduced';
	readonly sale?: {
		readonly priceJpy: number;
		readonly referralFeeJpy: number;
		readonly fbaFeeJpy: number;
		readonly otherDomesticJpy?: number;
		readonly evidence?: string;
	};
	readonly computed?: { readonly productionCost: Money; readonly profitAndExpenses: Money };
	readonly prep?: {
		readonly category?: string;
		readonly owner?: string;
		readonly labelOwner?: string;
		readonly done?: readonly string[];
	};
	readonly traits?: Traits;
	readonly evidence?: readonly Evidence[];
	readonly packing?: {
		readonly turn?: Turn;
		readonly nothingOnTop?: boolean;
		readonly maxLoadG?: number;
		readonly apart?: boolean;
	};
};
