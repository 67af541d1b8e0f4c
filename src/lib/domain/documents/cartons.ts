import type { Carton, CartonContent, Destination, Plan } from '../shipment/plan';

/** A carton with its place in the shipment and in its fulfilment centre. */
export type Numbered = {
	readonly carton: Carton;
	readonly serial: number;
	readonly of: number;
	readonly inCentre: number;
	readonly ofCentre: number;
	/** Amazon's when it gave one, else ours. */
	readonly boxId: string;
	readonly isAmazons: boolean;
};

/** The centres of a plan in the order of the papers: those of its destinations, then whatever else cartons or lines name. */
export function centresOf(plan: Plan): string[] {
	const named = (plan.destinations ?? []).map(({ fulfillmentCenter }) => fulfillmentCenter);
	const others = (plan.cartons ?? []).map(({ fulfillmentCenter }) => fulfillmentCenter);
	return [...new Set([...named, ...others])];
}

export const destinationOf = (plan: Plan, centre: string | undefined): Destination | undefined =>
	plan.destinations?.find(({ fulfillmentCenter }) => fulfillmentCenter === centre);

/** The numbers of the plan when they run from 1 to the last over the whole shipment; else places in the order of the papers. */
const serialOf = (cartons: readonly Carton[]): ((carton: Carton, position: number) => number) => {
	const numbers = new Set(cartons.map(({ number }) => number));
	const runs = numbers.size === cartons.length && cartons.every(({ number }) => number >= 1 && number <= cartons.length);
	return runs ? ({ number }) => number : (_, position) => position + 1;
};

/** Every carton in the order of the papers: by centre, then by number. */
export function numbered(plan: Plan): readonly Numbered[] {
	const known = inNumbers.get(plan) ?? numbering(plan);
	inNumbers.set(plan, known);
	return known;
}

/** Every paper asks for them many times. */
const inNumbers = new WeakMap<Plan, readonly Numbered[]>();

function numbering(plan: Plan): Numbered[] {
	const cartons = plan.cartons ?? [];
	const order = centresOf(plan);
	const sorted = cartons.toSorted(
		(a, b) => order.indexOf(a.fulfillmentCenter) - order.indexOf(b.fulfillmentCenter) || a.number - b.number
	);
	const serial = serialOf(cartons);
	const inOrder = sorted.map((carton, position) => ({ carton, serial: serial(carton, position) }));
	return order.flatMap((centre) => {
		const here = inOrder.filter(({ carton }) => carton.fulfillmentCenter === centre);
		return here.map(({ carton, serial }, i) => ({
			carton, serial, of: cartons.length, inCentre: i + 1, ofCentre: here.length,
			boxId: carton.boxId || ownBoxId(plan.reference, serial), isAmazons: !!carton.boxId
		}));
	});
}

/** The cartons of some numbers in the order in which these are listed; without a list all as they are. */
export function inOrder(boxes: readonly Numbered[], numbers: readonly number[] | undefined): readonly Numbered[] {
	if (!numbers) return boxes;
	const byNumber = new Map(boxes.map((box) => [box.carton.number, box]));
	return numbers.flatMap((number) => byNumber.get(number) ?? []);
}

/** A number from a text that seldom comes twice: the 32-bit FNV-1a hash. */
function fingerprint(text: string): string {
	let hash = 0x811c9dc5;
	for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
	return (hash >>> 0).toString(16).toUpperCase().padStart(8, '0');
}

/** As long as the bars of one label have room for. */
const LONGEST_REFERENCE = 20;

/** Our name for a box that Amazon has not named: letters that a barcode can hold, and few enough of them. */
export function ownBoxId(reference: string, serial: number): string {
	const plain = reference.normalize('NFKC').toUpperCase();
	const letters = plain.replace(/[^A-Z0-9-]/g, '');
	const isWhole = letters === reference && letters.length <= LONGEST_REFERENCE;
	const start = isWhole ? letters : `${letters.slice(0, LONGEST_REFERENCE - 9)}-${fingerprint(reference)}`.replace(/^-/, '');
	return `${start}-C${String(serial).padStart(3, '0')}`;
}

/** One SKU of a carton, all its lots and dates together. */
export type Packed = { readonly sku: string; readonly quantity: number; readonly batches: readonly CartonContent[] };

export function packedIn({ contents }: Carton): Packed[] {
	const skus = [...new Set(contents.map(({ sku }) => sku))];
	return skus.map((sku) => {
		const batches = contents.filter((content) => content.sku === sku);
		return { sku, quantity: batches.reduce((sum, { quantity }) => sum + quantity, 0), batches };
	});
}

/** `1–28`, or `7`; lists of neighbours and loners. */
export function ranges(numbers: readonly number[]): string {
	const found: [first: number, last: number][] = [];
	for (const n of numbers.toSorted((a, b) => a - b)) {
		const last = found.at(-1);
		if (last && n <= last[1] + 1) last[1] = n;
		else found.push([n, n]);
	}
	return found.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}

const TAIL = /^(.*?)(\d+)$/;

/** Whether one id follows another: the same letters, the next number. */
export function follows(id: string, next: string): boolean {
	const [, letters, digits = ''] = TAIL.exec(id) ?? [];
	const [, nextLetters, nextDigits = ''] = TAIL.exec(next) ?? [];
	return letters !== undefined && letters === nextLetters && digits.length === nextDigits.length && BigInt(nextDigits) === BigInt(digits) + 1n;
}

/** The last id of a range without the letters that it shares with the first: `U000028`. */
const shortened = (id: string): string => /[A-Z]?\d+$/.exec(id)?.[0] ?? id;

/** `FBA15LQ7T2KDU000001 – U000028` for ids that follow each other, one id for one; undefined for ids that do not. */
export function idRange(ids: readonly string[], to = '–'): string | undefined {
	const [first = '', ...rest] = ids;
	const last = rest.at(-1);
	if (last === undefined) return first;
	return rest.every((id, i) => follows(ids[i] ?? '', id)) ? `${first} ${to} ${shortened(last)}` : undefined;
}
