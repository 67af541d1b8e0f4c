import type { Product } from '$lib/domain/catalog/product';
import type { Carton, CartonType, Placement, Plan } from '$lib/domain/shipment/plan';
import type { Packing } from '$lib/domain/packing/pack';

/** Judges a packing from the plan alone and shares no code with the packer. Answers with what is wrong, in words. */
export function faultsOf(plan: Plan, packing: Packing, types: readonly CartonType[], supportPercent = 75): string[] {
	return [
		...lostOrDoubled(plan, packing),
		...packing.cartons.flatMap((carton) => cartonFaults(plan, carton, types, supportPercent / 100).map((fault) => `carton ${carton.number}: ${fault}`)),
		...types.flatMap(({ id, available = Infinity }) =>
			packing.cartons.filter((carton) => carton.type === id).length > available ? [`more ${id} than there are`] : []
		),
		...packing.cartons.flatMap(({ number }, i) => (number === i + 1 ? [] : [`number ${number} in place ${i + 1}`]))
	];
}

const add = (counts: Map<string, number>, key: string, n: number): Map<string, number> => counts.set(key, (counts.get(key) ?? 0) + n);

/** Centre by centre with expiry and lot for what is packed, by SKU in all. */
function lostOrDoubled(plan: Plan, { cartons, unpacked }: Packing): string[] {
	const only = plan.destinations?.length === 1 ? plan.destinations[0]?.fulfillmentCenter : undefined;
	const asked = new Map<string, number>();
	const askedInAll = new Map<string, number>();
	for (const { sku, quantity, expiry, lot, fulfillmentCenter } of plan.lines) {
		add(asked, JSON.stringify([fulfillmentCenter ?? only, sku, expiry || null, lot || null]), quantity);
		add(askedInAll, sku, quantity);
	}
	const packed = new Map<string, number>();
	const inAll = new Map<string, number>();
	for (const { fulfillmentCenter, contents } of cartons) {
		for (const { sku, quantity, expiry, lot } of contents) {
			add(packed, JSON.stringify([fulfillmentCenter, sku, expiry ?? null, lot ?? null]), quantity);
			add(inAll, sku, quantity);
		}
	}
	for (const { sku, quantity } of unpacked) add(inAll, sku, quantity);
	return [
		...[...packed].filter(([key, n]) => n > (asked.get(key) ?? 0)).map(([key, n]) => `${n} packed of ${key}, asked ${asked.get(key) ?? 0}`),
		...[...askedInAll].filter(([sku, n]) => n !== (inAll.get(sku) ?? 0)).map(([sku, n]) => `${sku}: ${n} asked, ${inAll.get(sku) ?? 0} accounted for`)
	];
}

function cartonFaults(plan: Plan, carton: Carton, types: readonly CartonType[], support: number): string[] {
	const type = types.find(({ id }) => id === carton.type);
	const placements = carton.placements ?? [];
	const product = (sku: string): Product => plan.products.find((one) => one.sku === sku) as Product;
	if (!type) return [`unknown type ${carton.type}`];
	const weight = type.tareG + carton.contents.reduce((sum, { sku, quantity }) => sum + quantity * (product(sku).unit?.weightG ?? 0), 0);
	return [
		...(weight === carton.grossWeightG ? [] : [`weighs ${weight}, says ${carton.grossWeightG}`]),
		...(weight <= Math.min(type.maxGrossG, 30_000) ? [] : [`too heavy: ${weight}`]),
		...notAsListed(carton, placements),
		...placements.flatMap((one) => (inside(one, type) ? [] : [`${one.sku} sticks out`])),
		...placements.flatMap((one) => (turnedAsAllowed(one, product(one.sku)) ? [] : [`${one.sku} turned to ${one.sizeMm.join('×')}`])),
		...pairs(placements).flatMap(([a, b]) => (overlap(a, b) ? [`${a.sku} in ${b.sku}`] : [])),
		...placements.flatMap((one) => (restingShare(one, placements) >= support ? [] : [`${one.sku} stands on ${restingShare(one, placements)}`])),
		...placements.flatMap((one) => (product(one.sku).packing?.nothingOnTop && somethingAbove(one, placements) ? [`something on ${one.sku}`] : [])),
		...placements.flatMap((one) => {
			const grams = loadOn(one, placements, product);
			return grams <= (product(one.sku).packing?.maxLoadG ?? Infinity) ? [] : [`${one.sku} carries ${grams}`];
		}),
		...badCompany(carton, product)
	];
}

