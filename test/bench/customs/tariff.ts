// Searching the tariff book, medians: npx tsx test/bench/customs/tariff.ts [SCHEDULE.csv]
// A whole schedule where there is one, else the starter book repeated to its size. The peer in the same run is a plain scan
// of the same descriptions: the least that any search without an index does.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { bookOf } from '../../../src/lib/domain/customs/tariff/book';
import { find } from '../../../src/lib/domain/customs/tariff/find';
import { readBook, reportOn, STARTER } from '../../../src/lib/domain/customs/tariff/read-book';
import type { TariffLine } from '../../../src/lib/domain/customs/tariff/line';
import { readDelimited } from '../../../src/lib/server/tables/delimited';

const RUNS = 9;
const ON = '2026-12-08';
const ASKED = ['マグ', '陶磁製', '綿 シャツ', '革製', 'その他のもの', '6912', '62', '420292000', 'no such goods', 'プラスチック製'];
const schedule = process.argv[2] ?? join(import.meta.dirname, '../../../../shared/data/tariff/japan-tariff-2026-07.csv');

function linesOf(path: string): readonly TariffLine[] {
	const table = readDelimited(readFileSync(path, 'utf8'));
	const read = table.ok ? readBook(table.value.rows) : undefined;
	if (!read || 'lacks' in read) throw new Error(`${path} is no schedule`);
	console.log(JSON.stringify(reportOn(read.lines, read.refused)));
	return read.lines;
}
const lines = existsSync(schedule) ? linesOf(schedule) : Array.from({ length: 85 }, () => STARTER.lines).flat();

function medianMs(work: () => unknown): number {
	const times = Array.from({ length: RUNS }, () => {
		const before = performance.now();
		work();
		return performance.now() - before;
	});
	return times.toSorted((a, b) => a - b)[RUNS >> 1]!;
}

const indexed = medianMs(() => bookOf(lines));
const book = bookOf(lines);
const each = ASKED.map((words) => ({ words, ms: medianMs(() => find(book, { words, on: ON, origin: 'CN' })) }));
const slowest = each.toSorted((a, b) => b.ms - a.ms)[0]!;
const median = each.map(({ ms }) => ms).toSorted((a, b) => a - b)[each.length >> 1]!;
const peer = medianMs(() => book.texts.filter((text) => text.includes('陶磁製')));
console.log(
	`${lines.length.toLocaleString('en')} lines indexed in ${indexed.toFixed(0)} ms; found in ${median.toFixed(1)} ms (to reach: 50), ` +
		`slowest “${slowest.words}” ${slowest.ms.toFixed(1)} ms; ${(median / peer).toFixed(1)} × a plain scan (${peer.toFixed(1)} ms)`
);
