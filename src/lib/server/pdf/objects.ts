import { deflateSync, type ZlibOptions } from 'node:zlib';
import { Bytes } from './bytes';

/** For what each page has: bars and hexadecimal text shrink well with hardly any search, and a small window is set up at once. */
const FAST = { level: 2, memLevel: 6, windowBits: 13, chunkSize: 4096 };
/** For what a file has once. */
export const SMALL = { level: 9 };
const WIDTHS = [1, 4, 1];

/** A text of any letters as an object. */
export const textString = (value: string): string => `<feff${Buffer.from(value, 'utf16le').swap16().toString('hex')}>`;

/** The objects of a PDF in the order in which they are written, each known by its number, and at last where each begins. */
export class Objects {
	private readonly out = new Bytes();
	private readonly starts: number[] = [0];
	private before = 0;

	constructor() {
		this.out.ascii('%PDF-1.7\n%').bytes(Uint8Array.of(0xe2, 0xe3, 0xcf, 0xd3, 10));
	}

	/** Bytes that wait to be taken. */
	get waiting(): number {
		return this.out.length;
	}

	taken(): Uint8Array {
		this.before += this.out.length;
		return this.out.taken();
	}

	/** A number for an object that is written later. */
	reserve(): number {
		return this.starts.push(0) - 1;
	}

	write(body: string, number = this.reserve()): number {
		this.begin(number).ascii(body).ascii('\nendobj\n');
		return number;
	}

	/** A stream with the entries of its dictionary beside filter and length. */
	stream(entries: string, data: Uint8Array, packing: ZlibOptions = FAST, number = this.reserve()): number {
		const packed = deflateSync(data, packing);
		this.begin(number).ascii(`<<${entries}/Filter/FlateDecode/Length ${packed.length}>>stream\n`).bytes(packed).ascii('\nendstream\nendobj\n');
		return number;
	}

	/** A stream that is read without unpacking it. */
	plain(entries: string, data: Uint8Array, number = this.reserve()): number {
		this.begin(number).ascii(`<<${entries}/Length ${data.length}>>stream\n`).bytes(data).ascii('\nendstream\nendobj\n');
		return number;
	}

	/** The table of all objects, itself one of them. */
	end(trailer: string): void {
		const number = this.reserve();
		const start = this.before + this.out.length;
		this.starts[number] = start;
		const table = Buffer.alloc(6 * this.starts.length);
		this.starts.forEach((at, i) => {
			table[6 * i] = i === 0 ? 0 : 1;
			table.writeUInt32BE(at, 6 * i + 1);
		});
		this.stream(`/Type/XRef/Size ${this.starts.length}/W[${WIDTHS.join(' ')}]${trailer}`, table, SMALL, number);
		this.out.ascii(`startxref\n${start}\n%%EOF\n`);
	}

	private begin(number: number): Bytes {
		this.starts[number] = this.before + this.out.length;
		return this.out.ascii(`${number} 0 obj\n`);
	}
}
