import { describe, expect, test } from 'vitest';
import { addressOfCentre, CENTRE_KINDS, DIRECTORY, findCentre, SITES } from '$lib/domain/shipment/fulfillment-centers';
import { sourceOf, STANDINGS } from '$lib/domain/values/source';

test('every code once, and every place without a code kept', () => {
	expect(DIRECTORY).toHaveLength(86);
	expect(new Set(DIRECTORY.map(({ code }) => code)).size).toBe(86);
	expect(SITES.filter(({ code }) => code === undefined)).toHaveLength(18);
	expect(DIRECTORY.map(({ code }) => code)).toEqual(DIRECTORY.map(({ code }) => code).toSorted());
});

test.each(SITES)('$code $name', ({ code, name, kind, standing, source, address, inferredAddress }) => {
	expect(name).not.toBe('');
	if (code !== undefined) expect(code).toMatch(/^[A-Z]{3}[A-Z0-9]$/);
	else expect(address).toBeDefined();
	expect(CENTRE_KINDS).toContain(kind);
	expect(STANDINGS).toContain(standing);
	expect(sourceOf(source).title).not.toBe('');
	for (const one of [address, inferredAddress]) {
		if (!one) continue;
		expect(one.postalCode).toMatch(/^\d{3}-\d{4}$/);
		expect(one.country).toBe('JP');
		expect(one.lines.length).toBeGreaterThan(0);
		expect([...one.lines, one.city, one.region ?? ''].join('')).toMatch(/^[\x20-\x7e]+$/);
		expect(one.regionJa).toMatch(/[都道府県]$/);
		expect(one.cityJa).toMatch(/[市区町村]$/);
		expect(one.linesJa?.every((line) => line.trim() !== '')).toBe(true);
	}
});

describe('a code is found however it is typed', () => {
	test.each(['NRT1', 'nrt1', ' NRT1 ', 'ＮＲＴ１', 'NRT-1'])('%s', (typed) => expect(findCentre(typed)?.code).toBe('NRT1'));
	test.each(['', 'NRT', 'NRT11', 'Amazon', '__proto__', 'constructor'])('“%s” is none', (typed) => expect(findCentre(typed)).toBeUndefined());
});

test('an address is given only where the site is known', () => {
	expect(addressOfCentre('NRT1')).toEqual({
		lines: ['2-13-1 Shiohama'], city: 'Ichikawa-shi', region: 'Chiba', postalCode: '272-0193', country: 'JP',
		linesJa: ['塩浜2-13-1'], cityJa: '市川市', regionJa: '千葉県'
	});
	expect(addressOfCentre('KIX4')?.postalCode).toBe('583-8533');
	expect(findCentre('KIX4')?.otherPostalCodes).toEqual(['583-8534', '583-8535']);
	for (const code of ['NGO3', 'OKJ1', 'TPFB', 'TYO9', 'VJUN', 'TRP1']) {
		expect(findCentre(code)?.code).toBe(code);
		expect(addressOfCentre(code)).toBeUndefined();
	}
	expect(DIRECTORY.filter(({ address }) => address)).toHaveLength(30);
	expect(DIRECTORY.some((centre) => 'inferredAddress' in centre)).toBe(false);
});
