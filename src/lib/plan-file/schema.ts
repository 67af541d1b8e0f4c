import * as z from 'zod';
import { ORIGIN_PROOFS, TRAIT_FLAGS, type Product, type Traits } from '$lib/domain/catalog/product';
import {
	AGENT_FORMULAS,
	DUTIES_PAYERS,
	EFFORTS,
	FREIGHT_SHARES,
	IMPORTER_BASES,
	IMPORTER_KINDS,
	INCOTERM_RULES,
	MARKETPLACE_JAPAN,
	OUTGOING_LANGUAGES,
	TAX_KINDS,
	TRANSPORTS,
	VALUATION_METHODS,
	WOOD_PACKINGS,
	type PackingChoices,
	type Plan
} from '$lib/domain/shipment/plan';
import {
	country, currency, day, decimal, grams, identifier, millimetres, number, oneForm, reference, sizeMm, sku, text, textUpTo, uniqueBy, whole, yen
} from './fields';

// The keys of each object stand in the order in which a plan is written.

const wordsSchema = z.strictObject({ en: text, ja: text.optional(), fr: text.optional(), zh: text.optional() });

export const moneySchema = z.strictObject({ amount: decimal, currency });

export const addressSchema = z
	.strictObject({
		lines: z.array(text).max(20),
		city: text,
		region: text.optional(),
		postalCode: text.optional(),
		country,
		linesJa: z.array(text).max(20).optional(),
		cityJa: text.optional(),
		regionJa: text.optional()
	})
	// Only Japanese codes (〒123-4567) are sure to come back with their hyphen in place when printed;
	// "4050-600" and "SW1A 1AA" would be spoilt by taking theirs out.
	.transform((address) =>
		address.country === 'JP' && address.postalCode !== undefined
			? { ...address, postalCode: oneForm(address.postalCode).replace(/^〒/, '') }
			: address
	);

export const partySchema = z.strictObject({
	name: text,
	nameJa: text.optional(),
	address: addressSchema,
	phone: text.optional(),
	email: text.optional(),
	taxId: text.optional()
});

export const acpSchema = z.strictObject({
	name: text,
	nameJa: text.optional(),
	address: addressSchema,
	phone: text.optional(),
	email: text.optional(),
	customsOffice: text.optional(),
	acceptedOn: day.optional(),
	validUntil: day.optional(),
	code: identifier.optional(),
	acceptanceNumber: identifier.optional()
});

export const importerSchema = z.strictObject({
	kind: z.enum(IMPORTER_KINDS),
	name: text,
	nameJa: text.optional(),
	address: addressSchema,
	phone: text.optional(),
	email: text.optional(),
	taxId: text.optional(),
	basis: z.enum(IMPORTER_BASES),
	corporateNumber: identifier.optional(),
	importerCode: identifier.optional(),
	invoiceRegistrationNumber: identifier.optional(),
	acp: acpSchema.optional()
});

export const carrierSchema = z.strictObject({
	name: text,
	service: text.optional(),
	account: text.optional(),
	dutiesAccount: text.optional(),
	taxKind: z.enum(TAX_KINDS).optional(),
	trackingNumbers: z.array(text).max(1_000).optional()
});

const several = () => z.array(dutySchema).min(1).max(10);
const sumOf = z.strictObject({ kind: z.literal('sum'), get of() { return several(); } });
const higherOf = z.strictObject({ kind: z.literal('higher-of'), get of() { return several(); } });
const lowerOf = z.strictObject({ kind: z.literal('lower-of'), get of() { return several(); } });
export const dutySchema = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('ad-valorem'), rate: decimal }),
	z.strictObject({ kind: z.literal('specific'), jpy: decimal, per: text, quantity: number(0, 1_000_000_000) }),
	higherOf,
	lowerOf,
	sumOf,
	z.strictObject({ kind: z.literal('free') }),
	z.strictObject({ kind: z.literal('text'), text })
]);

const flags = Object.fromEntries(TRAIT_FLAGS.map((flag) => [flag, z.boolean().optional()])) as Record<
	(typeof TRAIT_FLAGS)[number],
	z.ZodOptional<z.ZodBoolean>
>;

