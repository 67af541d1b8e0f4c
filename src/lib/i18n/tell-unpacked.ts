import type { Unpacked } from '$lib/domain/packing/goods';
import type { Language } from './languages';
import { say } from './words';

/** Units that found no carton, with the sentence that says why and the reason as data beside it. */
export const tellUnpacked = (language: Language, { because, ...units }: Unpacked) => ({
	...units,
	because: say(language, `pack.because.${because.code}`, because),
	reason: because
});
