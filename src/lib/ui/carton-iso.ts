import type { SizeMm } from '$lib/domain/catalog/product';
import * as isometric from '$lib/domain/documents/isometric';

/** Shapes of the isometric picture as paths of SVG; where they lie is the same as on paper. */
const pathOf = (corners: readonly isometric.Point[]): string => `M${corners.map((point) => point.map((n) => n.toFixed(1)).join(' ')).join('L')}z`;

const pathsOf = <K extends string>(shapes: Record<K, readonly isometric.Point[]>): Record<K, string> =>
	Object.fromEntries(Object.entries<readonly isometric.Point[]>(shapes).map(([name, corners]) => [name, pathOf(corners)])) as Record<K, string>;

/** The three faces one sees of a box. */
export const facesOf = (box: isometric.SolidBox): Record<isometric.Side, string> => pathsOf(isometric.facesOf(box));

/** The inside of an open carton: its floor and the two walls behind the goods. */
export const insideOf = (sizeMm: SizeMm): Record<'floor' | 'behindLeft' | 'behindRight', string> => pathsOf(isometric.insideOf(sizeMm));

export function viewBoxOf(sizeMm: SizeMm, margin: number): string {
	const { left, top, width, height } = isometric.spanOf(sizeMm);
	return [left - margin, top - margin, width + 2 * margin, height + 2 * margin].map((n) => n.toFixed(1)).join(' ');
}
