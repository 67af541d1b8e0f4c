import fc, { type Arbitrary } from 'fast-check';
import { ORIGIN_PROOFS, TRAIT_FLAGS, type Product, type SizeMm, type Words } from '$lib/domain/catalog/product';
import {
	AGENT_FORMULAS, DUTIES_PAYERS, IMPORTER_BASES, IMPORTER_KINDS, INCOTERM_RULES, OUTGOING_LANGUAGES, TAX_KINDS, TRANSPORTS, WOOD_PACKINGS,
	type Address, type Carton, type Importer, type Party, type Plan
} from '$lib/domain/shipment/plan';
import type { Money } from '$lib/domain/values/money';

const SKUS = ['MUG-01', 'MUG-02', 'TRAY 3', '茶碗-4', '<b>5</b>', ''];
const CENTRES = ['NRT1', 'FSZ1', 'KIX4', 'TYO9', 'ABC9', 'nrt1', ''];
const NAMES = [
	'', ' ', 'Casa Lousa Lda', 'Amazon Japan G.K.', 'アマゾンジャパン合同会社', 'ｱﾏｿﾞﾝ', 'Amazonia Coffee Ltd', 'DHL', '佐川急便株式会社', '𠮷田﨑髙',
	'__proto__', 'constructor'
];

const or = <T>(good: Arbitrary<T>, ...known: readonly T[]): Arbitrary<T> =>
	fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: good });

/** An object that may lack any of the keys named in the draft's type as optional. */
const draft = <T>(model: { [K in keyof T]-?: Arbitrary<T[K]> }, requiredKeys: readonly (keyof T & string)[]): Arbitrary<T> =>
	fc.record(model, { requiredKeys: requiredKeys as never }) as unknown as Arbitrary<T>;

export const anyText = fc.string({ unit: 'grapheme', maxLength: 24 });
export const anyDay = fc.integer({ min: 0, max: 6_000 }).map((days) => new Date(Date.UTC(2018, 0, 1 + days)).toISOString().slice(0, 10));
export const anySku = or(anyText, ...SKUS);
export const anyCentre = or(anyText, ...CENTRES);
export const anyName = or(anyText, ...NAMES);
export const anyWords: Arbitrary<Words> = draft<Words>({ en: anyName, ja: anyName, fr: anyText, zh: anyText }, ['en']);
export const anySize: Arbitrary<SizeMm> = fc.tuple(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 3_000 }));
export const anyWeightG = fc.integer({ min: 0, max: 90_000 });
export const anyQuantity = fc.integer({ min: 0, max: 2_000 });
export const anyMoney: Arbitrary<Money> = fc.record({
	amount: fc.constantFrom('0', '0.00', '4.20', '-1', '12', '0.0125', '999999999999999', '', 'many'),
	currency: fc.constantFrom('EUR', 'JPY', 'USD', 'XYZ', '')
});

export const anyAddress: Arbitrary<Address> = draft<Address>(
	{
		lines: fc.array(anyText, { maxLength: 3 }), city: anyText, region: anyText, postalCode: anyText,
		country: fc.constantFrom('JP', 'PT', 'jp', 'Japan', ''), linesJa: fc.array(anyText, { maxLength: 2 }), cityJa: anyText, regionJa: anyText
	},
	['lines', 'city', 'country']
);

export const anyParty: Arbitrary<Party> = draft<Party>(
	{ name: anyName, nameJa: anyName, address: anyAddress, phone: anyText, email: anyText, taxId: anyText },
	['name', 'address']
);

export const anyImporter: Arbitrary<Importer> = draft<Importer>(
	{
		kind: fc.constantFrom(...IMPORTER_KINDS), name: anyName, nameJa: anyName, address: anyAddress, phone: anyText, email: anyText,
		taxId: anyText, basis: fc.constantFrom(...IMPORTER_BASES), corporateNumber: or(anyText, '7123456789012', '7123456789013', ''),
		importerCode: anyText, invoiceRegistrationNumber: or(anyText, 'T7123456789012'),
		acp: draft<NonNullable<Importer['acp']>>(
			{
				name: anyName, nameJa: anyName, address: anyAddress, phone: anyText, email: anyText, customsOffice: anyText,
				acceptedOn: anyDay, validUntil: anyDay, code: anyText, acceptanceNumber: anyText
			},
			['name', 'address']
		)
	},
	['kind', 'name', 'address', 'basis']
);

