import { meaningOf, voidedIdOf, type Command } from './dock-codes';
import {
	added, cartonOf, countedIn, countOf, isComplete, isVerified, leftOf, missingFrom, nextCarton, type Counts, type DockCarton, type Job
} from './dock-job';
import { weigh, type Weighed } from './dock-weight';

/** Units that were put into a carton, or taken out when below nothing. */
export type Counted = { readonly carton: number; readonly sku: string; readonly n: number };

/** Something that can be taken back. */
export type Step =
	| ({ readonly kind: 'count' } & Counted)
	| { readonly kind: 'open'; readonly from: number | undefined; readonly to: number }
	| { readonly kind: 'weigh'; readonly carton: number; readonly before: number | undefined; readonly after: number | undefined };

/** Why a scan stopped the work: nothing was counted, and somebody has to see it. */
export type Stop =
	| { readonly code: 'wrong-item'; readonly sku: string }
	| { readonly code: 'wrong-carton'; readonly sku: string; readonly belongs: readonly number[] }
	| { readonly code: 'too-many'; readonly sku: string; readonly times: number; readonly left: number; readonly belongs: readonly number[] }
	| { readonly code: 'other-carton'; readonly carton: number }
	| { readonly code: 'unknown-code'; readonly scanned: string }
	| { readonly code: 'no-carton'; readonly sku: string; readonly belongs: readonly number[] }
	| { readonly code: 'not-complete'; readonly left: number }
	| { readonly code: 'not-verified' }
	| { readonly code: 'label-voided'; readonly boxId: string };

export type DockState = {
	readonly carton: number | undefined;
	readonly counts: Counts;
	readonly stop: Stop | undefined;
	/** A weight out of tolerance that nobody has answered for. */
	readonly off: Weighed | undefined;
	readonly past: readonly Step[];
};

export const START: DockState = { carton: undefined, counts: {}, stop: undefined, off: undefined, past: [] };

export type DockEvent =
	| { readonly kind: 'scan'; readonly code: string; readonly times?: number }
	| { readonly kind: 'open'; readonly carton: number }
	| { readonly kind: 'command'; readonly command: Command }
	/** `accept`: somebody looked and answers for a weight that is out of tolerance. */
	| { readonly kind: 'weigh'; readonly grams: number; readonly accept?: boolean }
	| { readonly kind: 'acknowledge' }
	| { readonly kind: 'empty' };

/** What the page shows and sounds. */
export type Say =
	| { readonly kind: 'counted'; readonly sku: string; readonly times: number; readonly left: number; readonly isComplete: boolean }
	| { readonly kind: 'opened'; readonly carton: number }
	| { readonly kind: 'same-carton'; readonly carton: number }
	| { readonly kind: 'undone'; readonly step: Step }
	| { readonly kind: 'nothing-to-undo' }
	| { readonly kind: 'weigh-now' }
	| { readonly kind: 'weighed'; readonly weighed: Weighed }
	| { readonly kind: 'weight-off'; readonly weighed: Weighed }
	| { readonly kind: 'print'; readonly carton: number }
	| { readonly kind: 'emptied'; readonly carton: number }
	| { readonly kind: 'all-done' }
	| { readonly kind: 'acknowledged' }
	| { readonly kind: 'stop'; readonly stop: Stop };

/** The next state, what to say, and what goes to the plan and to the others. */
export type Outcome = {
	readonly state: DockState;
	readonly say: Say;
	readonly counted: readonly Counted[];
	readonly measured?: { readonly carton: number; readonly grams: number | undefined };
};

/** Steps that can be taken back; more than two cartons' worth. */
const KEPT = 400;
const NOTHING: readonly Counted[] = [];

const quiet = (state: DockState, say: Say): Outcome => ({ state, say, counted: NOTHING });
const stopped = (state: DockState, stop: Stop): Outcome => quiet({ ...state, stop }, { kind: 'stop', stop });
const remembered = (past: readonly Step[], step: Step): readonly Step[] => [...past.slice(1 - KEPT), step];

/** One event at the packing table. */
export function dock(job: Job, state: DockState, event: DockEvent): Outcome {
	switch (event.kind) {
		case 'acknowledge':
			return quiet({ ...state, stop: undefined }, { kind: 'acknowledged' });
		case 'open':
			return opened(job, state, event.carton);
		case 'command':
			return commanded(job, state, event.command);
		case 'weigh':
			return weighed(job, state, event);
		case 'empty':
			return emptied(job, state);
		case 'scan':
			return scanned(job, state, event);
	}
}