function notAsListed(carton: Carton, placements: readonly Placement[]): string[] {
	const listed = new Map<string, number>();
	for (const { sku, quantity } of carton.contents) add(listed, sku, quantity);
	for (const { sku } of placements) add(listed, sku, -1);
	return [...listed].filter(([, n]) => n !== 0).map(([sku, n]) => `${sku}: ${n} more listed than placed`);
}

const inside = ({ atMm, sizeMm }: Placement, { innerMm }: CartonType): boolean =>
	[0, 1, 2].every((axis) => atMm[axis]! >= 0 && atMm[axis]! + sizeMm[axis]! <= innerMm[axis]!);

function turnedAsAllowed({ sizeMm }: Placement, { unit, packing }: Product): boolean {
	const own = unit?.sizeMm ?? [0, 0, 0];
	const turn = packing?.turn ?? 'any';
	const sorted = (sides: readonly number[]): string => [...sides].sort((a, b) => a - b).join();
	if (turn === 'never') return sizeMm.join() === own.join();
	if (turn === 'upright') return sizeMm[2] === own[2] && sorted(sizeMm) === sorted(own);
	return sorted(sizeMm) === sorted(own);
}

const along = (a: Placement, b: Placement, axis: 0 | 1 | 2): number =>
	Math.min(a.atMm[axis] + a.sizeMm[axis], b.atMm[axis] + b.sizeMm[axis]) - Math.max(a.atMm[axis], b.atMm[axis]);
const overlap = (a: Placement, b: Placement): boolean => along(a, b, 0) > 0 && along(a, b, 1) > 0 && along(a, b, 2) > 0;
const topOf = ({ atMm, sizeMm }: Placement): number => atMm[2] + sizeMm[2];
const footprints = (a: Placement, b: Placement): number => Math.max(0, along(a, b, 0)) * Math.max(0, along(a, b, 1));

function restingShare(one: Placement, all: readonly Placement[]): number {
	if (one.atMm[2] === 0) return 1;
	const area = all.filter((other) => topOf(other) === one.atMm[2]).reduce((sum, other) => sum + footprints(one, other), 0);
	return area / (one.sizeMm[0] * one.sizeMm[1]);
}

const somethingAbove = (one: Placement, all: readonly Placement[]): boolean =>
	all.some((other) => other !== one && other.atMm[2] >= topOf(one) && footprints(one, other) > 0);

/** Full weight of everything that touches it from above, and of everything that touches that. */
function loadOn(one: Placement, all: readonly Placement[], product: (sku: string) => Product): number {
	const resting = new Set<Placement>();
	const look = (under: Placement): void => {
		for (const other of all) {
			if (other.atMm[2] !== topOf(under) || footprints(other, under) === 0 || resting.has(other)) continue;
			resting.add(other);
			look(other);
		}
	};
	look(one);
	return [...resting].reduce((sum, { sku }) => sum + (product(sku).unit?.weightG ?? 0), 0);
}

function badCompany({ contents }: Carton, product: (sku: string) => Product): string[] {
	const expiries = new Map<string, Set<string | undefined>>();
	for (const { sku, expiry } of contents) expiries.set(sku, (expiries.get(sku) ?? new Set()).add(expiry));
	const kinds = contents.map(({ sku, expiry }) => {
		const traits = product(sku).traits ?? {};
		const dangerous = traits.aerosol || traits.corrosive || traits.toxic || traits.oxidising || traits.compressedGas || traits.flashPointC !== undefined || traits.battery?.packed === 'alone';
		return { dangerous: Boolean(dangerous), expiring: Boolean(expiry || traits.expiryControlled) };
	});
	return [
		...[...expiries].filter(([, days]) => days.size > 1).map(([sku]) => `two expiries of ${sku}`),
		...(new Set(contents.map(({ sku }) => sku)).size > 1 && contents.some(({ sku }) => product(sku).packing?.apart) ? ['company for what stays apart'] : []),
		...(new Set(kinds.map(({ dangerous }) => dangerous)).size > 1 ? ['dangerous goods with others'] : []),
		...(new Set(kinds.map(({ expiring }) => expiring)).size > 1 ? ['expiring goods with others'] : [])
	];
}

function pairs<T>(things: readonly T[]): [T, T][] {
	return things.flatMap((a, i) => things.slice(i + 1).map((b): [T, T] => [a, b]));
}
