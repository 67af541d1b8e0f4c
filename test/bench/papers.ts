// Median time of a whole set of papers and of the proof that they agree: npx tsx test/bench/papers.ts [SKUS CARTONS]…
// Labels of units are left out with `--customs`; rounds after the first are warm.

import process from 'node:process';
import { PAPER_KINDS, type PaperKind } from '../../src/lib/domain/documents/papers';
import { writePapers } from '../../src/lib/server/papers';
import { planOf } from './papers-plan';

const ROUNDS = Number(process.env.ROUNDS ?? 5);

async function median(what: string, work: () => Promise<unknown>): Promise<void> {
	const times: { readonly wall: number; readonly cpu: number }[] = [];
	for (let round = 0; round <= ROUNDS; round++) {
		const [start, before] = [performance.now(), process.cpuUsage()];
		await work();
		const { user, system } = process.cpuUsage(before);
		if (round > 0) times.push({ wall: performance.now() - start, cpu: (user + system) / 1000 });
	}
	const middle = (of: 'wall' | 'cpu') => times.map((time) => time[of]).sort((a, b) => a - b)[ROUNDS >> 1]!.toFixed(0);
	console.log(`${what}: median ${middle('wall')} ms, ${middle('cpu')} ms of CPU`);
}

const UNITS: readonly PaperKind[] = ['item-labels'];
const only = process.argv.includes('--customs') ? PAPER_KINDS.filter((kind) => !UNITS.includes(kind)) : undefined;
const sizes = process.argv.slice(2).filter((word) => /^\d+$/.test(word)).map(Number);
const pairs = sizes.length > 1 ? [[sizes[0]!, sizes[1]!]] : [[20, 40], [500, 2_000]];
for (const [skus, cartons] of pairs as [number, number][]) {
	const plan = planOf(skus, cartons);
	const write = async (draft: boolean) => {
		const papers = await writePapers({ plan, revision: 1, draft, only });
		if (!papers.ok) throw new Error(JSON.stringify(papers.rejection).slice(0, 2_000));
		return papers.value.release;
	};
	await median(`${skus} SKUs, ${cartons} cartons: the set`, () => write(true));
	await median(`${skus} SKUs, ${cartons} cartons: the set and its proof`, () => write(false));
}
process.exit(0);
