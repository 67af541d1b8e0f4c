import { describe, expect, test } from 'vitest';
import type { Product } from '$lib/domain/catalog/product';
import { classesOf, tierOf } from '$lib/domain/compliance/carton-class';
import { inspect } from '$lib/domain/compliance/inspect';
import { messageOf } from '$lib/i18n/tell';
import type { Carton, Plan } from '$lib/domain/shipment/plan';
import { carton, DECLARED, destination, goods, product, shipment } from '../../samples';
import { codesOf, foundBy } from './found';

/** What is wrong with cartons and lines; sheets and the room inside are told of elsewhere. */
const wrong = (plan: Plan): string[] => codesOf(plan).filter((code) => /^(carton|line)\./.test(code) && code !== 'carton.notice-needed' && code !== 'carton.cannot-hold');

const with_ = (changes: Partial<Carton>, products: Product[] = [product()]): Plan => shipment({ products, cartons: [carton(changes), carton({ number: 2 })] });
const oversize = product({ sku: 'MUG-01', unit: { sizeMm: [900, 300, 100], weightG: 3_000 } });
const extraLarge = product({ sku: 'MUG-01', unit: { sizeMm: [2_000, 300, 100], weightG: 12_000 } });

describe('tiers of units and classes of cartons', () => {
	test.each<[Product['unit'], string]>([
		[{ sizeMm: [450, 350, 200], weightG: 9_000 }, 'standard'], [{ sizeMm: [200, 450, 350], weightG: 1 }, 'standard'], [{ sizeMm: [451, 350, 200], weightG: 1 }, 'oversize'], [{ sizeMm: [210, 210, 210], weightG: 1_500 }, 'oversize'],
		[{ sizeMm: [100, 100, 100], weightG: 9_001 }, 'oversize'], [{ sizeMm: [1_000, 600, 400], weightG: 40_000 }, 'oversize'], [{ sizeMm: [1_001, 600, 400], weightG: 1 }, 'extra-large'], [{ sizeMm: [100, 100, 100], weightG: 40_001 }, 'extra-large'],
		[{}, 'standard'], [undefined, 'standard']
	])('%j is %s', (unit, tier) => expect(tierOf(product({ unit }), DECLARED)).toBe(tier));

	test.each([
		[['A'], 'standard'], [['B'], 'oversize'], [['C'], 'extra-large'], [['B', 'C'], 'oversize'], [['A', 'B'], 'standard'], [['?'], 'standard'], [[], 'standard']
	])('%j', (skus, expected) => {
		const products = new Map([product({ sku: 'A' }), { ...oversize, sku: 'B' }, { ...extraLarge, sku: 'C' }].map((one) => [one.sku, one]));
		const packed = carton({ contents: skus.map((sku) => ({ sku, quantity: 1 })) });
		expect(classesOf([packed], products, DECLARED).get(packed)).toBe(expected);
	});
});

describe('weight', () => {
	test.each<[string, Partial<Carton>, Product, string | undefined]>([
		['15 kg', { grossWeightG: 15_000 }, product(), undefined],
		['a gram over 15 kg', { grossWeightG: 15_001 }, product(), 'carton.heavy'],
		['30 kg', { grossWeightG: 30_000 }, product(), 'carton.heavy'],
		['a gram over 30 kg', { grossWeightG: 30_001 }, product(), 'carton.too-heavy'],
		['what the scale says counts', { grossWeightG: 12_000, measured: { grossWeightG: 30_400, on: '2026-11-21T04:12:00Z', by: 'CM' } }, product(), 'carton.too-heavy'],
		['what the scale says clears it', { grossWeightG: 31_000, measured: { grossWeightG: 14_900, on: '2026-11-21T04:12:00Z', by: 'CM' } }, product(), undefined],
		['oversize goods, a gram under 40 kg', { grossWeightG: 39_999 }, oversize, 'carton.heavy'],
		['oversize goods, 40 kg', { grossWeightG: 40_000 }, oversize, 'carton.too-heavy'],
		['extra-large goods, a gram under 80 kg', { grossWeightG: 79_999 }, extraLarge, 'carton.heavy'],
		['extra-large goods, 80 kg', { grossWeightG: 80_000 }, extraLarge, 'carton.too-heavy']
	])('%s', (_, changes, goods, code) => expect(wrong(with_(changes, [goods]))).toEqual(code ? [code] : []));

	test('the facts', () => expect(foundBy('carton.too-heavy', with_({ grossWeightG: 31_400 }))).toEqual([{ subject: 'carton:1', carton: 1, centre: 'NRT1', weightKg: 31.4, limitKg: 30, class: 'standard' }]));
});

