import { describe, expect, test } from 'vitest';
import { RULES } from '$lib/domain/compliance/rules';
import { tryIt } from '$lib/domain/compliance/try-it';
import { LANGUAGES } from '$lib/i18n/languages';
import { outline } from '$lib/i18n/words';
import { entriesIn, papersOf } from '../../../src/routes/rules/entry';
import { filtersIn, NO_FILTERS, passes } from '../../../src/routes/rules/filters';
import { searchRules } from '../../../src/routes/rules/rule-index';
import { productOf, queryOf, saysNothing, triedIn } from '../../../src/routes/rules/try/try-address';
import { tryFields } from '../../../src/routes/rules/try-link';
import { product } from '../../samples';

const TODAY = '2026-11-24';
const codesFor = (search: string): string[] => [...searchRules(search).keys()];

describe('search', () => {
	test.each([
		['its code', 'evidence.food-contact-notice', 'evidence.food-contact-notice'],
		['its title in English', 'food contact', 'evidence.food-contact-notice'],
		['a trigger in English', 'thermos', 'evidence.food-contact-notice'],
		['a trigger in Japanese', '水筒', 'evidence.food-contact-notice'],
		['hiragana for katakana', 'まぐかっぷ', 'evidence.food-contact-notice'],
		['half width', 'ﾏｸﾞｶｯﾌﾟ', 'evidence.food-contact-notice'],
		['capitals', 'THERMOS', 'evidence.food-contact-notice'],
		['a trait in Japanese', '食品に触れる', 'evidence.food-contact-notice'],
		['French without accents', 'declaration importation', 'evidence.food-import-notice'],
		['the law in Japanese', '電気用品安全法', 'evidence.pse'],
		['Chinese', '电气用品安全法', 'evidence.pse'],
		['a heading', '691110', 'evidence.food-contact-notice'],
		['a nine-digit code', '6911.10.000', 'evidence.food-contact-notice'],
		['its source', 'Japan Customs', 'importer.in-name-only'],
		['two words of different languages', 'thermos 食品衛生法', 'evidence.food-contact-notice']
	])('finds a rule by %s: %s', (_, search, code) => {
		expect(codesFor(search)).toContain(code);
	});

	test.each([['xyzzy'], ['水筒 xyzzy']])('finds nothing by %s', (search) => {
		expect(codesFor(search)).toEqual([]);
	});

	test('says by which trigger alone a rule was found', () => {
		expect(searchRules('水筒').get('evidence.food-contact-notice')).toContain('水筒');
		expect(searchRules('food contact').get('evidence.food-contact-notice')).toEqual([]);
		expect(searchRules('').size).toBe(RULES.length);
	});

	test('answers within a key press', () => {
		searchRules('a');
		const started = performance.now();
		for (const word of ['t', 'th', 'the', 'ther', 'therm', '水', '水筒', '6911', 'evidence', 'ピストル']) searchRules(word);
		expect((performance.now() - started) / 10).toBeLessThan(30);
	});
});

describe('entries', () => {
	test.each(LANGUAGES)('every rule stands in %s with all its parts, and no figure left open', (language) => {
		const entries = entriesIn(language);
		expect(entries.map(({ rule }) => rule.code)).toEqual(RULES.map(({ code }) => code));
		const parts = entries.flatMap(({ title, why, remedy, says }) => [title, why, remedy, says]);
		expect(parts.filter((part) => part.trim() === '' || /[{}]|NaN|undefined/.test(part))).toEqual([]);
	});

	test('a sentence of which nothing is told shows its choices', () => {
		expect(outline('en', 'check.seen')).toBe('it is marked “…” / its HS code begins with … / its words say “…”');
		expect(outline('en', 'check.title')).toBe('Check');
	});

	test.each([
		['evidence.pse', ['pse']],
		['evidence.sds', ['sds', 'exemption-sheet']],
		['restricted.tobacco', ['tobacco']],
		['prohibited.drugs', []],
		['importer.missing', []]
	])('%s is answered by %j', (code, papers) => {
		expect(papersOf(code)).toEqual(papers);
	});

	test('every rule with kinds of goods tells what triggers it', () => {
		const mute = entriesIn('en').filter(({ rule, triggers }) => rule.kinds?.length && !triggers);
		expect(mute.map(({ rule }) => rule.code)).toEqual([]);
	});
});

