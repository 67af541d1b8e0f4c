import { describe, expect, test } from 'vitest';
import type { Product } from '$lib/domain/catalog/product';
import { changesOf, keptFor, mendAll, mended, paperAsked, prepsIn, skuOf, type Mend } from '$lib/domain/compliance/alike';
import type { Facts, Finding } from '$lib/domain/compliance/finding';
import { judge } from '$lib/domain/compliance/inspect';
import { stillThere, waysOf } from '$lib/domain/compliance/ways';
import type { Plan } from '$lib/domain/shipment/plan';
import { DECLARED, product, shipment } from '../../samples';

const planOf = (...products: Product[]): Plan => shipment({ products, lines: products.map(({ sku }) => ({ sku, quantity: 12, fulfillmentCenter: 'NRT1' })), cartons: undefined });
const found = (plan: Plan, code: string): readonly Finding[] => judge(plan, DECLARED).findings.filter((finding) => finding.code === code);
const only = (plan: Plan, code: string): Finding => {
	const [finding] = found(plan, code);
	if (!finding) throw new Error(`${code} is not found`);
	return finding;
};
/** A finding of which only code, subject and facts matter here. */
const finding = (code: string, facts: Facts = {}, subject = 'product:MUG-01'): Finding => ({ ...only(planOf(product({ hsCode: '' })), 'product.hs-code-missing'), code, facts, subject });
const waysTo = (plan: Plan, code: string): string[] => waysOf(plan, only(plan, code), DECLARED).map((way) => (way.kind === 'trait' ? way.flag : way.kind));
const after = (mend: Mend, of: Finding, on: Product = product()): Product => mended(on, of, mend, DECLARED);

test.each([
	['product:MUG-01', 'MUG-01'], ['line:MUG-01', 'MUG-01'], ['product:A:B', 'A:B'], ['carton:1', undefined], ['shipment', undefined]
])('%s is about SKU %s', (subject, sku) => expect(skuOf({ subject })).toBe(sku));

describe('one value for all', () => {
	const [one, two, three] = ['CUP-1', 'CUP-2', 'CUP-3'].map((sku) => product({ sku, hsCode: '' }));
	const plan = planOf(one!, two!, three!, product());

	test('the findings that were ticked are mended, in one plan; the others stay', () => {
		const findings = found(plan, 'product.hs-code-missing');
		expect(findings).toHaveLength(3);
		const done = mendAll(plan, findings.slice(0, 2), { kind: 'hsCode', code: '691110000' }, DECLARED);
		expect(done.products.map(({ hsCode }) => hsCode)).toEqual(['691110000', '691110000', '', '691200000']);
		expect(done.products.slice(2)).toEqual(plan.products.slice(2));
		expect(stillThere(done, findings, DECLARED).map(({ subject }) => subject)).toEqual(['product:CUP-3']);
	});

	test('with nothing to mend the plan is the same one', () => {
		expect(mendAll(plan, [], { kind: 'hsCode', code: '691110000' }, DECLARED)).toBe(plan);
		expect(mendAll(plan, found(plan, 'product.hs-code-missing'), { kind: 'kept', papers: {} }, DECLARED)).toBe(plan);
	});

	test('a SKU that stands twice is mended where it counts', () => {
		const twice = { ...planOf(one!), products: [one!, { ...one!, title: { en: 'second' } }] };
		const done = mendAll(twice, found(twice, 'product.hs-code-missing'), { kind: 'hsCode', code: '691110000' }, DECLARED);
		expect(done.products.map(({ hsCode }) => hsCode)).toEqual(['691110000', '']);
	});
});

