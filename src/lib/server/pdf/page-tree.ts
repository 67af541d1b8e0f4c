import type { Objects } from './objects';

/** Kids of a node: readers find a page of thousands in two or three steps. */
const KIDS = 64;

type Node = { readonly number: number; readonly kids: number[]; readonly count: number };

/** The pages of a file in a tree that is written after them. */
export class PageTree {
	private readonly leaves: { readonly number: number; readonly kids: number[] }[] = [];

	constructor(private readonly objects: Objects) {}

	/** Takes a page in; answers the number of its parent. */
	add(page: number): number {
		let last = this.leaves.at(-1);
		if (!last || last.kids.length === KIDS) this.leaves.push((last = { number: this.objects.reserve(), kids: [] }));
		last.kids.push(page);
		return last.number;
	}

	/** Writes the tree; answers the number of its root, which has the entries that pages inherit. */
	write(inherited: string): number {
		let level: Node[] = this.leaves.map((leaf) => ({ ...leaf, count: leaf.kids.length }));
		while (level.length > KIDS) level = this.gathered(level);
		const root = this.objects.reserve();
		this.node({ number: root, kids: level.map(({ number }) => number), count: total(level) }, inherited);
		for (const node of level) this.node(node, `/Parent ${root} 0 R`);
		return root;
	}

	/** A level above one that is too wide; the nodes below it are written. */
	private gathered(level: readonly Node[]): Node[] {
		const above: Node[] = [];
		for (let i = 0; i < level.length; i += KIDS) {
			const below = level.slice(i, i + KIDS);
			const number = this.objects.reserve();
			above.push({ number, kids: below.map(({ number }) => number), count: total(below) });
			for (const node of below) this.node(node, `/Parent ${number} 0 R`);
		}
		return above;
	}

	private node({ number, kids, count }: Node, entries: string): void {
		this.objects.write(`<</Type/Pages/Count ${count}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]${entries}>>`, number);
	}
}

const total = (nodes: readonly Node[]): number => nodes.reduce((sum, { count }) => sum + count, 0);
