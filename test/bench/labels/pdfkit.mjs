// The same labels with pdfkit: node test/bench/labels/pdfkit.mjs labels.jsonl out.pdf fonts…, with PDFKIT naming where it is installed.
// pdfkit has no barcodes: with BWIP=bars bwip-js works them out as boxes, with BWIP=png as pictures of three dots to a module, as guides
// show it, and both are counted; else they are worked out beforehand and not counted. Reading the labels is not counted.
import { createReadStream, createWriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { createInterface } from 'node:readline';
import bwip from 'bwip-js/node';

const PDFDocument = createRequire(`${process.env.PDFKIT}/`)('pdfkit');
const [source, target, regular, bold] = process.argv.slice(2);
const MM = 72 / 25.4;

/** A run of labels, held in memory so that nothing but writing is measured, deflating in other threads included. */
const labels = [];
for await (const line of createInterface({ input: createReadStream(source) })) labels.push(JSON.parse(line));
const begun = process.cpuUsage();
const begin = performance.now();
const file = createWriteStream(target);
const document = new PDFDocument({ size: [101.6 * MM, 152.4 * MM], margin: 0, autoFirstPage: false });
document.pipe(file);
document.registerFont('regular', regular).registerFont('bold', bold);

/** Column, row and width of the bars of a symbol. */
function encoded(bcid, text, options) {
	const [symbol] = bwip.raw({ bcid, text, ...options });
	const rects = [];
	let column = 0;
	for (const [i, width] of (symbol.sbs ?? []).entries()) {
		if (i % 2 === 0) rects.push(column, 0, width);
		column += width;
	}
	for (let at = 0; at < (symbol.pixs?.length ?? 0); at++) {
		if (symbol.pixs[at] !== 1) continue;
		const from = at;
		while (symbol.pixs[at + 1] === 1 && (at + 1) % symbol.pixx !== 0) at++;
		rects.push(from % symbol.pixx, Math.floor(from / symbol.pixx), at + 1 - from);
	}
	return rects;
}

function bars(rects, { x, y, module, tall }) {
	for (let i = 0; i < rects.length; i += 3) document.rect((x + rects[i] * module) * MM, (y + rects[i + 1] * tall) * MM, rects[i + 2] * module * MM, tall * MM);
	document.fill('black');
}

async function picture(bcid, text, options, { x, y, module, tall, rects }) {
	const rows = bcid === 'code128' ? 1 : 1 + Math.max(...rects.filter((_, i) => i % 3 === 1));
	const columns = Math.max(...rects.map((_, i) => (i % 3 === 0 ? rects[i] + rects[i + 2] : 0)));
	const png = await bwip.toBuffer({ bcid, text, scale: 3, ...options });
	document.image(png, x * MM, y * MM, { width: columns * module * MM, height: rows * tall * MM });
}

async function drawCodes({ boxId, contents, linear, stacked }) {
	const content = { eclevel: 6, columns: 7 };
	if (process.env.BWIP === 'png') {
		await picture('code128', boxId, { height: 26 }, linear);
		return picture('pdf417', contents, { ...content, rowmult: 3 }, stacked);
	}
	bars(process.env.BWIP ? encoded('code128', boxId) : linear.rects, linear);
	bars(process.env.BWIP ? encoded('pdf417', contents, content) : stacked.rects, stacked);
}

let first = 0;
for (const label of labels) {
	const { lines, frame } = label;
	document.addPage();
	document.lineWidth(frame.line * MM).rect(frame.x * MM, frame.y * MM, frame.width * MM, frame.height * MM).stroke();
	for (const { x, y, size, weight, text } of lines) {
		document.font(weight === 700 ? 'bold' : 'regular').fontSize(size).text(text, x * MM, y * MM, { lineBreak: false, baseline: 'alphabetic' });
	}
	await drawCodes(label);
	first ||= performance.now() - begin;
}
document.end();
await new Promise((done) => file.on('finish', done));
const { user, system } = process.cpuUsage(begun);
console.log(JSON.stringify({ cpu: (user + system) / 1e6, first: first / 1e3, bytes: file.bytesWritten, peak: process.resourceUsage().maxRSS * 1024 }));