describe('size', () => {
	test.each<[string, Carton['outerMm'], Product, string | undefined]>([
		['the limit', [600, 500, 500], product(), undefined], ['the limit on its side', [500, 500, 600], product(), undefined], ['a millimetre over', [601, 500, 500], product(), 'carton.too-large'], ['400 × 800 × 400', [400, 800, 400], product(), 'carton.too-large'], ['two long sides', [600, 501, 400], product(), 'carton.too-large'],
		['oversize goods, 216 cm', [1_160, 500, 500], oversize, undefined], ['oversize goods, more', [1_161, 500, 500], oversize, 'carton.too-large'],
		['extra-large goods, 400 cm', [2_400, 800, 800], extraLarge, undefined], ['extra-large goods, 250 cm long', [2_500, 700, 700], extraLarge, 'carton.too-large'], ['extra-large goods, over 400 cm', [2_400, 801, 800], extraLarge, 'carton.too-large'],
		['the least', [181, 100, 25], product(), undefined], ['the least, turned', [25, 181, 100], product(), undefined], ['a millimetre less', [180, 100, 25], product(), 'carton.too-small'], ['no size', [0, 0, 0], product(), 'carton.too-small']
	])('%s', (_, outerMm, goods, code) => expect(wrong(with_({ outerMm }, [goods]))).toEqual(code ? [code] : []));

	test('what is told is the bound that is passed, and who says so', () => {
		const told = (outerMm: Carton['outerMm'], goods: Product, language: 'en' | 'ja') => {
			const finding = inspect(with_({ outerMm }, [goods]), DECLARED).find(({ code }) => code === 'carton.too-large');
			return finding && [messageOf(language, finding), finding.source.standing];
		};
		expect(told([2_500, 700, 700], extraLarge, 'en')).toEqual(['Carton 1 (NRT1) measures 250 × 70 × 70 cm; its longest side must be under 250 cm', 'practice']);
		expect(told([1_161, 500, 500], oversize, 'en')).toEqual(['Carton 1 (NRT1) measures 116.1 × 50 × 50 cm; its sides add up to 216.1 cm, and 216 cm is the limit', 'practice']);
		expect(told([601, 500, 500], product(), 'ja')).toEqual(['カートン1（NRT1）は60.1×50×50 cmです。各辺の上限は60×50×50 cmです', 'amazon']);
	});

	test.each([[150, 0], [149, 1], [0, 1]])('%s g', (grossWeightG, n) => {
		expect(foundBy('carton.too-light', with_({ grossWeightG }))).toEqual(n ? [{ subject: 'carton:1', carton: 1, centre: 'NRT1', weightG: grossWeightG, leastG: 150 }] : []);
		expect(foundBy('carton.too-small', with_({ grossWeightG }))).toEqual([]);
	});
	test('too small and too light are two', () => expect(wrong(with_({ outerMm: [100, 90, 20], grossWeightG: 90 }))).toEqual(['carton.too-small', 'carton.too-light']));
	test('the scale has the last word', () => expect(wrong(with_({ grossWeightG: 90, measured: { grossWeightG: 900, on: '2026-11-21T04:12:00Z', by: 'CM' } }))).toEqual([]));
});

