import type { RequestHandler } from '@sveltejs/kit';
import { problem, type Rejection } from '$lib/server/http';

export const refuse = (locals: App.Locals, rejection: Rejection, headers?: Record<string, string>): Response =>
	problem(rejection, locals.language, headers);

/** Answers the methods that an endpoint does not know. */
export const onlyMethods =
	(...methods: readonly string[]): RequestHandler =>
	({ locals, request }) => {
		const allowed = methods.join(', ');
		return refuse(locals, { code: 'method-not-allowed', method: request.method, allowed }, { allow: allowed });
	};