describe('papers', () => {
	const old = { kind: 'food-contact-notice', reference: 'Old', validUntil: '2026-12-07' };
	const fresh = { kind: 'food-contact-notice', reference: 'New', validUntil: '2027-12-07' };
	const other = { kind: 'drop-test', reference: 'Dropped' };
	const expired = finding('evidence.expired', { kind: 'food-contact-notice' });

	test('the kind asked for is the last part of the code; of a paper that has run out the same again', () => {
		expect(paperAsked(finding('evidence.toy-notice'))).toBe('toy-notice');
		expect(paperAsked(finding('restricted.temperature'))).toBe('temperature');
		expect(paperAsked(expired)).toBe('food-contact-notice');
	});

	test.each([
		{ what: 'one that has run out goes', before: [old, other], then: [other, fresh] },
		{ what: 'one that is not valid yet goes', before: [{ ...fresh, reference: 'Later', validFrom: '2026-12-09' }], then: [fresh] },
		{ what: 'one that counts stays', before: [{ ...old, validUntil: '2026-12-08' }], then: [{ ...old, validUntil: '2026-12-08' }, fresh] },
		{ what: 'the same one again is there once', before: [{ ...fresh, validUntil: '2027-01-01' }], then: [fresh] },
		{ what: 'the first of all', before: undefined, then: [fresh] }
	])('$what', ({ before, then }) => expect(after({ kind: 'paper', paper: fresh }, expired, product({ evidence: before })).evidence).toEqual(then));

	test('a paper that has run out is answered by a new one', () => {
		const plan = planOf(product({ evidence: [old, other] }));
		const done = mendAll(plan, found(plan, 'evidence.expired'), { kind: 'paper', paper: fresh }, DECLARED);
		expect(found(done, 'evidence.expired')).toEqual([]);
		expect(waysTo(plan, 'evidence.expired')).toContain('paper');
	});

	test('of the papers on file the one of its kind that counts and lasts longest is offered', () => {
		const long = { ...fresh, reference: 'Long', validUntil: '2028-01-01' };
		expect(keptFor(expired, [old, other, fresh, long], DECLARED)).toBe(long);
		expect(keptFor(expired, [fresh, { ...fresh, reference: 'For ever', validUntil: undefined }], DECLARED)?.reference).toBe('For ever');
		expect(keptFor(expired, [old, other, { ...fresh, validFrom: '2026-12-09' }], DECLARED)).toBeUndefined();
	});

	test('each product takes its own paper on file', () => {
		const plan = planOf(product({ sku: 'A', evidence: [old] }), product({ sku: 'B', evidence: [old] }));
		const done = mendAll(plan, found(plan, 'evidence.expired'), { kind: 'kept', papers: { A: fresh } }, DECLARED);
		expect(done.products.map(({ evidence }) => evidence?.map(({ reference }) => reference))).toEqual([['New'], ['Old']]);
	});
});

describe('what each product says of itself', () => {
	test('its own suggested wording, in Japanese too where there is one', () => {
		const vague = finding('description.vague', { suggestion: 'Mug of stoneware, for hot drinks', suggestionJa: 'せっ器製マグカップ' });
		expect(after({ kind: 'suggestion' }, vague, product({ customsDescription: { en: 'Gift', fr: 'Cadeau' } })).customsDescription).toEqual({
			en: 'Mug of stoneware, for hot drinks', ja: 'せっ器製マグカップ', fr: 'Cadeau'
		});
		const good = product();
		expect(after({ kind: 'suggestion' }, finding('description.vague', { suggestion: '' }), good)).toBe(good);
	});

	test('its own suggested category', () => {
		expect(after({ kind: 'suggestedCategory' }, finding('prep.category-missing', { suggested: 'LIQUID' })).prep?.category).toBe('LIQUID');
		const good = product();
		expect(after({ kind: 'suggestedCategory' }, finding('prep.category-missing', { suggested: 'BOXED' }), good)).toBe(good);
	});

	test('the preparations that the finding names, beside those done', () => {
		const open = finding('prep.not-done', { prepTypes: 'ITEM_POLYBAGGING, ITEM_SUFFOSTK', because: 'textile' });
		expect(prepsIn(open)).toEqual(['ITEM_POLYBAGGING', 'ITEM_SUFFOSTK']);
		expect(after({ kind: 'signOff' }, open, product({ prep: { category: 'TEXTILE', done: ['ITEM_LABELING'] } })).prep?.done).toEqual(['ITEM_LABELING', 'ITEM_POLYBAGGING', 'ITEM_SUFFOSTK']);
		expect(prepsIn(finding('prep.set-mark', { setOf: 3 }))).toEqual(['ITEM_SETSTK']);
		const done = product({ prep: { done: ['ITEM_SETSTK'] } });
		expect(after({ kind: 'signOff' }, finding('prep.set-mark', { setOf: 3 }), done)).toBe(done);
	});

	test('the mark becomes the country of origin', () => {
		expect(after({ kind: 'originMark' }, finding('origin.mark-differs'), product({ countryOfOrigin: 'CN' })).traits?.originMarked).toBe('CN');
	});
});