describe('contents', () => {
	test('not packed is one finding, about the shipment', () => {
		for (const cartons of [undefined, []]) expect(foundBy('carton.missing', shipment({ cartons }))).toEqual([{ subject: 'shipment', units: 24 }]);
		expect(wrong(shipment({ cartons: [] }))).toEqual(['carton.missing']);
	});

	test.each<[string, Plan, object[]]>([
		['agree', shipment(), []],
		['short', with_({ contents: [{ sku: 'MUG-01', quantity: 11 }] }), [{ subject: 'line:MUG-01', due: 24, packed: 23, difference: 1, carton: 1, centre: 'NRT1' }]],
		['too many', with_({ contents: [{ sku: 'MUG-01', quantity: 14 }] }), [{ subject: 'line:MUG-01', due: 24, packed: 26, difference: 2 }]],
		['a SKU nobody ordered', with_({ contents: [{ sku: 'MUG-01', quantity: 12 }, { sku: 'CUP', quantity: 2 }] }), [{ subject: 'carton:1', sku: 'CUP', due: 0, packed: 2, difference: 2 }]],
		['a line not packed at all', shipment({ lines: [...shipment().lines, { sku: 'CUP', quantity: 5 }], products: [product(), product({ sku: 'CUP' })] }), [{ subject: 'line:CUP', due: 5, packed: 0, difference: 5, carton: 0 }]],
		['lines of one SKU add up', shipment({ lines: [{ sku: 'MUG-01', quantity: 20 }, { sku: 'MUG-01', quantity: 4, fulfillmentCenter: 'NRT1' }] }), []],
		['contents of none do not count', with_({ contents: [{ sku: 'MUG-01', quantity: 12 }, { sku: 'CUP', quantity: 0 }] }), []]
	])('%s', (_, plan, found) => expect(foundBy('carton.contents-differ', plan)).toEqual(found.map((facts) => expect.objectContaining(facts))));

	const twoCentres = (lines: Plan['lines'], cartons: Carton[]): Plan => shipment({ destinations: [destination(), destination({ fulfillmentCenter: 'FSZ1' })], lines, cartons });
	const at = (number: number, fulfillmentCenter: string, quantity: number): Carton => carton({ number, fulfillmentCenter, contents: [{ sku: 'MUG-01', quantity }] });

	test('a unit moved to the wrong centre differs at both, told once', () => {
		const lines = [{ sku: 'MUG-01', quantity: 12, fulfillmentCenter: 'NRT1' }, { sku: 'MUG-01', quantity: 12, fulfillmentCenter: 'FSZ1' }];
		const plan = twoCentres(lines, [at(1, 'NRT1', 11), at(2, 'FSZ1', 13)]);
		expect(foundBy('carton.contents-differ', plan)).toEqual([expect.objectContaining({ subject: 'line:MUG-01', centre: 'NRT1', difference: 1, more: 1 })]);
		expect(wrong(plan)).toEqual(['carton.contents-differ']);
	});

	test('a carton for a centre where nothing of it is due is mixed up, and nothing else', () => {
		const plan = twoCentres([{ sku: 'MUG-01', quantity: 24, fulfillmentCenter: 'NRT1' }], [at(1, 'NRT1', 12), at(2, 'FSZ1', 12)]);
		expect(foundBy('carton.mixed-destinations', plan)).toEqual([{ subject: 'carton:2', carton: 2, centre: 'FSZ1', skus: 'MUG-01', due: 'NRT1' }]);
		expect(wrong(plan)).toEqual(['carton.mixed-destinations']);
	});

	test('what is short beyond the mix-up is told too', () => {
		const plan = twoCentres([{ sku: 'MUG-01', quantity: 24, fulfillmentCenter: 'NRT1' }], [at(1, 'NRT1', 11), at(2, 'FSZ1', 12)]);
		expect(wrong(plan)).toEqual(['carton.mixed-destinations', 'carton.contents-differ']);
	});

	test('a line that goes nowhere is compared with nothing', () => {
		const plan = twoCentres([{ sku: 'MUG-01', quantity: 24 }], [at(1, 'NRT1', 12), at(2, 'NRT1', 12)]);
		expect(wrong(plan)).toEqual(['line.destination-missing']);
	});

	test.each([
		['dated as the lines', ['2027-03-31', '2027-06-30'], []],
		['undated, with two days on the lines', [undefined, undefined], ['carton.contents-differ']],
		['one day for all', ['2027-03-31', '2027-03-31'], ['carton.contents-differ']]
	])('expiry: %s', (_, [first, second], codes) => {
		const lines = [{ sku: 'MUG-01', quantity: 12, expiry: '2027-03-31' }, { sku: 'MUG-01', quantity: 12, expiry: '2027-06-30' }];
		const dated = (number: number, expiry: string | undefined) => carton({ number, contents: [{ sku: 'MUG-01', quantity: 12, expiry }] });
		expect(wrong(shipment({ lines, cartons: [dated(1, first), dated(2, second)] }))).toEqual(codes);
	});
	test('expiry: undated contents count for the only day there is', () =>
		expect(wrong(shipment({ lines: [{ sku: 'MUG-01', quantity: 24, expiry: '2027-03-31' }] }))).toEqual([]));

	test('an empty carton', () => {
		const plan = shipment({ cartons: [...(shipment().cartons ?? []), carton({ number: 3, contents: [{ sku: 'MUG-01', quantity: 0 }] })] });
		expect(wrong(plan)).toEqual(['carton.empty']);
	});
});

