import type { DrawnMark, DrawnPage, DrawnText } from '$lib/domain/documents/drawn-page';

/** Marks that may recur; barcodes differ from label to label, and what is turned is looked at mark by mark. */
type Plain = Exclude<DrawnMark, { kind: 'bars' | 'turned' }>;

const isPlain = (mark: DrawnMark): mark is Plain => mark.kind !== 'bars' && mark.kind !== 'turned';

const flat = (marks: readonly DrawnMark[]): DrawnMark[] => marks.flatMap((mark) => (mark.kind === 'turned' ? flat(mark.marks) : [mark]));

/** What equal marks have in common; other marks than texts are equal when they have it. */
const wordOf = (mark: Plain): string => (mark.kind === 'text' ? (mark.runs[0]?.text ?? '') : JSON.stringify(mark));

function sameText(a: DrawnText, b: DrawnText): boolean {
	if (a.y !== b.y || a.size !== b.size || a.weight !== b.weight || a.ink !== b.ink || a.runs.length !== b.runs.length) return false;
	return a.runs.every(({ x, font, text }, i) => {
		const other = b.runs[i];
		return other?.x === x && other.font === font && other.text === text;
	});
}

/** Of marks with one word. */
const same = (a: Plain, b: Plain): boolean => (a.kind === 'text' && b.kind === 'text' ? sameText(a, b) : a.kind === b.kind);

/** The marks that stand on every page of a run, each with a number: the frame and the words of a label. */
export class Recurring {
	private readonly byWord = new Map<string, Plain[]>();
	private readonly numbers = new Map<Plain, number>();

	/** Learns from the first pages of a run, which tell what the others are like; one page alone tells nothing. */
	constructor(pages: readonly DrawnPage[]) {
		const [first, ...others] = pages.map(({ marks }) => new Index(flat(marks)));
		if (!first || others.length === 0) return;
		for (const mark of first.marks) {
			if (this.numberOf(mark) === undefined && others.every((page) => page.has(mark))) this.add(mark);
		}
	}

	private add(mark: Plain): void {
		this.numbers.set(mark, this.numbers.size);
		this.byWord.set(wordOf(mark), [...(this.byWord.get(wordOf(mark)) ?? []), mark]);
	}

	numberOf(mark: DrawnMark): number | undefined {
		if (!isPlain(mark)) return undefined;
		const known = this.byWord.get(wordOf(mark))?.find((other) => same(other, mark));
		return known && this.numbers.get(known);
	}
}

/** The marks of one page. */
class Index {
	readonly marks: readonly Plain[];
	private readonly byWord = new Map<string, Plain[]>();

	constructor(marks: readonly DrawnMark[]) {
		this.marks = marks.filter(isPlain);
		for (const mark of this.marks) {
			const alike = this.byWord.get(wordOf(mark));
			if (alike) alike.push(mark);
			else this.byWord.set(wordOf(mark), [mark]);
		}
	}

	readonly has = (mark: Plain): boolean => this.byWord.get(wordOf(mark))?.some((other) => same(other, mark)) ?? false;
}
