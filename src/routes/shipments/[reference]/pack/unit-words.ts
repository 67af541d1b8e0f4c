import { lyingOf } from '$lib/domain/documents/lying';
import { productOf, type Placement, type Plan } from '$lib/domain/shipment/plan';
import type { Say } from '$lib/ui/words';

/** What a unit is and how it lies, in the reader's language: SKU, size as it lies, which side is up. */
export const describing =
	(t: Say, plan: Plan) =>
	({ sku, sizeMm }: Placement): string => {
		const lying = lyingOf(productOf(plan, sku)?.unit?.sizeMm, sizeMm);
		return t('pack.view3d.unit', { sku, size: sizeMm.join(' × '), how: t(`pack.view3d.how.${lying?.how ?? 'unknown'}`) });
	};
