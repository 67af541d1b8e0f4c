import { nameKey, type CasePackTemplate } from './case-pack';
import { showSize, showWeight } from './measures';
import type { CaseRow } from './read-case-packs';

/** What of a template differs: the field, and both values as people read them. */
export type CaseChange = { readonly field: string; readonly from: string; readonly to: string };
export type ChangedCase = { readonly before: CasePackTemplate; readonly after: CasePackTemplate; readonly changes: readonly CaseChange[] };

/** What taking a list would do. Templates that are not in it stay. */
export type CasePackReport = { readonly added: readonly CasePackTemplate[]; readonly changed: readonly ChangedCase[]; readonly same: number };

const idOf = ({ sku, name }: CasePackTemplate): string => JSON.stringify([sku, nameKey(name)]);

/** Compares what was read with what is kept. */
export function casePackReport(rows: readonly CaseRow[], existing: readonly CasePackTemplate[]): CasePackReport {
	const kept = new Map(existing.map((template) => [idOf(template), template]));
	const added: CasePackTemplate[] = [];
	const changed: ChangedCase[] = [];
	let same = 0;
	for (const { template: after } of rows) {
		const before = kept.get(idOf(after));
		const changes = before ? changesBetween(before, after) : [];
		if (!before) added.push(after);
		else if (changes.length > 0) changed.push({ before, after, changes });
		else same++;
	}
	return { added, changed, same };
}

const shown = ({ name, units, carton, grossWeightG }: CasePackTemplate): Readonly<Record<string, string>> => ({
	name,
	units: String(units),
	size: showSize(carton.outerMm),
	weight: showWeight(grossWeightG),
	carton: carton.id ?? '',
	inner: carton.innerMm ? showSize(carton.innerMm) : '',
	tare: carton.tareG === undefined ? '' : showWeight(carton.tareG)
});

export function changesBetween(before: CasePackTemplate, after: CasePackTemplate): readonly CaseChange[] {
	const [was, is] = [shown(before), shown(after)];
	return Object.keys(is).map((field) => ({ field, from: was[field] ?? '', to: is[field] ?? '' })).filter(({ from, to }) => from !== to);
}
