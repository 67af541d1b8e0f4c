// Label throughput of our writer, pdfkit and reportlab's raw operators on one job, in turns on one machine:
//   npm i pdfkit --prefix /tmp/peer; pip install --target /tmp/peer-py reportlab
//   PDFKIT=/tmp/peer REPORTLAB=/tmp/peer-py npx tsx test/bench/labels/run.ts
//   npx tsx test/bench/labels/run.ts --server    1,000 and 5,000 carton labels as a warm server sends them
//   ROUNDS=3 COUNTS=1000,10000 are the defaults; a peer whose variable is missing is left out and said so.
// Ours lays out and encodes as well; peers are given bars that are ready, and pdfkit also has to make them with bwip-js, as it is used.
// Ends with status 1 when a figure is missed: 20 × pdfkit with bwip-js and 2 × reportlab at the largest count, 400 MB, 3.5 kB a label,
// the first page within a second. With --server: 1,000 labels in 1.5 s, the first bytes of 5,000 within a second.
import { execFile } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { code128 } from '../../../src/lib/domain/documents/symbols/code-128';
import { pdf417 } from '../../../src/lib/domain/documents/symbols/pdf417';
import { BOX_ID, CONTENTS, FRAME, labels, WIDTH, type Label } from './job';

type Told = { readonly cpu: number; readonly bytes: number; readonly peak: number; readonly first?: number; readonly wall?: number };
/** `slow`: one round is enough of a large count; `most`: no larger count is written. */
type Writer = { readonly name: string; readonly slow?: true; readonly most?: number; readonly run: (count: number, source: string) => Promise<Told> };

const execute = promisify(execFile);
const require = createRequire(import.meta.url);
const font = (folder: string, file: string): string => require.resolve(`@expo-google-fonts/noto-sans-jp/${folder}/NotoSansJP_${file}.ttf`);
const FONTS = [font('400Regular', '400Regular'), font('700Bold', '700Bold')];
const FOLDER = mkdtempSync(join(tmpdir(), 'labels-'));
const { PDFKIT, REPORTLAB } = process.env;
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const COUNTS = (process.env.COUNTS ?? '1000,10000').split(',').map(Number);

