import { productOf, type Carton, type CartonContent, type CartonType, type Plan } from '../shipment/plan';
import { arrange } from './arrange';
import { BLOCK } from './blocks';
import { innerOf, isStandardSize, volumeOf } from './carton-types';
import { Decoder } from './decoder';
import { asGoods, tooMuch, type Goods } from './goods';
import { placementsOf } from './placements';
import { problemOf } from './problem';
import { randomFrom } from './random';
import { drawRecipe, PLAIN } from './recipe';
import { goodsWeight, planOfRest, roomIn, sameContent, unitsIn } from './rest';

/** What packing leaves where it is: cartons as they are, and cartons with the lines in them that stay; the rest is packed around them. */
export type Around = { readonly rest: Plan; readonly whole: readonly Carton[]; readonly open: readonly Carton[] };

/** The plan without what is locked: neither the units nor their cartons are there for packing any more. */
export function aroundLocks(plan: Plan): Around {
	const whole = (plan.cartons ?? []).filter(({ locked }) => locked);
	const open = (plan.cartons ?? []).filter((carton) => !carton.locked && carton.contents.some(({ locked }) => locked));
	const cartons = [...whole, ...open.map((carton) => ({ ...carton, contents: lockedIn(carton) }))];
	return { rest: cartons.length === 0 ? plan : planOfRest({ ...plan, cartons }), whole, open };
}

const lockedIn = ({ contents }: Carton): readonly CartonContent[] => contents.filter(({ locked }) => locked);

/** Whether packing again leaves anything of a carton where it is. */
export const stays = (carton: Carton): boolean => carton.locked === true || lockedIn(carton).length > 0;

/** What stays when a plan is packed again: cartons as they are, single lines of others, and the units in both. */
export function locksIn({ cartons = [] }: Plan): { readonly cartons: number; readonly lines: number; readonly units: number } {
	const whole = cartons.filter(({ locked }) => locked);
	const lines = cartons.filter(({ locked }) => !locked).flatMap(lockedIn);
	const units = whole.reduce((sum, carton) => sum + unitsIn(carton), 0);
	return { cartons: whole.length, lines: lines.length, units: lines.reduce((sum, { quantity }) => sum + quantity, units) };
}

/** So many numbers from 1 that none of these cartons has. */
export function freeNumbers(taken: readonly Carton[], count: number): readonly number[] {
	const numbers = new Set(taken.map(({ number }) => number));
	const free: number[] = [];
	for (let n = 1; free.length < count; n++) if (!numbers.has(n)) free.push(n);
	return free;
}

/** Weight of a carton without its goods. */
const tareOf = (plan: Plan, { grossWeightG, contents }: Carton): number => Math.max(0, grossWeightG - goodsWeight(plan, contents));

/** A carton as a type of its own: its room inside, and what it may weigh. */
export const typeOfOne = (plan: Plan, carton: Carton): CartonType => ({
	id: '', innerMm: innerOf(plan, carton), outerMm: carton.outerMm, tareG: tareOf(plan, carton), maxGrossG: roomIn(carton, plan).weightLimitG
});

type Filling = { readonly support: number; readonly seed: number; readonly mayUse: (goods: Goods, type: CartonType) => boolean };

type FilledUp = { readonly cartons: readonly Carton[]; readonly goods: readonly Goods[] };

/** Cartons with locked lines, filled up with others; and what of the goods is still to be packed. */
export function fillUp(plan: Plan, open: readonly Carton[], goods: readonly Goods[], filling: Filling): FilledUp {
	const left = goods.map(({ quantity }) => quantity);
	const cartons = open.map((carton) => {
		const there = goods.map((one, i) => ({ ...one, quantity: left[i] ?? 0 }));
		const filled = filledUp(plan, carton, there, { ...filling, seed: filling.seed + carton.number });
		for (const [i, n] of filled.taken) left[i] = (left[i] ?? 0) - n;
		return filled.carton;
	});
	return { cartons, goods: goods.flatMap((one, i) => (left[i] ? [{ ...one, quantity: left[i] ?? 0 }] : [])) };
}

type Filled = { readonly carton: Carton; readonly taken: ReadonlyMap<number, number> };

