import { shipmentOf } from './box-ids';

/** More numbers than any shipment has boxes: such an id was misread. */
const MOST = 20_000;

/** Numbers that are missing between the first and the last of a shipment's ids. */
export type Gap = { readonly shipment: string; readonly from: number; readonly to: number; readonly numbers: readonly number[] };

function numbersOf(ids: readonly string[]): Map<string, number[]> {
	const found = new Map<string, Set<number>>();
	for (const id of ids) {
		const shipment = shipmentOf(id);
		if (shipment === undefined) continue;
		const numbers = found.get(shipment) ?? new Set();
		found.set(shipment, numbers.add(Number(id.slice(-6))));
	}
	return new Map([...found].map(([shipment, numbers]) => [shipment, [...numbers].sort((a, b) => a - b)]));
}

/** What is missing in runs of ids, `U000001` to `U000023` without 7. */
export const gapsIn = (ids: readonly string[]): Gap[] =>
	[...numbersOf(ids)].flatMap(([shipment, numbers]) => {
		const [from, to] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
		if (to - from + 1 === numbers.length || to - from > MOST) return [];
		const there = new Set(numbers);
		return [{ shipment, from, to, numbers: Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((n) => !there.has(n)) }];
	});

/** Whether each id has a number and those of a shipment follow one another without a gap. */
export const runOn = (ids: readonly string[]): boolean =>
	ids.every((id) => shipmentOf(id) !== undefined) && [...numbersOf(ids).values()].every((numbers) => (numbers.at(-1) ?? 0) - (numbers[0] ?? 0) + 1 === numbers.length);