async function told(command: string, given: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Told> {
	const { stdout } = await execute(command, given, { env: { ...process.env, ...env }, maxBuffer: 1 << 24 });
	return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Told;
}

const here = (file: string): string => join(import.meta.dirname, file);
const ours = (...given: readonly string[]): Promise<Told> => told(process.execPath, ['--import', 'tsx', here('ours.ts'), ...given]);
const pdfkit = (env: NodeJS.ProcessEnv) => (_: number, source: string) =>
	told(process.execPath, [here('pdfkit.mjs'), source, join(FOLDER, 'pdfkit.pdf'), ...FONTS], env);
const WRITERS: readonly Writer[] = [
	{ name: 'ours', run: (count) => ours(String(count)) },
	{ name: 'ours, warm', run: (count) => ours(String(count), '1000') },
	...(PDFKIT
		? [
			{ name: 'pdfkit, bwip-js as PNG', slow: true as const, most: 1000, run: pdfkit({ BWIP: 'png' }) },
			{ name: 'pdfkit, bwip-js as bars', slow: true as const, run: pdfkit({ BWIP: 'bars' }) },
			{ name: 'pdfkit, bars given', slow: true as const, run: pdfkit({}) }
		]
		: []),
	...(REPORTLAB
		? [{
				name: 'reportlab, bars given',
				run: (_: number, source: string) => told('python3', [here('reportlab_raw.py'), source, join(FOLDER, 'reportlab.pdf'), ...FONTS], { PYTHONPATH: REPORTLAB })
			}]
		: [])
];

/** What peers are given: lines, and bars as column, row and width in modules. */
function worked({ boxId, contents, lines }: Label): object {
	const linear: number[] = [];
	let column = 0;
	for (const [i, width] of code128(boxId).entries()) {
		if (i % 2 === 0) linear.push(column, 0, width);
		column += width;
	}
	const stacked = (pdf417(contents, CONTENTS)?.rows ?? []).flatMap((row, y) =>
		[...row.join('').matchAll(/1+/g)].flatMap(({ index, 0: bar }) => [index, y, bar.length])
	);
	return {
		boxId, contents, lines, frame: FRAME,
		linear: { x: (WIDTH - column * BOX_ID.module) / 2, y: BOX_ID.y, module: BOX_ID.module, tall: BOX_ID.height, rects: linear },
		stacked: { x: CONTENTS.x, y: CONTENTS.y, module: CONTENTS.module, tall: CONTENTS.module * CONTENTS.rowModules, rects: stacked }
	};
}

async function sourceOf(count: number): Promise<string> {
	const path = join(FOLDER, `${count}.jsonl`);
	const file = createWriteStream(path);
	for (const label of labels(count)) if (!file.write(`${JSON.stringify(worked(label))}\n`)) await once(file, 'drain');
	file.end();
	await once(file, 'finish');
	return path;
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** Each writer once in a round, so that a busy machine is busy for all. */
async function measured(count: number): Promise<Map<string, Told>> {
	const source = await sourceOf(count);
	const all = new Map<string, Told[]>(WRITERS.map(({ name }) => [name, []]));
	for (let round = 0; round < ROUNDS; round++) {
		for (const { name, slow, most = Infinity, run } of WRITERS) if (count <= most && (!slow || round === 0)) all.get(name)?.push(await run(count, source));
	}
	rmSync(source);
	const middle = (runs: readonly Told[], of: keyof Told): number => median(runs.map((run) => run[of] ?? 0));
	const middles = (runs: readonly Told[]): Told => ({
		cpu: middle(runs, 'cpu'), wall: middle(runs, 'wall'), bytes: middle(runs, 'bytes'), peak: middle(runs, 'peak'), first: middle(runs, 'first')
	});
	return new Map([...all].map(([name, runs]) => [name, middles(runs)]));
}

type Download = { readonly first: number; readonly all: number; readonly bytes: number };

/** Ends the program with what a warm server takes. */
async function ofServer(): Promise<never> {
	const { stdout } = await execute(process.execPath, ['--import', 'tsx', here('server.ts')], { maxBuffer: 1 << 24 });
	const { thousand, many, peak } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { readonly thousand: Download; readonly many: Download; readonly peak: number };
	const tell = (count: number, { first, all, bytes }: Download): void =>
		console.log(`${count} carton labels of a stored plan  first bytes ${first.toFixed(2)} s  all ${all.toFixed(2)} s  ${(bytes / count).toFixed(0)} B a label`);
	tell(1000, thousand);
	tell(5000, many);
	const missed = [...(thousand.all < 1.5 ? [] : ['1,000 labels in 1.5 s']), ...(many.first < 1 ? [] : ['the first bytes of 5,000 within a second'])];
	console.log(`${(peak / 1e6).toFixed(0)} MB at most, medians of ${ROUNDS}\n${missed.length === 0 ? 'every figure is reached' : `missed: ${missed.join('; ')}`}`);
	rmSync(FOLDER, { recursive: true });
	process.exit(missed.length === 0 ? 0 : 1);
}

if (process.argv.includes('--server')) await ofServer();
for (const [name, variable] of [['pdfkit', PDFKIT], ['reportlab', REPORTLAB]]) if (!variable) console.log(`${name} is missing`);
const missed: string[] = [];
for (const count of COUNTS) {
	const figures = await measured(count);
	const own = figures.get('ours')!;
	console.log(`\n${count} labels, medians of ${ROUNDS}`);
	for (const [name, { cpu, bytes, peak, first = 0 }] of figures) {
		if (cpu === 0) continue;
		console.log(
			`${name.padEnd(21)} ${cpu.toFixed(2).padStart(7)} CPU s ${(count / cpu).toFixed(0).padStart(6)} a CPU s  ours ${(cpu / own.cpu).toFixed(1).padStart(5)} × ` +
				`${(bytes / count).toFixed(0).padStart(6)} B a label ${(peak / 1e6).toFixed(0).padStart(5)} MB${first ? `  first page ${first.toFixed(2)} s` : ''}`
		);
	}
	const expect = (holds: boolean, what: string): void => void (holds || missed.push(`${count}: ${what}`));
	expect(own.bytes <= 3500 * count, 'bytes a label');
	expect(own.peak <= 400e6, 'peak memory');
	expect((own.first ?? 0) < 1, 'first page');
	if (count !== Math.max(...COUNTS)) continue;
	if (PDFKIT) expect(figures.get('pdfkit, bwip-js as bars')!.cpu >= 20 * own.cpu, '20 × pdfkit');
	if (REPORTLAB) expect(figures.get('reportlab, bars given')!.cpu >= 2 * own.cpu, '2 × reportlab');
}
rmSync(FOLDER, { recursive: true });
console.log(missed.length === 0 ? '\nevery figure is reached' : `\nmissed: ${missed.join('; ')}`);
process.exitCode = missed.length === 0 ? 0 : 1;
