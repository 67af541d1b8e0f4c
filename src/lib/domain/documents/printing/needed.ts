import type { Plan } from '../../shipment/plan';
import { noticeCount, noticesOf } from '../labels/carton-notices';
import { countsBySku, isLacking, unlabelled } from '../labels/item-counts';
import { palletLabelCount } from '../labels/pallet-labels';
import { marksNeeded } from '../labels/unit-marks';
import { productsOf } from '../lines';
import { NO_DAY } from '../papers';
import { LABEL_KINDS, type LabelKind } from './label-job';

/** How many labels of each kind a shipment needs, one of each. */
export const neededLabels = (plan: Plan): Readonly<Record<LabelKind, number>> =>
	Object.fromEntries(LABEL_KINDS.map((kind) => [kind, neededOf(plan, kind)])) as Record<LabelKind, number>;

function neededOf(plan: Plan, kind: LabelKind): number {
	switch (kind) {
		case 'carton':
			return plan.cartons?.length ?? 0;
		case 'item':
			return itemsOf(plan);
		case 'pallet':
			return palletLabelCount(plan);
		case 'notice':
			return notices(plan);
		default:
			return marksNeeded(plan, kind);
	}
}

function itemsOf(plan: Plan): number {
	const products = productsOf(plan);
	return countsBySku(plan).reduce((sum, { sku, quantity }) => (unlabelled(sku, products.get(sku)) ? sum : sum + quantity), 0);
}

/** Units that would get an FNSKU label if they had an FNSKU. */
export function lackingFnsku(plan: Plan): number {
	const products = productsOf(plan);
	return countsBySku(plan).reduce((sum, { sku, quantity }) => {
		const why = unlabelled(sku, products.get(sku));
		return why && isLacking(why) ? sum + quantity : sum;
	}, 0);
}

function notices(plan: Plan): number {
	const needs = noticesOf({ plan, revision: 1, draft: true, issuedOn: NO_DAY, planSha256: '' });
	return (plan.cartons ?? []).reduce((sum, carton) => sum + noticeCount(needs(carton)), 0);
}
