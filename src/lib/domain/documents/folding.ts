import type { Carton, Plan } from '../shipment/plan';
import { centresOf, follows, idRange, isHeavy, numbered, type Numbered } from './cartons';
import { productsOf } from './lines';
import type { Label } from './words';

/** Neighbouring cartons that are alike in everything but their number. */
export type Range = { readonly centre: string; readonly cartons: readonly Numbered[] };

const likeness = ({ contents, outerMm, grossWeightG }: Carton): string =>
	JSON.stringify([outerMm, grossWeightG, contents.map(({ sku, quantity, expiry, lot }) => [sku, quantity, expiry ?? '', lot ?? ''])]);

const continues = (last: Numbered, next: Numbered): boolean =>
	last.serial + 1 === next.serial &&
	last.isAmazons === next.isAmazons &&
	follows(last.boxId, next.boxId) &&
	likeness(last.carton) === likeness(next.carton);

/** The cartons of a plan, centre by centre, with neighbours that are alike as one range. */
export function folded(plan: Plan): { readonly centre: string; readonly ranges: readonly Range[] }[] {
	const all = numbered(plan);
	return centresOf(plan)
		.map((centre) => ({ centre, ranges: rangesIn(centre, all.filter(({ carton }) => carton.fulfillmentCenter === centre)) }))
		.filter(({ ranges }) => ranges.length > 0);
}

function rangesIn(centre: string, cartons: readonly Numbered[]): Range[] {
	const found: Numbered[][] = [];
	for (const carton of cartons) {
		const range = found.at(-1);
		const last = range?.at(-1);
		if (range && last && continues(last, carton)) range.push(carton);
		else found.push([carton]);
	}
	return found.map((cartons) => ({ centre, cartons }));
}

/** `1–28`, or `7`. */
export const serialsOf = ({ cartons }: Range): string => {
	const [first, last] = [cartons[0]?.serial, cartons.at(-1)?.serial];
	return first === last ? `${first}` : `${first}–${last}`;
};

export const idsOf = ({ cartons }: Range): string => idRange(cartons.map(({ boxId }) => boxId)) ?? '';

/** What must stand on the outside of a carton beside its label; `strong` marks get a heavier frame. */
export type CareMark = { readonly code: 'heavy' | 'expiry' | 'battery' | 'fragile'; readonly label: Label; readonly strong: boolean; readonly how: Label };

const CARE: readonly CareMark[] = [
	{ code: 'heavy', label: ['over 15 kg', '重量超過'], strong: true, how: ['mark on top and one side', '天面と側面に表示'] },
	{ code: 'expiry', label: ['expiry', '要期限管理商品'], strong: true, how: ['notice of A5 or larger on every carton', '全箱にA5以上の表示'] },
	{ code: 'battery', label: ['lithium', 'リチウム電池'], strong: true, how: ['carrier mark as the battery asks for', '電池の種類に応じた表示'] },
	{ code: 'fragile', label: ['fragile', '取扱注意'], strong: false, how: ['mark on one side', '側面に表示'] }
];

/** The marks that a carton needs, most pressing first. */
export function careMarks(plan: Plan): (carton: Carton) => CareMark[] {
	const products = productsOf(plan);
	return (carton) => {
		const inside = carton.contents.map(({ sku }) => products.get(sku)?.traits);
		const holds: Record<CareMark['code'], boolean> = {
			heavy: isHeavy(carton),
			expiry: carton.contents.some(({ expiry }) => !!expiry) || inside.some((traits) => traits?.expiryControlled),
			battery: inside.some((traits) => traits?.battery?.chemistry.startsWith('li-')),
			fragile: inside.some((traits) => traits?.fragile || traits?.glass)
		};
		return CARE.filter(({ code }) => holds[code]);
	};
}
