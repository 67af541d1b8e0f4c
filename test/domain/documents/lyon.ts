import type { Product } from '$lib/domain/catalog/product';
import { paperWords } from '$lib/i18n/paper-words';
import type { PapersInput } from '$lib/domain/documents/papers';
import type { Address, Carton, Plan } from '$lib/domain/shipment/plan';

const lyon: Address = { lines: ['140 rue de la Brume'], city: 'Lyon', postalCode: '69001', country: 'FR' };
const odawara: Address = {
	lines: ['4-5-1 Ogi-cho'], city: 'Odawara-shi', region: 'Kanagawa', postalCode: '2508560', country: 'JP',
	linesJa: ['扇町4-5-1'], cityJa: '小田原市', regionJa: '神奈川県'
};
const ichikawa: Address = {
	lines: ['2-13-1 Shiohama'], city: 'Ichikawa-shi', region: 'Chiba', postalCode: '272-0193', country: 'JP',
	linesJa: ['塩浜2-13-1'], cityJa: '市川市', regionJa: '千葉県'
};

type Row = readonly [
	sku: string, fnsku: string, en: string, ja: string, material: string, use: string, hs: string, origin: string, netG: number, value: string
];

const ROWS: readonly Row[] = [
	['TWL-50100-ECR', 'X002KQ7B1N', 'Hand towel, cotton terry, woven, 50 × 100 cm', 'ハンドタオル 綿100% テリー織 50×100cm', '100 % cotton terry', 'household bath linen', '630260000', 'PT', 395, '7.90'],
	['MUG-35-SLT', 'X002KQ7B2P', 'Coffee mug, glazed stoneware, 350 ml', 'マグカップ 炻器 施釉 350ml 飲用', 'Stoneware (not porcelain)', 'drinking, household', '691200000', 'PT', 350, '4.60'],
	['CAR-80-CLR', 'X002KQ7B3R', 'Table carafe, soda-lime glass, 0.8 l, with cork stopper', 'カラフェ ソーダガラス 0.8L コルク栓付き 食卓用', 'Pressed glass', 'serving water or wine', '701349000', 'FR', 1120, '11.20'],
	['TOT-CNV-NVY', 'X002KQ7B4S', 'Tote bag, cotton canvas outer, unlined, 38 × 42 cm', 'トートバッグ 外面 綿キャンバス 裏地なし', '100 % cotton, woven', 'carrying, shopping', '420292000', 'IN', 305, '8.40'],
	['NTB-A5-160', 'X002KQ7B5T', 'Notebook A5, 160 pages, ruled, sewn, card cover', 'ノート A5 160ページ 横罫 糸かがり', 'Paper 90 g/m², cover 350 g/m² card', 'writing', '482010000', 'FR', 380, '4.10'],
	['DIF-CED-120', 'X002KQ7B6V', 'Reed diffuser, room fragrance, cedar, 120 ml', 'リードディフューザー 室内用芳香剤 120ml 引火点78℃', 'Glycol-based; flash point 78 °C', 'scenting rooms', '330749000', 'FR', 430, '9.80'],
	['TEA-ERL-20', 'X002KQ7C1W', 'Black tea Earl Grey, 20 sachets, 40 g caddy', '紅茶 アールグレイ ティーバッグ20袋 40g 缶入り', 'Black tea 98 %, bergamot flavour', 'drinking', '090230010', 'LK', 40, '2.90'],
	['BIS-BUT-150', 'X002KQ7C2X', 'Butter biscuits (galettes), sweetened, 150 g tin', 'バタービスケット 加糖 150g 缶入り', 'Wheat flour, butter 22 %, sugar, egg', 'eating', '190590312', 'FR', 150, '3.40']
];

const product = ([sku, fnsku, en, ja, material, use, hsCode, countryOfOrigin, netWeightG, amount]: Row, i: number): Product => ({
	sku, fnsku, asin: `B0D7K2M4Q${i}`, title: { en, ja }, customsDescription: { en, ja }, material: { en: material }, use: { en: use },
	brand: 'Brume', hsCode, countryOfOrigin, unit: { sizeMm: [100, 100, 100], weightG: netWeightG + 20, netWeightG },
	value: { amount, currency: 'EUR' },
	traits: { glass: sku.startsWith('CAR'), fragile: sku.startsWith('MUG'), expiryControlled: /^(TEA|BIS)/.test(sku) },
	evidence: /^(MUG|CAR|TEA|BIS)/.test(sku) ? [{ kind: 'food-import-notice', reference: '2026-118-01' }] : []
});

const BIG = [512, 392, 372] as const;
const SMALL = [432, 332, 322] as const;
type Batch = readonly [count: number, sku: string, each: number, grossG: number, size: readonly [number, number, number], expiry?: string, lot?: string];

const BATCHES: Record<'FSZ1' | 'NRT1', readonly Batch[]> = {
	FSZ1: [
		[3, 'TWL-50100-ECR', 24, 10620, BIG], [6, 'MUG-35-SLT', 24, 10500, BIG], [4, 'CAR-80-CLR', 12, 16300, BIG],
		[5, 'TOT-CNV-NVY', 36, 12300, BIG], [4, 'NTB-A5-160', 30, 12320, SMALL]
	],
	NRT1: [[6, 'TEA-ERL-20', 48, 8300, SMALL, '2028-06-30', 'L6182'], [6, 'BIS-BUT-150', 36, 11780, SMALL, '2027-09-30', 'G2611B']]
};

