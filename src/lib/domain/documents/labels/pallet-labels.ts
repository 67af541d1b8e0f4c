import type { Plan } from '../../shipment/plan';
import type { Page } from '../page';
import type { LabelsInput } from '../papers';
import { printableThroughout } from '../text';
import { blank } from './blank';
import type { Resolution } from './dots';
import { NO_PALLETS } from './label-words';
import { palletOn4x6, palletOnA5, PALLET_SIZES, type PalletStock } from './pallet-label';
import { builtPallets, labelsOfPallet, palletDay, palletLimits, sharePallets, type GivenPallet, type Pallet, type PalletLimits } from './pallets';
import { palletWords } from './pallet-words';
import { strip } from './strip';

export type PalletOptions = {
	readonly stock: PalletStock;
	readonly dpi?: Resolution;
	/** Pallets as they were built; absent: the cartons are shared out by the limits. */
	readonly pallets?: readonly GivenPallet[];
	readonly limits?: Partial<PalletLimits>;
};

/** The pallets of a plan. Parcels of a courier stand on none unless somebody says so. */
const palletsOf = (plan: Plan, limits: PalletLimits, built?: readonly GivenPallet[]): readonly Pallet[] =>
	built ? builtPallets(plan, built, limits) : plan.transport === 'courier' ? [] : sharePallets(plan, limits).pallets;

/** How many labels the pallets of a plan take. */
export function palletLabelCount(plan: Plan): number {
	const on = palletDay(plan);
	return palletsOf(plan, palletLimits(on)).length * labelsOfPallet(on);
}

/** As many labels for each pallet as it has sides. */
export function palletLabels(given: LabelsInput, { stock, dpi, pallets: built, limits: changed }: PalletOptions): Page[] {
	const input = { ...given, plan: printableThroughout(given.plan) };
	const { plan } = input;
	const on = palletDay(plan);
	const limits = { ...palletLimits(on), ...changed };
	const pallets = palletsOf(plan, limits, built);
	if (pallets.length === 0) return [blank(input, PALLET_SIZES[stock], NO_PALLETS)];
	const copies = labelsOfPallet(on);
	const draw = stock === 'a5' ? palletOnA5 : palletOn4x6;
	return pallets.flatMap((pallet) => {
		const words = palletWords(plan, pallet, limits);
		return Array.from({ length: copies }, (_, i) => {
			const sheet = draw(words, { ...(dpi !== undefined && { dpi }), copy: i + 1, copies, field: `pallet:${pallet.fulfillmentCenter}:${pallet.number}` });
			strip(sheet, input);
			return sheet.page();
		});
	});
}
