import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Duty, Product } from '$lib/domain/catalog/product';
import { assessShipment } from '$lib/domain/customs/assess-shipment';
import { bookOf } from '$lib/domain/customs/tariff/book';
import type { TariffLine } from '$lib/domain/customs/tariff/line';
import { goodsIn, goodsText, ratesOf, type RatesAsked } from '$lib/domain/customs/tariff/rates-of';
import { whatIf } from '$lib/domain/customs/what-if';
import { columnOf, uncovered } from '$lib/domain/customs/what-if-column';
import { questionOf, ratesUnder, reasonsOfPlan, withQuantities } from '$lib/domain/customs/what-if-rates';
import { AS_PLANNED, changeOf, misreadIn, presetOf, PRESETS, presetsFor, scenarioIn, scenarioText, type Scenario } from '$lib/domain/customs/what-if-scenario';
import { averagePerUnit, differenceOf, figureText, linesBeside } from '$lib/domain/customs/what-if-table';
import { emptyPlan, type Plan } from '$lib/domain/shipment/plan';
import { shown } from '$lib/domain/values/fraction';

const ON = '2026-12-08';
const percent = (rate: string): Duty => ({ kind: 'ad-valorem', rate });
const scenario = (changes: Partial<Scenario>): Scenario => ({ ...AS_PLANNED, ...changes });

type Sold = Partial<Product> & { readonly units?: number };
const planOf = (products: readonly Sold[], changes: Partial<Plan> = {}): Plan => ({
	...emptyPlan('WHAT-IF'),
	priceTerm: 'CIF',
	valuation: { method: 'transaction' },
	products: products.map(({ units: _, ...product }, i) => ({ sku: `S${i + 1}`, hsCode: '420292000', countryOfOrigin: 'CN', duty: percent('0.08'), value: { amount: '888888', currency: 'JPY' }, ...product })),
	lines: products.map(({ units = 1 }, i) => ({ sku: `S${i + 1}`, quantity: units })),
	...changes
});
const tariffLine = (code: string, rates: TariffLine['rates']): TariffLine => ({ code, descriptionJa: code, rates, units: ['KG'], otherLaws: [] });
const BOOK = bookOf([
	tariffLine('420292000', { general: '10%', wto: '8%', rcep_cn: '5.7%', eu: '1.5%', cptpp: '1.4%', rcep_asean_au_nz: '5.7%' }),
	tariffLine('640399029', { general: '60%又は4,800円/足のうちいずれか高い税率', wto: '30%又は4,300円/足のうちいずれか高い税率', eu: '4.4%' }),
	tariffLine('170490290', { general: '35%', wto: '25%', cptpp: '関税割当数量以内のもの 無税', asean: '20%' }),
	tariffLine('640299010', { general: '20%', wto: 'その他のもの 8%' }),
	tariffLine('220421020', { general: '182円/l', wto: '125円/l', eu: '無税' }),
	tariffLine('441990900', { general: '4.6%', wto: '2.7%', rcep_cn: '3%' })
]);
const told = (asked: RatesAsked) => ratesOf(BOOK, asked);
const reckoned = (plan: Plan, changes: Partial<Scenario>) => {
	const { outcome, notes } = columnOf(plan, ON, scenario(changes), told);
	if (outcome.kind !== 'reckoned') throw new Error(JSON.stringify(outcome));
	return { ...outcome, notes: notes.map(({ code }) => code) };
};
const planned = (plan: Plan) => {
	const found = assessShipment(plan, ON);
	if (!found.ok) throw new Error(found.rejection.code);
	return found.value;
};
const BAG = planOf([{}]);

