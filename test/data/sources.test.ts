import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '$lib/domain/compliance/rules';
import { isPlainDate } from '$lib/domain/values/plain-date';
import { sourceOf, STANDINGS } from '$lib/domain/values/source';
import sources from '$lib/data/sources.json';

const folder = 'src/lib/data';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json') && !name.startsWith('fonts') && name !== 'sources.json');
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

/** Every value under a key, however deep. */
function under(key: string, json: unknown): unknown[] {
	if (Array.isArray(json)) return json.flatMap((one) => under(key, one));
	if (json === null || typeof json !== 'object') return [];
	return Object.entries(json).flatMap(([name, value]) => [...(name === key ? [value] : []), ...under(key, value)]);
}

/** Every dated series: arrays whose entries say from when. */
function seriesIn(json: unknown): { from: string; source: string }[][] {
	if (Array.isArray(json)) return json.length > 0 && json.every((one) => one && typeof one === 'object' && 'from' in one) ? [json] : json.flatMap(seriesIn);
	return json && typeof json === 'object' ? Object.values(json).flatMap(seriesIn) : [];
}

test.each(Object.keys(sources))('%s says what, who, where, when and how well founded', (key) => {
	const { title, publisher, url, checkedOn, standing } = sourceOf(key);
	expect(title.length).toBeGreaterThan(5);
	expect(publisher.length).toBeGreaterThan(1);
	expect(new URL(url).protocol).toMatch(/^https?:$/);
	expect(isPlainDate(checkedOn) && checkedOn <= '2026-11-22').toBe(true);
	expect(STANDINGS).toContain(standing);
});

test('every address is listed once', () => {
	const addresses = Object.values(sources).flatMap((source) => ('url' in source ? [source.url] : []));
	expect(addresses).toEqual([...new Set(addresses)]);
});

test('a source that is not listed is a fault', () => expect(() => sourceOf('hearsay')).toThrow('hearsay'));

describe.each(files)('%s', (name) => {
	const json = read(name);
	test('names listed sources only', () => {
		for (const key of under('source', json)) expect(Object.keys(sources)).toContain(key);
	});
	test('keeps its series in order of days', () => {
		for (const series of seriesIn(json)) {
			const days = series.map(({ from }) => from);
			expect(days.every(isPlainDate)).toBe(true);
			expect(days).toEqual([...new Set(days)].toSorted());
		}
	});
});

test('every rule has a listed source, and figures from its first day on', () => {
	for (const { source } of RULES) expect(Object.keys(sources)).toContain(source);
	const firstDay = RULES.filter(({ code }) => code.startsWith('carton.')).map(({ from }) => from).toSorted()[0] ?? '';
	for (const name of ['amazon/carton-limits.json', 'amazon/unit-tiers.json'])
		for (const series of seriesIn(read(name))) expect((series[0]?.from ?? '') <= firstDay).toBe(true);
});

test('every source is used by a rule or by a file', () => {
	const used = new Set<unknown>([...RULES.map(({ source }) => source), ...files.flatMap((name) => under('source', read(name))), ...under('basedOn', sources)]);
	expect(Object.keys(sources).filter((key) => !used.has(key))).toEqual([]);
});
