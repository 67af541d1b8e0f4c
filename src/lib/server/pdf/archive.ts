import { languageOf, type Meta } from './meta';

/** What a file that is kept for years says of itself, as PDF/A-3b (ISO 19005-3) asks: the same as its information dictionary. */

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

/** The day of issue at midnight, in the two ways in which files write an instant. */
export const pdfDay = ({ issuedOn }: Meta): string => `D:${issuedOn.replaceAll('-', '')}000000Z`;
const xmpDay = ({ issuedOn }: Meta): string => `${issuedOn}T00:00:00Z`;

/** Metadata in XMP. */
export function xmpOf(meta: Meta): string {
	const { title, subject, author = '' } = meta;
	const alternative = (name: string, text: string): string => `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></dc:${name}>`;
	return (
		'<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
		'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"' +
		' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">' +
		'<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance><dc:format>application/pdf</dc:format>' +
		alternative('title', title) +
		alternative('description', subject) +
		(author === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`) +
		`<dc:language><rdf:Bag><rdf:li>${languageOf(meta)}</rdf:li></rdf:Bag></dc:language>` +
		`<xmp:CreatorTool>Nyuko</xmp:CreatorTool><xmp:CreateDate>${xmpDay(meta)}</xmp:CreateDate><xmp:ModifyDate>${xmpDay(meta)}</xmp:ModifyDate>` +
		'<pdf:Producer>Nyuko</pdf:Producer></rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="r"?>'
	);
}

export const CONDITION = 'sRGB IEC61966-2.1';

/** Primaries of sRGB brought to the white point D50, and that point (IEC 61966-2-1), in parts of 65,536. */
const XYZ = {
	wtpt: [63190, 65536, 54061], rXYZ: [28578, 14582, 913], gXYZ: [25235, 46982, 6364], bXYZ: [9377, 3973, 46804]
} as const;
/** A gamma of 2.2, in parts of 256. */
const GAMMA = 563;

const HEAD = 128;
const ENTRY = 12;

/** An ICC profile (ICC.1:2001-04) of sRGB with its curve as a power: what colours of the papers mean. */
export function srgbProfile(): Uint8Array {
	const tags: readonly (readonly [name: string, data: Buffer])[] = [
		['desc', described()],
		['cprt', text('Public domain')],
		...Object.entries(XYZ).map(([name, point]) => [name, xyz(point)] as const),
		...['rTRC', 'gTRC', 'bTRC'].map((name) => [name, curve()] as const)
	];
	const table = Buffer.alloc(4 + ENTRY * tags.length);
	table.writeUInt32BE(tags.length, 0);
	let at = HEAD + table.length;
	tags.forEach(([name, data], i) => {
		table.write(name, 4 + ENTRY * i, 'latin1');
		table.writeUInt32BE(at, 8 + ENTRY * i);
		table.writeUInt32BE(data.length, 12 + ENTRY * i);
		at += data.length;
	});
	return Uint8Array.from(Buffer.concat([head(at), table, ...tags.map(([, data]) => data)]));
}

function head(length: number): Buffer {
	const bytes = Buffer.alloc(HEAD);
	bytes.writeUInt32BE(length, 0);
	bytes.writeUInt32BE(0x02100000, 8);
	bytes.write('mntrRGB XYZ ', 12, 'latin1');
	[2000, 1, 1].forEach((part, i) => bytes.writeUInt16BE(part, 24 + 2 * i));
	bytes.write('acsp', 36, 'latin1');
	[0xf6d6, 0x10000, 0xd32d].forEach((part, i) => bytes.writeUInt32BE(part, 68 + 4 * i));
	return bytes;
}

function xyz(point: readonly number[]): Buffer {
	const bytes = Buffer.alloc(20);
	bytes.write('XYZ ', 0, 'latin1');
	point.forEach((part, i) => bytes.writeInt32BE(part, 8 + 4 * i));
	return bytes;
}

function curve(): Buffer {
	const bytes = Buffer.alloc(16);
	bytes.write('curv', 0, 'latin1');
	bytes.writeUInt32BE(1, 8);
	bytes.writeUInt16BE(GAMMA, 12);
	return bytes;
}

function text(words: string): Buffer {
	const length = 8 + words.length + 1;
	const bytes = Buffer.alloc(length + ((4 - (length % 4)) % 4));
	bytes.write('text', 0, 'latin1');
	bytes.write(words, 8, 'latin1');
	return bytes;
}

/** Its name in ASCII; the places for other scripts are empty. */
function described(): Buffer {
	const bytes = Buffer.alloc(12 + CONDITION.length + 1 + 78 + ((4 - ((12 + CONDITION.length + 1 + 78) % 4)) % 4));
	bytes.write('desc', 0, 'latin1');
	bytes.writeUInt32BE(CONDITION.length + 1, 8);
	bytes.write(CONDITION, 12, 'latin1');
	return bytes;
}