describe('one change at a time', () => {
	test('the bag of ¥888,888 under WTO and under RCEP, as worked out by hand', () => {
		const [wto, rcep] = [planned(BAG), reckoned(BAG, { preference: 'best' })];
		expect([wto.totals.payableJpy, rcep.assessment.totals.payableJpy]).toEqual([166_800, 144_400]);
		expect(rcep.reasons.get('S1')).toEqual({ by: 'book', column: 'rcep_cn', unread: [] });
		expect(differenceOf(wto, rcep.assessment, 'payableJpy')).toEqual({ sign: 'less', jpy: '22,400', percent: '13.4' });
		expect(differenceOf(wto, wto, 'payableJpy')).toEqual({ sign: 'same', jpy: '0', percent: '0.0' });
	});
	test('another origin claims nothing until proof is said to be held', () => {
		const unproved = reckoned(BAG, { origin: 'VN' });
		expect([unproved.assessment.lines[0]?.key, unproved.assessment.totals.dutyJpy, unproved.notes]).toEqual(['420292000/VN', 71_000, ['origin-unproved']]);
		expect(reckoned(BAG, { origin: 'VN', preference: 'best' }).reasons.get('S1')).toMatchObject({ column: 'cptpp' });
		expect(reckoned(BAG, { origin: 'VN', preference: 'rcep_asean_au_nz' }).assessment.totals.dutyJpy).toBe(50_600);
	});
	test('an agreement that the origin may not claim, or that is no lower, is refused with its reason', () => {
		expect(reckoned(BAG, { preference: 'eu' }).reasons.get('S1')).toMatchObject({ column: 'wto', refused: 'not-open' });
		expect(reckoned(planOf([{ hsCode: '441990900' }]), { preference: 'rcep_cn' }).reasons.get('S1')).toMatchObject({ column: 'wto', refused: 'not-lower' });
	});
	test('day, rate and freight', () => {
		const plan = planOf([{ value: { amount: '1000', currency: 'EUR' } }], {
			currency: 'EUR', priceTerm: 'FOB', charges: { freight: { amount: '100', currency: 'EUR' } },
			exchangeRates: [{ currency: 'EUR', jpy: '160', per: 1, from: '2026-12-06', to: '2026-12-12', source: '' }]
		});
		const value = (changes: Partial<Scenario>) => reckoned(plan, changes).assessment.totals.customsValueJpy;
		expect([value({}), value({ rate: '170' }), value({ freight: '1 200,50' }), value({ rate: '161.25', freight: '0' })]).toEqual([176_000, 187_000, 352_080, 161_250]);
		expect(reckoned(plan, { day: '2019-09-30' }).assessment.totals.consumptionTaxJpy).toBe(11_900);
		expect(uncovered(plan, '2026-12-15')).toEqual(['EUR']);
		expect([reckoned(plan, { day: '2026-12-15' }).notes, reckoned(plan, { day: '2026-12-15', rate: '160' }).notes]).toEqual([['rate-of-another-week'], []]);
		expect(reckoned(plan, { transport: 'sea-lcl' }).notes).toEqual(['freight-of-plan']);
		expect(reckoned({ ...plan, priceTerm: 'CIF' }, { freight: '50' }).notes).toEqual(['freight-inside']);
	});
	test('up to ¥200,000 the simplified rates apply and no proof is asked for; beyond, neither', () => {
		const small = planOf([{ value: { amount: '100000', currency: 'JPY' } }]);
		expect([reckoned(small, { schedule: 'simplified' }).notes, reckoned(BAG, { schedule: 'simplified' }).notes]).toEqual([[], ['too-dear']]);
		expect([reckoned(small, { preference: 'none' }).notes, reckoned(BAG, { preference: 'none' }).notes]).toEqual([['proof-waived'], []]);
		expect(reckoned(planOf([{ value: { amount: '9000', currency: 'JPY' }, hsCode: '441990900' }]), {}).notes).toEqual(['let-off']);
	});
	test('what the plan elects stays, unless the column says otherwise', () => {
		const elected = planOf([{ value: { amount: '100000', currency: 'JPY' } }], { elections: { schedule: 'simplified' } });
		const scheduleUnder = (changes: Partial<Scenario>) => reckoned(elected, changes).assessment.schedule;
		expect([scheduleUnder({}), scheduleUnder({ day: '2026-12-15' }), scheduleUnder({ schedule: 'general' })]).toEqual(['simplified', 'simplified', 'general']);
		expect(presetsFor(elected)).not.toContain('simplified');
		expect(presetsFor(BAG)).toContain('simplified');
	});
	test('nothing of the plan is changed, and a plan as planned is the plan', () => {
		const before = JSON.stringify(BAG);
		expect(reckoned(BAG, {}).assessment.totals).toEqual(planned(BAG).totals);
		reckoned(BAG, { origin: 'VN', preference: 'best', freight: '5000', day: '2026-12-20' });
		expect(JSON.stringify(BAG)).toBe(before);
	});
	test('a day before all tax rates is told', () => expect(whatIf(BAG, ON, { on: '1997-03-31' })).toMatchObject({ ok: false, rejection: { code: 'day-too-early' } }));
});

