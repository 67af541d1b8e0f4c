import type { Part } from '$lib/domain/compliance/alike';
import type { Finding } from '$lib/domain/compliance/finding';
import { hasWords } from '$lib/i18n/words';
import type { Say } from '$lib/ui/words';
import { wayKey, type Chosen } from './mending.svelte';

const first = (t: Say, keys: readonly string[]): string | undefined => {
	const key = keys.find((one) => hasWords(t.language, one));
	return key === undefined ? undefined : t(key);
};

/** What a rule is about, whoever breaks it. */
export const titleOf = (t: Say, code: string): string => first(t, [`findings.${code}.title`]) ?? code;

/** A paper by its kind. */
export const paperName = (t: Say, kind: string): string => first(t, [`evidence.kind.${kind}`]) ?? kind;

export const partName = (t: Say, part: Part): string => first(t, [`waive.part.${part}`, `catalog.traits.${part}`]) ?? part;

const prepNames = (t: Say, types: string): string =>
	types.split(', ').map((type) => first(t, [`prep.type.${type}`]) ?? type).join(', ');

/** A trait's yes or no, a preparation by its name, anything else as it is; a dash for nothing. */
export function partText(t: Say, part: Part, text: string): string {
	if (text === '') return '–';
	if (part === 'prepCategory') return first(t, [`prep.category.${text}`]) ?? text;
	if (part === 'prepDone') return prepNames(t, text);
	return text === 'true' ? t('waive.preview.yes') : text === 'false' ? t('waive.preview.no') : text;
}

export const wayName = (t: Say, way: Chosen): string => t(`waive.way.${wayKey(way)}`);

/** Product BOL-14, carton 3 … */
export function subjectName(t: Say, { subject }: Pick<Finding, 'subject'>): string {
	const [kind = ''] = subject.split(':', 1);
	return t(`check.subject.${kind}`, { id: subject.slice(kind.length + 1) });
}

/** A figure or word of a finding, by the fact it is: traits and papers have names of their own. */
export function factText(t: Say, finding: Finding, fact: string): string {
	const value = finding.facts[fact] ?? '';
	if (value === '') return '–';
	if (fact === 'prepTypes') return prepNames(t, String(value));
	const keys = [
		...(fact === 'suggested' ? [`prep.category.${value}`] : []),
		...(fact === 'what' && finding.facts['trigger'] === 'trait' ? [`catalog.traits.${value}`] : []),
		...(fact === 'kind' && finding.code.startsWith('evidence.') ? [`evidence.kind.${value}`] : []),
		...(fact === 'because' && finding.code === 'evidence.expired' ? [`waive.because.${value}`] : []),
		...(fact === 'what' ? [] : [`check.said.${value}`])
	];
	return first(t, keys) ?? String(value);
}
