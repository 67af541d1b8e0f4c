import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SEVERITIES } from '$lib/domain/compliance/finding';
import { inspect, isWaivable, judge, ready, RULESET } from '$lib/domain/compliance/inspect';
import { placeOf } from '$lib/domain/compliance/place';
import { FAMILIES, RULES } from '$lib/domain/compliance/rules';
import { pack } from '$lib/domain/packing/pack';
import { emptyPlan, type Plan, type Waiver } from '$lib/domain/shipment/plan';
import { isPlainDate } from '$lib/domain/values/plain-date';
import { LANGUAGES } from '$lib/i18n/languages';
import { messageOf, remedyOf, whyOf } from '$lib/i18n/tell';
import { anyDay, anyDraft } from '../../arbitraries';
import { carrier, carton, DECLARED, destination, importerInJapan, product, shipment } from '../../samples';
import { codesOf } from './found';

test('the sample is clean, with either kind of importer', () => {
	expect(codesOf(shipment())).toEqual([]);
	expect(codesOf(shipment({ importer: importerInJapan() }))).toEqual([]);
	expect(ready(inspect(shipment(), DECLARED))).toBe(true);
});

test.runIf(existsSync('../shared/contract/plan.json'))('the plan of the contract, packed, is clean', () => {
	const plan = JSON.parse(readFileSync('../shared/contract/plan.json', 'utf8')) as Plan;
	const { cartons } = pack(plan, { seed: 1 });
	// What every broker is told, until somebody says that he was.
	const told = ['declaration.platform-code', 'declaration.goods-name', 'declaration.acp-numbers'];
	expect(codesOf({ ...plan, cartons })).toEqual(told);
	expect(codesOf(plan)).toEqual(['carton.missing', ...told]);
});

test('an empty draft is told what a release needs, each thing once', () =>
	expect(codesOf(emptyPlan('NEW-1'))).toEqual(['importer.missing', 'terms.place-missing', 'shipper.missing', 'dates.missing', 'destination.missing', 'line.missing']));

test('a bare manifest of SKUs and quantities is told what each product lacks', () =>
	expect(codesOf(shipment({ products: [{ sku: 'MUG-01' }] }))).toEqual([
		'product.hs-code-missing', 'product.origin-missing', 'product.value-missing', 'product.size-or-weight-missing', 'description.missing',
		'valuation.inputs-missing', 'prep.category-missing', 'prep.not-done', 'label.fnsku-missing', 'duty.not-known', 'prep.required'
	]));

test('worst comes first, and then the order of the families', () => {
	const plan = shipment({ destinations: [destination({ amazonShipmentId: '' })], cartons: [carton({ grossWeightG: 16_000 }), carton({ number: 2, grossWeightG: 31_000 })] });
	expect(inspect(plan, DECLARED).map(({ severity, code }) => [severity, code])).toEqual([
		['block', 'carton.too-heavy'], ['warn', 'destination.shipment-id-missing'], ['warn', 'carton.heavy'], ['info', 'carton.notice-needed']
	]);
});

test('a warning can be waived where it stands; a block cannot', () => {
	const waiver = { reason: 'marked by hand', by: 'CM', on: '2026-11-21' };
	const plan = shipment({
		cartons: [carton({ grossWeightG: 16_000 }), carton({ number: 2, grossWeightG: 16_000 })],
		incoterm: undefined,
		waivers: [{ ...waiver, code: 'carton.heavy', subject: 'carton:1' }, { ...waiver, code: 'terms.not-ddp', subject: 'shipment' }]
	});
	const found = inspect(plan, DECLARED).filter(({ code }) => ['terms.not-ddp', 'carton.heavy'].includes(code));
	expect(found.map(({ code, subject }) => [code, subject])).toEqual([['terms.not-ddp', 'shipment'], ['carton.heavy', 'carton:2']]);
	expect(judge(plan, DECLARED).waived.map(({ finding, waiver: { by } }) => [finding.code, finding.subject, by])).toEqual([['carton.heavy', 'carton:1', 'CM']]);
});

test.each<[string, Partial<Waiver>, boolean]>([
	['with a reason and a name', {}, true], ['without a reason', { reason: ' ' }, false], ['without a name', { by: '' }, false],
	['on its last day', { until: DECLARED }, true], ['the day after', { until: '2026-12-07' }, false], ['for another thing', { subject: 'product:OTHER' }, false]
])('a waiver %s', (_, changes, counts) => {
	const waiver: Waiver = { code: 'description.vague', subject: 'product:MUG-01', reason: 'agreed with the broker', by: 'CM', on: '2026-11-21', ...changes };
	const plan = shipment({ products: [product({ customsDescription: { en: 'Parts' } })], waivers: [waiver] });
	expect(codesOf(plan).includes('description.vague')).toBe(!counts);
});

test('nobody can answer for an importer, for DDP or for prohibited goods', () => {
	for (const { code } of RULES.filter(({ family }) => ['importer', 'terms', 'prohibited'].includes(family))) expect(isWaivable({ code }), code).toBe(code === 'declaration.platform-code');
});

