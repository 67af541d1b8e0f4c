import type { Party, Plan } from '$lib/domain/shipment/plan';
import type { ExportInput, Values } from '$lib/domain/exports/made';
import { lyonShipment } from '../documents/lyon';

/** Short names of the Lyon goods, as a declaration takes them. */
const NAMES: Readonly<Record<string, string>> = {
	'TWL-50100-ECR': 'Hand towel of cotton terry', 'MUG-35-SLT': 'Mug of glazed stoneware', 'CAR-80-CLR': 'Carafe of soda-lime glass', 'TOT-CNV-NVY': 'Tote bag of cotton canvas',
	'NTB-A5-160': 'Notebook of paper', 'DIF-CED-120': 'Reed diffuser, room fragrance', 'TEA-ERL-20': 'Black tea in sachets', 'BIS-BUT-150': 'Sweet biscuits'
};

/** A warehouse at the port, whence a Japanese carrier takes the cartons on. */
export const warehouse: Party = {
	name: 'Heiwajima Soko K.K.', nameJa: '平和島倉庫株式会社', phone: '+81 3 5550 0187',
	address: { lines: ['5-99-2 Heiwajima'], city: 'Ota-ku', region: 'Tokyo', postalCode: '143-0006', country: 'JP', linesJa: ['平和島5-99-2'], cityJa: '大田区', regionJa: '東京都' }
};

/** The Lyon shipment with all that any of the files asks for. */
export const lyonToExport = (changes: Partial<Plan> = {}): Plan => {
	const plan = lyonShipment();
	return {
		...plan,
		carrier: { ...plan.carrier!, dutiesAccount: '740561973' },
		importer: { ...plan.importer!, phone: '+33 4 65 71 12 40', acp: { ...plan.importer!.acp!, code: '7123456789012', acceptanceNumber: '2026000123' } },
		products: plan.products.map((product) => ({ ...product, declarationName: NAMES[product.sku] ?? '' })),
		domesticLeg: { from: warehouse, customerCode: '0355500187', shipOn: '2026-12-10', deliverOn: '2026-12-11', deliveryPhone: '+81 3 5550 0142' },
		...changes
	};
};

export const inputOf = (plan: Plan, values: Values = 'unit'): ExportInput => ({ plan, on: plan.dates?.declare ?? '2026-12-08', values });
