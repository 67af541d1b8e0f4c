import { fulfilmentFee } from '$lib/domain/customs/fba-fee';
import type { Evidence, Product, SizeMm, Traits, Words } from '$lib/domain/catalog/product';

/** What a sample product is made from; the rest follows from its kind. */
export type Made = {
	readonly sku: string;
	readonly kind: keyof typeof KINDS;
	readonly title: Words;
	readonly customsDescription: Words;
	readonly declarationName: string;
	readonly material: Words;
	readonly use: Words;
	readonly hsCode: string;
	/** WTO rate in Japan's schedule of July 2026; no preference is claimed. */
	readonly rate: string | 'free';
	readonly countryOfOrigin: string;
	readonly sizeMm: SizeMm;
	readonly weightG: number;
	readonly netWeightG: number;
	readonly euro: string;
	readonly priceJpy: number;
	readonly traits?: Traits;
	readonly packing?: Product['packing'];
};

type Kind = { readonly category: string; readonly done: readonly string[]; readonly traits: Traits; readonly evidence: readonly Evidence[] };

const OWN_BRAND: Evidence = { kind: 'brand-authorisation', reference: 'Own brand, manufacturer’s letter of 2026-09-02' };
const FOOD_CONTACT: Evidence = { kind: 'food-contact-notice', reference: 'Import notice, Tokyo quarantine station, 2026-10-19', validUntil: '2027-10-18' };
const DROPPED: Evidence = { kind: 'drop-test', reference: 'Five drops from 80 cm, nothing broken, 2026-10-22' };
const LABEL_PROOF: Evidence = { kind: 'household-label', reference: 'Japanese care label, proof of 2026-10-05' };

const KINDS = {
	ceramic: {
		category: 'FRAGILE',
		done: ['ITEM_BUBBLEWRAP', 'ITEM_BOXING', 'ITEM_LABELING'],
		traits: { foodContact: true, fragile: true, boxed: true },
		evidence: [FOOD_CONTACT, DROPPED]
	},
	glass: {
		category: 'FRAGILE',
		done: ['ITEM_BUBBLEWRAP', 'ITEM_BOXING', 'ITEM_LABELING'],
		traits: { foodContact: true, fragile: true, glass: true, boxed: true },
		evidence: [FOOD_CONTACT, DROPPED]
	},
	kitchen: { category: 'NONE', done: ['ITEM_LABELING'], traits: { foodContact: true, boxed: true }, evidence: [FOOD_CONTACT] },
	textile: {
		category: 'TEXTILE',
		done: ['ITEM_POLYBAGGING', 'ITEM_SUFFOSTK', 'ITEM_LABELING'],
		traits: { textile: true, polyBag: { openingMm: 260, thicknessUm: 50, warning: true } },
		evidence: [LABEL_PROOF]
	},
	paper: { category: 'NONE', done: ['ITEM_LABELING'], traits: { boxed: true }, evidence: [] }
} as const satisfies Record<string, Kind>;

/** The day on which the sample's prices and fees were looked up. */
const PRICED_ON = '2026-11-18';

function feeFor({ sizeMm, weightG, priceJpy, sku }: Made): number {
	const fee = fulfilmentFee(sizeMm, weightG, priceJpy, PRICED_ON);
	if (!fee) throw new Error(`${sku}: no tier takes it`);
	return fee.jpy;
}

function product(made: Made, number: number): Product {
	const kind: Kind = KINDS[made.kind];
	const serial = String(number).padStart(3, '0');
	return {
		sku: made.sku,
		asin: `B0NYUKO${serial}`,
		fnsku: `X000NYK${serial}`,
		title: made.title,
		customsDescription: made.customsDescription,
		declarationName: made.declarationName,
		material: made.material,
		use: made.use,
		brand: 'Coquelande',
		hsCode: made.hsCode,
		countryOfOrigin: made.countryOfOrigin,
		unit: { sizeMm: made.sizeMm, weightG: made.weightG, netWeightG: made.netWeightG },
		value: { amount: made.euro, currency: 'EUR' },
		duty: made.rate === 'free' ? { kind: 'free' } : { kind: 'ad-valorem', rate: made.rate },
		consumptionTax: 'standard',
		sale: {
			priceJpy: made.priceJpy,
			referralFeeJpy: Math.round(made.priceJpy * 0.15),
			fbaFeeJpy: feeFor(made),
			otherDomesticJpy: 40,
			evidence: `Seller Central price page, ${PRICED_ON}`
		},
		prep: {
			category: made.traits?.setOf && kind.category === 'NONE' ? 'SET' : kind.category,
			owner: 'SELLER',
			labelOwner: 'SELLER',
			done: made.traits?.setOf ? [...kind.done, 'ITEM_SETSTK'] : [...kind.done]
		},
		traits: { ...kind.traits, ...made.traits, brandAuthorised: true, japaneseLabel: true, originMarked: made.countryOfOrigin },
		evidence: [...kind.evidence, OWN_BRAND],
		...(made.packing && { packing: made.packing })
	};
}

/** Products from what they are made from, with Amazon's identifiers counted up in their order. */
export const products = (goods: readonly Made[]): Product[] => goods.map((made, i) => product(made, i + 1));
