import type { Duty } from '$lib/domain/catalog/product';
import { isFree } from '$lib/domain/customs/duty';
import { dutyText } from '$lib/domain/customs/duty-text';
import type { Say } from './words';

/** A rate of duty as it is read on screen. */
export function rateWords(t: Say, duty: Duty): string {
	if (isFree(duty)) return t('tariff.free');
	if (duty.kind !== 'higher-of' && duty.kind !== 'lower-of') return dutyText(duty);
	return t(`tariff.${duty.kind}`, { rates: duty.of.map((part) => rateWords(t, part)).join(t('tariff.or')) });
}

/** The headings of a line and the line itself, without the dashes that only tell how deep it stands. */
export const descriptionParts = (descriptionJa: string): string[] => descriptionJa.split(' > ').map((part) => part.replace(/^[\s\-−–—―－]+/, ''));
