import { plainDate } from '../../values/plain-date';

/** The first day this book of rules speaks for; a rule of which nobody says when it began is dated so. */
export const KNOWN_SINCE = plainDate('2020-01-01');