const IDS = { FSZ1: 'FBA15LQ7T2KD', NRT1: 'FBA15LQ8C4MN' };

function cartons(): Carton[] {
	const found: Carton[] = [];
	const add = (centre: 'FSZ1' | 'NRT1', contents: Carton['contents'], grossWeightG: number, outerMm: Carton['outerMm']) => {
		const here = found.filter(({ fulfillmentCenter }) => fulfillmentCenter === centre).length + 1;
		found.push({
			number: found.length + 1, fulfillmentCenter: centre, type: 'K50', outerMm, grossWeightG, contents,
			boxId: `${IDS[centre]}U${String(here).padStart(6, '0')}`
		});
	};
	for (const centre of ['FSZ1', 'NRT1'] as const) {
		for (const [count, sku, quantity, grossG, size, expiry, lot] of BATCHES[centre])
			for (let i = 0; i < count; i++) add(centre, [{ sku, quantity, ...(expiry && { expiry }), ...(lot && { lot }) }], grossG, size);
		if (centre === 'NRT1') continue;
		const mixed = [['TWL-50100-ECR', 8], ['MUG-35-SLT', 6], ['TOT-CNV-NVY', 6], ['NTB-A5-160', 10]] as const;
		add(centre, mixed.map(([sku, quantity]) => ({ sku, quantity })), 12400, BIG);
		for (let i = 0; i < 5; i++) add(centre, [{ sku: 'DIF-CED-120', quantity: 24 }], 13600, SMALL);
	}
	return found;
}

const linesOf = (packed: readonly Carton[]): Plan['lines'] => {
	const sums = new Map<string, number>();
	for (const { fulfillmentCenter, contents } of packed)
		for (const { sku, quantity } of contents) sums.set(`${fulfillmentCenter} ${sku}`, (sums.get(`${fulfillmentCenter} ${sku}`) ?? 0) + quantity);
	return [...sums].map(([key, quantity]) => ({ fulfillmentCenter: key.slice(0, 4), sku: key.slice(5), quantity }));
};

/** Forty cartons from Lyon to two centres, as the trade would send them: 8 SKUs, mixed and heavy cartons, dated goods. */
export const lyonShipment = (): Plan => {
	const packed = cartons();
	return {
		format: 'nyuko-plan/1', reference: 'PAR-2026-118', marketplace: 'A1VC38T7YXB528',
		dates: { ship: '2026-12-01', declare: '2026-12-08', arrive: '2026-12-11' },
		transport: 'air-freight', incoterm: { rule: 'DDP', place: 'Odawara, Japan', edition: 2020 }, dutiesPaidBy: 'importer',
		shipper: { name: 'Atelier Brume SAS', address: lyon, phone: '+33 4 65 71 12 40', email: 'export@atelier-brume.example', taxId: 'FR83345678901' },
		importer: {
			kind: 'non-resident-with-acp', name: 'Atelier Brume SAS', address: lyon, basis: 'own-goods', importerCode: '7B4K9Q2F0000',
			acp: {
				name: 'Hibiya Trade Compliance K.K.', nameJa: '株式会社日比谷通関管理', phone: '+81 3 5550 0142', customsOffice: 'Tokyo', acceptedOn: '2026-05-01',
				address: {
					lines: ['2-99-1 Kyobashi 3F'], city: 'Chuo-ku', region: 'Tokyo', postalCode: '104-0031', country: 'JP',
					linesJa: ['京橋2-99-1 3階'], cityJa: '中央区', regionJa: '東京都'
				}
			}
		},
		broker: {
			name: 'Minato Kaiun Customs K.K.', nameJa: '港海運通関株式会社', phone: '+81 3 5550 0187',
			address: { lines: ['5-99-2 Heiwajima'], city: 'Ota-ku', region: 'Tokyo', postalCode: '143-0006', country: 'JP' }
		},
		carrier: { name: 'DHL Express', taxKind: 'importer-of-record', trackingNumbers: ['145-2087 6614'] },
		destinations: [
			{ fulfillmentCenter: 'FSZ1', amazonShipmentId: IDS.FSZ1, name: 'FBA STA (2026/11/21 10:40)-FSZ1', address: odawara },
			{ fulfillmentCenter: 'NRT1', amazonShipmentId: IDS.NRT1, name: 'FBA STA (2026/11/21 10:52)-NRT1', address: ichikawa }
		],
		currency: 'EUR',
		exchangeRates: [{ currency: 'EUR', jpy: '163.42', per: 1, from: '2026-12-06', to: '2026-12-12', source: 'Japan Customs weekly rate' }],
		charges: {
			originInland: { amount: '180.00', currency: 'EUR' }, freight: { amount: '2140.00', currency: 'EUR' },
			insurance: { amount: '46.50', currency: 'EUR' }, domesticJapan: { amount: '215.00', currency: 'EUR' }
		},
		priceTerm: 'EXW',
		valuation: { method: 'deductive', confirmedBy: 'Hibiya Trade Compliance', confirmedOn: '2026-11-18' },
		products: ROWS.map(product), lines: linesOf(packed), cartons: packed
	};
};

export const papersOf = (plan: Plan, changes: Partial<PapersInput> = {}): PapersInput => ({
	plan, revision: 3, issuedOn: plan.dates?.ship ?? '2000-01-01', planSha256: '9f3a61c70b5ed248'.repeat(4), draft: false, words: paperWords('en-ja'), ...changes
});
