/** Letters to put in, take out, change or swap with the next to come from one word to the other. */
function distance(a: string, b: string): number {
	let [before, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, i) => i)];
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity;
			next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		[before, row] = [row, next];
	}
	return row[b.length] ?? 0;
}

const BEGINNING = 3;
const LONGEST = 60;

/** The known word that was probably meant: the only one that begins alike, or one no more than a third of its letters away. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
	const word = typed.slice(0, LONGEST).toLowerCase();
	const alike = word.length >= BEGINNING ? known.filter((candidate) => candidate.startsWith(word.slice(0, BEGINNING))) : [];
	if (alike.length === 1) return alike[0];
	const [best] = known.map((candidate) => ({ candidate, away: distance(word, candidate) })).sort((a, b) => a.away - b.away);
	return best && best.away <= Math.max(1, Math.floor(best.candidate.length / 3)) ? best.candidate : undefined;
}
