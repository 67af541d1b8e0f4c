import { json } from '@sveltejs/kit';
import { optionsOf } from '$lib/domain/packing/choices';
import { tellUnpacked } from '$lib/i18n/tell-unpacked';
import { packingAsked, packQuery, readQuery } from '$lib/server/api/queries';
import { packWithin } from '$lib/server/packing';
import { writePlan } from '$lib/plan-file/write';
import { whileThere, readPlanBody } from '$lib/server/request';
import { onlyMethods, refuse } from '../refuse';
import type { RequestHandler } from './$types';

/** However much effort is asked for: an answer after so many seconds is the best so far and says so. */
const MOST_SECONDS = 120;

export const POST: RequestHandler = async ({ locals, platform, request, url }) => {
	const query = readQuery(url, packQuery);
	if (!query.ok) return refuse(locals, query.rejection);
	const plan = await readPlanBody(request);
	if (!plan.ok) return refuse(locals, plan.rejection);
	const { seed, seconds = MOST_SECONDS } = query.value;
	const options = { ...optionsOf(plan.value, packingAsked(query.value)), seed, seconds };
	const { packing, cutShort } = await whileThere({ request, platform }, (signal) => packWithin(plan.value, { ...options, signal }));
	const { cartons, utilisation, lowerBound, costJpy, unpacked } = packing;
	return json({
		...(JSON.parse(writePlan({ ...plan.value, cartons })) as object),
		packing: { cartons: cartons.length, utilisation, lowerBound, ...(costJpy !== undefined && { costJpy }), unpacked: unpacked.map((units) => tellUnpacked(locals.language, units)), ...(cutShort && { cutShort }) }
	});
};

export const fallback = onlyMethods('POST');