function scanned(job: Job, state: DockState, { code, times = 1 }: { readonly code: string; readonly times?: number }): Outcome {
	const carton = cartonOf(job, state.carton);
	const meaning = meaningOf(job.book, code, carton && isComplete(carton, state.counts) ? 'weight' : 'units');
	switch (meaning.kind) {
		case 'command':
			return commanded(job, state, meaning.command);
		case 'weight':
			if (!carton) return stopped(state, { code: 'unknown-code', scanned: code });
			return state.stop ? quiet(state, { kind: 'stop', stop: state.stop }) : weighed(job, state, { grams: meaning.grams });
		case 'carton':
			return cartonScanned(job, state, meaning.carton);
		case 'unit':
			return unitScanned(job, state, meaning.skus, times);
		case 'voided':
			return stopped(state, { code: 'label-voided', boxId: meaning.boxId });
		case 'unknown':
			return stopped(state, { code: 'unknown-code', scanned: code });
	}
}

/** Another carton's label in the middle of a carton is a slip; before the first unit and after the last it is a choice. */
function cartonScanned(job: Job, state: DockState, number: number): Outcome {
	if (number === state.carton) return quiet({ ...state, stop: undefined }, { kind: 'same-carton', carton: number });
	const open = cartonOf(job, state.carton);
	if (open && countedIn(state.counts, open.number) > 0 && !isComplete(open, state.counts)) return stopped(state, { code: 'other-carton', carton: number });
	return opened(job, state, number);
}

function opened(job: Job, state: DockState, number: number): Outcome {
	if (!cartonOf(job, number)) return stopped(state, { code: 'unknown-code', scanned: String(number) });
	const past = number === state.carton ? state.past : remembered(state.past, { kind: 'open', from: state.carton, to: number });
	return quiet({ ...state, carton: number, stop: undefined, off: undefined, past }, { kind: 'opened', carton: number });
}

/** Cartons that still wait for a SKU, but for the open one. */
const waitingFor = ({ cartons }: Job, { counts, carton }: DockState, sku: string): readonly number[] =>
	cartons.filter((one) => one.number !== carton && leftOf(one, counts, sku) > 0).map(({ number }) => number);

function unitScanned(job: Job, state: DockState, skus: readonly string[], times: number): Outcome {
	const carton = cartonOf(job, state.carton);
	// One code may be on several SKUs: the one that is missing here is meant, then one that belongs here at all.
	const sku =
		(carton && (skus.find((one) => leftOf(carton, state.counts, one) > 0) ?? skus.find((one) => carton.wants.has(one)))) ??
		skus.find((one) => waitingFor(job, state, one).length > 0) ??
		skus[0];
	if (sku === undefined) throw new Error('a code of units has a SKU');
	const belongs = waitingFor(job, state, sku);
	if (!carton) return stopped(state, { code: 'no-carton', sku, belongs });
	const left = leftOf(carton, state.counts, sku);
	if (!carton.wants.has(sku)) return stopped(state, belongs.length > 0 ? { code: 'wrong-carton', sku, belongs } : { code: 'wrong-item', sku });
	if (times > left) return stopped(state, { code: 'too-many', sku, times, left: Math.max(0, left), belongs });
	return counted(carton, state, { carton: carton.number, sku, n: times });
}

function counted(carton: DockCarton, state: DockState, what: Counted): Outcome {
	const counts = added(state.counts, what);
	const past = remembered(state.past, { kind: 'count', ...what });
	const left = leftOf(carton, counts, what.sku);
	return {
		state: { ...state, counts, past, stop: undefined, off: undefined },
		say: { kind: 'counted', sku: what.sku, times: what.n, left, isComplete: isComplete(carton, counts) },
		counted: [what]
	};
}

function commanded(job: Job, state: DockState, command: Command): Outcome {
	// Nothing was counted, so there is nothing to take back but the stop itself; the other commands do not pass it over.
	if (state.stop) return command === 'undo' ? quiet({ ...state, stop: undefined }, { kind: 'acknowledged' }) : quiet(state, { kind: 'stop', stop: state.stop });
	if (command === 'undo') return undone(job, state);
	if (command === 'next') return onwards(job, state);
	const carton = cartonOf(job, state.carton);
	if (!carton) return onwards(job, state);
	if (isVerified(carton, state.counts)) return verifiedCommanded(job, state, command);
	const left = missingFrom(carton, state.counts).reduce((sum, { quantity }) => sum + quantity, 0);
	if (!isComplete(carton, state.counts)) return stopped(state, { code: 'not-complete', left });
	return command === 'print' ? stopped(state, { code: 'not-verified' }) : quiet(state, { kind: 'weigh-now' });
}