describe('rates out of the book', () => {
	const SHOES = planOf([{ hsCode: '640399029', duty: { kind: 'higher-of', of: [percent('0.3'), { kind: 'specific', jpy: '4300', per: 'pair', quantity: 0 }] }, units: 50, value: { amount: '2000', currency: 'JPY' } }]);
	const WINE = (duty: Duty): Plan => planOf([{ hsCode: '220421020', countryOfOrigin: 'CL', duty }]);

	test('only goods whose origin changes are asked, unless another preference is', () => {
		const plan = planOf([{}, { hsCode: '441990900', countryOfOrigin: 'IT' }, { countryOfOrigin: 'VN' }]);
		expect(questionOf(plan, AS_PLANNED, ON)).toBeUndefined();
		expect(questionOf(plan, scenario({ origin: 'CN' }), ON)).toEqual({ goods: [{ code: '441990900', origin: 'CN' }, { code: '420292000', origin: 'CN' }], on: ON, proof: 'none' });
		expect(questionOf(plan, scenario({ origin: 'FR', goods: '441990900', preference: 'eu' }), ON)).toEqual({
			goods: [{ code: '420292000', origin: 'CN' }, { code: '441990900', origin: 'FR' }, { code: '420292000', origin: 'VN' }], on: ON, proof: 'held', column: 'eu'
		});
	});
	test('pairs are counted off the shipment', () => expect(reckoned(SHOES, { preference: 'none' }).assessment.totals.dutyJpy).toBe(215_000));
	test('a quantity that the product states stays with the goods, in the unit of the book', () => {
		expect(withQuantities({ kind: 'specific', jpy: '125', per: 'l', quantity: 0 }, { kind: 'sum', of: [percent('0.1'), { kind: 'specific', jpy: '5000', per: 'kl', quantity: 0.3 }] })).toMatchObject({ quantity: 300 });
		expect(reckoned(WINE({ kind: 'specific', jpy: '182', per: 'l', quantity: 600 }), { preference: 'none' }).assessment.totals.dutyJpy).toBe(75_000);
	});
	test('a quantity that nobody states makes no duty of nothing', () =>
		expect(columnOf(WINE(percent('0.1')), ON, scenario({ preference: 'none' }), told).outcome).toMatchObject({ kind: 'rates-unknown', rates: { problems: [{ kind: 'quantity', code: '220421020', text: 'l', skus: ['S1'] }] } }));
	test('codes not held, rates in words and goods without a code are named, each once', () => {
		const plan = planOf([{ hsCode: '999999999' }, { hsCode: '999999999', countryOfOrigin: 'VN' }, { hsCode: '640299010' }, { hsCode: '6912' }, {}]);
		const { outcome } = columnOf(plan, ON, scenario({ preference: 'none' }), told);
		if (outcome.kind !== 'rates-unknown') throw new Error(outcome.kind);
		expect(outcome.rates.problems).toEqual([
			{ kind: 'not-held', code: '999999999', text: '', skus: ['S1', 'S2'] },
			{ kind: 'words', code: '640299010', text: 'その他のもの 8%', skus: ['S3'] },
			{ kind: 'no-code', code: '6912', text: '', skus: ['S4'] }
		]);
		expect([...outcome.rates.duties]).toEqual([['S5', percent('0.08')]]);
	});
	test('an agreement in words: named when it was asked for, said beside the figures when the best was', () => {
		const sweets = planOf([{ hsCode: '170490290', countryOfOrigin: 'VN' }]);
		expect(columnOf(sweets, ON, scenario({ preference: 'cptpp' }), told).outcome).toMatchObject({ kind: 'rates-unknown', rates: { problems: [{ kind: 'words' }] } });
		expect(reckoned(sweets, { preference: 'best' })).toMatchObject({ notes: ['may-be-lower'] });
		expect(ratesUnder(sweets, scenario({ preference: 'asean' }), told(questionOf(sweets, scenario({ preference: 'asean' }), ON)!)).problems).toEqual([]);
	});
	test('until the book has answered there are no figures', () => expect(columnOf(BAG, ON, scenario({ preference: 'best' }), () => undefined).outcome).toEqual({ kind: 'rates-needed' }));
	test('the plan’s own rate is found in the book, or is the product’s', () => {
		const plan = planOf([{}, { duty: percent('0.0570') }, { duty: percent('0.03') }]);
		const reasons = reasonsOfPlan(plan, told(questionOf(plan, scenario({ preference: 'best' }), ON)!));
		expect([...reasons.values()].map((reason) => (reason.by === 'book' ? reason.column : reason.by))).toEqual(['wto', 'rcep_cn', 'product']);
	});
	test('codes and origins stand in one text', () => {
		expect(goodsIn(goodsText([{ code: '691200000', origin: 'PT' }, { code: '420292000', origin: '' }]))).toEqual([{ code: '691200000', origin: 'PT' }, { code: '420292000', origin: '' }]);
		expect([goodsIn(''), goodsIn('691200000-PRT'), goodsIn('691200000,')]).toEqual([undefined, undefined, undefined]);
	});
});

