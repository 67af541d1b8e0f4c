import { naturally, type AmazonBox } from './box-ids';
import { allAlike, areAlike, boxReader, gramsOff, isHeavierOrLighter, mayGoTo, oursOf, unitsOff, type Box, type Ours } from './likeness';
import type { Plan } from './plan';

/** Why somebody has to look at a pair. */
export type Doubt =
	| 'contents-differ'
	| 'weight-differs'
	/** Other cartons that are not alike fit as well. */
	| 'others-fit'
	/** The box names no contents, and its weight alone fits. */
	| 'weight-only'
	/** The box says nothing of itself: it was given its carton by its place in the list. */
	| 'by-order';

export type Certainty = 'exact' | 'alike' | 'doubtful';

/** `score`: 1000 when contents and weight are the same, 0 when nothing is. */
export type Pair = {
	readonly boxId: string;
	readonly carton: number;
	readonly certainty: Certainty;
	readonly score: number;
	readonly doubts: readonly Doubt[];
	/** Units that are in one and not in the other; absent: the box names no contents. */
	readonly unitsOff?: number;
	/** The box less the carton; absent: the box names no weight. */
	readonly gramsOff?: number;
};

/** Pairs in the order in which the cartons stand; what found no other is left over. */
export type Marriage = { readonly pairs: readonly Pair[]; readonly boxesLeft: readonly string[]; readonly cartonsLeft: readonly number[] };

/** Boxes and cartons that have no other yet; taking one out keeps the order of the rest. */
class Unmarried {
	readonly boxes: Map<string, Box>;
	readonly cartons: Map<number, Ours>;
	readonly pairs: Pair[] = [];

	constructor(boxes: readonly Box[], cartons: readonly Ours[]) {
		this.boxes = new Map(boxes.map((box) => [box.id, box]));
		this.cartons = new Map(cartons.map((carton) => [carton.number, carton]));
	}

	marry(box: Box, carton: Ours, doubts: readonly Doubt[]): void {
		this.boxes.delete(box.id);
		this.cartons.delete(carton.number);
		const { off, of } = unitsOff(box, carton);
		const heavier = gramsOff(box, carton);
		const contents: Doubt[] = box.wants && off > 0 ? ['contents-differ'] : [];
		const weight: Doubt[] = isHeavierOrLighter(box, carton) ? ['weight-differs'] : [];
		const all = [...contents, ...weight, ...doubts];
		const likeness = (box.wants ? (of - off) / Math.max(1, of) : 0.5) * (1 - Math.min(1, Math.abs(heavier) / Math.max(1, box.grams ?? 0, carton.grams)));
		const isExact = box.wants !== undefined && off === 0 && box.grams !== undefined && heavier === 0;
		this.pairs.push({
			boxId: box.id, carton: carton.number, certainty: all.length > 0 ? 'doubtful' : isExact ? 'exact' : 'alike', score: Math.round(1000 * likeness), doubts: all,
			...(box.wants && { unitsOff: off }), ...(box.grams !== undefined && carton.grams > 0 && { gramsOff: heavier })
		});
	}
}

/**
 * Finds the carton of each of Amazon's boxes, by what it holds and weighs: first those that are the same to the gram; then cartons that
 * are alike, in the order in which they stand; then by least difference. Goods decide before weight does. Boxes that name no contents
 * come last: by the numbers of their ids, or as they are `listed`. No carton gets two ids and no id two cartons.
 */
export function marry(plan: Plan, boxes: readonly AmazonBox[], listed: readonly string[] = []): Marriage {
	const read = boxReader(plan);
	const once = [...new Map(boxes.map((box) => [box.id, box])).values()].sort((a, b) => naturally(a.id, b.id)).map(read);
	const cartons = (plan.cartons ?? []).map(oursOf).filter(({ units }) => units > 0).sort((a, b) => a.number - b.number);
	const left = new Unmarried(once, cartons);
	bySameContents(left, (box, carton) => box.grams === carton.grams);
	bySameContents(left, (box, carton) => !isHeavierOrLighter(box, carton));
	byLeastDifference(left, ({ wants }) => wants !== undefined, (box, carton) => {
		const { off, shared } = unitsOff(box, carton);
		return shared > 0 ? [off, Math.abs(gramsOff(box, carton))] : undefined;
	});
	byLeastDifference(left, ({ wants, grams }) => wants === undefined && grams !== undefined, (box, carton) =>
		isHeavierOrLighter(box, carton) ? undefined : [Math.abs(gramsOff(box, carton)), 0]
	, 'weight-only');
	byOrder(left, listed);
	return {
		pairs: left.pairs.sort((a, b) => a.carton - b.carton), boxesLeft: [...left.boxes.keys()], cartonsLeft: [...left.cartons.keys()]
	};
}

function bySameContents(left: Unmarried, fits: (box: Box, carton: Ours) => boolean): void {
	const byKey = new Map<string, Ours[]>();
	for (const carton of left.cartons.values()) {
		const known = byKey.get(carton.key);
		if (known) known.push(carton);
		else byKey.set(carton.key, [carton]);
	}
	for (const box of [...left.boxes.values()]) {
		const all = (byKey.get(box.key ?? '') ?? []).filter((carton) => mayGoTo(box, carton) && fits(box, carton));
		const carton = all.find(({ number }) => left.cartons.has(number));
		if (carton) left.marry(box, carton, box.grams === undefined || box.centre === undefined ? (allAlike(all) ? [] : ['others-fit']) : []);
	}
}

