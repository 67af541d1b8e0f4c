import delivery from '../../../data/amazon/delivery.json';
import { grossOf } from '../../shipment/carton-weight';
import type { Carton, Plan } from '../../shipment/plan';
import { inForce, type Series } from '../../values/dated';
import type { PlainDate } from '../../values/plain-date';
import { sourceOf, type Standing } from '../../values/source';
import { numbered, type Numbered } from '../cartons';

/** What a pallet may be, and what an empty one is. */
export type PalletLimits = {
	readonly lengthMm: number;
	readonly widthMm: number;
	/** With the pallet itself. */
	readonly heightMm: number;
	readonly weightG: number;
	readonly deckMm: number;
	readonly tareG: number;
	readonly mostCartons?: number;
	readonly standing: Standing;
};

/** Days before the first that is told have its figures. */
const told = <T>(series: Series<T>, on: PlainDate): Series<T>[number] => inForce(series, on < (series[0]?.from ?? on) ? (series[0]?.from ?? on) : on);

/** The day by which the pallets of a plan are judged: that of the declaration, else the newest figures. */
export const palletDay = ({ dates }: Plan): PlainDate => dates?.declare ?? dates?.ship ?? '9999-12-31';

/** The limits of a day, the lower height of those that are told. */
export function palletLimits(on: PlainDate): PalletLimits {
	const limits = told(delivery.palletLimits, on);
	const { lengthMm, widthMm, heightFromMm, weightKg } = limits.value;
	const empty = told(delivery.emptyPallet, on).value;
	return { lengthMm, widthMm, heightMm: heightFromMm, weightG: weightKg * 1000, deckMm: empty.heightMm, tareG: empty.weightG, standing: sourceOf(limits.source).standing };
}

/** How many labels each pallet carries. */
export const labelsOfPallet = (on: PlainDate): number => told(delivery.pallets, on).value.labels;

/** A pallet with its place among those of its fulfilment centre; weights and heights with the pallet itself. */
export type Pallet = {
	readonly fulfillmentCenter: string;
	readonly number: number;
	readonly of: number;
	readonly cartons: readonly Numbered[];
	readonly grossG: number;
	readonly heightMm: number;
	readonly sscc?: string;
	readonly stack: 'allowed' | 'never';
};

/** Pallets as somebody built them: cartons by their numbers in the plan, what was measured where it was. */
export type GivenPallet = {
	readonly fulfillmentCenter: string;
	readonly cartons: readonly number[];
	readonly grossG?: number;
	readonly heightMm?: number;
	readonly sscc?: string;
	readonly stack?: 'allowed';
};

/** Cartons that no pallet can take. */
export type NotPalletised = { readonly number: number; readonly because: 'too-large' | 'too-high' | 'too-heavy' };

export type Palletised = { readonly pallets: readonly Pallet[]; readonly left: readonly NotPalletised[]; readonly limits: PalletLimits };

/** The layer on top: rows of cartons from front to back, the row that is being filled, the tallest carton. */
type Layer = { readonly rowAt: number; readonly rowDepth: number; readonly filled: number; readonly tallest: number };
type Load = { readonly cartons: readonly Numbered[]; readonly grossG: number; readonly belowMm: number; readonly layer: Layer };

const EMPTY_LAYER: Layer = { rowAt: 0, rowDepth: 0, filled: 0, tallest: 0 };
const emptyLoad = ({ deckMm, tareG }: PalletLimits): Load => ({ cartons: [], grossG: tareG, belowMm: deckMm, layer: EMPTY_LAYER });

const heightOf = ({ belowMm, layer }: Load): number => belowMm + layer.tallest;