const anyBattery = fc.record(
	{
		chemistry: fc.constantFrom('li-ion', 'li-metal', 'nimh', 'alkaline', 'lead'), packed: fc.constantFrom('alone', 'with', 'in'),
		wattHours: fc.constantFrom(0, 3.7, 99.9, 160), lithiumG: fc.constantFrom(0, 0.8, 4), count: fc.integer({ min: 0, max: 12 }), netG: fc.constantFrom(0, 48)
	},
	{ requiredKeys: ['chemistry', 'packed'] }
);

/** A product of which a draft may know nothing but the SKU. */
export const anyProduct: Arbitrary<Product> = draft<Product>(
	{
		sku: anySku, asin: anyText, fnsku: anyText, gtin: anyText, title: anyWords, customsDescription: anyWords, declarationName: anyText, material: anyWords,
		use: anyWords, brand: anyText, model: anyText, url: anyText, imageUrl: anyText, hsCode: or(anyText, '691200000', '6912', '000000000', ''),
		countryOfOrigin: fc.constantFrom('PT', 'CN', 'XX', '中国', ''),
		originClaim: fc.record(
			{ agreement: fc.constantFrom('eu', 'rcep_cn', 'cptpp', 'nowhere', ''), proof: fc.constantFrom(...ORIGIN_PROOFS), reference: anyText, criterion: anyText, exporterNumber: anyText },
			{ requiredKeys: ['agreement'] }
		),
		unit: fc.record({ sizeMm: anySize, weightG: anyWeightG, netWeightG: anyWeightG }, { requiredKeys: [] }),
		value: anyMoney,
		duty: fc.constantFrom({ kind: 'free' } as const, { kind: 'ad-valorem', rate: '0.08' } as const),
		tariff: fc.constantFrom({ units: ['NO', 'KG'], otherLaws: ['FD'] }, { units: [], otherLaws: [] }),
		consumptionTax: fc.constantFrom('standard', 'reduced'),
		sale: fc.record({ priceJpy: anyQuantity, referralFeeJpy: anyQuantity, fbaFeeJpy: anyQuantity }),
		computed: fc.record({ productionCost: anyMoney, profitAndExpenses: anyMoney }),
		prep: fc.constantFrom({}, { category: 'FRAGILE', owner: 'SELLER', labelOwner: 'SELLER', done: ['ITEM_BUBBLEWRAP'] }),
		traits: fc
			.tuple(fc.array(fc.constantFrom(...TRAIT_FLAGS), { maxLength: 5 }), fc.option(anyBattery, { nil: undefined }))
			.map(([flags, battery]) => ({ ...Object.fromEntries(flags.map((flag) => [flag, true])), ...(battery && { battery }) })),
		evidence: fc.array(fc.record({ kind: anyText, reference: anyText }), { maxLength: 2 }),
		packing: fc.constantFrom({}, { turn: 'upright', nothingOnTop: true } as const, { apart: true })
	},
	['sku']
);

export const anyCarton: Arbitrary<Carton> = draft<Carton>(
	{
		number: fc.integer({ min: 1, max: 40 }), fulfillmentCenter: anyCentre, type: anyText, outerMm: anySize, grossWeightG: anyWeightG,
		contents: fc.array(
			fc.record({ sku: anySku, quantity: anyQuantity, expiry: anyDay, lot: anyText, locked: fc.boolean() }, { requiredKeys: ['sku', 'quantity'] }),
			{ maxLength: 4 }
		),
		boxId: anyText, sscc: anyText, trackingNumber: anyText, placements: fc.constant([]),
		measured: fc.record({ grossWeightG: anyWeightG, on: fc.constant('2026-11-21T04:12:00Z'), by: anyText }),
		locked: fc.boolean()
	},
	['number', 'fulfillmentCenter', 'outerMm', 'grossWeightG', 'contents']
);

