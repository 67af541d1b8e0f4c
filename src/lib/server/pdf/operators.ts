import { deflateSync } from 'node:zlib';
import type { DrawnMark, DrawnText } from '$lib/domain/documents/drawn-page';
import type { BoxMark, FontName, Ink, PictureMark, RuleMark, ShapeMark, Tint, Weight } from '$lib/domain/documents/page';
import type { Bytes } from './bytes';
import { writeBars } from './bars';
import type { PageTags } from './tags';

/** A font of a file: its name there, and the code of each of its characters. */
export type Pen = { readonly name: string; readonly codeOf: (character: string) => number };

/** A drawing kept apart that stands for some marks at once. */
export type Form = { readonly name: string; readonly marks: number };

export type Around = {
	/** Of the page in millimetres: PDF counts it from below. */
	readonly height: number;
	readonly penOf: (font: FontName, weight: Weight) => Pen;
	/** The form for the marks from a place on, if there is one. */
	/** Which marked content a mark is; without it nothing is marked. */
	readonly tags?: PageTags;
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
		else operators.marked(marks[at]!);
		at += form?.marks ?? 1;
	}
	operators.end();
}

class Operators {
	private colour = '';
	private isArtifact = false;

	constructor(
		private readonly out: Bytes,
		private readonly around: Around
	) {}

	/** A mark as part of what is read, or as one of those that only please the eye. */
	marked(mark: DrawnMark): void {
		const { tags } = this.around;
		if (!tags || mark.kind === 'turned') return this.mark(mark);
		const content = tags.contentOf(mark);
		if (!content) {
			if (!this.isArtifact) this.out.ascii('/Artifact BMC\n');
			this.isArtifact = true;
			return this.mark(mark);
		}
		this.end();
		this.out.ascii(`/${content.role} <</MCID ${content.number}>> BDC\n`);
		this.mark(mark);
		this.out.ascii('EMC\n');
	}

	end(): void {
		if (this.isArtifact) this.out.ascii('EMC\n');
		this.isArtifact = false;
	}

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
			case 'picture':
				this.fillWith(INKS.black);
				return this.picture(mark);
			case 'bars':
				this.fillWith(INKS.black);
				return writeBars(this.out, mark, this.around.height);
			case 'turned':
				this.end();
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

	/** An inline mask: what is black is painted, what is white lets the paper through. In letters, so that nothing in it ends it. */
	private picture({ at: { x, y, width, height }, picture }: PictureMark): void {
		this.out.ascii('q ').points(width).ascii('0 0 ').points(height);
		this.point(x, y + height).ascii(`cm\nBI /W ${picture.width} /H ${picture.height} /IM true /D [1 0] /F [/AHx /Fl] ID\n`);
		this.out.ascii(`${deflateSync(Buffer.from(picture.bits, 'base64'), { level: 9 }).toString('hex')}>\nEI Q\n`);
	}

	private shape({ points, line }: ShapeMark): void {
		if (line !== undefined) this.out.points(line).ascii('w 1 j ');
		for (const [i, [x, y]] of points.entries()) this.point(x, y).ascii(i === 0 ? 'm ' : 'l ');
		this.out.ascii(line === undefined ? 'f\n' : 'b 0 j\n');
	}
}
