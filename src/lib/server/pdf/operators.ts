import type { DrawnMark, DrawnText } from '$lib/domain/documents/drawn-page';
import type { BoxMark, FontName, Ink, RuleMark, ShapeMark, Tint, Weight } from '$lib/domain/documents/page';
import type { Bytes } from './bytes';
import { writeBars } from './bars';

/** A font of a file: its name there, and the code of each of its characters. */
export type Pen = { readonly name: string; readonly codeOf: (character: string) => number };

/** A drawing kept apart that stands for some marks at once. */
export type Form = { readonly name: string; readonly marks: number };

export type Around = {
	/** Of the page in millimetres: PDF counts it from below. */
	readonly height: number;
	readonly penOf: (font: FontName, weight: Weight) => Pen;
	/** The form for the marks from a place on, if there is one. */
	readonly formAt?: (marks: readonly DrawnMark[], at: number, height: number) => Form | undefined;
};

const INKS: Record<Ink, string> = { black: '0 g', white: '1 g', indigo: '0.1216 0.3059 0.549 rg', vermilion: '0.7804 0.2431 0.1137 rg' };

const TINTS: Record<Tint, string> = { white: '1 g', pale: '0.9 g', middle: '0.76 g', deep: '0.6 g', black: '0 g' };

/** Writes the content operators of marks. */
export function writeMarks(out: Bytes, marks: readonly DrawnMark[], around: Around): void {
	const operators = new Operators(out, around);
	for (let at = 0; at < marks.length; ) {
		const form = around.formAt?.(marks, at, around.height);
		if (form) out.ascii(`/${form.name} Do\n`);
		else operators.mark(marks[at]!);
		at += form?.marks ?? 1;
	}
}

class Operators {
	private colour = '';

	constructor(
		private readonly out: Bytes,
		private readonly around: Around
	) {}

	mark(mark: DrawnMark): void {
		switch (mark.kind) {
			case 'text':
				this.fillWith(INKS[mark.ink]);
				return this.text(mark);
			case 'rule':
				return this.rule(mark);
			case 'box':
				return this.box(mark);
			case 'shape':
				this.fillWith(TINTS[mark.tint]);
				return this.shape(mark);
			case 'bars':
				this.fillWith(INKS.black);
				return writeBars(this.out, mark, this.around.height);
			case 'turned':
				this.out.ascii('q 0 1 -1 0 ');
				this.point(mark.x, mark.y + mark.width).ascii('cm\n');
				writeMarks(this.out, mark.marks, { ...this.around, height: 0 });
				this.out.ascii('Q\n');
		}
	}

	private fillWith(colour: string): void {
		if (colour !== this.colour) this.out.ascii(colour).ascii('\n');
		this.colour = colour;
	}

	private point(x: number, y: number): Bytes {
		return this.out.points(x).points(this.around.height - y);
	}

	/** Each run where its plain advance widths put it. */
	private text({ y, size, weight, runs }: DrawnText): void {
		for (const { font, x, text } of runs) {
			const { name, codeOf } = this.around.penOf(font, weight);
			this.out.ascii('BT /').ascii(name).ascii(' ').number(size).ascii(' Tf ');
			this.point(x, y).ascii('Td <');
			for (const character of text) this.out.hex(codeOf(character));
			this.out.ascii('> Tj ET\n');
		}
	}

	private rule({ from, to, width, dash }: RuleMark): void {
		if (dash) {
			this.out.ascii('[');
			for (const mm of dash) this.out.points(mm);
			this.out.ascii('] 0 d\n');
		}
		this.out.points(width).ascii('w ');
		this.point(...from).ascii('m ');
		this.point(...to).ascii('l S\n');
		if (dash) this.out.ascii('[] 0 d\n');
	}

	private box({ at: { x, y, width, height }, line, ink = 'black' }: BoxMark): void {
		if (line === undefined) this.fillWith(INKS[ink]);
		else this.out.points(line).ascii('w ');
		this.point(x, y + height).points(width).points(height).ascii(line === undefined ? 're f\n' : 're S\n');
	}

	private shape({ points, line }: ShapeMark): void {
		if (line !== undefined) this.out.points(line).ascii('w 1 j ');
		for (const [i, [x, y]] of points.entries()) this.point(x, y).ascii(i === 0 ? 'm ' : 'l ');
		this.out.ascii(line === undefined ? 'f\n' : 'b 0 j\n');
	}
}
