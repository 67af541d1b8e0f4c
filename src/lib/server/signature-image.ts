import { createHash } from 'node:crypto';
import { PNG } from 'pngjs';
import type { Picture } from '$lib/domain/documents/page';
import { accept, reject, type Result } from '$lib/domain/values/result';

export const LARGEST_SIGNATURE = 300 * 1024;
const MOST_PIXELS = 2000;
/** What is kept: 60 × 12.6 mm at 300 dots an inch. */
const KEPT = { width: 708, height: 149 };

export type SignatureTooLarge = { readonly code: 'signature-too-large'; readonly mostKb: number; readonly mostPixels: number };
export type NotASignature = { readonly code: 'not-a-signature' };
export type SignatureBlank = { readonly code: 'signature-blank' };
export type SignatureRefused = SignatureTooLarge | NotASignature | SignatureBlank;

const tooLarge = reject<SignatureTooLarge>({ code: 'signature-too-large', mostKb: LARGEST_SIGNATURE / 1024, mostPixels: MOST_PIXELS });

const START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** An image of a signature as the papers draw it: what is dark on white or on nothing is ink, cut close and no finer than a printer prints. */
export function readSignature(bytes: Uint8Array): Result<Picture, SignatureRefused> {
	if (bytes.length > LARGEST_SIGNATURE) return tooLarge;
	const file = Buffer.from(bytes);
	if (file.length < 33 || !file.subarray(0, 8).equals(START) || file.toString('latin1', 12, 16) !== 'IHDR') return reject({ code: 'not-a-signature' });
	// Looked at before anything is unpacked: a small file may hold a picture that fills the memory.
	const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
	if (width > MOST_PIXELS || height > MOST_PIXELS) return tooLarge;
	try {
		const image = PNG.sync.read(file);
		const ink = inkOf(image);
		return ink ? accept(pictureOf(ink)) : reject({ code: 'signature-blank' });
	} catch {
		return reject({ code: 'not-a-signature' });
	}
}

type Ink = { readonly width: number; readonly height: number; readonly isInk: (x: number, y: number) => boolean };

/** What is dark, in the smallest box around it; undefined for a picture without any. */
function inkOf({ width, height, data }: PNG): Ink | undefined {
	const isDark = (x: number, y: number): boolean => {
		const at = 4 * (y * width + x);
		const [red = 255, green = 255, blue = 255, alpha = 0] = data.subarray(at, at + 4);
		const darkness = 255_000 - (299 * red + 587 * green + 114 * blue);
		return darkness * alpha >= 255_000 * 110;
	};
	let [left, top, right, bottom] = [width, height, -1, -1];
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			if (!isDark(x, y)) continue;
			[left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), y];
		}
	if (right < 0) return undefined;
	return { width: right - left + 1, height: bottom - top + 1, isInk: (x, y) => isDark(left + x, top + y) };
}

/** Made smaller where it is finer than what is printed; a pixel is black when a third of what it stands for is, so that thin lines stay. */
function pictureOf(ink: Ink): Picture {
	const shrink = Math.max(1, ink.width / KEPT.width, ink.height / KEPT.height);
	const width = Math.max(1, Math.round(ink.width / shrink));
	const height = Math.max(1, Math.round(ink.height / shrink));
	const rowBytes = Math.ceil(width / 8);
	const bits = Buffer.alloc(rowBytes * height);
	const from = (at: number, of: number, all: number): number => Math.floor((at * all) / of);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const [x0, x1] = [from(x, width, ink.width), Math.max(from(x, width, ink.width) + 1, from(x + 1, width, ink.width))];
			const [y0, y1] = [from(y, height, ink.height), Math.max(from(y, height, ink.height) + 1, from(y + 1, height, ink.height))];
			let black = 0;
			for (let v = y0; v < y1; v++) for (let u = x0; u < x1; u++) if (ink.isInk(u, v)) black++;
			if (3 * black >= (x1 - x0) * (y1 - y0)) bits[y * rowBytes + (x >> 3)]! |= 0x80 >> (x & 7);
		}
	return { width, height, bits: bits.toString('base64') };
}

/** The name that a picture goes by in a plan. */
export const hashOf = ({ width, height, bits }: Picture): string => createHash('sha256').update(`${width}x${height}:${bits}`).digest('hex');
