import { createHash } from 'node:crypto';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, PDFHexString, PDFName, PrintScaling, type PDFRef } from 'pdf-lib';
import type { DrawnMark, DrawnPage, DrawnText } from '$lib/domain/documents/drawn-page';
import type { FontName, Ink, Tint, Weight } from '$lib/domain/documents/page';
import type { PlainDate } from '$lib/domain/values/plain-date';
import { subset, type Subset } from './fonts';

export type Meta = { readonly title: string; readonly subject: string; readonly issuedOn: PlainDate; readonly planSha256: string };

const POINTS_PER_MM = 72 / 25.4;

/** Draws pages into a PDF that prints at true size. The only module that knows how PDF is written; equal pages give equal bytes. */
export async function paint(pages: readonly DrawnPage[], meta: Meta): Promise<Uint8Array> {
	const document = await PDFDocument.create({ updateMetadata: false });
	document.registerFontkit(fontkit);
	const fonts = await embedded(document, pages);
	for (const page of pages) addPage(document, page, fonts);
	describe(document, meta);
	return document.save({ useObjectStreams: true, addDefaultPage: false });
}

function describe(document: PDFDocument, { title, subject, issuedOn, planSha256 }: Meta): void {
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
	const id = PDFHexString.of(createHash('sha256').update(`${planSha256} ${title}`).digest('hex').slice(0, 32));
	document.context.trailerInfo.ID = document.context.obj([id, id]);
}

type Face = Subset & { readonly name: string; readonly ref: PDFRef };
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
		faces.set(key, { ...part, name: `F${faces.size + 1}`, ref });
	}
	return faces;
}

function addPage(document: PDFDocument, { width, height, marks }: DrawnPage, faces: Faces): void {
	const page = document.addPage([width * POINTS_PER_MM, height * POINTS_PER_MM]);
	for (const { name, ref } of faces.values()) page.node.setFontDictionary(PDFName.of(name), ref);
	const content = document.context.flateStream(operators(marks, height, faces).join('\n'));
	page.node.set(PDFName.of('Contents'), document.context.register(content));
}

const number = (n: number): string => String(Number(n.toFixed(4)));
const points = (mm: number): string => number(mm * POINTS_PER_MM);

const INKS: Record<Ink, string> = { black: '0 g', white: '1 g', indigo: '0.1216 0.3059 0.549 rg', vermilion: '0.7804 0.2431 0.1137 rg' };

const TINTS: Record<Tint, string> = { white: '1 g', pale: '0.9 g', middle: '0.76 g', deep: '0.6 g', black: '0 g' };

/** Content operators of marks on a page of a height; PDF counts it from below. */
function operators(marks: readonly DrawnMark[], height: number, faces: Faces): string[] {
	const from = (y: number): string => points(height - y);
	const written: string[] = [];
	let colour = INKS.black;
	const colourWith = (wanted: string): void => {
		if (wanted !== colour) written.push(wanted);
		colour = wanted;
	};
	const fillWith = (ink: Ink): void => colourWith(INKS[ink]);
	for (const mark of marks) {
		switch (mark.kind) {
			case 'text':
				fillWith(mark.ink);
				written.push(...text(mark, from(mark.y), faces));
				break;
			case 'rule': {
				const dash = mark.dash?.map(points).join(' ');
				if (dash) written.push(`[${dash}] 0 d`);
				written.push(`${points(mark.width)} w ${points(mark.from[0])} ${from(mark.from[1])} m ${points(mark.to[0])} ${from(mark.to[1])} l S`);
				if (dash) written.push('[] 0 d');
				break;
			}
			case 'box': {
				const { x, y, width, height: tall } = mark.at;
				const rectangle = `${points(x)} ${from(y + tall)} ${points(width)} ${points(tall)} re`;
				if (mark.line === undefined) fillWith(mark.ink ?? 'black');
				written.push(mark.line === undefined ? `${rectangle} f` : `${points(mark.line)} w ${rectangle} S`);
				break;
			}
			case 'shape': {
				colourWith(TINTS[mark.tint]);
				const corners = mark.points.map(([x, y], i) => `${points(x)} ${from(y)} ${i === 0 ? 'm' : 'l'}`).join(' ');
				written.push(mark.line === undefined ? `${corners} f` : `${points(mark.line)} w 1 j ${corners} b 0 j`);
				break;
			}
			case 'bars':
				fillWith('black');
				written.push(...mark.rects.map(([x, y, width, tall]) => `${points(x)} ${from(y + tall)} ${points(width)} ${points(tall)} re`), 'f');
				break;
			case 'turned':
				fillWith('black');
				written.push(`q 0 1 -1 0 ${points(mark.x)} ${from(mark.y + mark.width)} cm`, ...operators(mark.marks, 0, faces), 'Q');
		}
	}
	return written;
}

/** Each run where its plain advance widths put it. */
function text({ runs, size, weight }: DrawnText, y: string, faces: Faces): string[] {
	return runs.map(({ font, x, text }) => {
		const face = faces.get(faceKey(font, weight));
		if (!face) throw new Error(`${font} ${weight} was not embedded`);
		const glyphs = [...text].map((character) => (face.glyphs.get(character) ?? 0).toString(16).padStart(4, '0')).join('');
		return `BT /${face.name} ${number(size)} Tf ${points(x)} ${y} Td <${glyphs}> Tj ET`;
	});
}
