import { GROUPINGS, type Grouping } from './groups';

const NAME = 'nyuko-answers-by';
const GROUPING = 'nyuko-check-groups';

function read(key: string): string {
	try {
		return localStorage.getItem(key) ?? '';
	} catch {
		return '';
	}
}

/** A full or closed storage only forgets. */
function write(key: string, value: string): void {
	try {
		localStorage.setItem(key, value);
	} catch {
		/* nothing to do about it */
	}
}

/** Who answered for a finding last on this machine. */
export const lastName = (): string => read(NAME);
export const keepName = (name: string): void => write(NAME, name);

export const lastGrouping = (): Grouping | undefined => GROUPINGS.find((grouping) => grouping === read(GROUPING));
export const keepGrouping = (grouping: Grouping): void => write(GROUPING, grouping);