describe('side by side', () => {
	const plan = planOf([{}, { countryOfOrigin: 'VN', value: { amount: '111111', currency: 'JPY' } }, { hsCode: '441990900', duty: percent('0.027'), units: 3 }]);

	test('lines that become one show its duty once', () => {
		const { assessment } = reckoned(plan, { origin: 'CN', preference: 'best' });
		expect(assessment.lines.map(({ key }) => key)).toEqual(['420292000/CN', '441990900/CN']);
		expect(linesBeside(planned(plan), assessment)).toMatchObject([
			[{ key: '420292000/CN', duty: { rate: '0.057' }, dutyJpy: 56_943 }], [{ key: '420292000/CN', countedAt: 0 }], [{ key: '441990900/CN', duty: { rate: '0.027' } }]
		]);
	});
	test('the duties beside the lines add up to what the declaration says, cut to ¥100', () =>
		fc.assert(
			fc.property(
				fc.array(fc.record({ hsCode: fc.constantFrom('420292000', '441990900'), countryOfOrigin: fc.constantFrom('CN', 'VN', 'PT'), units: fc.integer({ min: 1, max: 40 }), duty: fc.constantFrom(percent('0.08'), percent('0.027')) }), { minLength: 1, maxLength: 12 }),
				fc.record({ origin: fc.constantFrom('', 'CN', 'IT'), goods: fc.constantFrom('', '420292000'), preference: fc.constantFrom('as-planned', 'none', 'best', 'eu'), schedule: fc.constantFrom('general', 'simplified') }),
				(products, changes) => {
					const many = planOf(products);
					const { assessment } = reckoned(many, changes as Partial<Scenario>);
					const rows = linesBeside(planned(many), assessment);
					const sum = rows.flat().reduce((all, { dutyJpy = 0 }) => all + dutyJpy, 0);
					expect(sum - (sum % 100)).toBe(assessment.totals.dutyJpy);
					expect(rows.every((parts) => parts.length > 0)).toBe(true);
				}
			)
		));
	test('landed cost on average is all cost over all units', () => {
		const { landed, totals } = planned(plan);
		expect(landed.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(5);
		expect(shown(averagePerUnit({ landed }), 2)).toBe(shown({ n: BigInt(888_888 + 111_111 + 3 * 888_888 + totals.payableJpy), d: 5n }, 2));
		expect(figureText(planned(plan), 'customsValueJpy')).toBe('3,666,663');
	});
	test('per cent of nothing is not said', () => expect(differenceOf(planned(planOf([{ duty: { kind: 'free' } }])), planned(BAG), 'dutyJpy')).toEqual({ sign: 'more', jpy: '71,000', percent: undefined }));
});

describe('a scenario as text', () => {
	test('what is typed is read as people write it, or marked', () => {
		expect(changeOf(scenario({ day: '8 December 2026', rate: '１６３.８５', freight: '1 264,00', transport: 'sea-fcl', schedule: 'general' }))).toEqual({ on: '2026-12-08', jpyPerUnit: '163.85', freight: '1264.00', transport: 'sea-fcl', schedule: 'general' });
		expect(misreadIn(scenario({ day: '08/12/2026', rate: '0', freight: 'about 40' }))).toEqual(['day', 'rate', 'freight']);
		expect(columnOf(BAG, ON, scenario({ freight: 'x' }), told).outcome).toEqual({ kind: 'misread', fields: ['freight'] });
	});
	test('the address says what is changed, and no more', () => {
		expect(scenarioText(AS_PLANNED)).toBe('');
		expect(scenarioText(scenario({ day: '2026/12/21', freight: '1 264,00', preference: 'rcep_cn' }))).toBe('day.2026-12-21 freight.1264.00 preference.rcep_cn');
	});
	test.each(['origin.XX', 'preference.wto', 'transport.balloon', 'schedule.free', 'nonsense', '.', 'goods.<b>'])('“%s” says nothing', (text) => expect(scenarioIn(text)).toEqual(AS_PLANNED));
	test('every scenario comes back out of the address', () =>
		fc.assert(
			fc.property(
				fc.record({
					day: fc.constantFrom('', '2026-12-21'), rate: fc.constantFrom('', '163.85'), freight: fc.constantFrom('', '0', '840.50'), transport: fc.constantFrom('', 'sea-lcl', 'courier'), origin: fc.constantFrom('', 'VN'),
					goods: fc.constantFrom('', '420292000'), preference: fc.constantFrom('as-planned', 'none', 'best', 'eu'), schedule: fc.constantFrom('general', 'simplified')
				}),
				(one) => {
					expect(scenarioIn(scenarioText(one as Scenario))).toEqual(one);
				}
			)
		));
	test('presets change one thing each; by sea is none where the plan goes by sea', () => {
		expect(PRESETS.map((preset) => scenarioText(presetOf(preset, '2026-12-28')))).toEqual(['day.2027-01-04', 'preference.none', 'preference.best', 'transport.sea-lcl', 'schedule.simplified']);
		expect(presetsFor({ ...BAG, transport: 'sea-fcl' })).not.toContain('sea');
	});
});
