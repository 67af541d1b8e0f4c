import type { Evidence, Product, SizeMm } from '../catalog/product';
import type { Money } from '../values/money';
import type { PlainDate } from '../values/plain-date';

/** One shipment as one document: `nyuko-plan/1` of PLAN.md. What a draft does not know yet is absent or an empty text. */
export type Plan = {
	readonly format: 'nyuko-plan/1';
	readonly reference: string;
	readonly marketplace: string;
	readonly dates?: { readonly ship?: PlainDate; readonly declare?: PlainDate; readonly arrive?: PlainDate };
	readonly transport: Transport;
	readonly incoterm?: { readonly rule: IncotermRule; readonly place: string; readonly edition: number };
	readonly dutiesPaidBy: DutiesPayer;
	readonly shipper?: Party;
	readonly importer?: Importer;
	readonly broker?: Party;
	readonly carrier?: Carrier;
	readonly destinations?: readonly Destination[];
	readonly currency: string;
	readonly exchangeRates?: readonly ExchangeRate[];
	readonly charges?: Charges;
	readonly priceTerm?: IncotermRule;
	readonly valuation?: { readonly method: ValuationMethod; readonly agentFormula?: AgentFormula; readonly confirmedBy?: string; readonly confirmedOn?: PlainDate };
	readonly elections?: Elections;
	readonly landedCost?: LandedCost;
	readonly products: readonly Product[];
	readonly lines: readonly ShipmentLine[];
	readonly cartonTypes?: readonly CartonType[];
	readonly packingOptions?: PackingChoices;
	readonly cartons?: readonly Carton[];
	readonly waivers?: readonly Waiver[];
	/** Papers of the shipment as a whole; those of one product stand with it. */
	readonly evidence?: readonly Evidence[];
	readonly papers?: PaperChoices;
	readonly domesticLeg?: DomesticLeg;
	readonly notes?: string;
};

/** Languages of the papers that go out: English with Japanese beside it, or one of them alone. */
export const OUTGOING_LANGUAGES = ['en-ja', 'en', 'ja'] as const;
export type OutgoingLanguage = (typeof OUTGOING_LANGUAGES)[number];

/** Wood that the goods are packed with: none, or treated and marked by ISPM 15. */
export const WOOD_PACKINGS = ['none', 'ispm-15'] as const;
export type WoodPacking = (typeof WOOD_PACKINGS)[number];

/** How the papers are made, where somebody chose. */
export type PaperChoices = {
	/** Absent: English with Japanese beside it. */
	readonly language?: OutgoingLanguage;
	/** One invoice and packing list for all, or one for each fulfilment centre. Absent: one for all. */
	readonly per?: 'shipment' | 'destination';
	/** Who signs for the shipper. */
	readonly signatory?: { readonly name: string; readonly title?: string };
	/** SHA-256 of the kept image of a signature. */
	readonly signature?: string;
	readonly woodPacking?: WoodPacking;
};

/** From a warehouse in Japan to the centre with a Japanese carrier. */
export type DomesticLeg = {
	readonly from?: Party;
	/** The sender's number with the carrier that bills it. */
	readonly customerCode?: string;
	readonly shipOn?: PlainDate;
	readonly deliverOn?: PlainDate;
	/** Whom the driver calls at the delivery place; centres give no telephone of their own. */
	readonly deliveryPhone?: string;
};

export const TRANSPORTS = ['courier', 'air-freight', 'sea-lcl', 'sea-fcl'] as const;
export type Transport = (typeof TRANSPORTS)[number];

export const INCOTERM_RULES = ['EXW', 'FCA', 'FAS', 'FOB', 'CFR', 'CPT', 'CIF', 'CIP', 'DAP', 'DPU', 'DDP'] as const;
export type IncotermRule = (typeof INCOTERM_RULES)[number];

export const DUTIES_PAYERS = ['shipper', 'importer', 'broker', 'receiver'] as const;
export type DutiesPayer = (typeof DUTIES_PAYERS)[number];

