import * as evidence from '$lib/server/evidence';
import type { KeptEvidence } from '$lib/server/evidence-record';
import type { NotFound } from '$lib/server/kept';
import { preconditionOf } from '$lib/server/preconditions';
import { accept, reject, type Result } from '$lib/domain/values/result';

const LARGEST_ID = 2_147_483_647;

/** The paper that an address names. */
export async function keptPaper({ locals, params }: { readonly locals: App.Locals; readonly params: { readonly id: string } }): Promise<Result<KeptEvidence, NotFound>> {
	const id = /^[1-9]\d{0,9}$/.test(params.id) ? Number(params.id) : 0;
	const found = id > 0 && id <= LARGEST_ID ? await evidence.find(locals.db, id) : undefined;
	return found ? accept(found) : reject({ code: 'not-found', what: 'paper', id: params.id });
}

/** The paper that a request may write over: `If-Match` names its version. */
export async function paperToChange(event: { readonly locals: App.Locals; readonly params: { readonly id: string }; readonly request: Request }) {
	const kept = await keptPaper(event);
	if (!kept.ok) return kept;
	const over = preconditionOf(event.request, kept.value);
	return over.ok ? kept : over;
}
