import { resolve } from '$app/paths';
import type { At } from '$lib/domain/exports/made';

/** Where a field stands: a step of the shipment, or the page of these files with the same file. */
export function addressOf({ step, field }: At, reference: string, page: URL): string {
	const at = `at=${encodeURIComponent(field)}`;
	if (step !== 'data') return `${resolve(`/shipments/[reference]/${step}`, { reference })}?${at}`;
	const as = page.searchParams.get('as');
	return `${resolve('/shipments/[reference]/papers/data', { reference })}?${as ? `as=${as}&` : ''}${at}`;
}
