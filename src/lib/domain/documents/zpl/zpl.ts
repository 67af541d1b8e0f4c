import type { DrawnPage } from '../drawn-page';
import { accept, reject, type Result } from '../../values/result';
import type { Bitmap } from './bitmap';
import { graphicField, keptGraphic, packed } from './graphic';
import { Labels, type BarsBetweenDots, type Label, type LabelOptions } from './label';
import type { Piece } from './pieces';

export type ZplOptions = LabelOptions & { readonly copies?: number };

/** Labels looked at to find graphics that come again. */
const LOOKED_AT = 24;
/** A graphic of fewer letters is repeated where it stands. */
const WORTH_KEEPING = 60;
/** What a file may take of a printer's memory, in bytes; printers with the least have half a megabyte. */
const MOST_KEPT = 1 << 18;

/**
 * Drawn pages as labels in ZPL II for a printer of so many dots to the inch. Text is sent as graphics, as bars are: then no printer needs
 * a font, and bars are those of the PDF dot for dot. Equal pages give equal text.
 */
export function zplOf(pages: readonly DrawnPage[], { copies = 1, ...options }: ZplOptions): Result<string, BarsBetweenDots> {
	const labels = new Labels(options);
	const writer = new Writer();
	const refused = (): Result<string, BarsBetweenDots> => reject({ code: 'bars-between-dots', dpi: options.dpi });
	for (const page of pages.slice(0, LOOKED_AT)) {
		const label = labels.of(page);
		if (!label) return refused();
		writer.look(label);
	}
	writer.begin();
	for (let at = 0; at < pages.length; ) {
		const page = pages[at]!;
		let end = at + 1;
		while (end < pages.length && pages[end] === page) end++;
		const label = labels.of(page);
		if (!label) return refused();
		writer.write(label, (end - at) * copies);
		at = end;
	}
	return accept(writer.end());
}

class Writer {
	private readonly lines: string[] = [];
	private readonly data = new WeakMap<Bitmap, string>();
	private readonly met = new Map<string, { readonly bitmap: Bitmap; labels: number }>();
	private readonly names = new Map<string, string>();

	look({ pieces }: Label): void {
		const here = new Map<string, Bitmap>();
		for (const piece of pieces) if (piece.kind === 'graphic') here.set(this.keyOf(piece.bitmap), piece.bitmap);
		for (const [key, bitmap] of here) {
			const known = this.met.get(key);
			if (known) known.labels++;
			else this.met.set(key, { bitmap, labels: 1 });
		}
	}

	/** Sends what comes again, the largest first. */
	begin(): void {
		const again = [...this.met].filter(([key, { labels }]) => labels > 1 && key.length >= WORTH_KEEPING);
		let room = MOST_KEPT;
		for (const [key, { bitmap }] of again.sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1))) {
			if (bitmap.bytes.length > room) continue;
			room -= bitmap.bytes.length;
			const name = `R:NYUKO${String(this.names.size + 1).padStart(3, '0')}.GRF`;
			this.names.set(key, name);
			this.lines.push(keptGraphic(name, bitmap, this.dataOf(bitmap)));
		}
	}

	write({ width, height, pieces }: Label, copies: number): void {
		this.lines.push('^XA', `^PW${width}`, `^LL${height}`, '^LH0,0');
		for (const piece of pieces) this.lines.push(`^FO${piece.x},${piece.y}${this.field(piece)}^FS`);
		this.lines.push(`^PQ${copies}`, '^XZ');
	}

	/** The printer forgets what was kept for these labels. */
	end(): string {
		if (this.names.size > 0) this.lines.push('^XA^IDR:NYUKO*.GRF^FS^XZ');
		return `${this.lines.join('\n')}\n`;
	}

	private field(piece: Piece): string {
		if (piece.kind === 'rectangle') return `^GB${piece.width},${piece.height},${Math.min(piece.width, piece.height)}`;
		const name = this.names.get(this.keyOf(piece.bitmap));
		return name === undefined ? graphicField(piece.bitmap, this.dataOf(piece.bitmap)) : `^XG${name},1,1`;
	}

	private keyOf(bitmap: Bitmap): string {
		return `${bitmap.rowBytes} ${bitmap.height} ${this.dataOf(bitmap)}`;
	}

	private dataOf(bitmap: Bitmap): string {
		const data = this.data.get(bitmap) ?? packed(bitmap);
		this.data.set(bitmap, data);
		return data;
	}
}
