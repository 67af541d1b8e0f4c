import { pack } from '$lib/domain/packing/pack';
import { MARKETPLACE_JAPAN, type Address, type Carton, type CartonType, type Plan, type ShipmentLine } from '$lib/domain/shipment/plan';
import { products } from './goods';
import { LINEN_AND_PAPER } from './linen-and-paper';
import { TABLEWARE } from './tableware';

const NANTES: Address = { lines: ['14 quai des Tanneurs'], city: 'Nantes', postalCode: '44000', country: 'FR' };

/** An invented seller; the telephone number is from the range that France keeps for fiction. */
const SELLER = {
	name: 'Atelier Coquelande SAS',
	address: NANTES,
	phone: '+33 2 61 91 04 18',
	email: 'export@coquelande.example'
};

/** Cartons of 15 kg at most, so that none needs the mark 重量超過. */
const CARTON_TYPES: readonly CartonType[] = [
	{ id: 'C48', innerMm: [480, 380, 360], outerMm: [492, 392, 372], tareG: 780, maxGrossG: 15000, costJpy: 210 },
	{ id: 'C38', innerMm: [390, 310, 280], outerMm: [402, 322, 292], tareG: 520, maxGrossG: 15000, costJpy: 150 }
];

const SHIPMENT_ID: Readonly<Record<string, string>> = { FSZ1: 'FBA15NYK2F01', NRT1: 'FBA15NYK2N01' };

const to =
	(fulfillmentCenter: string) =>
	([sku, quantity]: readonly [string, number]): ShipmentLine => ({ sku, quantity, fulfillmentCenter });

const LINES: readonly ShipmentLine[] = [
	...(
		[
			['CQL-BOWL-15', 48],
			['CQL-PLATE-24', 48],
			['CQL-CUP-20', 48],
			['CQL-PITCHER-1L', 20],
			['CQL-BUTTER', 30],
			['CQL-TUMBLER-4', 48],
			['CQL-JAR-07', 40],
			['CQL-BOARD-38', 20],
			['CQL-SPATULA-2', 60],
			['CQL-SERVERS-2', 40],
			['CQL-SPOON-6', 40],
			['CQL-TRAY-30', 30]
		] as const
	).map(to('FSZ1')),
	...(
		[
			['CQL-CUP-20', 32],
			['CQL-BOARD-38', 12],
			['CQL-CLOTH-250', 40],
			['CQL-NAPKIN-4', 60],
			['CQL-TEATOWEL-2', 96],
			['CQL-CUSHION-40', 60],
			['CQL-NOTE-A5', 120],
			['CQL-CARD-12', 60],
			['CQL-PENCIL-6', 100],
			['CQL-FOLDER-A4', 60]
		] as const
	).map(to('NRT1'))
];

/** From an invented warehouse at the port to the centres. */
const DOMESTIC_LEG: Plan['domesticLeg'] = {
	from: {
		name: 'Tsukishima Bay Warehouse K.K.',
		nameJa: '月島ベイ倉庫株式会社',
		address: {
			lines: ['8-8-9 Tsukishima'],
			city: 'Chuo-ku',
			region: 'Tokyo',
			postalCode: '1040052',
			country: 'JP',
			linesJa: ['月島8-8-9'],
			cityJa: '中央区',
			regionJa: '東京都'
		},
		phone: '+81 3 5550 0189'
	},
	customerCode: '0355500189',
	shipOn: '2026-12-18',
	deliverOn: '2026-12-21',
	deliveryPhone: '+81 3 5550 0142'
};

