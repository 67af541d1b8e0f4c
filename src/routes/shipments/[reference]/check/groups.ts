import { SEVERITIES, STOPS, type Finding, type Severity } from '$lib/domain/compliance/finding';
import { placeOf } from '$lib/domain/compliance/place';

export const GROUPINGS = ['stops', 'step', 'severity'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Findings of one code in one group: a row that unfolds. */
export type Fold = { readonly code: string; readonly severity: Severity; readonly findings: readonly Finding[] };
export type Group = { readonly key: string; readonly n: number; readonly folds: readonly Fold[] };

const KEYS: Readonly<Record<Grouping, readonly string[]>> = {
	stops: [...STOPS, 'info'],
	step: ['goods', 'parties', 'pack', 'customs', 'papers'],
	severity: SEVERITIES
};
const keyOf: Readonly<Record<Grouping, (finding: Finding) => string>> = {
	/** What is only good to know stops nothing. */
	stops: ({ stops, severity }) => (severity === 'info' ? severity : stops),
	step: (finding) => placeOf(finding).step,
	severity: ({ severity }) => severity
};

function gathered<T>(things: readonly T[], by: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
	const groups = new Map<string, T[]>();
	for (const thing of things) {
		const key = by(thing);
		const group = groups.get(key);
		if (group) group.push(thing);
		else groups.set(key, [thing]);
	}
	return groups;
}

/** Findings come worst first, and so does what is made of them. */
export function grouped(findings: readonly Finding[], grouping: Grouping): readonly Group[] {
	const groups = gathered(findings, keyOf[grouping]);
	return KEYS[grouping].flatMap((key) => {
		const inGroup = groups.get(key);
		if (!inGroup) return [];
		const folds = [...gathered(inGroup, ({ code }) => code)].map(([code, alike]) => ({ code, severity: alike[0]!.severity, findings: alike }));
		return [{ key, n: inGroup.length, folds }];
	});
}

type About = Pick<Finding, 'subject'>;
const kindOf = ({ subject }: About): string => subject.split(':', 1)[0]!;

/** What a count of findings counts: products, cartons …; findings, when they are of several kinds. */
export function countedAs(things: readonly About[]): string {
	const kind = things[0] ? kindOf(things[0]) : 'finding';
	return things.every((thing) => kindOf(thing) === kind) ? kind : 'finding';
}