function filledUp(plan: Plan, carton: Carton, goods: readonly Goods[], filling: Filling): Filled {
	const type = typeOfOne(plan, carton);
	const inIt = kindsOf(plan, carton);
	const beside = goods.map((one, i) => ({ one, i })).filter(({ one }) => mayJoin(one, plan, carton, type, filling));
	const kinds = [...inIt, ...beside.map(({ one }) => one)];
	const found = beside.length > 0 ? bestLaid(kinds, inIt.length, type, filling) : undefined;
	const joining = beside.map(({ one, i }, at) => ({ one, i, n: found?.n[inIt.length + at] ?? 0 })).filter(({ n }) => n > 0);
	if (!found || joining.length === 0) return { carton: alone(plan, carton), taken: new Map() };
	const contents = [...lockedIn(carton), ...joining.map(({ one, n }) => contentOf(one, n))];
	return { carton: withContents(plan, carton, contents, found.placements), taken: new Map(joining.map(({ i, n }) => [i, n])) };
}

/** Whether goods go to the centre of a carton and may share it with the locked lines. */
export function mayShare({ centre, company }: Goods, plan: Plan, carton: Carton): boolean {
	const inIt = kindsOf(plan, carton);
	return inIt.length > 0 && centre === carton.fulfillmentCenter && inIt.every((one) => one.company === company);
}

/** Goods that fill up a carton: others than what is locked in it, one by one small and light enough. */
const mayJoin = (goods: Goods, plan: Plan, carton: Carton, type: CartonType, { mayUse }: Filling): boolean =>
	goods.quantity > 0 && mayShare(goods, plan, carton) && mayUse(goods, type) && !tooMuch(goods, [type]) &&
	!lockedIn(carton).some((one) => sameContent(one, goods));

const contentOf = ({ sku, expiry, lot }: Goods, quantity: number): CartonContent => ({ sku, quantity, ...(expiry ? { expiry } : {}), ...(lot ? { lot } : {}) });

/** The locked lines of a carton as packing sees them; none when one of them is not measured. */
function kindsOf(plan: Plan, carton: Carton): readonly Goods[] {
	const kinds = lockedIn(carton).flatMap(({ sku, ...content }) => {
		const product = productOf(plan, sku);
		return (product && asGoods(product, carton.fulfillmentCenter, content)) ?? [];
	});
	return kinds.length === lockedIn(carton).length && volumeOf(innerOf(plan, carton)) > 0 ? kinds : [];
}

/** Nothing but the locked lines; a carton with nothing else in it stays to the last placement. */
function alone(plan: Plan, carton: Carton): Carton {
	const contents = lockedIn(carton);
	if (contents.length === carton.contents.length) return carton;
	return withContents(plan, carton, contents, arrange(plan, { ...carton, contents }));
}

function withContents(plan: Plan, carton: Carton, contents: readonly CartonContent[], placements: Carton['placements']): Carton {
	const { placements: _p, measured: _m, ...kept } = carton;
	return { ...kept, contents, grossWeightG: tareOf(plan, carton) + goodsWeight(plan, contents), ...(placements?.length ? { placements } : {}) };
}

/** Ways to fill one carton around its locked lines. */
const TRIES = 60;
/** What is locked counts for so much that it is laid in first, or at least before all that can bear something on top. */
const FIRST = [1e24, 1e6];

type Laid = { readonly n: Int32Array; readonly volume: number; readonly placements: NonNullable<Carton['placements']> };

/** The fullest of several ways to fill a carton that hold all of the first kinds; undefined when none does. */
function bestLaid(kinds: readonly Goods[], locked: number, type: CartonType, { support, seed }: Filling): Laid | undefined {
	const problem = problemOf(kinds, [type], { support, stock: [1], costOf: () => 1 });
	const [room] = problem.rooms;
	if (!room) return undefined;
	const decoder = new Decoder(problem, PLAIN);
	const random = randomFrom(seed);
	const all = [...kinds.keys()];
	let best: Laid | undefined;
	for (let n = 0; n < TRIES; n++) {
		const value = Float64Array.from(kinds, (_, k) => (k < locked ? FIRST[n % FIRST.length]! : 1));
		const recipe = n < FIRST.length ? PLAIN : drawRecipe(random, false);
		decoder.fill(room, all, problem.counts, value, { ...recipe, measure: BY_VALUE, worth: Math.max(1, recipe.worth) }, random);
		const { taken, blocks, count, volume } = decoder;
		if (volume <= (best?.volume ?? 0) || kinds.some(({ quantity }, k) => k < locked && taken[k] !== quantity)) continue;
		best = { n: taken.slice(), volume, placements: placementsOf(blocks.slice(0, count * BLOCK), kinds) };
	}
	return best;
}

/** The measure of recipes that goes by volume times value. */
const BY_VALUE = 3;

/** Whether goods may go into cartons of a size, where larger cartons than Amazon takes for standard sizes are for what fits no other. */
export const mayUseOf = (typesFor: (goods: Goods) => readonly CartonType[]) => (goods: Goods, type: CartonType): boolean =>
	isStandardSize(type) || typesFor(goods).some((other) => !isStandardSize(other));
