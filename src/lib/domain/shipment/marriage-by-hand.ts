import type { AmazonBox } from './box-ids';
import { boxReader, gramsOff, isHeavierOrLighter, mayGoTo, oursOf, unitsOff, type Box, type Ours } from './likeness';
import type { Doubt, Marriage, Pair } from './marriage';
import type { Plan } from './plan';

/** Box ids that people gave to cartons by number; `null`: none. */
export type ByHand = Readonly<Record<number, string | null>>;

/** Why somebody has to look at a pair that somebody made. */
export type HandDoubt = Doubt | 'other-centre';
export type StandingPair = Omit<Pair, 'doubts'> & { readonly doubts: readonly HandDoubt[]; readonly byHand: boolean };
export type Standing = Omit<Marriage, 'pairs'> & { readonly pairs: readonly StandingPair[] };

/** The pairs as they were found, changed by what people said; ids and cartons that are not there any more are passed over. */
export function withHand(plan: Plan, boxes: readonly AmazonBox[], { found, hand }: { readonly found: Marriage; readonly hand: ByHand }): Standing {
	const read = boxReader(plan);
	const byId = new Map(boxes.map((box) => [box.id, box]));
	const cartons = new Map((plan.cartons ?? []).map(oursOf).filter(({ units }) => units > 0).map((carton) => [carton.number, carton]));
	const said = new Map(Object.entries(hand).map(([number, id]) => [Number(number), id] as const).filter(([number, id]) => cartons.has(number) && (id === null || byId.has(id))));
	const given = new Set([...said.values()].filter((id) => id !== null));
	const pairs: StandingPair[] = found.pairs.filter(({ carton, boxId }) => !said.has(carton) && !given.has(boxId)).map((pair) => ({ ...pair, byHand: false }));
	for (const [number, id] of said) {
		const [box, carton] = [id === null ? undefined : byId.get(id), cartons.get(number)];
		const before = found.pairs.find((pair) => pair.carton === number && pair.boxId === id);
		if (box && carton) pairs.push(before ? { ...before, byHand: true } : handPair(read(box), carton));
	}
	const [boxIds, numbers] = [new Set(pairs.map(({ boxId }) => boxId)), new Set(pairs.map(({ carton }) => carton))];
	return {
		pairs: pairs.sort((a, b) => a.carton - b.carton),
		boxesLeft: [...byId.keys()].filter((id) => !boxIds.has(id)), cartonsLeft: [...cartons.keys()].filter((number) => !numbers.has(number)).sort((a, b) => a - b)
	};
}

function handPair(box: Box, carton: Ours): StandingPair {
	const { off } = unitsOff(box, carton);
	const grams = gramsOff(box, carton);
	const doubts: HandDoubt[] = [
		...(box.wants && off > 0 ? (['contents-differ'] as const) : []),
		...(isHeavierOrLighter(box, carton) ? (['weight-differs'] as const) : []),
		...(mayGoTo(box, carton) ? [] : (['other-centre'] as const))
	];
	return {
		boxId: box.id, carton: carton.number, certainty: doubts.length > 0 ? 'doubtful' : 'alike', score: 0, doubts, byHand: true,
		...(box.wants && { unitsOff: off }), ...(box.grams !== undefined && carton.grams > 0 && { gramsOff: grams })
	};
}

/** A carton gets another box id, or none; the carton that had it gets what this one had. */
export function give(standing: Standing, hand: ByHand, { carton, boxId }: { readonly carton: number; readonly boxId: string | null }): ByHand {
	const mine = standing.pairs.find((pair) => pair.carton === carton)?.boxId ?? null;
	if (mine === boxId) return hand;
	const other = boxId === null ? undefined : standing.pairs.find((pair) => pair.boxId === boxId)?.carton;
	return { ...hand, [carton]: boxId, ...(other !== undefined && { [other]: mine }) };
}

/** How well each box would suit a carton, the best first: for somebody who has to choose. */
export function suiting(plan: Plan, boxes: readonly AmazonBox[], number: number): { readonly id: string; readonly unitsOff: number | undefined; readonly gramsOff: number | undefined; readonly fits: boolean }[] {
	const carton = (plan.cartons ?? []).find((one) => one.number === number);
	if (!carton) return [];
	const [read, ours] = [boxReader(plan), oursOf(carton)];
	return boxes
		.map((box) => {
			const known = read(box);
			const off = known.wants ? unitsOff(known, ours).off : undefined;
			const grams = known.grams !== undefined && ours.grams > 0 ? gramsOff(known, ours) : undefined;
			return { id: box.id, unitsOff: off, gramsOff: grams, fits: mayGoTo(known, ours) };
		})
		.sort((a, b) => Number(b.fits) - Number(a.fits) || (a.unitsOff ?? 0) - (b.unitsOff ?? 0) || Math.abs(a.gramsOff ?? 0) - Math.abs(b.gramsOff ?? 0));
}
