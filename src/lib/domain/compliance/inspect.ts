import type { Plan } from '../shipment/plan';
import type { PlainDate } from '../values/plain-date';
import { sourceOf } from '../values/source';
import { SEVERITIES, type Breach, type Finding, type Rule } from './finding';
import { inspectionOf, type Inspection } from './inspection';
import { RULES } from './rules';

/** Names the rules a release was judged by: the day their facts were last looked at. */
export const RULESET = '2026-11-21';

/** What stands in the way of a shipment declared on a day, worst first; what was waived is left out, and a block cannot be. */
export function inspect(plan: Plan, on: PlainDate, rules: readonly Rule[] = RULES): Finding[] {
	const inspection = inspectionOf(plan, on);
	const findings = rules.filter((rule) => isInForce(rule, on)).flatMap((rule) => findingsOf(rule, inspection));
	return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity && !isWaived(plan, finding)));
}

/** Whether the papers may be released. */
export const ready = (findings: readonly Finding[]): boolean => findings.every(({ severity }) => severity !== 'block');

const isInForce = ({ from, until }: Rule, on: PlainDate): boolean => from <= on && (until === undefined || on <= until);

function findingsOf({ code, severity, source, from, until, breaches }: Rule, inspection: Inspection): Finding[] {
	return oncePerSubject(breaches(inspection)).map(({ subject, facts, source: said = source }) => ({
		code,
		severity,
		subject,
		facts,
		source: sourceOf(said),
		from,
		...(until !== undefined && { until })
	}));
}

/** A SKU on several lines breaks a rule of its product once. */
function oncePerSubject(breaches: readonly Breach[]): Breach[] {
	const seen = new Set<string>();
	return breaches.filter(({ subject }) => !seen.has(subject) && seen.add(subject));
}

const isWaived = ({ waivers = [] }: Plan, { severity, code, subject }: Finding): boolean =>
	severity !== 'block' && waivers.some((waiver) => waiver.code === code && waiver.subject === subject);
