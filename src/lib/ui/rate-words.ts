import type { Duty } from '$lib/domain/catalog/product';
import { dutyText } from '$lib/domain/customs/duty-text';
import type { Say } from './words';

/** A rate of duty as it is read on screen. */
export const rateWords = (t: Say, duty: Duty): string => (duty.kind === 'free' ? t('tariff.free') : dutyText(duty));

/** The headings of a line and the line itself, without the dashes that only tell how deep it stands. */
export const descriptionParts = (descriptionJa: string): string[] => descriptionJa.split(' > ').map((part) => part.replace(/^[\s\-−–—―－]+/, ''));
