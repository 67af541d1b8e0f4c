import type { Say as Said, Stop } from '$lib/domain/shipment/dock';
import type { Guess } from '$lib/domain/shipment/dock-weight';
import { productOf, type Plan } from '$lib/domain/shipment/plan';
import type { Say } from '$lib/ui/words';

const LISTED = 3;

export const titleOf = (t: Say, plan: Plan, sku: string): string => {
	const product = productOf(plan, sku);
	return product?.title?.[t.language] || product?.title?.en || product?.customsDescription?.en || '';
};

/** "12 × MUG-GRE-35, 12 × SRV-EPO-50", and how many more kinds. */
export function listOf(t: Say, goods: readonly { readonly sku: string; readonly quantity: number }[]): string {
	const named = goods.slice(0, LISTED).map(({ sku, quantity }) => `${quantity} × ${sku}`).join(', ');
	return goods.length > LISTED ? t('dock.list-more', { list: named, n: goods.length - LISTED }) : named;
}

/** What to do about what stopped the work. */
export function remedyOf(t: Say, stop: Stop, carton: number | undefined): string {
	switch (stop.code) {
		case 'wrong-carton':
			return t('dock.stop.wrong-carton.remedy', { carton: stop.belongs[0] });
		case 'too-many':
			return stop.left > 0
				? t('dock.stop.too-many.remedy-some', { carton, left: stop.left, times: stop.times })
				: stop.belongs.length > 0
					? t('dock.stop.too-many.remedy-other', { carton, other: stop.belongs[0] })
					: t('dock.stop.too-many.remedy', { carton });
		case 'other-carton':
			return t('dock.stop.other-carton.remedy', { carton, other: stop.carton });
		case 'no-carton':
			return stop.belongs.length > 0 ? t('dock.stop.no-carton.remedy-in', { carton: stop.belongs[0] }) : t('dock.stop.no-carton.remedy');
		case 'not-complete':
			return t('dock.stop.not-complete.remedy', { left: stop.left });
		default:
			return t(`dock.stop.${stop.code}.remedy`);
	}
}

/** The carton a unit should go to instead, for the large figures. */
export const insteadOf = (stop: Stop): number | undefined => (stop.code === 'wrong-carton' ? stop.belongs[0] : undefined);

export const sayGuess = (t: Say, { sku, quantity, weightG }: Guess, differenceG: number): string =>
	t(differenceG < 0 ? 'dock.weigh.guess-missing' : 'dock.weigh.guess-extra', { n: quantity, sku, weight: weightG });

/** The difference is that of the empty carton; what that can be depends on which way it is. */
export const sayTare = (t: Say, differenceG: number): string => t(differenceG < 0 ? 'dock.weigh.guess-tare-missing' : 'dock.weigh.guess-tare-extra');

/** What is said to all but right scans and stops, in one line. */
export function lineOf(t: Say, said: Said): string {
	switch (said.kind) {
		case 'undone':
			return said.step.kind === 'count'
				? said.step.n > 0
					? t('dock.said.taken-out', { n: said.step.n, sku: said.step.sku, carton: said.step.carton })
					: t('dock.said.put-back', { n: -said.step.n, sku: said.step.sku, carton: said.step.carton })
				: t(said.step.kind === 'open' ? 'dock.said.reopened' : 'dock.said.weight-undone');
		case 'opened':
		case 'same-carton':
		case 'emptied':
			return t(`dock.said.${said.kind}`, { carton: said.carton });
		case 'nothing-to-undo':
		case 'weigh-now':
		case 'all-done':
			return t(`dock.said.${said.kind}`);
		case 'print':
			return t('dock.said.printing', { carton: said.carton });
		default:
			return '';
	}
}