const traitsSchema = z.strictObject({
	...flags,
	battery: z
		.strictObject({
			chemistry: z.enum(['li-ion', 'li-metal', 'nimh', 'alkaline', 'lead']),
			packed: z.enum(['alone', 'with', 'in']),
			wattHours: number(0, 1_000_000).optional(),
			lithiumG: number(0, 1_000_000).optional(),
			count: whole(0, 10_000).optional(),
			netG: number(0, 1_000_000).optional()
		})
		.optional(),
	flashPointC: number(-273, 2_000).optional(),
	bladeMm: number(0, 20_000).optional(),
	bladeKind: z.enum(['kitchen', 'folding', 'fixed', 'dagger', 'automatic', 'sword']).optional(),
	setOf: whole(1, 10_000).optional(),
	polyBag: z.strictObject({ openingMm: number(0, 20_000), thicknessUm: number(0, 20_000), warning: z.boolean() }).optional(),
	storageC: z.tuple([number(-273, 2_000), number(-273, 2_000)]).optional(),
	originMarked: country.optional()
});

export const evidenceSchema = z.strictObject({ kind: text, reference: text, validFrom: day.optional(), validUntil: day.optional(), file: text.optional() });

export const productSchema = z.strictObject({
	sku,
	asin: identifier.optional(),
	fnsku: identifier.optional(),
	gtin: identifier.optional(),
	title: wordsSchema.optional(),
	customsDescription: wordsSchema.optional(),
	declarationName: text.optional(),
	material: wordsSchema.optional(),
	use: wordsSchema.optional(),
	brand: text.optional(),
	model: text.optional(),
	url: text.optional(),
	imageUrl: text.optional(),
	hsCode: identifier.optional(),
	countryOfOrigin: country.optional(),
	originClaim: z
		.strictObject({
			agreement: textUpTo(40), proof: z.enum(ORIGIN_PROOFS).optional(), reference: text.optional(), criterion: textUpTo(40).optional(),
			exporterNumber: textUpTo(100).optional()
		})
		.optional(),
	unit: z.strictObject({ sizeMm: sizeMm.optional(), weightG: grams.optional(), netWeightG: grams.optional() }).optional(),
	value: moneySchema.optional(),
	duty: dutySchema.optional(),
	tariff: z.strictObject({ units: z.array(textUpTo(20)).max(5), otherLaws: z.array(textUpTo(20)).max(40) }).optional(),
	consumptionTax: z.enum(['standard', 'reduced']).optional(),
	sale: z
		.strictObject({ priceJpy: yen, referralFeeJpy: yen, fbaFeeJpy: yen, otherDomesticJpy: yen.optional(), evidence: text.optional() })
		.optional(),
	computed: z.strictObject({ productionCost: moneySchema, profitAndExpenses: moneySchema }).optional(),
	prep: z
		.strictObject({ category: text.optional(), owner: text.optional(), labelOwner: text.optional(), done: z.array(text).max(50).optional() })
		.optional(),
	traits: traitsSchema.optional(),
	evidence: z.array(evidenceSchema).max(100).optional(),
	packing: z
		.strictObject({
			turn: z.enum(['any', 'upright', 'never']).optional(),
			nothingOnTop: z.boolean().optional(),
			maxLoadG: grams.optional(),
			apart: z.boolean().optional()
		})
		.optional()
});

/** More units than Amazon takes in a line are a typing error. */
const MOST_UNITS = 500_000;

export const lineSchema = z.strictObject({
	sku,
	/** 0: the units are still to come, which a finding says. */
	quantity: whole(0, MOST_UNITS),
	fulfillmentCenter: identifier.optional(),
	expiry: day.optional(),
	lot: text.optional()
});

export const destinationSchema = z.strictObject({
	fulfillmentCenter: identifier,
	amazonShipmentId: text.optional(),
	amazonReferenceId: text.optional(),
	name: text.optional(),
	address: addressSchema.optional()
});

export const cartonTypeSchema = z.strictObject({
	id: textUpTo(100),
	innerMm: sizeMm,
	outerMm: sizeMm.optional(),
	tareG: grams,
	maxGrossG: grams,
	costJpy: yen.optional(),
	available: whole(0, 1_000_000).optional()
});

export const packingOptionsSchema = z.strictObject({
	least: z.enum(['cartons', 'cost']).optional(),
	freightJpyPerKg: number(0, 1_000_000).optional(),
	divisor: number(1, 1_000_000).optional(),
	supportPercent: number(0, 100).optional(),
	alonePercent: number(0, 1_000).optional(),
	effort: z.enum(EFFORTS).optional()
});

export const cartonSchema = z.strictObject({
	number: whole(1, 100_000),
	fulfillmentCenter: identifier,
	type: text.optional(),
	outerMm: sizeMm,
	grossWeightG: grams,
	contents: z.array(z.strictObject({ sku, quantity: whole(1, MOST_UNITS), expiry: day.optional(), lot: text.optional(), locked: z.boolean().optional() })).max(10_000),
	boxId: text.optional(),
	sscc: text.optional(),
	trackingNumber: text.optional(),
	placements: z.array(z.strictObject({ sku, atMm: z.tuple([millimetres, millimetres, millimetres]), sizeMm })).max(500_000).optional(),
	measured: z.strictObject({ grossWeightG: grams, on: z.iso.datetime({ offset: true }), by: text }).optional(),
	locked: z.boolean().optional()
});

