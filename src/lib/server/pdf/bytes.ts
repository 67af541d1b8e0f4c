const ZERO = 48;
const HEX = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));
const DECIMALS = 10_000;
/** Texts longer than this are written at once, not letter by letter. */
const SHORT = 40;
export const POINTS_PER_MM = 72 / 25.4;

/** Bytes written one after another. */
export class Bytes {
	private array = Buffer.alloc(1 << 8);
	private used = 0;

	get length(): number {
		return this.used;
	}

	/** What was written, as long as nothing else is written. */
	get view(): Uint8Array {
		return this.array.subarray(0, this.used);
	}

	/** What was written; the next begins anew. */
	taken(): Uint8Array {
		const taken = new Uint8Array(this.view);
		this.used = 0;
		return taken;
	}

	clear(): void {
		this.used = 0;
	}

	bytes(part: Uint8Array): this {
		this.need(part.length);
		this.array.set(part, this.used);
		this.used += part.length;
		return this;
	}

	ascii(text: string): this {
		this.need(text.length);
		if (text.length > SHORT) {
			this.used += this.array.write(text, this.used, 'latin1');
			return this;
		}
		let at = this.used;
		for (let i = 0; i < text.length; i++) this.array[at++] = text.charCodeAt(i);
		this.used = at;
		return this;
	}

	/** A number below 2³¹ with four decimals at most. */
	number(n: number): this {
		this.need(24);
		const size = Math.abs(n);
		let whole = size | 0;
		let part = Math.round((size - whole) * DECIMALS) | 0;
		if (part === DECIMALS) {
			whole += 1;
			part = 0;
		}
		if (n < 0 && (whole | part) !== 0) this.array[this.used++] = 45;
		this.digits(whole);
		if (part > 0) this.array[this.used++] = 46;
		for (let unit = DECIMALS / 10; part > 0; unit = (unit / 10) | 0) {
			this.array[this.used++] = ZERO + ((part / unit) | 0);
			part = (part % unit) | 0;
		}
		return this;
	}

	/** Millimetres as points, and a space. */
	points(mm: number): this {
		return this.number(mm * POINTS_PER_MM).ascii(' ');
	}

	/** Four hexadecimal digits. */
	hex(n: number): this {
		this.need(4);
		for (let shift = 12; shift >= 0; shift -= 4) this.array[this.used++] = HEX[(n >> shift) & 15]!;
		return this;
	}

	private digits(whole: number): void {
		let unit = 1;
		for (let rest = (whole / 10) | 0; rest > 0; rest = (rest / 10) | 0) unit *= 10;
		for (; unit > 0; unit = (unit / 10) | 0) this.array[this.used++] = ZERO + (((whole / unit) | 0) % 10);
	}

	private need(more: number): void {
		if (this.used + more <= this.array.length) return;
		const grown = Buffer.alloc(2 * (this.used + more));
		grown.set(this.view);
		this.array = grown;
	}
}