/** The shipment before it is packed. */
const UNPACKED: Plan = {
	format: 'nyuko-plan/1',
	reference: 'NTE-2026-041',
	marketplace: MARKETPLACE_JAPAN,
	dates: { ship: '2026-12-08', declare: '2026-12-14', arrive: '2026-12-17' },
	transport: 'courier',
	incoterm: { rule: 'DDP', place: 'Odawara and Ichikawa, Japan', edition: 2020 },
	dutiesPaidBy: 'importer',
	shipper: { ...SELLER, taxId: 'FR29999000128' },
	importer: {
		kind: 'non-resident-with-acp',
		...SELLER,
		basis: 'own-goods',
		acp: {
			name: 'Kojimachi Customs Procedures K.K.',
			nameJa: '株式会社麹町通関管理',
			address: {
				lines: ['9-9-9 Kojimachi'],
				city: 'Chiyoda-ku',
				region: 'Tokyo',
				postalCode: '1020083',
				country: 'JP',
				linesJa: ['麹町9-9-9'],
				cityJa: '千代田区',
				regionJa: '東京都'
			},
			phone: '+81 3 5550 0142',
			email: 'acp@kojimachi-customs.example',
			customsOffice: 'Tokyo',
			acceptedOn: '2026-04-06',
			validUntil: '2028-04-05',
			code: '5010001999994',
			acceptanceNumber: '2604060417'
		}
	},
	broker: {
		name: 'Tsukishima Bay Customs Brokers K.K.',
		nameJa: '株式会社月島ベイ通関',
		address: {
			lines: ['8-8-8 Tsukishima'],
			city: 'Chuo-ku',
			region: 'Tokyo',
			postalCode: '1040052',
			country: 'JP',
			linesJa: ['月島8-8-8'],
			cityJa: '中央区',
			regionJa: '東京都'
		},
		phone: '+81 3 5550 0188',
		email: 'import@tsukishima-bay.example'
	},
	carrier: { name: 'DHL Express', service: 'Worldwide', taxKind: 'importer-of-record', trackingNumbers: ['5027418362'] },
	destinations: ['FSZ1', 'NRT1'].map((fulfillmentCenter) => ({
		fulfillmentCenter,
		amazonShipmentId: SHIPMENT_ID[fulfillmentCenter],
		name: `FBA STA (2026/11/20 10:40)-${fulfillmentCenter}`
	})),
	currency: 'EUR',
	exchangeRates: [
		{ currency: 'EUR', jpy: '163.85', per: 1, from: '2026-12-13', to: '2026-12-19', source: 'Sample figure in the form of Japan Customs’ weekly rate' }
	],
	charges: {
		originInland: { amount: '145.00', currency: 'EUR' },
		freight: { amount: '1264.00', currency: 'EUR' },
		insurance: { amount: '38.20', currency: 'EUR' }
	},
	priceTerm: 'EXW',
	valuation: { method: 'deductive', confirmedBy: 'Kojimachi Customs Procedures K.K.', confirmedOn: '2026-11-18' },
	products: products([...TABLEWARE, ...LINEN_AND_PAPER]),
	lines: LINES,
	domesticLeg: DOMESTIC_LEG,
	cartonTypes: CARTON_TYPES,
	waivers: [{ code: 'declaration.platform-code', subject: 'shipment', reason: 'Told to Tsukishima Bay Customs Brokers in the order of 20 November', by: 'C. Marchand', on: '2026-11-20' }],
	notes: 'A sample: the companies, their addresses and all figures are invented.'
};

/** Box ids as Amazon gives them: its shipment's id, U, and six digits counted up for each shipment. */
function withBoxIds(cartons: readonly Carton[]): Carton[] {
	const given = new Map<string, number>();
	return cartons.map((carton) => {
		const serial = (given.get(carton.fulfillmentCenter) ?? 0) + 1;
		given.set(carton.fulfillmentCenter, serial);
		return { ...carton, boxId: `${SHIPMENT_ID[carton.fulfillmentCenter]}U${String(serial).padStart(6, '0')}` };
	});
}

/** Twenty products for two fulfilment centres, packed by our own packer; nothing is wrong with it. */
export const cleanPlan = (): Plan => ({ ...UNPACKED, cartons: withBoxIds(pack(UNPACKED, { seed: 1 }).cartons) });
