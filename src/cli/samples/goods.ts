import type { Evidence, Product, SizeMm, Traits, Words } from '$lib/domain/catalog/product';

/** What a sample product is made from; the rest follows from its kind. */
export type Made = {
	readonly sku: string;
	readonly kind: keyof typeof KINDS;
	readonly title: Words;
	readonly customsDescription: Words;
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

/** Amazon's fee for a small or standard unit, by the sides in order of length and by weight (table of 2022, as seed). */
function fulfilmentFee([a, b, c]: SizeMm, weightG: number): number {
	const [long = 0, middle = 0, short = 0] = [a, b, c].sort((x, y) => y - x);
	const around = long + middle + short;
	if (long <= 250 && middle <= 180 && short <= 20 && weightG <= 250) return 288;
	if (long <= 350 && middle <= 300 && short <= 33 && weightG <= 1000) return 318;
	if (around <= 600 && weightG <= 2000) return 434;
	return around <= 800 && weightG <= 5000 ? 514 : 603;
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
			fbaFeeJpy: fulfilmentFee(made.sizeMm, made.weightG),
			otherDomesticJpy: 40,
			evidence: 'Seller Central price page, 2026-11-18'
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
