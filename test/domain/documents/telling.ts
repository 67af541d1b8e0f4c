import type { Telling } from '$lib/domain/documents/reckoned';
import { stepIn } from '$lib/i18n/tell-assessment';
import { say } from '$lib/i18n/words';
import { DECLARED } from '../../samples';

/** In the program's own words, as of the day of the samples. */
export const telling: Telling = {
	on: DECLARED,
	step: ({ code, facts }) => [stepIn('en', { code, facts }), stepIn('ja', { code, facts })],
	lacks: ({ code, ...facts }) => [say('en', `rejections.${code}`, facts), say('ja', `rejections.${code}`, facts)]
};
