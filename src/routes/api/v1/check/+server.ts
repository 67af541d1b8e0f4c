import { json } from '@sveltejs/kit';
import { inspect, ready, RULESET } from '$lib/domain/compliance/inspect';
import { judgedOn } from '$lib/domain/plan';
import { told } from '$lib/i18n/tell';
import { checkQuery, readQuery } from '$lib/server/api/queries';
import { readPlanBody } from '$lib/server/request';
import { onlyMethods, refuse } from '../refuse';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, request, url }) => {
	const query = readQuery(url, checkQuery);
	if (!query.ok) return refuse(locals, query.rejection);
	const plan = await readPlanBody(request);
	if (!plan.ok) return refuse(locals, plan.rejection);
	const on = query.value.on ?? judgedOn(plan.value, locals.today);
	const findings = inspect(plan.value, on);
	return json({ ok: ready(findings), on, ruleset: RULESET, findings: findings.map(told) });
};

export const fallback = onlyMethods('POST');
