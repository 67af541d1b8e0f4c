import { optionsOf } from '$lib/domain/packing/choices';
import { EFFORTS, type Carton, type Effort, type PackingChoices, type Plan } from '$lib/domain/shipment/plan';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { tellUnpacked } from '$lib/i18n/tell-unpacked';
import { writePlan } from '$lib/plan-file/write';
import { packWithin } from '$lib/server/packing';
import type { Command, Typed, Unusable } from '../command';
import { readPlanFile } from '../input';
import type { Say } from '../words';

const MOST_SEED = 4_294_967_295;

/** What is asked this once; what is not stays as the plan has it. */
type Asked = { readonly seed: number; readonly seconds: number; readonly choices: PackingChoices };

/** Options that are numbers, with the smallest and the largest that make sense. */
const NUMBERS = { support: [0, 100], freight: [0, 1_000_000], divisor: [1, 1_000_000], alone: [0, 1_000] } as const;

const isEffort = (given: string): given is Effort => EFFORTS.some((effort) => effort === given);

function askedIn({ seed = '1', seconds, least, effort, ...values }: Typed['values']): Result<Asked, Unusable> {
	if (!/^\d{1,10}$/.test(seed) || Number(seed) > MOST_SEED) return reject({ code: 'seed-not-valid', facts: { given: seed, most: String(MOST_SEED) } });
	if (seconds !== undefined && !(/^\d{1,9}(\.\d{1,6})?$/.test(seconds) && Number(seconds) > 0))
		return reject({ code: 'seconds-not-valid', facts: { given: seconds } });
	if (least !== undefined && least !== 'cartons' && least !== 'cost') return reject({ code: 'least-not-valid', facts: { given: least } });
	if (effort !== undefined && !isEffort(effort)) return reject({ code: 'effort-not-valid', facts: { given: effort } });
	for (const [option, [from, to]] of Object.entries(NUMBERS)) {
		const given = values[option];
		if (given !== undefined && !(/^\d{1,7}(\.\d{1,6})?$/.test(given) && Number(given) >= from && Number(given) <= to))
			return reject({ code: 'number-not-valid', facts: { option, given, least: from, most: String(to) } });
	}
	const { support, freight, divisor, alone } = values;
	return accept({
		seed: Number(seed),
		seconds: seconds === undefined ? Infinity : Number(seconds),
		choices: {
			...(least && { least }),
			...(freight !== undefined && { freightJpyPerKg: Number(freight) }),
			...(divisor !== undefined && { divisor: Number(divisor) }),
			...(support !== undefined && { supportPercent: Number(support) }),
			...(alone !== undefined && { alonePercent: Number(alone) }),
			...(effort && { effort })
		}
	});
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
	options: {
		seed: { value: 'N' },
		seconds: { value: 'N' },
		effort: { value: EFFORTS.join('|') },
		support: { value: 'N' },
		least: { value: 'cartons|cost' },
		freight: { value: 'N' },
		divisor: { value: 'N' },
		alone: { value: 'N' }
	},
	async run({ file, language, say, values }) {
		const asked = askedIn(values);
		if (!asked.ok) return asked;
		const { seed, seconds, choices } = asked.value;
		const plan = await readPlanFile(file);
		if (!plan.ok) return plan;
		const { packing, cutShort } = await packWithin(plan.value, { ...optionsOf(plan.value, choices), seed, seconds });
		const { cartons, utilisation, lowerBound, costJpy, unpacked } = packing;
		const packed: Plan = { ...plan.value, cartons };
		return accept({
			exit: unpacked.length > 0 ? 1 : 0,
			json: {
				...(JSON.parse(writePlan(packed)) as object),
				packing: { cartons: cartons.length, utilisation, lowerBound, ...(costJpy !== undefined && { costJpy }), unpacked: unpacked.map((units) => tellUnpacked(language, units)), ...(cutShort && { cutShort }) }
			},
			text: () =>
				[
					say('pack.done', { cartons: cartons.length, utilisation, lowerBound, more: Math.max(0, cartons.length - lowerBound) }),
					...(costJpy === undefined ? [] : [say('pack.cost', { yen: costJpy })]),
					...(cutShort ? [say('pack.cut-short', { seconds, proved: unpacked.length === 0 && cartons.length <= lowerBound ? 'yes' : 'no' })] : []),
					'',
					...cartons.map((carton) => rowOf(say, carton)),
					...unpacked.map((units) => tellUnpacked(language, units)).map(({ sku, quantity, because }) => say('pack.unpacked', { quantity, sku, why: because }))
				].join('\n')
		});
	}
};