/** Any plan that the plan file would take: complete, half filled in or nonsense. */
export const anyDraft: Arbitrary<Plan> = draft<Plan>(
	{
		format: fc.constant('nyuko-plan/1'), reference: anyText, marketplace: fc.constant('A1VC38T7YXB528'),
		dates: fc.record({ ship: anyDay, declare: anyDay, arrive: anyDay }, { requiredKeys: [] }),
		transport: fc.constantFrom(...TRANSPORTS),
		incoterm: fc.record({ rule: fc.constantFrom(...INCOTERM_RULES), place: anyText, edition: fc.constantFrom(2010, 2020) }),
		dutiesPaidBy: fc.constantFrom(...DUTIES_PAYERS), shipper: anyParty, importer: anyImporter, broker: anyParty,
		carrier: fc.record({ name: anyName, taxKind: fc.constantFrom(...TAX_KINDS) }, { requiredKeys: ['name'] }),
		destinations: fc.array(
			fc.record(
				{ fulfillmentCenter: anyCentre, amazonShipmentId: anyText, amazonReferenceId: anyText, name: anyText, address: anyAddress },
				{ requiredKeys: ['fulfillmentCenter'] }
			),
			{ maxLength: 3 }
		),
		currency: fc.constantFrom('EUR', 'JPY', ''),
		exchangeRates: fc.constantFrom([], [{ currency: 'EUR', jpy: '163.42', per: 1, from: '2026-12-06', to: '2026-12-12', source: '' }]),
		charges: fc.record({ freight: anyMoney, insurance: anyMoney }, { requiredKeys: [] }),
		priceTerm: fc.constantFrom(...INCOTERM_RULES),
		valuation: fc.record(
			{
				method: fc.constantFrom('transaction', 'deductive', 'other'),
				agentFormula: fc.record({ formula: fc.constantFrom(...AGENT_FORMULAS), agent: anyText, on: anyDay }, { requiredKeys: ['formula'] })
			},
			{ requiredKeys: ['method'] }
		),
		evidence: fc.constantFrom([], [{ kind: 'mandate-contract', reference: 'M-1', validFrom: '2026-05-01' }]),
		elections: fc.constantFrom({}, { schedule: 'simplified', deMinimis: 'not-claimed' } as const),
		landedCost: fc.constantFrom(
			{},
			{ share: 'chargeable', divisor: 6_000, daysStored: 45, actual: { freight: { amount: '612.40', currency: 'EUR' } } } as const,
			{ share: 'by-hand', byHand: [{ sku: 'A', jpy: 1_200 }] } as const
		),
		products: fc.array(anyProduct, { maxLength: 5 }),
		lines: fc.array(
			fc.record(
				{ sku: anySku, quantity: anyQuantity, fulfillmentCenter: anyCentre, expiry: anyDay, lot: anyText },
				{ requiredKeys: ['sku', 'quantity'] }
			),
			{ maxLength: 6 }
		),
		cartonTypes: fc.constantFrom([], [{ id: 'K40', innerMm: [400, 380, 340], tareG: 780, maxGrossG: 15_000 } as const]),
		packingOptions: fc.constantFrom({}, { least: 'cost', freightJpyPerKg: 850, divisor: 6_000, supportPercent: 0, alonePercent: 5, effort: 'thorough' } as const),
		cartons: fc.array(anyCarton, { maxLength: 5 }),
		waivers: fc.constant([]),
		papers: fc.record(
			{
				language: fc.constantFrom(...OUTGOING_LANGUAGES), per: fc.constantFrom('shipment', 'destination'),
				signatory: fc.record({ name: anyName, title: anyText }), signature: anyText, woodPacking: fc.constantFrom(...WOOD_PACKINGS)
			},
			{ requiredKeys: [] }
		),
		domesticLeg: fc.record({ from: anyParty, customerCode: anyText, shipOn: anyDay, deliverOn: anyDay }, { requiredKeys: [] }),
		notes: anyText
	},
	['format', 'reference', 'marketplace', 'transport', 'dutiesPaidBy', 'currency', 'products', 'lines']
);
