// Writes labels of the job with our own writer and tells what it cost: npx tsx test/bench/labels/ours.ts 1000
// Laying out and encoding are counted; with a second number a run of that many goes before, as on a warm server; a third argument
// names a file for the bytes.
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { drawn } from '../../../src/lib/server/pdf/drawn';
import type { DrawnPage } from '../../../src/lib/domain/documents/drawn-page';
import { writeRun } from '../../../src/lib/server/pdf/run';
import { labels, META, pageOf, type Label } from './job';

function* pages(all: readonly Label[]): Generator<DrawnPage> {
	for (const label of all) {
		const result = drawn([pageOf(label)], 'bench');
		if (!result.ok) throw new Error(JSON.stringify(result.rejection));
		yield* result.value;
	}
}

async function measured(all: readonly Label[], keep: boolean) {
	const cpu = process.cpuUsage();
	const begin = performance.now();
	const pieces: Uint8Array[] = [];
	let [bytes, first] = [0, 0];
	for await (const piece of writeRun(pages(all), META)) {
		first ||= performance.now() - begin;
		bytes += piece.length;
		if (keep) pieces.push(piece);
	}
	const { user, system } = process.cpuUsage(cpu);
	return { told: { cpu: (user + system) / 1e6, wall: (performance.now() - begin) / 1e3, first: first / 1e3, bytes }, pieces };
}

const [count = '1000', before = '0', file] = process.argv.slice(2);
const all = labels(Number(count));
if (Number(before) > 0) await measured(labels(Number(before)), false);
const { told, pieces } = await measured(all, file !== undefined);
if (file !== undefined) writeFileSync(file, Buffer.concat(pieces));
console.log(JSON.stringify({ ...told, peak: process.resourceUsage().maxRSS * 1024 }));
