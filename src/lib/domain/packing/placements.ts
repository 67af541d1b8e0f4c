import type { Placement } from '../shipment/plan';
import { BLOCK } from './blocks';
import type { Goods } from './goods';

/** One placement for each unit, lowest first: the order in which they can be laid in. */
export function placementsOf(blocks: Int32Array, kinds: readonly Goods[]): readonly Placement[] {
	const placements: Placement[] = [];
	for (let b = 0; b < blocks.length; b += BLOCK) {
		const [kind = 0, x = 0, y = 0, z = 0, dx = 0, dy = 0, dz = 0, nx = 0, ny = 0, nz = 0] = blocks.subarray(b, b + BLOCK);
		const sku = kinds[kind]?.sku ?? '';
		for (let k = 0; k < nz; k++)
			for (let j = 0; j < ny; j++)
				for (let i = 0; i < nx; i++) placements.push({ sku, atMm: [x + i * dx, y + j * dy, z + k * dz], sizeMm: [dx, dy, dz] });
	}
	return placements.sort((a, b) => a.atMm[2] - b.atMm[2] || a.atMm[1] - b.atMm[1] || a.atMm[0] - b.atMm[0]);
}
