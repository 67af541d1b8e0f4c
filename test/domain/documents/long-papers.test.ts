import { expect, test } from 'vitest';
import { commercialInvoice } from '$lib/domain/documents/commercial-invoice';
import { packingList } from '$lib/domain/documents/packing-list';
import { paperWords } from '$lib/i18n/paper-words';
import { addressInPorto, carton, destination, importer, product, shipment, shipper } from '../../samples';
import { papersOf } from './lyon';
import { collisions, strays, textMarks } from './reading';

const CENTRES = ['NRT1', 'FSZ1', 'KIX4', 'TPX9', 'HND3'];
const CURRENCIES = ['EUR', 'USD', 'JPY', 'KWD'];
const ja = '施釉せっ器製マグカップ（取っ手付き・外側マットスレート・内側白・350ml・食洗機および電子レンジ対応・1個印刷箱入り・家庭用・磁器およびボーンチャイナを除く）'.repeat(2);
const sku = (i: number): string => `${'SKU-OF-EIGHTY-CHARACTERS-WITH-SEASON-COLOUR-AND-SIZE-'.repeat(2).slice(0, 75)}-${String(i).padStart(4, '0')}`;
const address = addressInPorto({ lines: Array.from({ length: 12 }, (_, i) => `Line ${i + 1} of the address`) });
const numbers = Array.from({ length: 300 }, (_, i) => i);

const plan = shipment({
	shipper: shipper({ address }), importer: importer({ address }),
	destinations: CENTRES.map((fulfillmentCenter, i) => destination({ fulfillmentCenter, amazonShipmentId: `FBA15LONG00${i}` })),
	products: numbers.map((i) => product({ sku: sku(i), customsDescription: { en: 'Drinking mugs of glazed stoneware', ja }, value: { amount: i % 4 === 2 ? '420' : '4.20', currency: CURRENCIES[i % 4] ?? 'EUR' } })),
	lines: numbers.map((i) => ({ sku: sku(i), quantity: 3 + i, fulfillmentCenter: CENTRES[i % 5] ?? '' })),
	cartons: numbers.map((i) => carton({ number: i + 1, fulfillmentCenter: CENTRES[i % 5] ?? '', contents: [{ sku: sku(i), quantity: 3 + i }] }))
});

test.each(['en-ja', 'ja'] as const)('three hundred long lines to five centres in four currencies, in %s: whole, and nothing on something else', (language) => {
	const input = papersOf(plan, { words: paperWords(language) });
	for (const pages of [commercialInvoice(input), packingList(input)])
		expect(pages.flatMap((page) => [...(page.misfits ?? []), ...collisions(page), ...strays(page, 12)])).toEqual([]);
	const named = commercialInvoice(input).flatMap(({ marks }) => textMarks(marks)).filter(({ figure }) => figure?.endsWith('/sku'));
	const read = new Map<string, string>();
	for (const { figure = '', text } of named) read.set(figure, (read.get(figure) ?? '') + text);
	expect([...read.values()].toSorted()).toEqual(numbers.map(sku).toSorted());
	const totals = commercialInvoice(input).flatMap(({ marks }) => textMarks(marks)).filter(({ figure }) => figure?.startsWith('invoice-total/'));
	expect(totals.map(({ figure }) => figure)).toEqual(CURRENCIES.map((currency) => `invoice-total/${currency}`));
});