/** The layer with a carton more, standing upright, turned if that helps; undefined when it has no room. */
function onLayer({ rowAt, rowDepth, filled, tallest }: Layer, [length, width, height]: Carton['outerMm'], limits: PalletLimits): Layer | undefined {
	const ways = [[length, width], [width, length]] as const;
	const top = Math.max(tallest, height);
	const inRow = ways
		.filter(([along, deep]) => filled + along <= limits.lengthMm && rowAt + Math.max(rowDepth, deep) <= limits.widthMm)
		.toSorted((a, b) => Math.max(rowDepth, a[1]) - Math.max(rowDepth, b[1]) || a[0] - b[0])[0];
	if (inRow) return { rowAt, rowDepth: Math.max(rowDepth, inRow[1]), filled: filled + inRow[0], tallest: top };
	const behind = rowAt + rowDepth;
	const newRow = ways.filter(([along, deep]) => along <= limits.lengthMm && behind + deep <= limits.widthMm).toSorted((a, b) => a[1] - b[1])[0];
	return newRow && { rowAt: behind, rowDepth: newRow[1], filled: newRow[0], tallest: top };
}

/** The load with a carton more: on the top layer, or on a new one; undefined when a limit would be passed. */
function loaded(load: Load, box: Numbered, limits: PalletLimits): Load | undefined {
	const grossG = load.grossG + grossOf(box.carton);
	if (grossG > limits.weightG || load.cartons.length >= (limits.mostCartons ?? Infinity)) return undefined;
	const cartons = [...load.cartons, box];
	const beside = onLayer(load.layer, box.carton.outerMm, limits);
	const here = beside && { cartons, grossG, belowMm: load.belowMm, layer: beside };
	if (here && heightOf(here) <= limits.heightMm) return here;
	const above = onLayer(EMPTY_LAYER, box.carton.outerMm, limits);
	const onTop = above && load.cartons.length > 0 ? { cartons, grossG, belowMm: heightOf(load), layer: above } : undefined;
	return onTop && heightOf(onTop) <= limits.heightMm ? onTop : undefined;
}

function whyNot({ carton }: Numbered, limits: PalletLimits): NotPalletised['because'] {
	if (grossOf(carton) + limits.tareG > limits.weightG) return 'too-heavy';
	return onLayer(EMPTY_LAYER, carton.outerMm, limits) ? 'too-high' : 'too-large';
}

/**
 * Shares the cartons of each centre over pallets in their order, layer by layer, so that none overhangs. An estimate: whoever builds the
 * pallets may do better, and says so with pallets of their own.
 */
export function sharePallets(plan: Plan, limits: PalletLimits): Palletised {
	const left: NotPalletised[] = [];
	const boxes = numbered(plan);
	const pallets = [...new Set(boxes.map(({ carton }) => carton.fulfillmentCenter))].flatMap((centre) => {
		const loads: Load[] = [];
		for (const box of boxes.filter(({ carton }) => carton.fulfillmentCenter === centre)) {
			const last = loads.at(-1);
			const more = last && loaded(last, box, limits);
			const fresh = more ?? loaded(emptyLoad(limits), box, limits);
			if (!fresh) left.push({ number: box.carton.number, because: whyNot(box, limits) });
			else loads.splice(more ? loads.length - 1 : loads.length, more ? 1 : 0, fresh);
		}
		return loads.map((load, i): Pallet => ({
			fulfillmentCenter: centre, number: i + 1, of: loads.length, cartons: load.cartons, grossG: load.grossG, heightMm: heightOf(load), stack: 'never'
		}));
	});
	return { pallets, left, limits };
}

/** Pallets that somebody built; what was not measured is reckoned. */
export function builtPallets(plan: Plan, given: readonly GivenPallet[], limits: PalletLimits): Pallet[] {
	const boxes = numbered(plan);
	return given.map(({ fulfillmentCenter, cartons, grossG, heightMm, sscc, stack }, i) => {
		const mine = given.filter((other) => other.fulfillmentCenter === fulfillmentCenter);
		const here = boxes.filter(({ carton }) => carton.fulfillmentCenter === fulfillmentCenter && cartons.includes(carton.number));
		const load = here.reduce<Load>((so, box) => loaded(so, box, { ...limits, heightMm: Infinity, weightG: Infinity }) ?? so, emptyLoad(limits));
		return {
			fulfillmentCenter, number: mine.indexOf(given[i]!) + 1, of: mine.length, cartons: here, grossG: grossG ?? load.grossG,
			heightMm: heightMm ?? heightOf(load), ...(sscc !== undefined && { sscc }), stack: stack ?? 'never'
		};
	});
}
