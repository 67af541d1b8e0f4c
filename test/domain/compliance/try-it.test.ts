import { expect, test } from 'vitest';
import type { Product } from '$lib/domain/catalog/product';
import { RULES } from '$lib/domain/compliance/rules';
import { isTried, tryIt, type Trial } from '$lib/domain/compliance/try-it';
import { product } from '../../samples';

const trial = (changes: Partial<Product>, more: Partial<Trial> = {}): Trial => ({ product: { sku: 'X', ...changes }, resident: true, declare: '2026-12-08', ...more });
const spoken = (changes: Partial<Product>, more: Partial<Trial> = {}) => tryIt(trial(changes, more)).speaks;
const codesOf = (changes: Partial<Product>, more: Partial<Trial> = {}): string[] => spoken(changes, more).map(({ finding }) => finding.code);
const said = (code: string, changes: Partial<Product>, more: Partial<Trial> = {}) => spoken(changes, more).find(({ finding }) => finding.code === code);

test('of nothing nothing is said: what a form lacks is no matter of the goods', () => {
	expect(tryIt(trial({}))).toEqual({ speaks: [], later: [] });
});

test.each([
	['a trait', { traits: { foodContact: true } }, { trigger: 'trait', what: 'foodContact' }],
	['a heading', { hsCode: '691110000' }, { trigger: 'heading', what: '691110' }],
	['an English word', { title: { en: 'Stainless steel thermos' } }, { trigger: 'word', what: 'thermos' }],
	['a Japanese word', { title: { en: '', ja: '真空断熱 水筒 500ml' } }, { trigger: 'word', what: '水筒' }],
	['a word of the description', { customsDescription: { en: 'Ceramic mug, glazed stoneware, household use' } }, { trigger: 'word', what: 'mug' }]
] as const)('food contact is told by %s, and by which', (_, changes, trigger) => {
	expect(said('evidence.food-contact-notice', changes)).toMatchObject({ trigger, papers: ['food-contact-notice'] });
});

test.each([
	['a phone case', { title: { en: 'Silicone phone case' } }],
	['a wooden toy train for age 6', { title: { en: 'Wooden toy train, ages 6 and up' }, traits: { toyForUnderSix: false } }],
	['a book', { title: { en: 'Paperback notebook A5' }, hsCode: '482010000' }]
] as const)('%s asks for no paper', (_, changes) => {
	expect(codesOf(changes).filter((code) => code.startsWith('evidence.'))).toEqual([]);
});

test('the paper that answers ends what is said, and is told where a paper does', () => {
	const tobacco: Partial<Product> = { title: { en: 'Cigarettes, carton of 200' } };
	expect(said('restricted.tobacco', tobacco)?.papers).toEqual(['tobacco']);
	expect(codesOf({ ...tobacco, evidence: [{ kind: 'tobacco', reference: '1' }] })).not.toContain('restricted.tobacco');
	expect(said('prohibited.firearms', { title: { en: 'Pistol, 9 mm' } })?.papers).toEqual([]);
});

test('an importer abroad needs a domestic administrator, one in Japan does not', () => {
	const lamp: Partial<Product> = { title: { en: 'Desk lamp with AC adapter' }, traits: { mainsPowered: true } };
	expect(codesOf(lamp, { resident: false })).toContain('evidence.domestic-administrator');
	expect(codesOf(lamp, { resident: true })).not.toContain('evidence.domestic-administrator');
});

test.each([
	['2025-12-24', false, ['evidence.child-psc']],
	['2025-12-25', true, []]
])('declared on %s child PSC speaks: %s; from a later day: %s', (declare, speaks, later) => {
	const verdict = tryIt(trial({ title: { en: 'Baby rattle' }, traits: { toyForUnderThree: true } }, { declare }));
	expect(verdict.speaks.some(({ finding }) => finding.code === 'evidence.child-psc')).toBe(speaks);
	expect(verdict.later.map(({ finding }) => finding.code)).toEqual(later);
	expect(verdict.later.every(({ finding }) => finding.from > declare)).toBe(true);
});

test('the season is judged by the day of arrival', () => {
	const chocolate: Partial<Product> = { title: { en: 'Milk chocolate bar' }, traits: { food: true, chocolate: true } };
	expect(codesOf(chocolate, { declare: '2026-06-10', arrive: '2026-06-15' })).toContain('restricted.season');
	expect(codesOf(chocolate, { declare: '2026-12-08', arrive: '2026-12-11' })).not.toContain('restricted.season');
});

test('a product that lacks nothing is left alone', () => {
	expect(codesOf(product(), { resident: false }).filter((code) => !code.startsWith('prep.'))).toEqual([]);
});

test('only rules about goods are tried', () => {
	const families = new Set(RULES.filter(isTried).map(({ family }) => family));
	expect([...families]).toEqual(['prohibited', 'goods', 'laws', 'sale', 'fba', 'expiry', 'prep']);
});

test('it answers while somebody types', () => {
	const started = performance.now();
	for (let i = 0; i < 100; i++) tryIt(trial({ title: { en: `Stainless steel thermos and wireless charger ${i}` }, hsCode: '961700000' }));
	expect((performance.now() - started) / 100).toBeLessThan(20);
});
