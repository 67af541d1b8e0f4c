// CPU time of an assessment, medians: npx tsx test/bench/customs/assess.ts
// 10,000 declaration lines with prices in dollars, charges to share out and rates of every kind. The peer in the same run is
// JSON.stringify of the answer: the least that any program does with it.

import process from 'node:process';
import type { Duty } from '../../../src/lib/domain/catalog/product';
import { assess } from '../../../src/lib/domain/customs/assess';
import type { Declaration } from '../../../src/lib/domain/customs/declaration';

const RUNS = 9;
const DUTIES: readonly Duty[] = [
	{ kind: 'free' },
	{ kind: 'ad-valorem', rate: '0.08' },
	{ kind: 'higher-of', of: [{ kind: 'ad-valorem', rate: '0.3' }, { kind: 'specific', jpy: '4300', per: 'pair', quantity: 20 }] },
	{ kind: 'sum', of: [{ kind: 'ad-valorem', rate: '0.25' }, { kind: 'specific', jpy: '63', per: 'kg', quantity: 12 }] }
];
const declaration: Declaration = {
	format: 'nyuko-declaration/1', on: '2026-12-08', schedule: 'general', currency: 'USD', exchangeRate: { jpy: '151.23', per: 1 },
	charges: { freight: '61240.55', insurance: '2439.17' },
	lines: Array.from({ length: 10_000 }, (_, i) => ({
		key: String(i), hsCode: '420292000', invoiceValue: `${100 + (i % 977)}.${String(i % 100).padStart(2, '0')}`, duty: DUTIES[i % DUTIES.length]!, consumptionTax: i % 5 === 0 ? 'reduced' : 'standard'
	}))
};

function medianMs(work: () => unknown): number {
	const times = Array.from({ length: RUNS }, () => {
		const before = process.cpuUsage();
		work();
		const { user, system } = process.cpuUsage(before);
		return (user + system) / 1000;
	});
	return times.toSorted((a, b) => a - b)[RUNS >> 1]!;
}

const answer = assess(declaration);
const own = medianMs(() => assess(declaration));
const peer = medianMs(() => JSON.stringify(answer));
console.log(`10,000 lines assessed: ${own.toFixed(0)} ms of CPU (to reach: 100), ${(own / peer).toFixed(1)} × JSON.stringify of the answer (${peer.toFixed(0)} ms)`);
