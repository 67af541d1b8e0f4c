import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { find } from '$lib/domain/customs/tariff/find';
import { readBook, reportOn, STARTER } from '$lib/domain/customs/tariff/read-book';
import { problemSchema, tariffOffersSchema } from '$lib/server/api/answers';
import { sentenceOf, statusOf } from '$lib/server/http';
import { readText } from '$lib/server/tables';
import * as tariff from '$lib/server/tariff';
import { eachDatabase } from '../setup/each-database';
import { call } from './api';

const now = new Date('2026-11-24T03:00:00Z');
const TODAY = '2026-11-24';
const csv = (...rows: string[]): Uint8Array => Buffer.from(['code,description_ja,general,temporary,wto,rcep_cn,unit_1,unit_2,other_laws', ...rows].join('\n'));
const MUG = '691200000,陶磁製の食卓用品,3.4%,,2.3%,1%,KG,,FD';
const BOX = '481910000,紙製の箱,30%又は4300円/足のうちいずれか高い税率,,関税割当,,KG,,';
const file = (asOf: string, ...rows: string[]) => ({ bytes: csv(...rows), name: `tariff-${asOf}.csv`, asOf, now });

eachDatabase('tariff', (opened) => {
	test('a schedule is read, reported on, kept and removed', async () => {
		const kept = await tariff.importBook(opened.db, file('2026-07-01', MUG, BOX, '6912,見出し,,,,,,,'));
		expect(kept).toEqual({
			ok: true,
			value: {
				asOf: '2026-07-01', name: 'tariff-2026-07-01.csv', importedAt: '2026-11-24T03:00:00.000Z',
				report: { lines: 2, codes: 2, seasonal: 0, cells: { free: 0, 'ad-valorem': 3, specific: 0, sum: 0, 'higher-of': 1, 'lower-of': 0, text: 1 }, refused: [{ row: 4, value: '6912' }] }
			}
		});
		expect(await tariff.list(opened.db)).toEqual([kept.ok && kept.value]);
		expect(await tariff.remove(opened.db, '2026-07-01')).toBe(true);
		expect(await tariff.remove(opened.db, '2026-07-01')).toBe(false);
		expect(await tariff.bookFor(opened.db, TODAY)).toMatchObject({ name: 'starter', asOf: STARTER.asOf });
	});

	test('the book in force on the day is used; a book of the same day is replaced', async () => {
		await tariff.importBook(opened.db, file('2026-04-01', MUG));
		await tariff.importBook(opened.db, file('2026-07-01', MUG, BOX));
		const sizeOn = async (on: string): Promise<[string, number]> => {
			const { asOf, book } = await tariff.bookFor(opened.db, on);
			return [asOf, book.lines.length];
		};
		expect(await sizeOn('2026-06-30')).toEqual(['2026-04-01', 1]);
		expect(await sizeOn('2026-07-01')).toEqual(['2026-07-01', 2]);
		expect(await sizeOn('2026-01-01')).toEqual(['2026-04-01', 1]);
		await tariff.importBook(opened.db, { ...file('2026-07-01', BOX), now: new Date('2026-11-24T04:00:00Z') });
		expect(await sizeOn('2026-07-01')).toEqual(['2026-07-01', 1]);
		expect((await tariff.list(opened.db)).map(({ asOf }) => asOf)).toEqual(['2026-07-01', '2026-04-01']);
	});

	test.each([
		['no codes', Buffer.from('a,general\n1,2'), 'code'], ['no general rates', Buffer.from('code,wto\n691200000,1%'), 'general'], ['no line', csv('6912,x,1%,,,,,,'), 'lines']
	])('a file with %s is refused and keeps nothing', async (_, bytes, lacks) => {
		const refused = await tariff.importBook(opened.db, { bytes, name: 'x.csv', asOf: TODAY, now });
		expect(refused).toEqual({ ok: false, rejection: { code: 'no-schedule', lacks } });
		if (!refused.ok) expect([statusOf(refused.rejection), sentenceOf('ja', refused.rejection)]).toEqual([422, expect.stringMatching(/\S/)]);
		expect(await tariff.list(opened.db)).toEqual([]);
	});

	test('the endpoint answers what `tariff find --json` does', async () => {
		const ask = async (query: string) => tariffOffersSchema.parse(await (await call(opened.db, `/tariff?${query}`)).json());
		expect(await ask('words=691200000')).toEqual(JSON.parse(JSON.stringify(find((await tariff.bookFor(opened.db, TODAY)).book, { words: '691200000', on: TODAY }))));
		expect(await ask('')).toEqual([]);
		await tariff.importBook(opened.db, file('2026-07-01', MUG, BOX));
		expect(await ask('words=6912&origin=CN')).toMatchObject([{ code: '691200000', basis: 'rcep_cn', duty: { kind: 'ad-valorem', rate: '0.01' }, withoutProof: { column: 'wto' } }]);
		expect(await ask('words=6912&origin=CN&proof=none')).toMatchObject([{ basis: 'wto', duty: { rate: '0.023' } }]);
		expect(await ask('words=ceramic')).toMatchObject([{ code: '691200000', descriptionEn: 'Other ceramic table ware' }]);
		expect(await ask(`words=${encodeURIComponent('箱')}`)).toMatchObject([{ code: '481910000', basis: 'wto', duty: { kind: 'text', text: '関税割当' } }]);
	});

	test.each(['proof=maybe', 'origin=CHN', 'on=2026-02-30', 'word=mug'])('the parameter in “%s” is refused', async (query) => {
		const answer = await call(opened.db, `/tariff?${query}`);
		expect([answer.status, problemSchema.parse(await answer.json()).code]).toEqual([400, 'parameter-not-valid']);
	});
});

const FULL = join(import.meta.dirname, '../../../shared/data/tariff/japan-tariff-2026-07.csv');

describe.skipIf(!existsSync(FULL))('the whole schedule of July 2026', () => {
	test('every line is read, every cell is a duty or text', () => {
		const table = readText(readFileSync(FULL, 'utf8'));
		if (!table.ok) throw new Error(table.rejection.code);
		const read = readBook(table.value.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : String(cell ?? '')))));
		if ('lacks' in read) throw new Error(read.lacks);
		const report = reportOn(read.lines, read.refused);
		expect(report).toEqual({
			lines: 9_654, codes: 9_646, seasonal: 16, refused: [],
			cells: { free: 179_999, 'ad-valorem': 20_920, specific: 996, sum: 319, 'higher-of': 993, 'lower-of': 30, text: 2_326 }
		});
	});
});
