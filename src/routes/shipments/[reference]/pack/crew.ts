import { progressWith, type Packing, type Progress, type Round } from '$lib/domain/packing/pack';
import type { Answered } from '$lib/domain/packing/solve';
import { working, type Done, type Task } from '$lib/domain/packing/task';

/** How far somebody is with a task. */
export type Step = { readonly spent: number; readonly cartons: number };

/** Who does tasks, one at a time. */
export type Hand = (task: Task, tell: (step: Step) => void) => Promise<Done>;

export type Boss = {
	/** Does what nobody else can: single tasks, and those on which other hands failed. */
	readonly here: Hand;
	/** Hands that are fetched with the first round that has something to share; none where there are no threads. */
	readonly others: () => readonly Hand[];
	readonly stopped: () => boolean;
	readonly tell: (progress: Progress) => void;
};

/** How long to work before looking whether somebody said stop. */
const LISTEN_EVERY_MS = 80;
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Does a task with pauses, in which messages are heard. */
export async function withPauses(task: Task, stopped: () => boolean, tell: (step: Step) => void): Promise<Done> {
	const steps = working(task);
	let step = steps.next();
	let heard = performance.now();
	while (!step.done) {
		if (performance.now() - heard > LISTEN_EVERY_MS) {
			tell(step.value);
			await breath();
			heard = performance.now();
		}
		step = steps.next(stopped() ? 'stop' : undefined);
	}
	return step.value;
}

/** Packs round by round. A task comes out the same whoever does it, so the number of hands changes nothing but the time. */
export async function packTogether(rounds: Generator<Round, Packing, Answered>, boss: Boss): Promise<Packing> {
	let hands: readonly Hand[] | undefined;
	let round = rounds.next();
	while (!round.done) {
		const { tasks, progress } = round.value;
		if (tasks.length > 1) hands ??= boss.others();
		const done = await dealt(tasks, { here: boss.here, tell: toldOf(progress, boss.tell) }, hands ?? []);
		round = rounds.next({ done, stop: boss.stopped() });
	}
	return round.value;
}

type Dealing = { readonly here: Hand; readonly tell: (task: number, step: Step) => void };

/** Each hand takes the next task when it is done with its last; what nobody has done in the end is done here. */
async function dealt(tasks: readonly Task[], { here, tell }: Dealing, hands: readonly Hand[]): Promise<readonly Done[]> {
	const results: (Done | undefined)[] = tasks.map(() => undefined);
	let next = 0;
	const works = async (hand: Hand): Promise<void> => {
		for (let i = next++; i < tasks.length; i = next++) results[i] = await hand(tasks[i]!, (step) => tell(i, step));
	};
	if (tasks.length > 1) await Promise.allSettled(hands.map(works));
	const all: Done[] = [];
	for (const [i, task] of tasks.entries()) all.push(results[i] ?? (await here(task, (step) => tell(i, step))));
	return all;
}

/** The round's progress with what its tasks have done since. */
function toldOf(progress: Progress, tell: (progress: Progress) => void): Dealing['tell'] {
	const spent: number[] = [];
	tell(progress);
	return (task, step) => {
		spent[task] = step.spent;
		tell(progressWith(progress, spent.reduce((sum, one = 0) => sum + one, 0), step.cartons));
	};
}
