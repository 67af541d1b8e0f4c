/** Something to choose from a list: what is shown, and every word it may be looked for by. */
export type Choice<T> = {
	readonly value: T;
	readonly label: string;
	readonly detail?: string;
	readonly detailLang?: string;
	readonly words: string;
};

/** More than that nobody reads; typing narrows. */
const MOST = 60;

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Those in which every typed word occurs, those that begin with it first. */
export function matching<T>(choices: readonly Choice<T>[], typed: string): readonly Choice<T>[] {
	const words = folded(typed).split(/\s+/).filter(Boolean);
	if (words.length === 0) return choices.slice(0, MOST);
	const found = choices.filter((choice) => words.every((word) => folded(choice.words).includes(word)));
	const begins = ({ label }: Choice<T>): number => (folded(label).startsWith(words[0] ?? '') ? 0 : 1);
	return found.toSorted((a, b) => begins(a) - begins(b)).slice(0, MOST);
}
