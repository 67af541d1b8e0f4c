/** Contents of a carton by kind: kinds[i] is in n[i] times. */
type Contents = { readonly kinds: Int32Array; readonly n: Int32Array };

/** Kinds of which there are units. */
export const kindsIn = (counts: Int32Array): number[] => [...counts.keys()].filter((k) => counts[k]! > 0);

/** How many cartons alike the units left are enough for. */
export function repeats({ kinds, n }: Contents, left: Int32Array): number {
	let times = Infinity;
	for (let i = 0; i < kinds.length; i++) times = Math.min(times, Math.floor(left[kinds[i]!]! / n[i]!));
	return times;
}

/** Takes the contents of so many cartons alike from the units left. */
export function take({ kinds, n }: Contents, left: Int32Array, times: number): void {
	for (let i = 0; i < kinds.length; i++) left[kinds[i]!] = left[kinds[i]!]! - times * n[i]!;
}
