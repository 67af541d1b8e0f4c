import type { Product } from '$lib/domain/catalog/product';
import type {
	Address, AttorneyForCustomsProcedures, Carrier, Carton, CartonType, Destination, Importer, Party, Plan
} from '$lib/domain/shipment/plan';

/** The day on which the sample is declared, and on which tests inspect it. */
export const DECLARED = '2026-12-08';

/** Anything good can be changed in a few places: `product({ hsCode: '' })`, `shipment({ importer: undefined })`. */
const changeable =
	<T>(good: T) =>
	(changes: Partial<T> = {}): T => ({ ...good, ...changes });

export const addressInPorto = changeable<Address>({
	lines: ['Rua do Almada 210'], city: 'Porto', postalCode: '4050-032', country: 'PT'
});

export const addressInTokyo = changeable<Address>({
	lines: ['2-7-4 Kanda'], city: 'Chiyoda-ku', region: 'Tokyo', postalCode: '101-0041', country: 'JP',
	linesJa: ['神田2-7-4'], cityJa: '千代田区', regionJa: '東京都'
});

export const shipper = changeable<Party>({
	name: 'Casa Lousa Lda', address: addressInPorto(), phone: '+351 22 555 0101', email: 'export@casalousa.example', taxId: 'PT509876543'
});

export const acp = changeable<AttorneyForCustomsProcedures>({
	name: 'Kanda Customs Office K.K.', nameJa: '株式会社神田税関事務所', address: addressInTokyo(), phone: '+81 3 5555 0140',
	email: 'acp@kanda-customs.example', customsOffice: 'Tokyo', acceptedOn: '2026-05-01', validUntil: '2027-04-30', code: '8123456789011', acceptanceNumber: 'T26050107'
});

/** A seller abroad, importing its own stock through an ACP. */
export const importer = changeable<Importer>({
	kind: 'non-resident-with-acp', name: 'Casa Lousa Lda', address: addressInPorto(), phone: '+351 22 555 0101',
	email: 'export@casalousa.example', basis: 'own-goods', acp: acp()
});

/** A company in Japan that bought the goods. */
export const importerInJapan = changeable<Importer>({
	kind: 'japanese-corporation', name: 'Kanda Tableware K.K.', nameJa: '株式会社神田食器', address: addressInTokyo(),
	phone: '+81 3 5555 0177', email: 'import@kanda-tableware.example', basis: 'bought-from-shipper',
	corporateNumber: '7123456789012', invoiceRegistrationNumber: 'T7123456789012'
});

export const carrier = changeable<Carrier>({ name: 'FedEx', service: 'International Priority', taxKind: 'importer-of-record' });

export const destination = changeable<Destination>({
	fulfillmentCenter: 'NRT1', amazonShipmentId: 'FBA15TEST0001', name: 'FBA STA (2026/11/20 09:12)-NRT1'
});

export const product = changeable<Product>({
	sku: 'MUG-01', asin: 'B0TESTMUG1', fnsku: 'X000TST001',
	title: { en: 'Stoneware mug, 300 ml', ja: 'ストーンウェア マグカップ 300ml' },
	customsDescription: { en: 'Drinking mugs of glazed stoneware, 300 ml, household use', ja: '施釉せっ器製マグカップ（300ml、家庭用）' },
	material: { en: 'glazed stoneware', ja: '施釉せっ器' }, use: { en: 'drinking hot drinks', ja: '飲用' },
	declarationName: 'Mugs of glazed stoneware', brand: 'Lousa', hsCode: '691200000', countryOfOrigin: 'PT',
	unit: { sizeMm: [120, 90, 100], weightG: 380, netWeightG: 350 },
	value: { amount: '4.20', currency: 'EUR' }, duty: { kind: 'ad-valorem', rate: '0.023' }, consumptionTax: 'standard',
	sale: { priceJpy: 2480, referralFeeJpy: 372, fbaFeeJpy: 434, otherDomesticJpy: 60, evidence: 'Product page of 2026-11-20' },
	prep: { category: 'FRAGILE', owner: 'SELLER', labelOwner: 'SELLER', done: ['ITEM_BUBBLEWRAP', 'ITEM_BOXING', 'ITEM_LABELING'] },
	traits: { foodContact: true, fragile: true, boxed: true, brandAuthorised: true, japaneseLabel: true, originMarked: 'PT' },
	evidence: [
		{ kind: 'food-contact-notice', reference: 'Import notice, Tokyo quarantine station, 2026-10-19', validUntil: '2027-10-18' },
		{ kind: 'drop-test', reference: 'Dropped from 80 cm, 2026-10-02' }
	]
});

/** Something of which nothing is known but what stands here: every rule about goods can be tried on it. */
export const goods = (changes: Partial<Product> = {}): Product => ({ ...product(), title: undefined, customsDescription: undefined, declarationName: undefined, material: undefined, use: undefined, brand: undefined, hsCode: undefined, traits: undefined, evidence: undefined, ...changes });

export const cartonType = changeable<CartonType>({
	id: 'K40', innerMm: [400, 380, 340], outerMm: [412, 392, 352], tareG: 780, maxGrossG: 15_000, costJpy: 190
});

/** Twelve mugs for Ichikawa. */
export const carton = changeable<Carton>({
	number: 1, fulfillmentCenter: 'NRT1', type: 'K40', outerMm: [412, 392, 352], grossWeightG: 5_340,
	contents: [{ sku: 'MUG-01', quantity: 12 }]
});

/** One shipment that nothing blocks: 24 mugs in two cartons to one fulfilment centre. */
export const shipment = changeable<Plan>({
	format: 'nyuko-plan/1', reference: 'TEST-2026-001', marketplace: 'A1VC38T7YXB528',
	dates: { ship: '2026-12-02', declare: DECLARED, arrive: '2026-12-11' },
	transport: 'courier', incoterm: { rule: 'DDP', place: 'Ichikawa, Japan', edition: 2020 }, dutiesPaidBy: 'importer',
	shipper: shipper(), importer: importer(), carrier: carrier(), destinations: [destination()],
	currency: 'EUR',
	exchangeRates: [{ currency: 'EUR', jpy: '163.42', per: 1, from: '2026-12-06', to: '2026-12-12', source: 'Japan Customs weekly rate' }],
	charges: { freight: { amount: '96.00', currency: 'EUR' } }, priceTerm: 'FCA',
	valuation: { method: 'deductive', confirmedBy: 'Kanda Customs Office', confirmedOn: '2026-11-18' },
	products: [product()],
	lines: [{ sku: 'MUG-01', quantity: 24, fulfillmentCenter: 'NRT1' }],
	cartonTypes: [cartonType()],
	cartons: [carton(), carton({ number: 2 })],
	waivers: [{ code: 'declaration.platform-code', subject: 'shipment', reason: 'Told to the broker', by: 'C. Moreira', on: '2026-11-20' }]
});
