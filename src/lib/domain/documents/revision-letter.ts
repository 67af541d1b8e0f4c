/** How a revision is told to people: A, B … Z, AA, AB …; in data and codes it is a number from 1. */
export function letterOf(revision: number): string {
	if (!Number.isSafeInteger(revision) || revision < 1) throw new RangeError(`revision: expected a whole number from 1, got ${revision}`);
	let letters = '';
	for (let rest = revision; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
	return letters;
}

/** The revision of a letter; undefined for what is none. */
export function revisionOf(letter: string): number | undefined {
	const letters = letter.normalize('NFKC').trim().toUpperCase();
	if (!/^[A-Z]{1,4}$/.test(letters)) return undefined;
	return [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
}
