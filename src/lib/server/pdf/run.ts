import { setImmediate as turn } from 'node:timers/promises';
import type { DrawnMark, DrawnPage } from '$lib/domain/documents/drawn-page';
import { Bytes, POINTS_PER_MM } from './bytes';
import { CONDITION, pdfDay, srgbProfile, xmpOf } from './archive';
import { fileId, languageOf, type Meta } from './meta';
import { Objects, SMALL, textString } from './objects';
import { writeMarks, type Form } from './operators';
import { PageTree } from './page-tree';
import { Recurring } from './recurring';
import { RunFonts } from './run-fonts';

/** Pages looked at before the first is written, to find what recurs. */
const LOOKED_AT = 24;
/** Bytes handed on at once; the first page goes alone. */
const PIECE = 1 << 16;
/** Forms of a file. Beyond that marks are written where they stand. */
const MOST_FORMS = 64;

/**
 * Long runs of labels as PDF, written as the pages come: nothing is held but the numbers of the objects. Prints at true size; equal
 * pages give equal bytes. Fonts stand at the end, with the characters that were met.
 */
export async function* writeRun(pages: Iterable<DrawnPage> | AsyncIterable<DrawnPage>, meta: Meta): AsyncGenerator<Uint8Array, void, undefined> {
	const run = new Run();
	let enough = 1;
	for await (const page of pages) {
		run.add(page);
		if (run.waiting < enough) continue;
		yield run.taken();
		enough = PIECE;
		await turn();
	}
	await run.end(meta);
	yield run.taken();
}

/** Papers of more pages than this are written as runs, whatever they are: holding them whole takes longer and more room. */
const LONG = 50;
export const isLong = (pages: readonly DrawnPage[]): boolean => pages.length > LONG;

/** A run in one piece. */
export async function wholeRun(pages: Iterable<DrawnPage>, meta: Meta): Promise<Uint8Array> {
	const pieces: Uint8Array[] = [];
	for await (const piece of writeRun(pages, meta)) pieces.push(piece);
	return new Uint8Array(Buffer.concat(pieces));
}

/** The bytes as they come; the source is closed when the reader goes away. */
export function streamOf(pieces: AsyncGenerator<Uint8Array, void, undefined>): ReadableStream<Uint8Array> {
	return new ReadableStream<Uint8Array>({
		async pull(controller) {
			const { done, value } = await pieces.next();
			if (done) controller.close();
			else controller.enqueue(value);
		},
		async cancel() {
			await pieces.return();
		}
	});
}

class Run {
	private readonly objects = new Objects();
	private readonly tree = new PageTree(this.objects);
	private readonly fonts = new RunFonts(this.objects);
	private readonly content = new Bytes();
	private readonly resources = this.objects.reserve();
	/** Of forms, which hold no others. */
	private readonly lettering = this.objects.reserve();
	private readonly forms = new Map<string, Form & { readonly number: number }>();
	private readonly first: DrawnPage[] = [];
	private recurring: Recurring | undefined;
	private last: { readonly page: DrawnPage; readonly content: number } | undefined;

	/** Bytes of whole pages that wait to be taken. */
	get waiting(): number {
		return this.recurring ? this.objects.waiting : 0;
	}

	taken(): Uint8Array {
		return this.objects.taken();
	}

	add(page: DrawnPage): void {
		if (this.recurring) return this.write(page);
		this.first.push(page);
		if (this.first.length === LOOKED_AT) this.begin();
	}

	async end(meta: Meta): Promise<void> {
		if (!this.recurring) this.begin();
		await this.fonts.write();
		const forms = [...this.forms.values()].map(({ name, number }) => `/${name} ${number} 0 R`).join('');
		this.objects.write(`<</Font<<${this.fonts.entries}>>/XObject<<${forms}>>>>`, this.resources);
		this.objects.write(`<</Font<<${this.fonts.entries}>>>>`, this.lettering);
		const root = this.tree.write(`/Resources ${this.resources} 0 R`);
		const day = `(${pdfDay(meta)})`;
		const author = meta.author ? `/Author${textString(meta.author)}` : '';
		const info = this.objects.write(
			`<</Title${textString(meta.title)}/Subject${textString(meta.subject)}${author}/Producer(Nyuko)/Creator(Nyuko)/CreationDate${day}/ModDate${day}>>`
		);
		const metadata = this.objects.plain('/Type/Metadata/Subtype/XML', new TextEncoder().encode(xmpOf(meta)));
		const profile = this.objects.stream('/N 3', srgbProfile(), SMALL);
		const intent = `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(${CONDITION})/Info(${CONDITION})/DestOutputProfile ${profile} 0 R>>`;
		const catalog = this.objects.write(
			`<</Type/Catalog/Pages ${root} 0 R/Lang(${languageOf(meta)})/Metadata ${metadata} 0 R/OutputIntents[${intent}]/ViewerPreferences<</PrintScaling/None/PickTrayByPDFSize true/DisplayDocTitle true>>>>`
		);
		const id = fileId(meta);
		this.objects.end(`/Root ${catalog} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]`);
	}

	private begin(): void {
		if (this.first.length === 0) throw new RangeError('a run of no pages');
		this.recurring = new Recurring(this.first);
		for (const page of this.first.splice(0)) this.write(page);
	}

	/** A page that comes several times on end has one content. */
	private write(page: DrawnPage): void {
		const content = this.last?.page === page ? this.last.content : this.contentOf(page);
		this.last = { page, content };
		const number = this.objects.reserve();
		const size = `${round(page.width * POINTS_PER_MM)} ${round(page.height * POINTS_PER_MM)}`;
		this.objects.write(`<</Type/Page/Parent ${this.tree.add(number)} 0 R/MediaBox[0 0 ${size}]/Contents ${content} 0 R>>`, number);
	}

	private contentOf({ marks, height }: DrawnPage): number {
		this.content.clear();
		writeMarks(this.content, marks, { height, penOf: this.fonts.penOf, formAt: this.formAt });
		return this.objects.stream('', this.content.view);
	}

	/** The form for the longest row of recurring marks from a place on; it is written when it is first met. */
	private readonly formAt = (marks: readonly DrawnMark[], at: number, height: number): Form | undefined => {
		const numbers: number[] = [];
		for (let i = at; i < marks.length; i++) {
			const number = this.recurring?.numberOf(marks[i]!);
			if (number === undefined) break;
			numbers.push(number);
		}
		if (numbers.length === 0) return undefined;
		const key = `${height} ${numbers.join(' ')}`;
		return this.forms.get(key) ?? this.newForm(key, marks.slice(at, at + numbers.length), height);
	};

	private newForm(key: string, marks: readonly DrawnMark[], height: number): Form | undefined {
		if (this.forms.size === MOST_FORMS) return undefined;
		const content = new Bytes();
		writeMarks(content, marks, { height, penOf: this.fonts.penOf });
		const number = this.objects.stream(`/Type/XObject/Subtype/Form/BBox[${EVERYWHERE}]/Resources ${this.lettering} 0 R`, content.view);
		const form = { name: `X${this.forms.size + 1}`, marks: marks.length, number };
		this.forms.set(key, form);
		return form;
	}
}

/** Larger than any page, also around the origin of what is turned. */
const EVERYWHERE = '-9999 -9999 9999 9999';

const round = (points: number): string => String(Number(points.toFixed(4)));
