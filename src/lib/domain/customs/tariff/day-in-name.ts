import { isPlainDate, type PlainDate } from '../../values/plain-date';

/** A schedule is called after its month by those who publish it: japan-tariff-2026-07.csv. */
export function dayInName(name: string): PlainDate | undefined {
	const found = /(20\d\d)-?(0[1-9]|1[0-2])(?:-?(0[1-9]|[12]\d|3[01]))?/.exec(name);
	const day = found && `${found[1]}-${found[2]}-${found[3] ?? '01'}`;
	return day && isPlainDate(day) ? day : undefined;
}
