import type { Plan, Waiver } from '../shipment/plan';
import type { PlainDate } from '../values/plain-date';
import { sourceOf } from '../values/source';
import { SEVERITIES, type Breach, type Finding, type Listed, type Rule } from './finding';
import { inspectionOf, isGiven, type Inspection } from './inspection';
import { RULES, ruleOf } from './rules';

/** Names the rules a release was judged by: the day their facts were last looked at. */
export const RULESET = '2026-11-22';

export type Waived = { readonly finding: Finding; readonly waiver: Waiver };

/** What stands in the way of a shipment declared on a day, and what of it somebody has answered for; each worst first. */
export type Judgement = { readonly findings: readonly Finding[]; readonly waived: readonly Waived[] };

export function judge(plan: Plan, on: PlainDate, rules: readonly Listed[] = RULES): Judgement {
	const inspection = inspectionOf(plan, on);
	const found = rules.filter((rule) => isInForce(rule, on)).flatMap((rule) => findingsOf(rule, inspection));
	const all = SEVERITIES.flatMap((severity) => found.filter((finding) => finding.severity === severity));
	const waiverOf = waiversOn(plan, on);
	const waived = all.flatMap((finding): Waived[] => {
		const waiver = waiverOf(finding);
		return waiver ? [{ finding, waiver }] : [];
	});
	return { findings: waived.length > 0 ? all.filter((finding) => !waiverOf(finding)) : all, waived };
}

/** What stands in the way, worst first; what was waived is left out. */
export const inspect = (plan: Plan, on: PlainDate, rules: readonly Listed[] = RULES): Finding[] => [...judge(plan, on, rules).findings];

/** Whether the papers may be released. */
export const ready = (findings: readonly Finding[]): boolean => findings.every(({ severity }) => severity !== 'block');

/** Whether somebody may answer for a finding: never for an importer, DDP or prohibited goods. */
export const isWaivable = ({ code }: Pick<Finding, 'code'>): boolean => ruleOf(code)?.waivable ?? false;

const isInForce = ({ from, until }: Rule, on: PlainDate): boolean => from <= on && (until === undefined || on <= until);

function findingsOf({ code, severity, stops, source, from, until, breaches }: Listed, inspection: Inspection): Finding[] {
	return oncePerSubject(breaches(inspection)).map((breach) => ({
		code,
		severity: breach.severity ?? severity,
		stops,
		subject: breach.subject,
		facts: breach.facts,
		source: sourceOf(breach.source ?? source),
		from,
		...(until !== undefined && { until })
	}));
}

/** A SKU on several lines breaks a rule of its product once. */
function oncePerSubject(breaches: readonly Breach[]): readonly Breach[] {
	if (breaches.length < 2) return breaches;
	const seen = new Set<string>();
	return breaches.filter(({ subject }) => !seen.has(subject) && seen.add(subject));
}

const keyOf = ({ code, subject }: { readonly code: string; readonly subject: string }): string => `${code}@${subject}`;

/** A waiver counts with a reason and a name, up to its last day, for a rule that allows it. */
function waiversOn({ waivers = [] }: Plan, on: PlainDate): (finding: Finding) => Waiver | undefined {
	const counting = waivers.filter(({ reason, by, until }) => isGiven(reason) && isGiven(by) && (until === undefined || on <= until));
	const byKey = new Map(counting.map((waiver) => [keyOf(waiver), waiver]));
	return (finding) => (byKey.size > 0 && isWaivable(finding) ? byKey.get(keyOf(finding)) : undefined);
}
