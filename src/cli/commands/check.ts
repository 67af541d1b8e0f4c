import { inspect, ready, RULESET } from '$lib/domain/compliance/inspect';
import { SEVERITIES } from '$lib/domain/compliance/finding';
import type { Finding } from '$lib/domain/compliance/finding';
import { judgedOn } from '$lib/domain/plan';
import { isPlainDate } from '$lib/domain/values/plain-date';
import { accept, reject } from '$lib/domain/values/result';
import type { Language } from '$lib/i18n/languages';
import { messageOf, remedyOf, told } from '$lib/i18n/tell';
import { dayInJapan } from '$lib/server/clock';
import type { Command } from '../command';
import { readPlanFile } from '../input';
import type { Say } from '../words';

/** Findings for people, worst first as they come. */
export function findingsText(findings: readonly Finding[], language: Language, say: Say): string {
	const paragraphs = findings.map((finding) =>
		[
			`${say(`check.${finding.severity}`)}  ${finding.code}  ${finding.subject}`,
			`  ${messageOf(language, finding)}`,
			`  → ${remedyOf(language, finding)}`,
			`  ${finding.source.title} (${finding.source.publisher})`
		].join('\n')
	);
	return paragraphs.join('\n\n');
}

const countsOf = (findings: readonly Finding[]): Record<string, number> =>
	Object.fromEntries(SEVERITIES.map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length]));

export const check: Command = {
	name: 'check',
	usage: 'FILE [--on DAY]',
	options: { on: { value: 'DAY' } },
	async run({ file, language, say, values }) {
		if (values.on !== undefined && !isPlainDate(values.on)) return reject({ code: 'day-not-valid', facts: { given: values.on } });
		const plan = await readPlanFile(file);
		if (!plan.ok) return plan;
		const on = values.on ?? judgedOn(plan.value, dayInJapan(new Date()));
		const findings = inspect(plan.value, on);
		const ok = ready(findings);
		return accept({
			exit: ok ? 0 : 1,
			json: { ok, on, ruleset: RULESET, findings: findings.map(told) },
			text: () =>
				[
					say(ok ? 'check.ready' : 'check.blocked', { reference: plan.value.reference, on, ...countsOf(findings) }),
					...(findings.length > 0 ? ['', findingsText(findings, language, say)] : [])
				].join('\n')
		});
	}
};
