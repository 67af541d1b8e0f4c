import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, PDFHexString, PDFName, PDFString, PrintScaling, type PDFPage, type PDFRef } from 'pdf-lib';
import type { DrawnMark, DrawnPage, DrawnText } from '$lib/domain/documents/drawn-page';
import type { FontName, Weight } from '$lib/domain/documents/page';
import { CONDITION, srgbProfile, xmpOf } from './archive';
import { Bytes, POINTS_PER_MM } from './bytes';
import { subset } from './fonts';
import { fileId, languageOf, type Meta } from './meta';
import { writeMarks, type Pen } from './operators';
import { PageTags, type Element } from './tags';

/** Draws pages into a PDF that prints at true size; equal pages give equal bytes. Long runs of labels: see `run.ts`. */
export async function paint(pages: readonly DrawnPage[], meta: Meta): Promise<Uint8Array> {
	const document = await PDFDocument.create({ updateMetadata: false });
	document.registerFontkit(fontkit);
	const fonts = await embedded(document, pages);
	const structure = new Structure(document, languageOf(meta));
	for (const page of pages) addPage(document, page, fonts, structure);
	structure.end();
	describe(document, meta);
	keepable(document, meta);
	return document.save({ useObjectStreams: true, addDefaultPage: false });
}

function describe(document: PDFDocument, meta: Meta): void {
	const { title, subject, issuedOn } = meta;
	const day = new Date(`${issuedOn}T00:00:00Z`);
	document.setTitle(title, { showInWindowTitleBar: true });
	document.setSubject(subject);
	document.setLanguage(languageOf(meta));
	if (meta.author) document.setAuthor(meta.author);
	document.setProducer('Nyuko');
	document.setCreator('Nyuko');
	document.setCreationDate(day);
	document.setModificationDate(day);
	const preferences = document.catalog.getOrCreateViewerPreferences();
	preferences.setPrintScaling(PrintScaling.None);
	preferences.setPickTrayByPDFSize(true);
	const id = PDFHexString.of(fileId(meta));
	document.context.trailerInfo.ID = document.context.obj([id, id]);
}

/** What a file that is kept for years needs beside its pages. */
function keepable({ context, catalog }: PDFDocument, meta: Meta): void {
	const metadata = context.register(context.stream(new TextEncoder().encode(xmpOf(meta)), { Type: 'Metadata', Subtype: 'XML' }));
	catalog.set(PDFName.of('Metadata'), metadata);
	const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }));
	const intent = { Type: 'OutputIntent', S: 'GTS_PDFA1', OutputConditionIdentifier: PDFString.of(CONDITION), Info: PDFString.of(CONDITION), DestOutputProfile: profile };
	catalog.set(PDFName.of('OutputIntents'), context.obj([intent]));
}

type Face = Pen & { readonly ref: PDFRef };
type Faces = ReadonlyMap<string, Face>;

const faceKey = (font: FontName, weight: Weight): string => `${font} ${weight}`;

const textsOf = (marks: readonly DrawnMark[]): DrawnText[] =>
	marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : mark.kind === 'turned' ? textsOf(mark.marks) : []));

/** Every family and weight that is used, with just the characters that are used. */
async function embedded(document: PDFDocument, pages: readonly DrawnPage[]): Promise<Faces> {
	const used = new Map<string, { font: FontName; weight: Weight; characters: Set<string> }>();
	for (const { runs, weight } of pages.flatMap(({ marks }) => textsOf(marks))) {
		for (const { font, text } of runs) {
			const key = faceKey(font, weight);
			const face = used.get(key) ?? { font, weight, characters: new Set<string>() };
			for (const character of text) face.characters.add(character);
			used.set(key, face);
		}
	}
	const faces = new Map<string, Face>();
	for (const [key, { font, weight, characters }] of [...used].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const part = await subset(font, weight, [...characters]);
		const { ref } = await document.embedFont(part.bytes, { subset: false });
		faces.set(key, { name: `F${faces.size + 1}`, ref, codeOf: (character) => part.glyphs.get(character) ?? 0 });
	}
	return faces;
}

function addPage(document: PDFDocument, { width, height, marks }: DrawnPage, faces: Faces, structure: Structure): void {
	const page = document.addPage([width * POINTS_PER_MM, height * POINTS_PER_MM]);
	for (const { name, ref } of faces.values()) page.node.setFontDictionary(PDFName.of(name), ref);
	const operators = new Bytes();
	const tags = structure.of(page);
	writeMarks(operators, marks, { height, tags, penOf: (font, weight) => embeddedFace(faces, faceKey(font, weight)) });
	const content = document.context.flateStream(operators.view);
	page.node.set(PDFName.of('Contents'), document.context.register(content));
}

function embeddedFace(faces: Faces, key: string): Face {
	const face = faces.get(key);
	if (!face) throw new Error(`${key} was not embedded`);
	return face;
}

/** The structure of a painted paper: what is read on each page, in order (ISO 32000-1, 14.7). */
class Structure {
	private readonly pages: { readonly page: PDFPage; readonly tags: PageTags }[] = [];

	constructor(
		private readonly document: PDFDocument,
		private readonly language: string
	) {}

	/** The tags of a page, to be asked for while it is drawn. */
	of(page: PDFPage): PageTags {
		const tags = new PageTags(this.language);
		page.node.set(PDFName.of('StructParents'), this.document.context.obj(this.pages.length));
		page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
		this.pages.push({ page, tags });
		return tags;
	}

	/** Writes all of it. */
	end(): void {
		const { context, catalog } = this.document;
		const [root, whole] = [context.nextRef(), context.nextRef()];
		const read = this.pages.map(({ page, tags }) => ({ tags, refs: tags.elements.map((element) => this.element(element, whole, page.ref)) }));
		const parents = read.flatMap(({ tags, refs }, i) => [i, context.register(context.obj(ownersOf(tags, refs)))]);
		context.assign(whole, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: read.flatMap(({ refs }) => refs) }));
		context.assign(root, context.obj({ Type: 'StructTreeRoot', K: [whole], ParentTree: { Nums: parents }, ParentTreeNextKey: this.pages.length }));
		catalog.set(PDFName.of('StructTreeRoot'), root);
		catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
	}

	private element({ role, contents, language, says }: Element, parent: PDFRef, page: PDFRef): PDFRef {
		const { context } = this.document;
		return context.register(
			context.obj({
				Type: 'StructElem', S: role, P: parent, Pg: page, K: contents.length === 1 ? contents[0]! : contents,
				...(language !== undefined && { Lang: PDFString.of(language) }),
				...(says !== undefined && { Alt: PDFHexString.fromText(says) })
			})
		);
	}
}

/** The element that each marked content of a page belongs to. */
function ownersOf({ elements, count }: PageTags, refs: readonly PDFRef[]): PDFRef[] {
	const owners = new Array<PDFRef>(count);
	elements.forEach(({ contents }, i) => contents.forEach((content) => (owners[content] = refs[i]!)));
	return owners;
}
