import type { Carton, Plan } from '$lib/domain/shipment/plan';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { tellUnpacked } from '$lib/i18n/tell-unpacked';
import { writePlan } from '$lib/plan-file/write';
import { packWithin } from '$lib/server/packing';
import type { Command, Typed, Unusable } from '../command';
import { readPlanFile } from '../input';
import type { Say } from '../words';

const MOST_SEED = 4_294_967_295;

type Limits = { readonly seed: number; readonly seconds: number };

function limitsOf({ seed = '1', seconds }: Typed['values']): Result<Limits, Unusable> {
	if (!/^\d{1,10}$/.test(seed) || Number(seed) > MOST_SEED) return reject({ code: 'seed-not-valid', facts: { given: seed, most: String(MOST_SEED) } });
	if (seconds !== undefined && !(/^\d{1,9}(\.\d{1,6})?$/.test(seconds) && Number(seconds) > 0))
		return reject({ code: 'seconds-not-valid', facts: { given: seconds } });
	return accept({ seed: Number(seed), seconds: seconds === undefined ? Infinity : Number(seconds) });
}

const kilograms = (grams: number): string => (grams / 1000).toFixed(1);
const centimetres = (sizeMm: readonly number[]): string => sizeMm.map((side) => Number((side / 10).toFixed(1))).join(' × ');

const rowOf = (say: Say, { number, fulfillmentCenter, type, outerMm, grossWeightG, contents }: Carton): string =>
	say('pack.row', {
		number,
		centre: fulfillmentCenter,
		type,
		size: centimetres(outerMm),
		weight: kilograms(grossWeightG),
		contents: contents.map(({ sku, quantity }) => `${quantity} × ${sku}`).join(', ')
	});

export const pack: Command = {
	name: 'pack',
	usage: 'FILE [--seed N] [--seconds N]',
	options: { seed: { value: 'N' }, seconds: { value: 'N' } },
	async run({ file, language, say, values }) {
		const limits = limitsOf(values);
		if (!limits.ok) return limits;
		const plan = await readPlanFile(file);
		if (!plan.ok) return plan;
		const { packing, cutShort } = await packWithin(plan.value, limits.value);
		const { cartons, utilisation, lowerBound, unpacked } = packing;
		const packed: Plan = { ...plan.value, cartons };
		return accept({
			exit: unpacked.length > 0 ? 1 : 0,
			json: {
				...(JSON.parse(writePlan(packed)) as object),
				packing: { cartons: cartons.length, utilisation, lowerBound, unpacked: unpacked.map((units) => tellUnpacked(language, units)), ...(cutShort && { cutShort }) }
			},
			text: () =>
				[
					say('pack.done', { cartons: cartons.length, utilisation, lowerBound }),
					...(cutShort ? [say('pack.cut-short', { seconds: limits.value.seconds })] : []),
					'',
					...cartons.map((carton) => rowOf(say, carton)),
					...unpacked.map((units) => tellUnpacked(language, units)).map(({ sku, quantity, because }) => say('pack.unpacked', { quantity, sku, why: because }))
				].join('\n')
		});
	}
};
