/** A request that was carried out, or the reason why it was not (STYLE: Rejection). */
export type Result<T, R extends { readonly code: string }> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly rejection: R };

export const accept = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const reject = <R extends { readonly code: string }>(rejection: R): { readonly ok: false; readonly rejection: R } => ({
	ok: false,
	rejection
});
