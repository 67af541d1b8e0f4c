import { json } from '@sveltejs/kit';
import { assessDeclaration, tooEarly } from '$lib/domain/customs/assess-input';
import { assessShipment } from '$lib/domain/customs/assess-shipment';
import { judgedOn } from '$lib/domain/plan';
import { toldAssessment } from '$lib/i18n/tell-assessment';
import { assessQuery, readQuery } from '$lib/server/api/queries';
import { readAssessableBody } from '$lib/server/request';
import { onlyMethods, refuse } from '../refuse';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, request, url }) => {
	const query = readQuery(url, assessQuery);
	if (!query.ok) return refuse(locals, query.rejection);
	const input = await readAssessableBody(request);
	if (!input.ok) return refuse(locals, input.rejection);
	const { on, schedule, deMinimis } = query.value;
	const elected = { ...(schedule && { schedule }), ...(deMinimis && { deMinimis }) };
	const day = on ?? (input.value.kind === 'plan' ? judgedOn(input.value.plan, locals.today) : input.value.declaration.on);
	const early = tooEarly(day);
	if (early) return refuse(locals, early);
	const found =
		input.value.kind === 'plan'
			? assessShipment(input.value.plan, day, { ...input.value.plan.elections, ...elected })
			: assessDeclaration({ ...input.value.declaration, on: day, ...elected });
	return found.ok ? json(toldAssessment(locals.language, found.value)) : refuse(locals, found.rejection);
};

export const fallback = onlyMethods('POST');
