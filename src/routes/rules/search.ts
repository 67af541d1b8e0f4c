/** Whether every word of a search is somewhere in the texts; width and case do not matter. */
export function answers(search: string, texts: readonly (string | undefined)[]): boolean {
	const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
	const all = plain(texts.filter((text) => text !== undefined).join('\n'));
	return plain(search).split(/\s+/).every((word) => all.includes(word));
}
