import { fail, type RequestEvent } from '@sveltejs/kit';
import type { Db } from '$lib/server/db/connect';
import { statusOf } from '$lib/server/http';
import { LARGEST_SIGNATURE } from '$lib/server/signature-image';
import * as signatures from '$lib/server/signatures';

/** What the page shows of them: never their ink. */
export const signaturesOf = (db: Db): Promise<signatures.KeptSignature[]> => signatures.list(db);

const LONGEST = 80;
const textIn = (form: FormData, name: string): string => String(form.get(name) ?? '').slice(0, LONGEST);

export const signatureActions = {
	/** Keeps an image of a signature; the page then names it in the plan. */
	keepSignature: async ({ locals, request }: RequestEvent) => {
		const form = await request.formData();
		const file = form.get('image');
		if (!(file instanceof File)) return fail(400, { signatureRejection: { code: 'not-a-signature' } });
		// One byte more than may be, so that what is too large is seen to be without being read.
		const bytes = new Uint8Array(await file.slice(0, LARGEST_SIGNATURE + 1).arrayBuffer());
		const kept = await signatures.keep(locals.db, { bytes, name: file.name, by: textIn(form, 'by') }, locals.now);
		return kept.ok ? { signature: kept.value } : fail(statusOf(kept.rejection), { signatureRejection: kept.rejection });
	},
	removeSignature: async ({ locals, request }: RequestEvent) => {
		const sha256 = textIn(await request.formData(), 'sha256');
		await signatures.remove(locals.db, sha256);
		return { signatureRemoved: sha256 };
	}
};
