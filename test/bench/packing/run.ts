/**
 * Packs the sets of the facts page and says what came out: `npx tsx test/bench/packing/run.ts SET… [--sample] [--peer] [--budget N]
 * [--support N] [--each]`. `--sample` runs a tenth, `--peer` runs binpackingjs beside ours, `--peer-shrunk` helps it to smaller cartons.
 * Seconds are CPU time of one thread.
 */
import { cartonTypesOf } from '../../../src/lib/domain/packing/carton-types';
import { pack, type PackingOptions } from '../../../src/lib/domain/packing/pack';
import type { Plan } from '../../../src/lib/domain/shipment/plan';
import { faultsOf } from '../../domain/packing/checker';
import { binpacking } from './peer';
import { SETS } from './sets';

const args = process.argv.slice(2);
const has = (name: string): boolean => args.includes(name);
const valueOf = (name: string): number | undefined => (has(name) ? Number(args[args.indexOf(name) + 1]) : undefined);

const withPeer = has('--peer') || has('--peer-shrunk');

type Run = { readonly name: string; readonly cartons: number; readonly bound: number; readonly cost: number; readonly fill: number; readonly seconds: number; readonly peer?: number; readonly peerCost?: number };

const costOf = (plan: Plan, types: readonly string[]): number =>
	types.reduce((sum, id) => sum + (cartonTypesOf(plan).find((type) => type.id === id)?.costJpy ?? 0), 0);

function run(name: string, plan: Plan, options: PackingOptions, packed: typeof pack): Run {
	const from = process.cpuUsage();
	const packing = packed(plan, options);
	const { user, system } = process.cpuUsage(from);
	const faults = faultsOf(plan, packing, cartonTypesOf(plan), options.support ?? 75);
	if (faults.length > 0) throw new Error(`${name}: ${faults.slice(0, 3).join('; ')}`);
	const peer = withPeer ? binpacking(plan, has('--peer-shrunk')) : undefined;
	return {
		name,
		cartons: packing.cartons.length,
		bound: packing.lowerBound,
		cost: costOf(plan, packing.cartons.map(({ type = '' }) => type)),
		fill: packing.utilisation,
		seconds: (user + system) / 1e6,
		...(peer ? { peer: peer.length, peerCost: costOf(plan, peer) } : {})
	};
}

const sum = (runs: readonly Run[], key: 'cartons' | 'bound' | 'cost' | 'fill' | 'seconds' | 'peer' | 'peerCost'): number => runs.reduce((all, one) => all + (one[key] ?? 0), 0);

for (const [name, { instances, options, packed = pack }] of Object.entries(SETS)) {
	if (!args.some((arg) => name === arg || (arg.endsWith('*') && name.startsWith(arg.slice(0, -1))))) continue;
	const chosen = has('--sample') ? instances.filter((_, i) => i % 10 === 3 || instances.length <= 12) : instances;
	const budget = valueOf('--budget'), support = valueOf('--support');
	const runs = chosen.map(({ name, plan }) => {
		const one = run(name, plan(), { seed: valueOf('--seed') ?? 1, ...options, ...(budget !== undefined && { budget }), ...(support !== undefined && { support }) }, packed);
		if (has('--each')) process.stdout.write(`  ${one.name}: ${one.cartons} of at least ${one.bound}, ${one.cost > 0 ? `cost ${one.cost}${one.peerCost ? ` (binpackingjs ${one.peerCost})` : ''}, ` : ''}${one.seconds.toFixed(2)} s${one.peer ? `, binpackingjs ${one.peer}` : ''}\n`);
		return one;
	});
	process.stdout.write(
		`${name}: ${runs.length} of ${instances.length} instances, ${sum(runs, 'cartons')} cartons of at least ${sum(runs, 'bound')}` +
			`${withPeer ? ` (binpackingjs ${sum(runs, 'peer')})` : ''}, cost ${sum(runs, 'cost')}${withPeer ? ` (binpackingjs ${sum(runs, 'peerCost')})` : ''}, ` +
			`fill ${((100 * sum(runs, 'fill')) / runs.length).toFixed(2)} %, ${(sum(runs, 'seconds') / runs.length).toFixed(2)} s each, worst ${Math.max(...runs.map(({ seconds }) => seconds)).toFixed(2)} s\n`
	);
}
