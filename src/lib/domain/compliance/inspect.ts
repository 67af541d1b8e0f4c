import type { Plan, Waiver } from '../shipment/plan';
import type { PlainDate } from '../values/plain-date';
import { sourceOf } from '../values/source';
import { SEVERITIES, type Breach, type Finding, type Listed, type Rule } from './finding';
import { inspectionOf, isGiven, type Inspection } from './inspection';
import { kindsOf } from './kinds';
import { RULES, ruleOf } from './rules';

/** Names the rules a release was judged by: the day their facts were last looked at. */
export const RULESET = '2026-11-22';

export type Waived = { readonly finding: Finding; readonly waiver: Waiver };

/** What stands in the way of a shipment declared on a day, and what of it somebody has answered for; each worst first. */
export type Judgement = { readonly findings: readonly Finding[]; readonly waived: readonly Waived[] };

export function judge(plan: Plan, on: PlainDate, rules: readonly Listed[] = RULES): Judgement {
	const inspection = inspectionOf(plan, on);
	const inForce = rules.filter((rule) => isInForce(rule, on));
	const ofProducts = productBreaches(inForce, inspection);
	const found = inForce.flatMap((rule, i) => findingsOf(rule, ofProducts[i] ?? oncePerSubject(rule.breaches(inspection))));
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

/** What the rules about products say, by rule: every product is looked at once, and asked only what goods of its kinds can break. */
function productBreaches(rules: readonly Listed[], inspection: Inspection): readonly (Breach[] | undefined)[] {
	const found = rules.map(({ broken }): Breach[] | undefined => (broken ? [] : undefined));
	const always = rules.flatMap(({ broken, onlyKinds }, i) => (broken && !onlyKinds ? [i] : []));
	const byKind = new Map<string, number[]>();
	rules.forEach(({ broken, onlyKinds, kinds = [] }, i) => {
		if (broken && onlyKinds) for (const kind of kinds) byKind.set(kind, [...(byKind.get(kind) ?? []), i]);
	});
	for (const product of inspection.shipped) {
		const ask = (i: number): void => {
			const breach = rules[i]!.broken!(product, inspection);
			if (breach) found[i]!.push(breach);
		};
		for (const i of always) ask(i);
		const kinds = kindsOf(product);
		if (kinds.size > 0) for (const i of new Set([...kinds.keys()].flatMap((kind) => byKind.get(kind) ?? []))) ask(i);
	}
	return found;
}

const findingsOf = ({ code, severity, stops, source, from, until }: Listed, breaches: readonly Breach[]): Finding[] =>
	breaches.map((breach) => ({
		code,
		severity: breach.severity ?? severity,
		stops,
		subject: breach.subject,
		facts: breach.facts,
		source: sourceOf(breach.source ?? source),
		from,
		...(until !== undefined && { until })
	}));

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
