import { describe, expect, test } from 'vitest';
import type { Product } from '$lib/domain/catalog/product';
import { hitOf } from '$lib/domain/compliance/kinds';
import { goods } from '../../samples';

/** Kinds of machines, cloth and household goods by their code and their traits alone; `machines.test.ts` has their titles. */
describe('headings', () => {
	const coded = (hsCode: string): Product => goods({ hsCode, title: { en: 'Item' } });
	test.each([
		['8504.40.900', 'mains'], ['8516.31', 'mains'], ['8509.40', 'mains'], ['8467.21', 'mains'], ['8414.51', 'mains'], ['9405.21', 'mains'],
		['8539.52', 'mains'], ['6301.10', 'mains'], ['8507.60.000', 'power-bank'],
		['8517.13', 'wireless'], ['8517.62', 'wireless'], ['8471.30', 'wireless'], ['8526.92', 'wireless'], ['8806.22', 'wireless'],
		['9613.10', 'lighter'], ['9613.20', 'lighter'], ['6109.10', 'textile-goods'], ['6302.60', 'textile-goods'],
		['3924.10', 'household-goods'], ['9617.00', 'household-goods'], ['6601.91', 'household-goods'], ['6111.20', 'baby-clothes'],
		['8507.60', 'lithium'], ['8506.50', 'lithium'], ['8507.50', 'not-lithium'], ['8506.10', 'not-lithium']
	])('%s is of %s', (code, kind) => expect(hitOf(coded(code), [kind])?.trigger).toBe('heading'));
	test.each([
		['8516.80', 'mains'], ['8516.90', 'mains'], ['8509.90', 'mains'], ['8504.90', 'mains'], ['9405.41', 'mains'], ['8544.42', 'mains'],
		['8507.80', 'power-bank'], ['8517.79', 'wireless'], ['4202.32', 'wireless'], ['9613.80', 'lighter'],
		['6301.10', 'textile-goods'], ['6305.33', 'textile-goods'], ['6912.00', 'household-goods'], ['6602.00', 'household-goods'],
		['6109.10', 'baby-clothes'], ['8506.10', 'lithium'], ['8506.50', 'not-lithium']
	])('%s is not of %s', (code, kind) => expect(hitOf(coded(code), [kind])).toBeUndefined());
});

describe('traits', () => {
	test.each([
		['mainsPowered', 'mains'], ['wireless', 'wireless'], ['lighter', 'lighter'], ['laser', 'laser'], ['pressureCooker', 'pressure-cooker'],
		['magnetSet', 'magnet-set'], ['textile', 'textile-goods']
	] as const)('%s says %s', (flag, kind) => {
		expect(hitOf(goods({ traits: { [flag]: true } }), [kind])).toEqual({ trigger: 'trait', what: flag });
		expect(hitOf(goods({ traits: { [flag]: false } }), [kind])).toBeUndefined();
	});
	test('a trait said to be false has the last word', () => {
		expect(hitOf(goods({ traits: { mainsPowered: false }, title: { en: 'Hair dryer' } }), ['mains'])).toBeUndefined();
		expect(hitOf(goods({ traits: { wireless: false }, title: { en: 'Bluetooth speaker' } }), ['wireless'])).toBeUndefined();
	});
});