test.each([
	{ mend: { kind: 'origin', country: 'VN' } as const, then: { countryOfOrigin: 'VN' } },
	{ mend: { kind: 'currency', currency: 'USD' } as const, then: { value: { amount: '4.20', currency: 'USD' } } },
	{ mend: { kind: 'prepCategory', category: 'SET' } as const, then: { prep: expect.objectContaining({ category: 'SET', owner: 'SELLER' }) } },
	{ mend: { kind: 'trait', flag: 'doubleSealed' } as const, then: { traits: expect.objectContaining({ doubleSealed: true, foodContact: true }) } }
])('$mend.kind is set and the rest stays', ({ mend, then }) => expect(after(mend, finding('any'))).toEqual({ ...product(), ...then }));

describe('ways to mend', () => {
	test.each([
		['product.hs-code-missing', product({ hsCode: '' }), ['hsCode']],
		['product.origin-missing', product({ countryOfOrigin: '' }), ['origin']],
		['value.currency-unknown', product({ value: { amount: '1.00', currency: 'EUX' } }), ['currency']],
		['product.value-missing', product({ value: undefined }), []],
		['evidence.giteki', product({ traits: { wireless: true } }), ['paper', 'deny']],
		['evidence.japanese-label', product({ hsCode: '330499000', customsDescription: { en: 'Face cream of shea butter' }, traits: { cosmetic: true } }), ['paper', 'japaneseLabel', 'deny']]
	])('of %s', (code, of, ways) => expect(waysTo(planOf(of), code)).toEqual(ways));

	test('a carton is mended where it stands', () => {
		const plan = shipment({ cartons: [{ number: 1, fulfillmentCenter: 'NRT1', outerMm: [400, 300, 300], grossWeightG: 20_000, contents: [{ sku: 'MUG-01', quantity: 24 }] }] });
		expect(waysTo(plan, 'carton.heavy')).toEqual([]);
	});

	test.each([
		['by their trait', 'evidence.giteki', product({ traits: { wireless: true } }), 'wireless'],
		['by their words', 'evidence.giteki', product({ title: { en: 'Bluetooth speaker' }, traits: {} }), 'wireless'],
		['by a trait that only the finding names', 'evidence.child-psc', product({ traits: { toyForUnderThree: true } }), 'toyForUnderThree']
	] as const)('goods that are said not to be such are asked for nothing: %s', (_, code, of, flag) => {
		const plan = planOf(of);
		const findings = found(plan, code);
		expect(findings).toHaveLength(1);
		const done = mendAll(plan, findings, { kind: 'deny' }, DECLARED);
		expect(done.products[0]?.traits?.[flag]).toBe(false);
		expect(found(done, code)).toEqual([]);
	});
});

describe('what changes', () => {
	test('nothing, of the same product', () => expect(changesOf(product(), product())).toEqual([]));

	test.each<[string, Product, ReturnType<typeof changesOf>]>([
		['a code', product({ hsCode: '691110000' }), [{ part: 'hsCode', was: '691200000', becomes: '691110000' }]],
		['a trait', product({ traits: { ...product().traits, foodContact: false, liquid: true } }), [
			{ part: 'foodContact', was: 'true', becomes: 'false' }, { part: 'liquid', was: '', becomes: 'true' }
		]],
		['a paper', product({ evidence: [product().evidence![1]!, { kind: 'food-contact-notice', reference: 'New', validUntil: '2027-12-07' }] }), [
			{ part: 'evidence', was: 'Import notice, Tokyo quarantine station, 2026-10-19 (2027-10-18)', becomes: 'New (2027-12-07)' }
		]],
		['wording', product({ customsDescription: { en: 'Mugs', ja: 'マグカップ' } }), [
			{ part: 'customsDescription', was: product().customsDescription!.en, becomes: 'Mugs' },
			{ part: 'customsDescriptionJa', was: product().customsDescription!.ja!, becomes: 'マグカップ' }
		]],
		['preparation', product({ prep: { ...product().prep, category: 'SET', done: [] } }), [
			{ part: 'prepCategory', was: 'FRAGILE', becomes: 'SET' }, { part: 'prepDone', was: 'ITEM_BUBBLEWRAP, ITEM_BOXING, ITEM_LABELING', becomes: '' }
		]]
	])('%s', (_, then, changes) => {
		const before = product();
		const kept = { ...then, evidence: then.evidence?.map((paper) => before.evidence?.find(({ reference }) => reference === paper.reference) ?? paper) };
		expect(changesOf(before, kept)).toEqual(changes);
	});
});