function verifiedCommanded(job: Job, state: DockState, command: Command): Outcome {
	if (command === 'weigh') return quiet(state, { kind: 'weigh-now' });
	const boxId = command === 'print' && state.carton !== undefined ? voidedIdOf(job.book, state.carton) : undefined;
	if (boxId !== undefined) return stopped(state, { code: 'label-voided', boxId });
	return command === 'print' && state.carton !== undefined ? quiet(state, { kind: 'print', carton: state.carton }) : onwards(job, state);
}

function onwards(job: Job, state: DockState): Outcome {
	const next = nextCarton(job, state.counts, state.carton);
	return next ? opened(job, state, next.number) : quiet(state, { kind: 'all-done' });
}

function weighed(job: Job, state: DockState, { grams, accept = false }: { readonly grams: number; readonly accept?: boolean }): Outcome {
	const carton = cartonOf(job, state.carton);
	if (!carton) return onwards(job, state);
	const left = missingFrom(carton, state.counts).reduce((sum, { quantity }) => sum + quantity, 0);
	if (!isComplete(carton, state.counts)) return stopped(state, { code: 'not-complete', left });
	const found = weigh(carton, grams, job.tolerance);
	if (!found.isWithin && !accept) {
		const off = quiet({ ...state, off: found }, { kind: 'weight-off', weighed: found });
		// What was measured before does not stand against a new weight.
		return carton.measuredG === undefined ? off : taken(off, carton, undefined);
	}
	return taken(quiet({ ...state, off: undefined }, { kind: 'weighed', weighed: found }), carton, grams);
}

/** Notes a weight, or that there is none any more. */
function taken(outcome: Outcome, { number: carton, measuredG: before }: DockCarton, grams: number | undefined): Outcome {
	const past = remembered(outcome.state.past, { kind: 'weigh', carton, before, after: grams });
	return { ...outcome, state: { ...outcome.state, past }, measured: { carton, grams } };
}

function undone(job: Job, state: DockState): Outcome {
	const step = state.past.at(-1);
	if (state.off && !(step?.kind === 'weigh' && step.after === undefined)) return quiet({ ...state, off: undefined }, { kind: 'acknowledged' });
	if (!step) return quiet(state, { kind: 'nothing-to-undo' });
	const before = { ...state, off: undefined, past: state.past.slice(0, -1) };
	const say: Say = { kind: 'undone', step };
	switch (step.kind) {
		case 'open':
			return quiet({ ...before, carton: step.from }, say);
		case 'weigh':
			return { ...quiet(before, say), measured: { carton: step.carton, grams: step.before } };
		case 'count': {
			const { carton, sku, n } = step;
			// Somebody else took it out meanwhile.
			if (countOf(state.counts, carton, sku) < n) return quiet(before, { kind: 'nothing-to-undo' });
			const back = { carton, sku, n: -n };
			const outcome = { state: { ...before, counts: added(state.counts, back) }, say, counted: [back] };
			return cartonOf(job, carton)?.measuredG === undefined ? outcome : { ...outcome, measured: { carton, grams: undefined } };
		}
	}
}

/** Everything is taken out of the open carton, to count it from the start. */
function emptied(job: Job, state: DockState): Outcome {
	const { carton } = state;
	const inCarton = carton === undefined ? {} : (state.counts[carton] ?? {});
	if (carton === undefined || Object.keys(inCarton).length === 0) return quiet(state, { kind: 'nothing-to-undo' });
	const out = Object.entries(inCarton).map(([sku, n]) => ({ carton, sku, n: -n }));
	const steps = out.map((one): Step => ({ kind: 'count', ...one }));
	const outcome = {
		state: { ...state, counts: out.reduce(added, state.counts), stop: undefined, off: undefined, past: [...state.past, ...steps].slice(-KEPT) },
		say: { kind: 'emptied', carton } as const,
		counted: out
	};
	return cartonOf(job, carton)?.measuredG === undefined ? outcome : { ...outcome, measured: { carton, grams: undefined } };
}