export const VALUATION_METHODS = ['transaction', 'identical-goods', 'deductive', 'computed', 'other'] as const;
export type ValuationMethod = (typeof VALUATION_METHODS)[number];

/** Ways in which agents reckon a value from a price in Japan that are not the form that closes; `stated`: the agent gave the unit values. */
export const AGENT_FORMULAS = ['tax-divided-duty-subtracted', 'fba-fee-only', 'duty-subtracted', 'net', 'stated'] as const;
export type AgentFormulaName = (typeof AGENT_FORMULAS)[number];

/** An agent's own formula, with the agent who asked for it and the day; goes with the method `other`. */
export type AgentFormula = { readonly formula: AgentFormulaName; readonly agent?: string; readonly on?: PlainDate };

export type Address = {
	readonly lines: readonly string[];
	readonly city: string;
	readonly region?: string;
	readonly postalCode?: string;
	readonly country: string;
	readonly linesJa?: readonly string[];
	readonly cityJa?: string;
	readonly regionJa?: string;
};

export type Party = {
	readonly name: string;
	readonly nameJa?: string;
	readonly address: Address;
	readonly phone?: string;
	readonly email?: string;
	readonly taxId?: string;
};

export const IMPORTER_KINDS = ['japanese-corporation', 'japanese-individual', 'non-resident-with-acp'] as const;
export type ImporterKind = (typeof IMPORTER_KINDS)[number];

export const IMPORTER_BASES = ['own-goods', 'bought-from-shipper', 'name-only'] as const;
export type ImporterBasis = (typeof IMPORTER_BASES)[number];

/** Importer of record, 輸入者. */
export type Importer = {
	readonly kind: ImporterKind;
	readonly name: string;
	readonly nameJa?: string;
	readonly address: Address;
	readonly phone?: string;
	readonly email?: string;
	readonly taxId?: string;
	readonly basis: ImporterBasis;
	readonly corporateNumber?: string;
	readonly importerCode?: string;
	readonly invoiceRegistrationNumber?: string;
	readonly acp?: AttorneyForCustomsProcedures;
};

/** 税関事務管理人: acts for an importer with no address in Japan. */
export type AttorneyForCustomsProcedures = {
	readonly name: string;
	readonly nameJa?: string;
	readonly address: Address;
	readonly phone?: string;
	readonly email?: string;
	readonly customsOffice?: string;
	readonly acceptedOn?: PlainDate;
	readonly validUntil?: PlainDate;
	/** As keyed in a declaration: its code, and the number under which customs accepted the notice. */
	readonly code?: string;
	readonly acceptanceNumber?: string;
};

export const TAX_KINDS = ['importer-of-record', 'all-in', 'unpaid'] as const;
export type Carrier = {
	readonly name: string;
	readonly service?: string;
	readonly account?: string;
	/** The account that is billed for duties and taxes. */
	readonly dutiesAccount?: string;
	readonly taxKind?: (typeof TAX_KINDS)[number];
	readonly trackingNumbers?: readonly string[];
};

export type Destination = {
	readonly fulfillmentCenter: string;
	readonly amazonShipmentId?: string;
	readonly amazonReferenceId?: string;
	readonly name?: string;
	readonly address?: Address;
};

/** What carrying the goods costs, as agreed or estimated. */
export type Charges = { readonly originInland?: Money; readonly freight?: Money; readonly insurance?: Money; readonly domesticJapan?: Money };

/** By what a bill for carriage is shared out over the SKUs it was for. */
export const FREIGHT_SHARES = ['value', 'chargeable', 'actual', 'volumetric', 'carton-volume', 'quantity', 'by-hand'] as const;
export type FreightShare = (typeof FREIGHT_SHARES)[number];

/** What the importer chooses at the declaration, always for the whole of it: general or simplified rates, the relief of goods of little value. */
export type Elections = { readonly schedule?: 'general' | 'simplified'; readonly deMinimis?: 'claimed' | 'not-claimed' };

