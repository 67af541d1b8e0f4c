/** Dots of a label, one bit each, the first in the highest bit of a byte; rows are whole bytes, and 1 is black. */
export class Bitmap {
	readonly rowBytes: number;
	readonly bytes: Uint8Array;

	constructor(
		readonly width: number,
		readonly height: number,
		bytes?: Uint8Array
	) {
		this.rowBytes = Math.ceil(width / 8);
		this.bytes = bytes ?? new Uint8Array(this.rowBytes * height);
	}

	copy(): Bitmap {
		return new Bitmap(this.width, this.height, this.bytes.slice());
	}

	isBlack(x: number, y: number): boolean {
		return ((this.bytes[y * this.rowBytes + (x >> 3)] ?? 0) & (128 >> (x & 7))) !== 0;
	}

	blacken(x: number, y: number): void {
		const at = y * this.rowBytes + (x >> 3);
		this.bytes[at] = (this.bytes[at] ?? 0) | (128 >> (x & 7));
	}

	whiten(x: number, y: number): void {
		const at = y * this.rowBytes + (x >> 3);
		this.bytes[at] = (this.bytes[at] ?? 0) & ~(128 >> (x & 7));
	}

	/** A black rectangle; what lies outside is left out. */
	fill(x: number, y: number, width: number, height: number): this {
		const [left, right] = [Math.max(0, x), Math.min(this.width, x + width)];
		if (left >= right) return this;
		const [first, last] = [left >> 3, (right - 1) >> 3];
		for (let row = Math.max(0, y); row < Math.min(this.height, y + height); row++) {
			const start = row * this.rowBytes;
			for (let at = first; at <= last; at++) {
				const mask = (at === first ? 255 >> (left & 7) : 255) & (at === last ? 255 << (7 - ((right - 1) & 7)) : 255);
				this.bytes[start + at] = (this.bytes[start + at] ?? 0) | mask;
			}
		}
		return this;
	}

	/** Whitens the black dots of another that lies so far from the top left. */
	takeOut(other: Bitmap, left: number, top: number): void {
		for (let y = Math.max(0, top); y < Math.min(this.height, top + other.height); y++) {
			for (let x = Math.max(0, left); x < Math.min(this.width, left + other.width); x++) {
				if (other.isBlack(x - left, y - top)) this.whiten(x, y);
			}
		}
	}

	get isWhite(): boolean {
		return this.bytes.every((byte) => byte === 0);
	}
}
