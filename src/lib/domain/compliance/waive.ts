import type { Plan, Waiver } from '../shipment/plan';
import { addDays, type PlainDate } from '../values/plain-date';
import type { Finding } from './finding';
import { isWaivable, type Judgement } from './inspect';
import { isGiven } from './inspection';

/** Who answers for a finding, and why; `until` is the last day on which that counts. */
export type Answer = Pick<Waiver, 'reason' | 'by' | 'on'> & { readonly until: PlainDate };

type Named = Pick<Waiver, 'code' | 'subject'>;

/** What tells one finding, and the waiver of it, from every other of the plan. */
export const keyOf = ({ code, subject }: Named): string => `${code}@${subject}`;

/** As many as a plan can hold. */
const MOST_WAIVERS = 5_000;

/** Somebody answers for findings. An earlier answer to the same finding goes; what may not be waived stays as it is. */
export function waive(plan: Plan, findings: readonly Finding[], answer: Answer): Plan {
	const answered = findings.filter(isWaivable);
	if (answered.length === 0) return plan;
	const { reason, by, on, until } = answer;
	const fresh = answered.map(({ code, subject }): Waiver => ({ code, subject, reason: reason.trim(), by: by.trim(), on, until }));
	return { ...plan, waivers: [...without(plan, fresh), ...fresh] };
}

export const hasRoomFor = (plan: Plan, findings: readonly Finding[]): boolean => without(plan, findings).length + findings.length <= MOST_WAIVERS;

/** The waivers of these findings are taken back: what they answered for counts again. */
export function takeBack(plan: Plan, waivers: readonly Named[]): Plan {
	const kept = without(plan, waivers);
	if (kept.length === (plan.waivers ?? []).length) return plan;
	const { waivers: _, ...rest } = plan;
	return kept.length > 0 ? { ...plan, waivers: kept } : rest;
}

function without({ waivers = [] }: Plan, gone: readonly Named[]): readonly Waiver[] {
	const keys = new Set(gone.map(keyOf));
	return waivers.filter((waiver) => !keys.has(keyOf(waiver)));
}

/** The declaration day, so that the goods are through by then; thirty days from today where it is not known or past. */
export const lastDayFor = ({ dates }: Plan, today: PlainDate): PlainDate =>
	dates?.declare !== undefined && dates.declare >= today ? dates.declare : addDays(today, 30);

/** Whether a waiver does what it is for; otherwise why not. */
export const WAIVER_STATES = ['counts', 'runOut', 'gone', 'notAllowed', 'incomplete'] as const;
export type WaiverState = (typeof WAIVER_STATES)[number];
export type ToldWaiver = { readonly waiver: Waiver; readonly state: WaiverState };

/** Every waiver of a plan, in its order, with what became of it on the day the plan is judged for. */
export function waiversOf({ waivers = [] }: Plan, { findings, waived }: Judgement, on: PlainDate): readonly ToldWaiver[] {
	const answered = new Set(waived.map(({ finding }) => keyOf(finding)));
	const open = new Set(findings.map(keyOf));
	return waivers.map((waiver) => ({ waiver, state: stateOf(waiver, { answered, open, on }) }));
}

type Standing = { readonly answered: ReadonlySet<string>; readonly open: ReadonlySet<string>; readonly on: PlainDate };

function stateOf(waiver: Waiver, { answered, open, on }: Standing): WaiverState {
	const key = keyOf(waiver);
	if (!isWaivable(waiver)) return open.has(key) ? 'notAllowed' : 'gone';
	if (waiver.until !== undefined && waiver.until < on) return open.has(key) ? 'runOut' : 'gone';
	if (!isGiven(waiver.reason) || !isGiven(waiver.by)) return 'incomplete';
	return answered.has(key) ? 'counts' : 'gone';
}

/** What was waived the same way, once, with all it was waived for. */
export type WaivedAlike = { readonly code: string; readonly state: WaiverState; readonly waivers: readonly Waiver[] };

/** Waivers of one code with one reason, name and time, together; those that count first. */
export function alikeWaived(told: readonly ToldWaiver[]): readonly WaivedAlike[] {
	const groups = new Map<string, { code: string; state: WaiverState; waivers: Waiver[] }>();
	for (const { waiver, state } of told) {
		const key = JSON.stringify([waiver.code, state, waiver.reason, waiver.by, waiver.on, waiver.until]);
		const group = groups.get(key);
		if (group) group.waivers.push(waiver);
		else groups.set(key, { code: waiver.code, state, waivers: [waiver] });
	}
	return [...groups.values()].sort((a, b) => WAIVER_STATES.indexOf(a.state) - WAIVER_STATES.indexOf(b.state));
}
