import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '$lib/i18n/languages';
import { say } from '$lib/i18n/words';
import type { Say } from '$lib/ui/words';
import { Query, queryText } from '../../../src/routes/shipments/[reference]/labels/printed/query';
import { aboutWhat, againAddress, kindName, stockText } from '../../../src/routes/shipments/[reference]/labels/printed/said';
import { boxIdsIn, voidIn } from '../../../src/routes/shipments/[reference]/labels/printed/void-form';

const words = (language: 'en' | 'ja') => Object.assign((key: string, told = {}) => say(language, key, told), { language }) as unknown as Say;
const ids = new Map([[1, 'FBA1U1'], [2, 'fba1u2'], [3, 'FBA1U3'], [9, 'FBA1U9']]);

describe('what is to be voided', () => {
	test.each<[string, readonly string[]]>([
		['1', ['FBA1U1']],
		['1-3, 9', ['FBA1U1', 'FBA1U2', 'FBA1U3', 'FBA1U9']],
		['1 – 3;9', ['FBA1U1', 'FBA1U2', 'FBA1U3', 'FBA1U9']],
		['２、１', ['FBA1U2', 'FBA1U1']],
		['fba1u9 9\nOTHER-1', ['FBA1U9', 'OTHER-1']],
		['', []]
	])('%s', (typed, boxIds) => {
		expect(boxIdsIn(typed, ids)).toEqual({ boxIds });
	});

	test.each([['4', '4'], ['1-4', '4'], ['3-1', '3-1'], ['x'.repeat(61), 'x'.repeat(61)]])('%s is refused and names nothing', (typed, wrong) => {
		expect(boxIdsIn(typed, ids)).toEqual({ boxIds: [], wrong });
	});

	test('the reason is a usual one, words of one’s own, or both', () => {
		const form = new FormData();
		form.set('note', ' corner crushed ');
		expect(voidIn(form).why).toBe('corner crushed');
		form.set('reason', 'Torn');
		expect(voidIn(form).why).toBe('Torn: corner crushed');
		form.set('note', ' ');
		expect(voidIn(form).why).toBe('Torn');
		form.append('box', ' fba1 ');
		form.append('box', '');
		expect(voidIn(form).boxIds).toEqual(['FBA1']);
	});
});

describe('print again', () => {
	const run = { kind: 'carton', stock: '4x6', cartons: [1, 2, 3, 4, 9], skus: [] };
	test.each<[string, typeof run | (Omit<typeof run, 'skus'> & { skus: string[] }), number[], string | undefined]>([
		['cartons as they were', run, [], '/s/labels?kind=carton&stock=4x6&cartons=1-4%2C9'],
		['without those that carry a void id', run, [2], '/s/labels?kind=carton&stock=4x6&cartons=1%2C3-4%2C9'],
		['nothing when all of them do', { ...run, cartons: [2] }, [2], undefined],
		['one SKU', { ...run, kind: 'item', stock: 'A4_24i', cartons: [], skus: ['MUG 1'] }, [], '/s/labels?kind=item&stock=A4_24i&sku=MUG+1'],
		['many SKUs are all of them', { ...run, kind: 'item', stock: 'A4_24i', cartons: [], skus: ['A', 'B'] }, [], '/s/labels?kind=item&stock=A4_24i']
	])('%s', (_, printed, carried, address) => {
		expect(againAddress('/s', printed, carried)).toBe(address);
	});
});

describe('what a run says', () => {
	test('cartons and SKUs, shortened where they are many', () => {
		expect(aboutWhat(words('en'), { cartons: [1, 2, 3, 9], skus: ['A', 'B', 'C', 'D', 'E'] })).toBe('cartons 1-3, 9 · A, B, C and 2 more');
		expect(aboutWhat(words('en'), { cartons: Array.from({ length: 400 }, (_, i) => 2 * i + 1), skus: [] }).length).toBeLessThan(80);
		expect(aboutWhat(words('ja'), { cartons: [4], skus: [] })).toBe('箱 4');
	});

	test('every kind has a name in every language; one of somebody’s own is told by its key', () => {
		for (const language of LANGUAGES) for (const kind of ['carton', 'item', 'pallet', 'notice', 'set', 'suffocation', 'expiry', 'case-pack']) expect(say(language, `printed.kind.${kind}`)).not.toBe('');
		expect([kindName(words('en'), 'carton'), kindName(words('en'), 'packing-list'), kindName(words('en'), 'my-own')]).toEqual(['Carton labels', 'Packing list', 'my-own']);
	});

	test.each([['4x6', '4 × 6 in'], ['100x150', '100 × 150 mm'], ['a4-4', 'A4, 4 ×'], ['a5', 'A5'], ['A4_24i', 'A4, 24 × (66 × 33.9 mm)'], ['roll-76x51', '76 × 51 mm'], ['odd', 'odd']])('stock %s is %s', (name, said) => {
		expect(stockText(name)).toBe(said);
	});
});

test('the address keeps what was asked and drops what is usual', () => {
	const query = Query.parse({ search: 'a b', show: 'void', page: '3', void: '1-2', run: undefined });
	expect(queryText(query, {})).toBe('search=a+b&show=void');
	expect(queryText(query, { page: 2 })).toBe('search=a+b&show=void&page=2');
	expect(queryText(query, { show: undefined, search: '', run: 'r 1' })).toBe('run=r+1');
	expect(Query.parse({ page: '0', show: 'all' })).toMatchObject({ page: 1, show: 'runs', search: '' });
});
