import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chargesIn, taxesIn } from '$lib/domain/documents/charges';
import { commercialInvoice } from '$lib/domain/documents/commercial-invoice';
import { packingList } from '$lib/domain/documents/packing-list';
import { isParted, partOf } from '$lib/domain/documents/part';
import { chargesOf } from '$lib/domain/documents/totals';
import type { Plan } from '$lib/domain/shipment/plan';
import { destination, product, shipment } from '../../samples';
import { lyonShipment, papersOf } from './lyon';
import { textMarks, textsOf } from './reading';

const parted = (): Plan => ({ ...lyonShipment(), papers: { per: 'destination' } });
const figureIn = (pages: ReturnType<typeof commercialInvoice>, figure: string): string[] =>
	pages.flatMap(({ marks }) => textMarks(marks)).filter((mark) => mark.figure === figure).map(({ text }) => text);

test('the parts of a shipment have its lines and cartons once, under the numbers of the whole', () => {
	const plan = parted();
	const [odawara, ichikawa] = ['FSZ1', 'NRT1'].map((centre) => partOf({ plan, centre }));
	expect([...(odawara?.lines ?? []), ...(ichikawa?.lines ?? [])].map(({ sku }) => sku)).toEqual(partOf({ plan }).lines.map(({ sku }) => sku));
	expect(ichikawa?.lines.map(({ number }) => number)).toEqual([1, 2]);
	const list = packingList(papersOf(plan, { centre: 'NRT1' }));
	expect(figureIn(list, 'range/29/serials')).toHaveLength(1);
	expect(figureIn(list, 'cartons')).toEqual(['12']);
	expect(textsOf(list)).toContain('Part 2 of 2: NRT1');
	expect(textsOf(list).join()).not.toContain('FBA15LQ7T2KD');
	expect(figureIn(commercialInvoice(papersOf(plan, { centre: 'FSZ1' })), 'units')).toEqual(['714']);
});

const values = fc.array(fc.record({ amount: fc.integer({ min: 1, max: 10_000_000 }), currency: fc.constantFrom('EUR', 'USD', 'JPY') }), { minLength: 2, maxLength: 6 });
const charge = fc.record({ amount: fc.integer({ min: 1, max: 9_999_999 }).map((cents) => (cents / 100).toFixed(2)), currency: fc.constant('EUR') });

test('charges of the parts add up to the whole, to the minor unit, whatever the currencies of the goods', () => {
	fc.assert(
		fc.property(values, charge, charge, (goods, freight, insurance) => {
			const centres = goods.map((_, i) => `AA${i}`);
			const plan = shipment({
				destinations: centres.map((fulfillmentCenter) => destination({ fulfillmentCenter })), cartons: [], charges: { freight, insurance },
				products: goods.map(({ amount, currency }, i) => product({ sku: `S${i}`, value: { amount: String(amount), currency } })),
				lines: goods.map((_, i) => ({ sku: `S${i}`, quantity: 1 + i, fulfillmentCenter: centres[i] ?? '' }))
			});
			const parts = centres.map((centre) => chargesIn({ plan, centre }));
			chargesOf(plan).forEach(({ amount }, i) => expect(parts.reduce((sum, part) => sum + (part[i]?.amount.minor ?? 0n), 0n)).toBe(amount.minor));
		})
	);
});

test('duty and taxes stand on the invoice where the price holds them, each by itself', () => {
	const plan = shipment({ priceTerm: 'DDP' });
	const taxes = taxesIn({ plan });
	if (typeof taxes === 'string') throw new Error(taxes);
	const pages = commercialInvoice(papersOf(plan));
	expect(figureIn(pages, 'charge/consumptionTax')).toEqual([`JPY ${taxes.consumptionTaxJpy.toLocaleString('en')}`]);
	expect(textsOf(pages)).toContain('Japanese customs duty, included');
	expect(figureIn(commercialInvoice(papersOf(shipment({ priceTerm: 'CIF' }))), 'charge/duty')).toEqual([]);
	expect(textsOf(commercialInvoice(papersOf(shipment({ priceTerm: 'DDP', exchangeRates: [] })))).join()).toContain('not reckoned yet');
});

test('a plan with a line or a carton that goes nowhere is never parted', () => {
	expect(isParted(parted())).toBe(true);
	expect(isParted(lyonShipment())).toBe(false);
	expect(isParted({ ...parted(), cartons: (parted().cartons ?? []).map((carton) => ({ ...carton, fulfillmentCenter: 'KIX4' })) })).toBe(false);
});