describe('filters', () => {
	test('of the address, and only those that can be', () => {
		expect(filtersIn(new URLSearchParams('stops=sale&severity=block&standing=official&on=2025-12-25'))).toEqual({ stops: 'sale', severity: 'block', standing: 'official', on: '2025-12-25' });
		expect(filtersIn(new URLSearchParams('stops=x&severity=&on=2025-13-01'))).toEqual(NO_FILTERS);
	});

	test.each([
		['2025-12-24', false],
		['2025-12-25', true]
	])('child PSC is in force on %s: %s', (on, inForce) => {
		const shown = entriesIn('en').filter((entry) => passes(entry, { ...NO_FILTERS, on })).map(({ rule }) => rule.code);
		expect(shown.includes('evidence.child-psc')).toBe(inForce);
	});

	test('each narrows', () => {
		const count = (filters: object): number => entriesIn('en').filter((entry) => passes(entry, { ...NO_FILTERS, ...filters })).length;
		for (const filters of [{ stops: 'sale' }, { severity: 'info' }, { standing: 'practice' }]) expect(count(filters)).toBeGreaterThan(0);
		expect(count({ stops: 'sale' }) + count({ stops: 'customs' }) + count({ stops: 'amazon' })).toBe(RULES.length);
	});
});

describe('try it', () => {
	test('what is tried stands in the address and comes back', () => {
		const tried = triedIn(new URLSearchParams('title-en=Mug&trait-foodContact=on&papers=pse,nonsense&importer=resident&declare=2026-01-05&arrive=2026-01-09'), TODAY);
		expect(tried).toEqual({ texts: { 'title-en': 'Mug', 'trait-foodContact': 'on' }, papers: ['pse'], resident: true, declare: '2026-01-05', arrive: '2026-01-09' });
		expect(triedIn(new URLSearchParams(queryOf(tried, TODAY)), TODAY)).toEqual(tried);
		expect(saysNothing(tried)).toBe(false);
		expect(saysNothing(triedIn(new URLSearchParams('importer=resident'), TODAY))).toBe(true);
	});

	test('a product of the catalogue is named by its SKU and by what was changed of it', () => {
		const kept = product();
		const tried = triedIn(new URLSearchParams({ sku: kept.sku }), TODAY, kept);
		expect(queryOf(tried, TODAY, kept)).toBe('sku=MUG-01');
		expect(productOf(tried, kept).product.evidence).toEqual(kept.evidence);
		expect(queryOf({ ...tried, papers: [] }, TODAY, kept)).toBe('sku=MUG-01&papers=');
		expect(productOf({ ...tried, papers: [] }, kept).product.evidence).toBeUndefined();
		expect(productOf(tried, kept).product.prep?.done).toEqual(kept.prep?.done);
		const changed = { ...tried, texts: { ...tried.texts, 'title-en': 'Thermos', 'title-ja': '' }, papers: ['drop-test'] };
		const query = queryOf(changed, TODAY, kept);
		expect(query).toBe('sku=MUG-01&title-en=Thermos&title-ja=&papers=drop-test');
		const again = triedIn(new URLSearchParams(query), TODAY, kept);
		expect(productOf(again, kept)).toEqual(productOf(changed, kept));
		expect(productOf(again, kept).product).toMatchObject({ title: { en: 'Thermos' }, evidence: [{ kind: 'drop-test' }] });
	});

	test.each(RULES.filter((rule) => tryFields(rule) && rule.kinds?.length).map((rule) => [rule.code, rule] as const))('the link of %s leads to something to see', (_, rule) => {
		const tried = triedIn(new URLSearchParams(tryFields(rule)), TODAY);
		const { speaks } = tryIt({ ...tried, product: productOf(tried).product, declare: '2026-07-15' });
		expect(speaks.map(({ finding }) => finding.code)).toContain(rule.code);
	});
});