/** What counts first, and what decides where that is equal. */
type Difference = readonly [first: number, second: number];
/** Cartons that are the same to the gram, those that have no box yet in the order in which they stand: compared once for all of them. */
type Kind = { readonly like: Ours; readonly free: Ours[] };
type Wish = { readonly box: Box; readonly place: number; readonly kind: Kind; readonly carton: Ours; readonly off: Difference };

const compared = (a: Difference, b: Difference): number => a[0] - b[0] || a[1] - b[1];
const isBefore = (a: Wish, b: Wish): boolean => (compared(a.off, b.off) || a.place - b.place) < 0;

function kindsOf(cartons: Iterable<Ours>): Kind[] {
	const kinds = new Map<string, Kind>();
	for (const carton of cartons) {
		const name = JSON.stringify([carton.centre, carton.grams, carton.key]);
		const known = kinds.get(name);
		if (known) known.free.push(carton);
		else kinds.set(name, { like: carton, free: [carton] });
	}
	return [...kinds.values()];
}

/** Puts a wish where it belongs among those that are sorted from the least difference to the greatest. */
function insert(wishes: Wish[], wish: Wish): void {
	let [low, high] = [0, wishes.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (isBefore(wish, wishes[middle]!)) high = middle;
		else low = middle + 1;
	}
	wishes.splice(low, 0, wish);
}

/** The pair with the least difference first; a box whose carton is taken meanwhile wishes for the next. */
function byLeastDifference(left: Unmarried, isMeant: (box: Box) => boolean, differ: (box: Box, carton: Ours) => Difference | undefined, besides?: Doubt): void {
	const kinds = kindsOf(left.cartons.values());
	const differing = (box: Box, { like }: Kind): Difference | undefined => (mayGoTo(box, like) ? differ(box, like) : undefined);
	const wishOf = (box: Box, place: number): Wish | undefined => {
		let best: Wish | undefined;
		for (const kind of kinds) {
			const [carton] = kind.free;
			const off = carton && differing(box, kind);
			if (!off) continue;
			const order = best ? compared(off, best.off) || carton.number - best.carton.number : -1;
			if (order < 0) best = { box, place, kind, carton, off };
		}
		return best;
	};
	const wishes: Wish[] = [];
	const wish = (box: Box, place: number): void => {
		const found = wishOf(box, place);
		if (found) insert(wishes, found);
	};
	[...left.boxes.values()].filter(isMeant).forEach(wish);
	for (let next = wishes.shift(); next; next = wishes.shift()) {
		const { box, kind, carton, off, place } = next;
		if (kind.free[0] !== carton) {
			wish(box, place);
			continue;
		}
		kind.free.shift();
		const isOther = (other: Kind, holds: (its: Difference) => boolean): boolean => {
			const its = areAlike(other.like, carton) ? undefined : differing(box, other);
			return its !== undefined && holds(its);
		};
		const isOpen = kinds.some((other) => isOther(other, (its) => compared(its, off) === 0));
		const isGuess = besides !== undefined && kinds.some((other) => isOther(other, () => true));
		left.marry(box, carton, [...(isOpen ? (['others-fit'] as const) : []), ...(isGuess ? [besides] : [])]);
	}
}

/** Boxes of which only the id is known get the cartons that stand there in turn; where all are alike, that is no guess. */
function byOrder(left: Unmarried, listed: readonly string[]): void {
	/** The same cartons are open to all boxes of a centre: looked through once. */
	const byCentre = new Map<string | undefined, { readonly fits: readonly Ours[]; readonly areAlike: boolean; next: number }>();
	const openTo = (box: Box) => {
		const fits = cartons.filter((carton) => mayGoTo(box, carton));
		return { fits, areAlike: allAlike(fits), next: 0 };
	};
	const place = new Map(listed.map((id, i) => [id, i]));
	const placeOf = ({ id }: Box): number => place.get(id) ?? listed.length;
	const cartons = [...left.cartons.values()];
	for (const box of [...left.boxes.values()].sort((a, b) => placeOf(a) - placeOf(b))) {
		if (box.wants !== undefined || box.grams !== undefined) continue;
		if (box.isElsewhere) continue;
		const open = byCentre.get(box.centre) ?? openTo(box);
		byCentre.set(box.centre, open);
		while (open.fits[open.next] && !left.cartons.has(open.fits[open.next]!.number)) open.next++;
		const carton = open.fits[open.next];
		if (carton) left.marry(box, carton, open.areAlike ? [] : ['by-order']);
	}
}

/** The plan with Amazon's ids on its cartons; an id that another carton had is taken off it. */
export function apply(plan: Plan, pairs: readonly Pick<Pair, 'boxId' | 'carton'>[]): Plan {
	const given = new Map(pairs.map(({ carton, boxId }) => [carton, boxId]));
	const ids = new Set(given.values());
	if (ids.size !== pairs.length || given.size !== pairs.length) throw new Error('a carton has one box id and a box id one carton');
	return {
		...plan,
		cartons: (plan.cartons ?? []).map(({ boxId: before, ...carton }) => {
			const boxId = given.get(carton.number) ?? (before !== undefined && ids.has(before) ? undefined : before);
			return boxId === undefined ? carton : { ...carton, boxId };
		})
	};
}