/** How costs are shared out over the goods, what was billed in the end, and how long the goods lie in the centre. */
export type LandedCost = {
	readonly share?: FreightShare;
	/** Cubic centimetres that count as a kilogram. */
	readonly divisor?: number;
	/** Yen of the bill that somebody puts on a SKU; the rest is shared by value over the SKUs that are not named. */
	readonly byHand?: readonly { readonly sku: string; readonly jpy: number }[];
	/** What was billed in place of the estimate. Customs values are never reckoned from it. */
	readonly actual?: Charges;
	readonly daysStored?: number;
};

export type ExchangeRate = {
	readonly currency: string;
	readonly jpy: string;
	readonly per: number;
	readonly from: PlainDate;
	readonly to: PlainDate;
	readonly source: string;
};

export type ShipmentLine = {
	readonly sku: string;
	readonly quantity: number;
	readonly fulfillmentCenter?: string;
	readonly expiry?: PlainDate;
	readonly lot?: string;
};

export type CartonType = {
	readonly id: string;
	readonly innerMm: SizeMm;
	readonly outerMm?: SizeMm;
	readonly tareG: number;
	readonly maxGrossG: number;
	readonly costJpy?: number;
	readonly available?: number;
};

/** How much work packing may put into its search. */
export const EFFORTS = ['quick', 'usual', 'thorough'] as const;
export type Effort = (typeof EFFORTS)[number];

/** How packing is to go about it, where somebody chose; what is absent is as usual. */
export type PackingChoices = {
	/** What is to be kept small; absent: cost, where freight or the cost of every size is known, else the number of cartons. */
	readonly least?: 'cartons' | 'cost';
	readonly freightJpyPerKg?: number;
	/** Cubic centimetres that count as a kilogram of freight. */
	readonly divisor?: number;
	/** Percent of a unit's base that must rest on what is under it. */
	readonly supportPercent?: number;
	/** Percent of the cost that cartons of one SKU each may add. */
	readonly alonePercent?: number;
	readonly effort?: Effort;
};

/** Corner nearest the origin, size as turned; z is up. */
export type Placement = { readonly sku: string; readonly atMm: SizeMm; readonly sizeMm: SizeMm };

export type CartonContent = {
	readonly sku: string;
	readonly quantity: number;
	readonly expiry?: PlainDate;
	readonly lot?: string;
	/** These units stay in their carton when the rest is packed again. */
	readonly locked?: boolean;
};

export type Carton = {
	readonly number: number;
	readonly fulfillmentCenter: string;
	readonly type?: string;
	readonly outerMm: SizeMm;
	readonly grossWeightG: number;
	readonly contents: readonly CartonContent[];
	readonly boxId?: string;
	readonly sscc?: string;
	readonly trackingNumber?: string;
	readonly placements?: readonly Placement[];
	readonly measured?: { readonly grossWeightG: number; readonly on: string; readonly by: string };
	/** The carton stays as it is when the rest is packed again, and while others are changed by hand. */
	readonly locked?: boolean;
};

/** Somebody answers for a finding, with a reason and a name, up to and including the last day. */
export type Waiver = {
	readonly code: string;
	readonly subject: string;
	readonly reason: string;
	readonly by: string;
	readonly on: PlainDate;
	readonly until?: PlainDate;
};

/** Amazon.co.jp. */
export const MARKETPLACE_JAPAN = 'A1VC38T7YXB528';

/** A plan with nothing in it yet; every default is one that a clerk would choose. */
export const emptyPlan = (reference: string): Plan => ({
	format: 'nyuko-plan/1',
	reference,
	marketplace: MARKETPLACE_JAPAN,
	transport: 'courier',
	incoterm: { rule: 'DDP', place: '', edition: 2020 },
	dutiesPaidBy: 'importer',
	currency: 'JPY',
	products: [],
	lines: []
});

/** The centre a line goes to: its own, or the only destination there is. */
export const centreOf = (plan: Plan, line: ShipmentLine): string | undefined =>
	line.fulfillmentCenter ?? (plan.destinations?.length === 1 ? plan.destinations[0]?.fulfillmentCenter : undefined);

/** The product of a SKU as this plan knows it. */
export const productOf = (plan: Plan, sku: string): Product | undefined => plan.products.find((product) => product.sku === sku);
