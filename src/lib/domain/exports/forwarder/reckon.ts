import { isDecimal, scaled } from '../../values/money';
import { readArea, type At } from './cell-names';

/** Figures in the twelfth decimal place. */
const PLACES = 12;
const ONE = 10n ** BigInt(PLACES);

/** What stands in a cell: its formula, or its text. */
export type CellSource = { readonly formulaAt: (sheet: string, at: At) => string | undefined; readonly textAt: (sheet: string, at: At) => string };

/** Ranges that a formula adds up and whether a number of its own takes part. */
export type Reckoned = { readonly millionths: bigint; readonly ranges: readonly { readonly sheet: string; readonly from: At; readonly to: At }[]; readonly hasNumbers: boolean };

class CannotReckon extends Error {}

const TOKEN = /\s*(?:(?<number>\d+(?:\.\d+)?)|(?<name>SUMPRODUCT|SUM|PRODUCT|ROUND)(?=\s*\()|(?<sheet>'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!)?(?<ref>\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}_.(])|(?<sign>[-+*/(),]))/iuy;

type Token = { readonly number?: string; readonly name?: string; readonly sheet?: string; readonly ref?: string; readonly sign?: string };

function tokensOf(formula: string): Token[] {
	const pattern = new RegExp(TOKEN);
	const found: Token[] = [];
	const text = formula.trimEnd();
	while (pattern.lastIndex < text.length) {
		const token = pattern.exec(text);
		if (!token) throw new CannotReckon();
		found.push(token.groups as Token);
	}
	return found;
}

const MOST_CELLS = 200_000;
const DEEPEST = 20;
type Value = { readonly figures: readonly (bigint | undefined)[]; readonly isRange: boolean };
const single = (figure: bigint): Value => ({ figures: [figure], isRange: false });
const times = (a: bigint, b: bigint): bigint => (a * b) / ONE;

/** Sums, products and what they are made of; anything else is not reckoned. */
class Reckoner {
	readonly #tokens: readonly Token[];
	#next = 0;
	hasNumbers = false;
	readonly ranges: { sheet: string; from: At; to: At }[] = [];

	constructor(formula: string, readonly home: string, readonly source: CellSource, readonly depth: number) {
		this.#tokens = tokensOf(formula);
	}

	whole(): bigint {
		const value = this.#one(this.#sum());
		if (this.#next < this.#tokens.length) throw new CannotReckon();
		return value;
	}

	#is(sign: string): boolean {
		if (this.#tokens[this.#next]?.sign !== sign) return false;
		this.#next++;
		return true;
	}

	/** A text where a number belongs is an error in the book itself; an empty cell is nought. */
	#one({ figures, isRange }: Value): bigint {
		if (isRange && figures.length !== 1) throw new CannotReckon();
		return figures[0] ?? 0n;
	}

	#sum(): Value {
		let value = this.#product();
		for (;;) {
			const sign = this.#is('+') ? 1n : this.#is('-') ? -1n : undefined;
			if (sign === undefined) return value;
			value = single(this.#one(value) + sign * this.#one(this.#product()));
		}
	}

	#product(): Value {
		let value = this.#factor();
		for (;;) {
			if (this.#is('*')) {
				const next = this.#factor();
				value = value.isRange || next.isRange ? this.#paired(value, next) : single(times(this.#one(value), this.#one(next)));
			} else if (this.#is('/')) {
				const by = this.#one(this.#factor());
				if (by === 0n) throw new CannotReckon();
				value = single((this.#one(value) * ONE) / by);
			} else return value;
		}
	}

	#paired(a: Value, b: Value): Value {
		if (a.figures.length !== b.figures.length) throw new CannotReckon();
		return { figures: a.figures.map((figure, i) => times(figure ?? 0n, b.figures[i] ?? 0n)), isRange: true };
	}

	#factor(): Value {
		if (this.#is('-')) return single(-this.#one(this.#factor()));
		if (this.#is('+')) return this.#factor();
		if (this.#is('(')) {
			const value = this.#sum();
			if (!this.#is(')')) throw new CannotReckon();
			return value;
		}
		const token = this.#tokens[this.#next++];
		if (token?.number !== undefined) {
			this.hasNumbers ||= Number(token.number) !== 0;
			return single(scaled(token.number, PLACES));
		}
		if (token?.name !== undefined) return single(this.#called(token.name.toUpperCase()));
		if (token?.ref !== undefined) return this.#cells(token.ref, token.sheet);
		throw new CannotReckon();
	}

	#called(name: string): bigint {
		const given: Value[] = [];
		if (!this.#is('(')) throw new CannotReckon();
		do given.push(this.#sum());
		while (this.#is(','));
		if (!this.#is(')')) throw new CannotReckon();
		if (name === 'SUM') return given.flatMap(({ figures }) => figures).reduce<bigint>((sum, figure) => sum + (figure ?? 0n), 0n);
		if (name === 'PRODUCT') return given.flatMap(({ figures }) => figures).reduce<bigint>((all, figure) => (figure === undefined ? all : times(all, figure)), ONE);
		if (name === 'SUMPRODUCT') return given.reduce((a, b) => this.#paired(a, b)).figures.reduce<bigint>((sum, figure) => sum + (figure ?? 0n), 0n);
		const [value, places] = given.map((one) => this.#one(one));
		const digits = (places ?? 0n) / ONE;
		if (value === undefined || digits < 0n || digits > 6n) throw new CannotReckon();
		const step = 10n ** (BigInt(PLACES) - digits);
		return ((value + (value < 0n ? -step : step) / 2n) / step) * step;
	}

	#cells(ref: string, qualifier: string | undefined): Value {
		const sheet = qualifier === undefined ? this.home : qualifier.startsWith("'") ? qualifier.slice(1, -2).replaceAll("''", "'") : qualifier.slice(0, -1);
		const area = readArea(ref);
		if (!area || (area.to.row - area.from.row + 1) * (area.to.column - area.from.column + 1) > MOST_CELLS) throw new CannotReckon();
		const figures: (bigint | undefined)[] = [];
		for (let row = area.from.row; row <= area.to.row; row++) for (let column = area.from.column; column <= area.to.column; column++) figures.push(this.#at(sheet, { column, row }));
		const isRange = ref.includes(':');
		if (!isRange && figures[0] === undefined && this.source.textAt(sheet, area.from) !== '') throw new CannotReckon();
		this.ranges.push({ sheet, ...area });
		return { figures, isRange };
	}

	#at(sheet: string, at: At): bigint | undefined {
		const formula = this.source.formulaAt(sheet, at);
		if (formula !== undefined) {
			if (this.depth >= DEEPEST) throw new CannotReckon();
			const inner = new Reckoner(formula, sheet, this.source, this.depth + 1);
			const value = inner.whole();
			this.hasNumbers ||= inner.hasNumbers;
			return value;
		}
		const text = this.source.textAt(sheet, at).replace(/,(?=\d{3}\b)/g, '');
		if (isDecimal(text)) return scaled(text, PLACES);
		// a figure with more places than are read, not a text
		if (text !== '' && Number.isFinite(Number(text))) throw new CannotReckon();
		return undefined;
	}
}

/** What a formula shows when the book is opened; nothing where that is not ours to tell. */
export function reckoned(formula: string, home: string, source: CellSource): Reckoned | undefined {
	try {
		const reckoner = new Reckoner(formula.replace(/^=/, ''), home, source, 0);
		const value = reckoner.whole();
		const half = ONE / 1_000_000n / 2n;
		return { millionths: (value + (value < 0n ? -half : half)) / (ONE / 1_000_000n), ranges: reckoner.ranges, hasNumbers: reckoner.hasNumbers };
	} catch (fault) {
		if (fault instanceof CannotReckon || fault instanceof RangeError) return undefined;
		throw fault;
	}
}

