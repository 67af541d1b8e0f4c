import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, PDFHexString, PDFName, PrintScaling, type PDFRef } from 'pdf-lib';
import type { DrawnMark, DrawnPage, DrawnText } from '$lib/domain/documents/drawn-page';
import type { FontName, Weight } from '$lib/domain/documents/page';
import { Bytes, POINTS_PER_MM } from './bytes';
import { subset } from './fonts';
import { fileId, type Meta } from './meta';
import { writeMarks, type Pen } from './operators';

/** Draws pages into a PDF that prints at true size; equal pages give equal bytes. Long runs of labels: see `run.ts`. */
export async function paint(pages: readonly DrawnPage[], meta: Meta): Promise<Uint8Array> {
	const document = await PDFDocument.create({ updateMetadata: false });
	document.registerFontkit(fontkit);
	const fonts = await embedded(document, pages);
	for (const page of pages) addPage(document, page, fonts);
	describe(document, meta);
	return document.save({ useObjectStreams: true, addDefaultPage: false });
}

function describe(document: PDFDocument, meta: Meta): void {
	const { title, subject, issuedOn } = meta;
	const day = new Date(`${issuedOn}T00:00:00Z`);
	document.setTitle(title, { showInWindowTitleBar: true });
	document.setSubject(subject);
	document.setLanguage('en');
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

function addPage(document: PDFDocument, { width, height, marks }: DrawnPage, faces: Faces): void {
	const page = document.addPage([width * POINTS_PER_MM, height * POINTS_PER_MM]);
	for (const { name, ref } of faces.values()) page.node.setFontDictionary(PDFName.of(name), ref);
	const operators = new Bytes();
	writeMarks(operators, marks, { height, penOf: (font, weight) => embeddedFace(faces, faceKey(font, weight)) });
	const content = document.context.flateStream(operators.view);
	page.node.set(PDFName.of('Contents'), document.context.register(content));
}

function embeddedFace(faces: Faces, key: string): Face {
	const face = faces.get(key);
	if (!face) throw new Error(`${key} was not embedded`);
	return face;
}
