import type { Rule } from '../finding';
import { perProduct } from './per-product';

/** A paper that has run out, or is not valid yet, on the day of the declaration is no paper. */
const expired = perProduct({
	code: 'evidence.expired',
	severity: 'block',
	source: 'customs-other-laws',
	broken: ({ evidence = [] }, { on }) => {
		const paper = evidence.find(({ validFrom, validUntil }) => (validUntil !== undefined && validUntil < on) || (validFrom !== undefined && on < validFrom));
		if (!paper) return false;
		const { kind, reference, validFrom = '', validUntil = '' } = paper;
		const because = validUntil !== '' && validUntil < on ? 'runOut' : 'notYet';
		return { facts: { kind, reference, because, day: because === 'runOut' ? validUntil : validFrom, on } };
	}
});

export const expiredRules: readonly Rule[] = [expired];
