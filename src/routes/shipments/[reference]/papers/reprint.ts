import type { LabelsToReprint } from '$lib/domain/documents/labels-to-reprint';
import { cartonsText } from '$lib/domain/documents/printing/label-job';

/** More than this is no address any more. */
const LONGEST = 4_000;

/** The print page with exactly these cartons; with all of them where there are too many to name. */
export function cartonsAddress(shipment: string, { cartons }: Pick<LabelsToReprint, 'cartons'>): string {
	const listed = cartonsText(cartons).replaceAll(' ', '');
	return `${shipment}/labels?${new URLSearchParams({ kind: 'carton', ...(listed.length <= LONGEST && { cartons: listed }) })}`;
}

export const itemAddress = (shipment: string, sku: string): string => `${shipment}/labels?${new URLSearchParams({ kind: 'item', sku })}`;