const termsSchema = z.strictObject({ rule: z.enum(INCOTERM_RULES), place: text, edition: whole(1936, 2100) });

const exchangeRateSchema = z.strictObject({ currency, jpy: decimal, per: whole(1, 1_000_000), from: day, to: day, source: text });

const chargesSchema = z.strictObject({
	originInland: moneySchema.optional(),
	freight: moneySchema.optional(),
	insurance: moneySchema.optional(),
	domesticJapan: moneySchema.optional()
});

const landedCostSchema = z.strictObject({
	share: z.enum(FREIGHT_SHARES).optional(),
	divisor: whole(1_000, 20_000).optional(),
	byHand: z.array(z.strictObject({ sku, jpy: yen })).max(20_000).optional(),
	actual: chargesSchema.optional(),
	daysStored: whole(0, 3_650).optional()
});

const waiverSchema = z.strictObject({ code: text, subject: text, reason: text, by: text, on: day, until: day.optional() });

const valuationSchema = z.strictObject({
	method: z.enum(VALUATION_METHODS),
	agentFormula: z.strictObject({ formula: z.enum(AGENT_FORMULAS), agent: text.optional(), on: day.optional() }).optional(),
	confirmedBy: text.optional(),
	confirmedOn: day.optional()
});

export const paperChoicesSchema = z.strictObject({
	language: z.enum(OUTGOING_LANGUAGES).optional(),
	per: z.enum(['shipment', 'destination']).optional(),
	signatory: z.strictObject({ name: text, title: text.optional() }).optional(),
	signature: textUpTo(64).optional(),
	woodPacking: z.enum(WOOD_PACKINGS).optional()
});

const domesticLegSchema = z.strictObject({
	from: partySchema.optional(),
	customerCode: text.optional(),
	shipOn: day.optional(),
	deliverOn: day.optional(),
	deliveryPhone: text.optional()
});

export const planSchema = z.strictObject({
	format: z.literal('nyuko-plan/1'),
	reference,
	marketplace: z.literal(MARKETPLACE_JAPAN),
	dates: z.strictObject({ ship: day.optional(), declare: day.optional(), arrive: day.optional() }).optional(),
	transport: z.enum(TRANSPORTS),
	incoterm: termsSchema.optional(),
	dutiesPaidBy: z.enum(DUTIES_PAYERS),
	shipper: partySchema.optional(),
	importer: importerSchema.optional(),
	broker: partySchema.optional(),
	carrier: carrierSchema.optional(),
	destinations: z.array(destinationSchema).max(200).optional(),
	currency,
	exchangeRates: z.array(exchangeRateSchema).max(100).optional(),
	charges: chargesSchema.optional(),
	priceTerm: z.enum(INCOTERM_RULES).optional(),
	valuation: valuationSchema.optional(),
	elections: z.strictObject({ schedule: z.enum(['general', 'simplified']).optional(), deMinimis: z.enum(['claimed', 'not-claimed']).optional() }).optional(),
	landedCost: landedCostSchema.optional(),
	products: uniqueBy(productSchema, 'sku', 20_000),
	lines: z.array(lineSchema).max(20_000),
	cartonTypes: uniqueBy(cartonTypeSchema, 'id', 500).optional(),
	packingOptions: packingOptionsSchema.optional(),
	cartons: uniqueBy(cartonSchema, 'number', 20_000).optional(),
	waivers: z.array(waiverSchema).max(5_000).optional(),
	evidence: z.array(evidenceSchema).max(100).optional(),
	papers: paperChoicesSchema.optional(),
	domesticLeg: domesticLegSchema.optional(),
	notes: textUpTo(20_000).optional()
});

// What is read can be used as the domain's plan, and there is no key that only one of the two knows. Neither line compiles otherwise.
type SameKeys<A, B> = [keyof A, keyof B] extends [keyof B, keyof A] ? true : never;
true satisfies z.output<typeof planSchema> extends Plan ? true : never;
true satisfies SameKeys<z.output<typeof planSchema>, Plan> &
	SameKeys<z.output<typeof productSchema>, Product> &
	SameKeys<z.output<typeof traitsSchema>, Traits> &
	SameKeys<z.output<typeof packingOptionsSchema>, PackingChoices>;