test('the rules have a name, and each rule a code, a family and a day of its own', () => {
	expect(isPlainDate(RULESET)).toBe(true);
	expect(new Set(RULES.map(({ code }) => code)).size).toBe(RULES.length);
	expect(FAMILIES.flatMap(({ rules }) => rules.map(({ code }) => code))).toEqual(RULES.map(({ code }) => code));
	for (const { from, until } of RULES) expect(isPlainDate(from) && (until === undefined || from <= until)).toBe(true);
});

const FIELD = /^((importer|shipper|broker|carrier|incoterm|dates|destinations|valuation|charges)(\.[a-zA-Z0-9]+)*|transport|dutiesPaidBy|exchangeRates|lines|cartons|(product|line):.*:[a-zA-Z]+(\.[a-zA-Z]+)?|carton:\d+(:(weight|size))?)$/s;

test('any draft can be inspected on any day: each finding is told in four languages, has a place, and is there once', () => {
	fc.assert(
		fc.property(anyDraft, fc.oneof(fc.constant(DECLARED), anyDay), (plan, on) => {
			const findings = inspect(plan, on);
			expect(new Set(findings.map(({ code, subject }) => `${code}@${subject}`)).size).toBe(findings.length);
			expect(findings.map(({ severity }) => SEVERITIES.indexOf(severity))).toEqual(findings.map(({ severity }) => SEVERITIES.indexOf(severity)).toSorted());
			for (const finding of findings) {
				for (const language of LANGUAGES) for (const tell of [messageOf, remedyOf, whyOf]) expect(tell(language, finding).length).toBeGreaterThan(0);
				expect(placeOf(finding).field).toMatch(FIELD);
				expect(finding.from <= on).toBe(true);
			}
		}),
		{ numRuns: 300 }
	);
});

test('inspecting changes nothing and answers the same again', () => {
	fc.assert(
		fc.property(anyDraft, (plan) => {
			const before = JSON.stringify(plan);
			expect(inspect(plan, DECLARED)).toEqual(inspect(plan, DECLARED));
			expect(JSON.stringify(plan)).toBe(before);
		}),
		{ numRuns: 50 }
	);
});

describe('places', () => {
	const placed = (plan: Plan) => inspect(plan, DECLARED).filter(({ severity }) => severity === 'block').map((finding) => [finding.code, placeOf(finding).step, placeOf(finding).field]);
	test.each<[Partial<Plan>, string, string]>([
		[{ importer: undefined }, 'parties', 'importer.name'],
		[{ importer: importerInJapan({ name: 'Amazon' }) }, 'parties', 'importer.name'],
		[{ importer: importerInJapan({ corporateNumber: '1' }) }, 'parties', 'importer.corporateNumber'],
		[{ incoterm: undefined }, 'parties', 'incoterm.rule'],
		[{ dutiesPaidBy: 'receiver' }, 'parties', 'dutiesPaidBy'],
		[{ dates: { ship: '2026-12-01', declare: DECLARED } }, 'parties', 'dates.arrive'],
		[{ products: [product({ hsCode: '' })] }, 'goods', 'product:MUG-01:hsCode'],
		[{ products: [product({ unit: { sizeMm: [1, 1, 1] } })] }, 'goods', 'product:MUG-01:weight'],
		[{ products: [product({ customsDescription: undefined })] }, 'goods', 'product:MUG-01:customsDescription'],
		[{ cartons: [] }, 'pack', 'cartons'],
		[{ cartons: [carton({ grossWeightG: 31_000 }), carton({ number: 2 })] }, 'pack', 'carton:1:weight'],
		[{ cartons: [carton({ outerMm: [640, 392, 372] }), carton({ number: 2 })] }, 'pack', 'carton:1:size'],
		[{ cartons: [carton({ outerMm: [610, 500, 500] }), carton({ number: 2 })] }, 'pack', 'carton:1:size'],
		[{ cartons: [carton({ outerMm: [90, 90, 20] }), carton({ number: 2 })] }, 'pack', 'carton:1:size'],
		[{ cartons: [carton({ grossWeightG: 0 }), carton({ number: 2 })] }, 'pack', 'carton:1:weight'],
		[{ cartons: [carton(), carton({ number: 2, contents: [{ sku: 'MUG-01', quantity: 11 }] })] }, 'pack', 'carton:1']
	])('%j', (changes, step, field) => expect(placed(shipment(changes)).map(([, ...place]) => place)).toEqual([[step, field]]));
});

test('2,000 products in 100 cartons that keep every rule bring no finding', () => {
	const skus = Array.from({ length: 2_000 }, (_, i) => `SKU-${i}`);
	const plan = shipment({
		// A courier's invoice takes fewer lines.
		carrier: carrier({ name: 'Yamato Transport' }),
		products: skus.map((sku) => product({ sku, unit: { sizeMm: [60, 60, 58], weightG: 380 } })),
		lines: skus.map((sku) => ({ sku, quantity: 12, fulfillmentCenter: 'NRT1' })),
		cartons: Array.from({ length: 100 }, (_, i) => carton({ number: i + 1, contents: skus.slice(i * 20, i * 20 + 20).map((sku) => ({ sku, quantity: 12 })) }))
	});
	expect(inspect(plan, DECLARED)).toEqual([]);
});
