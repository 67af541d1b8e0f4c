import { accept, reject, type Result } from '$lib/domain/values/result';

export type JsonError = { readonly code: 'not-json' | 'duplicate-key' | 'too-deep'; readonly message: string };

/** Only a duty may nest, and no tariff nests deeper than two; without a limit a hostile file could exhaust the stack. */
export const DEEPEST = 24;

const BLANK = /[ \t\n\r]*/y;
// eslint-disable-next-line no-control-regex
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

class Fault extends Error {
	constructor(
		readonly at: number,
		readonly code: JsonError['code'],
		readonly what: string
	) {
		super(what);
	}
}

/**
 * Walks a JSON text and throws a Fault at the first place where it is none, or gives a key twice. `JSON.parse` tells the place
 * of an error in some cases only, and of two equal keys it silently keeps the last.
 */
class Walk {
	#at = 0;
	constructor(readonly text: string) {}

	document(): void {
		this.#value(DEEPEST);
		if (this.#next() !== undefined) throw this.#fault('the document has ended already');
	}

	#value(levels: number): void {
		const character = this.#next();
		if (levels < 0) throw this.#fault(`it nests deeper than ${DEEPEST} levels, which no plan does`, 'too-deep');
		if (character === '{') this.#list('}', this.#member(levels));
		else if (character === '[') this.#list(']', () => this.#value(levels - 1));
		else if (character === '"') this.#string();
		else if (!this.#took(SCALAR)) throw this.#fault('a value is expected');
	}

	/** One `"key": value` of an object after another, remembering the keys. */
	#member(levels: number): () => void {
		const keys = new Set<string>();
		return () => {
			if (this.#next() !== '"') throw this.#fault('a key in double quotes is expected');
			const from = this.#at;
			const key = this.#string();
			if (keys.has(key)) throw new Fault(from, 'duplicate-key', `the key "${key}" stands for the second time; keep one of them`);
			keys.add(key);
			if (this.#next() !== ':') throw this.#fault('":" is expected');
			this.#at += 1;
			this.#value(levels - 1);
		};
	}

	#list(end: string, item: () => void): void {
		this.#at += 1;
		if (this.#next() === end) {
			this.#at += 1;
			return;
		}
		for (;;) {
			item();
			const character = this.#next();
			if (character !== ',' && character !== end) throw this.#fault(`"," or "${end}" is expected`);
			this.#at += 1;
			if (character === end) return;
		}
	}

	#string(): string {
		const quoted = this.#took(STRING);
		if (!quoted) throw this.#fault('a text is not closed, or has a character that must be escaped');
		return JSON.parse(quoted) as string;
	}

	#took(pattern: RegExp): string | undefined {
		pattern.lastIndex = this.#at;
		const found = pattern.exec(this.text)?.[0];
		this.#at += found?.length ?? 0;
		return found;
	}

	/** The next character that is not blank, still to be taken. */
	#next(): string | undefined {
		this.#took(BLANK);
		return this.text[this.#at];
	}

	#fault(what: string, code: JsonError['code'] = 'not-json'): Fault {
		return new Fault(this.#at, code, this.#at >= this.text.length ? 'the text ends too early' : what);
	}
}

/** Line and column as an editor counts them, from 1. */
function placeOf(text: string, at: number): string {
	const before = text.slice(0, at).split(/\r\n|\n|\r/);
	return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}

/** JSON text to a value; what is wrong is told with its line and column. */
export function parseJson(text: string): Result<unknown, JsonError> {
	const bare = text.replace(/^\ufeff/, '');
	if (bare.trim() === '') return reject({ code: 'not-json', message: 'The input is empty; give a JSON document.' });
	try {
		new Walk(bare).document();
		return accept(JSON.parse(bare) as unknown);
	} catch (fault) {
		if (!(fault instanceof Fault)) throw fault;
		return reject({ code: fault.code, message: `This JSON cannot be used: at ${placeOf(bare, fault.at)} ${fault.what}.` });
	}
}