describe('what lies together', () => {
	const perfume = goods({ sku: 'PERFUME', traits: { flashPointC: 21 } });
	const gas = goods({ sku: 'GAS', traits: { aerosol: true } });
	const tea = goods({ sku: 'TEA', title: { en: 'Green tea' }, traits: { food: true } });
	const coffee = goods({ sku: 'COFFEE', traits: { expiryControlled: true } });
	const wine = goods({ sku: 'WINE', traits: { alcohol: true } });
	const mug = product();
	const cup = product({ sku: 'CUP' });
	const of = (...contents: (string | Carton['contents'][number])[]): Plan => {
		const listed = contents.map((content) => (typeof content === 'string' ? { sku: content, quantity: 2 } : content));
		return shipment({ products: [mug, cup, perfume, gas, tea, coffee, wine], lines: listed.map(({ sku, quantity }) => ({ sku, quantity, fulfillmentCenter: 'NRT1' })), cartons: [carton({ contents: listed })] });
	};

	test.each<[string, Plan, object[]]>([
		['ordinary goods', of('MUG-01', 'CUP'), []],
		['dangerous goods among themselves', of('PERFUME', 'GAS'), []],
		['both', of('PERFUME', 'MUG-01'), [{ subject: 'carton:1', carton: 1, centre: 'NRT1', dangerous: 'PERFUME', others: 'MUG-01' }]],
		['none of the dangerous ones is in', of({ sku: 'PERFUME', quantity: 0 }, 'MUG-01'), []],
		['a SKU nobody knows', of('PERFUME', 'WHAT'), []],
		['a lithium battery', shipment({ products: [mug, goods({ sku: 'LAMP', traits: { battery: { chemistry: 'li-ion', packed: 'in', wattHours: 4 } } })], cartons: [carton({ contents: [{ sku: 'MUG-01', quantity: 1 }, { sku: 'LAMP', quantity: 1 }] })] }), []]
	])('dangerous goods: %s', (_, plan, found) => expect(foundBy('carton.dangerous-goods-mixed', plan)).toEqual(found));
	test('they are told by three and a number', () => {
		const many = ['A', 'B', 'C', 'D', 'E'].map((sku) => product({ sku }));
		const plan = shipment({ products: [perfume, ...many], cartons: [carton({ contents: ['PERFUME', 'A', 'B', 'C', 'D', 'E'].map((sku) => ({ sku, quantity: 1 })) })] });
		expect(foundBy('carton.dangerous-goods-mixed', plan)).toEqual([expect.objectContaining({ dangerous: 'PERFUME', others: 'A, B, C (+2)' })]);
		expect(inspect(plan, DECLARED).find(({ code }) => code === 'carton.dangerous-goods-mixed')).toMatchObject({ severity: 'warn', source: { standing: 'practice' } });
	});

	const dated = (sku: string, expiry?: string) => ({ sku, quantity: 2, expiry });
	const mixed = (plan: Plan) => inspect(plan, DECLARED).filter(({ code }) => code === 'carton.expiry-mixed').map(({ severity, facts, source }) => [severity, facts['because'], facts['sku'], source.standing]);
	test.each<[string, Plan, unknown[]]>([
		['one SKU, one day', of(dated('TEA', '2027-06-30'), dated('TEA', '2027-06-30')), []],
		['one SKU, two days', of(dated('TEA', '2027-06-30'), dated('TEA', '2027-07-31')), [['block', 'twoDays', 'TEA', 'amazon']]],
		['one SKU, a day and none', of(dated('TEA', '2027-06-30'), dated('TEA')), []],
		['two SKUs, two days', of(dated('TEA', '2027-06-30'), dated('COFFEE', '2027-07-31')), []],
		['none of the second day', of(dated('TEA', '2027-06-30'), { ...dated('TEA', '2027-07-31'), quantity: 0 }), []],
		['food and mugs', of('TEA', 'MUG-01'), [['warn', 'withOrdinary', 'TEA', 'practice']]],
		['a dated SKU and mugs', of(dated('CUP', '2027-06-30'), 'MUG-01'), [['warn', 'withOrdinary', 'CUP', 'practice']]],
		['goods marked as kept by date, and mugs', of('COFFEE', 'MUG-01'), [['warn', 'withOrdinary', 'COFFEE', 'practice']]],
		['mugs', of('MUG-01', 'CUP'), []],
		['wine without a date lies with either', of('WINE', 'MUG-01'), []],
		['two days and mugs: the worse is told', of(dated('TEA', '2027-06-30'), dated('TEA', '2027-07-31'), 'MUG-01'), [['block', 'twoDays', 'TEA', 'amazon']]]
	])('expiry: %s', (_, plan, found) => expect(mixed(plan)).toEqual(found));
	test('a day on the line counts', () => {
		const plan = shipment({ products: [mug, cup], lines: [{ sku: 'CUP', quantity: 1, expiry: '2027-06-30', fulfillmentCenter: 'NRT1' }], cartons: [carton({ contents: [{ sku: 'CUP', quantity: 1 }, { sku: 'MUG-01', quantity: 1 }] })] });
		expect(mixed(plan)).toEqual([['warn', 'withOrdinary', 'CUP', 'practice']]);
	});

	const sheets = (plan: Plan) => foundBy('carton.notice-needed', plan).map((facts) => [facts.subject, facts['sheetCount'], facts['sheets'], facts['size']]);
	const weighing = (plan: Plan, grossWeightG: number): Plan => ({ ...plan, cartons: plan.cartons?.map((one) => ({ ...one, grossWeightG })) });
	test.each<[string, Plan, unknown[]]>([
		['mugs', of('MUG-01'), []],
		['15 kg', weighing(of('MUG-01'), 15_000), []],
		['a gram more', weighing(of('MUG-01'), 15_001), [['carton:1', 1, '重量超過', 'A5']]],
		['too heavy to go', weighing(of('MUG-01'), 30_001), []],
		['food', of('TEA'), [['carton:1', 1, '要期限管理商品', 'A5']]],
		['a date', of(dated('CUP', '2027-06-30')), [['carton:1', 1, '要期限管理商品', 'A5']]],
		['dangerous goods', of('GAS'), [['carton:1', 1, '危険物', 'A5']]],
		['all of it', weighing(of('TEA', 'GAS'), 16_000), [['carton:1', 3, '重量超過, 要期限管理商品, 危険物', 'A5']]]
	])('sheets: %s', (_, plan, found) => expect(sheets(plan)).toEqual(found));
	test('the sentence names them', () => {
		const finding = inspect(weighing(of('TEA', 'GAS'), 16_000), DECLARED).find(({ code }) => code === 'carton.notice-needed')!;
		expect(finding.severity).toBe('info');
		expect(messageOf('en', finding)).toBe('Carton 1 (NRT1) needs 3 sheets 重量超過, 要期限管理商品, 危険物, A5 or larger');
		expect(messageOf('ja', finding)).toBe('カートン1（NRT1）には3枚の用紙が必要です：重量超過, 要期限管理商品, 危険物（A5以上）');
	});
});
