import { SEVERITIES, STOPS } from '$lib/domain/compliance/finding';
import { isPlainDate } from '$lib/domain/values/plain-date';
import { STANDINGS } from '$lib/domain/values/source';
import type { Entry } from './entry';

/** What the address bar says of the book: `''` is no wish. */
export type Filters = { readonly stops: string; readonly severity: string; readonly standing: string; readonly on: string };

export const NO_FILTERS: Filters = { stops: '', severity: '', standing: '', on: '' };

/** The filters that offer a choice of words. */
export const CHOICES = { stops: STOPS, severity: SEVERITIES, standing: STANDINGS } as const;

const oneOf = (options: readonly string[], text: string | null): string => options.find((option) => option === text) ?? '';

export function filtersIn(query: URLSearchParams): Filters {
	const on = query.get('on') ?? '';
	return {
		stops: oneOf(CHOICES.stops, query.get('stops')),
		severity: oneOf(CHOICES.severity, query.get('severity')),
		standing: oneOf(CHOICES.standing, query.get('standing')),
		on: isPlainDate(on) ? on : ''
	};
}

export const isFiltered = (filters: Filters): boolean => Object.values(filters).some((value) => value !== '');

export const passes = ({ rule, source }: Entry, { stops, severity, standing, on }: Filters): boolean =>
	(stops === '' || rule.stops === stops) &&
	(severity === '' || rule.severity === severity) &&
	(standing === '' || source.standing === standing) &&
	(on === '' || (rule.from <= on && (rule.until === undefined || on <= rule.until)));
