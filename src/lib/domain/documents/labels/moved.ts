import type { Box, Mark } from '../page';
import type { Sheet } from '../sheet';

/** Where a label lies on a page, and how much larger than it was laid out; bars and symbols are never scaled, their places are. */
export type Lie = { readonly x: number; readonly y: number; readonly scale?: number };

const round = (millimetres: number): number => Math.round(millimetres * 1000) / 1000;

export function moved(mark: Mark, { x, y, scale = 1 }: Lie): Mark {
	const across = (at: number): number => round(at * scale + x);
	const down = (at: number): number => round(at * scale + y);
	const box = (at: Box): Box => ({ x: across(at.x), y: down(at.y), width: round(at.width * scale), height: round(at.height * scale) });
	switch (mark.kind) {
		case 'text':
			return {
				...mark, x: across(mark.x), y: down(mark.y), size: round(mark.size * scale),
				...(mark.tracking !== undefined && { tracking: round(mark.tracking * scale) })
			};
		case 'rule':
			return {
				...mark, from: [across(mark.from[0]), down(mark.from[1])], to: [across(mark.to[0]), down(mark.to[1])], width: round(mark.width * scale),
				...(mark.dash && { dash: mark.dash.map((length) => length * scale) })
			};
		case 'box':
			return { ...mark, at: box(mark.at), ...(mark.line !== undefined && { line: round(mark.line * scale) }) };
		case 'shape':
			return {
				...mark, points: mark.points.map(([px, py]) => [across(px), down(py)] as const),
				...(mark.line !== undefined && { line: round(mark.line * scale) })
			};
		case 'barcode':
		case 'picture':
			return { ...mark, at: box(mark.at) };
		case 'symbol':
			return { ...mark, x: across(mark.x), y: down(mark.y) };
		case 'qr':
			return { ...mark, x: across(mark.x), y: down(mark.y), size: round(mark.size * scale) };
		case 'turned':
			return { ...mark, x: across(mark.x), y: down(mark.y), width: round(mark.width * scale), marks: mark.marks.map((inner) => moved(inner, { x: 0, y: 0, scale })) };
	}
}

/** Lays what stands on one sheet onto another. */
export function lay(onto: Sheet, sheet: Sheet, lie: Lie): void {
	for (const mark of sheet.marks) onto.marks.push(moved(mark, lie));
	onto.misfits.push(...sheet.misfits);
}
