/**
 * The room left in one carton, as columns that overlap and reach up to the lid: each is as wide as it can be at its height.
 * Nothing is ever put under something that stands already, so a column needs no top, and units in order of height can be laid in
 * by hand in that order.
 */
export type Space = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly z: number };

/** What stands in a carton: solid from its floor to its top. */
export type Solid = Space & { readonly top: number };

/** Sides below which no unit has room, and the height of the lid. */
export type Least = { readonly side: number; readonly height: number; readonly lid: number };

/** The spaces once something stands in them; those in which nothing has room are left out. */
export function without(spaces: readonly Space[], solid: Solid, least: Least): Space[] {
	let kept: Space[] = [];
	const cut: Space[] = [];
	for (const space of spaces) {
		if (space.z >= solid.top || !meet(space, solid)) kept.push(space);
		else cutUp(space, solid, least, cut);
	}
	for (const space of cut) {
		if (kept.some((other) => holds(other, space))) continue;
		kept = kept.filter((other) => !holds(space, other));
		kept.push(space);
	}
	return kept;
}

const meet = (a: Space, b: Space): boolean => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;

const holds = (outer: Space, inner: Space): boolean =>
	outer.x1 <= inner.x1 && outer.y1 <= inner.y1 && outer.x2 >= inner.x2 && outer.y2 >= inner.y2 && outer.z <= inner.z;

function cutUp(s: Space, b: Solid, least: Least, into: Space[]): void {
	if (b.x1 - s.x1 >= least.side) into.push({ x1: s.x1, y1: s.y1, x2: b.x1, y2: s.y2, z: s.z });
	if (s.x2 - b.x2 >= least.side) into.push({ x1: b.x2, y1: s.y1, x2: s.x2, y2: s.y2, z: s.z });
	if (b.y1 - s.y1 >= least.side) into.push({ x1: s.x1, y1: s.y1, x2: s.x2, y2: b.y1, z: s.z });
	if (s.y2 - b.y2 >= least.side) into.push({ x1: s.x1, y1: b.y2, x2: s.x2, y2: s.y2, z: s.z });
	if (least.lid - b.top >= least.height) into.push({ x1: s.x1, y1: s.y1, x2: s.x2, y2: s.y2, z: b.top });
}

/** Area of a floor rectangle that the tops of what stands there carry, in mm². */
export function carried(x1: number, y1: number, x2: number, y2: number, tops: readonly Solid[]): number {
	let area = 0;
	for (const top of tops) {
		const dx = Math.min(x2, top.x2) - Math.max(x1, top.x1);
		if (dx <= 0) continue;
		const dy = Math.min(y2, top.y2) - Math.max(y1, top.y1);
		if (dy > 0) area += dx * dy;
	}
	return area;
}
