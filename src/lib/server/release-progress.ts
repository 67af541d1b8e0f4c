import type { Progress } from '$lib/server/papers';

/** How far the release of a shipment has come, for those who wait for it. */
const under = new Map<string, Progress>();

export const of = (reference: string): Progress | undefined => under.get(reference);

/** Does a release that tells how far it is. */
export async function during<T>(reference: string, work: (told: (progress: Progress) => void) => Promise<T>): Promise<T> {
	try {
		return await work((progress) => void under.set(reference, progress));
	} finally {
		under.delete(reference);
	}
}
