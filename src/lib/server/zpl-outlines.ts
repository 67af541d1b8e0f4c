import type { Contour } from '$lib/domain/documents/zpl/fill';

/** A step of a glyph's outline as a font gives it, in its units. */
export type Command = { readonly command: string; readonly args: readonly number[] };

/** Straight pieces leave a curve by this much of an em at most. */
const OFF = 0.0005;

/** An outline as closed lines of straight pieces, in ems. */
export function contoursOf(commands: readonly Command[], unitsPerEm: number): Contour[] {
	const contours: number[][] = [];
	let contour: number[] = [];
	for (const { command, args } of commands) {
		const points = args.map((units) => units / unitsPerEm);
		switch (command) {
			case 'moveTo':
				contour = [...points];
				contours.push(contour);
				break;
			case 'lineTo':
				contour.push(...points);
				break;
			case 'quadraticCurveTo':
				curve(contour, points);
				break;
			case 'closePath':
				break;
			default:
				throw new Error(`an outline with ${command}`);
		}
	}
	return contours;
}

function curve(contour: number[], points: readonly number[]): void {
	const [cx = 0, cy = 0, x = 0, y = 0] = points;
	const [x0, y0] = [contour.at(-2) ?? 0, contour.at(-1) ?? 0];
	const bend = Math.max(Math.abs(x0 - 2 * cx + x), Math.abs(y0 - 2 * cy + y));
	const parts = Math.max(1, Math.ceil(Math.sqrt(bend / (4 * OFF))));
	for (let part = 1; part <= parts; part++) {
		const t = part / parts;
		const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
		contour.push(a * x0 + b * cx + c * x, a * y0 + b * cy + c * y);
	}
}
