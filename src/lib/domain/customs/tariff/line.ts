/** Columns of rates as the schedule prints them: general, temporary, WTO, preferences, then one for each agreement. */
export const RATE_COLUMNS = [
	'general', 'temporary', 'wto', 'gsp', 'ldc', 'sg', 'mx', 'my', 'cl', 'th', 'id', 'bn', 'asean', 'ph', 'ch', 'vn', 'in', 'pe', 'au', 'mn',
	'cptpp', 'eu', 'gb', 'rcep_asean_au_nz', 'rcep_cn', 'rcep_kr', 'us'
] as const;
export type RateColumn = (typeof RATE_COLUMNS)[number];

/** Part of the year for which a line holds: months and days, `MM-DD`; it may go past the end of the year. */
export type Season = { readonly from: string; readonly to: string };

/** One nine-digit line of the schedule, its rates in the words of the schedule. */
export type TariffLine = {
	readonly code: string;
	readonly descriptionJa: string;
	readonly descriptionEn?: string;
	readonly rates: Readonly<Partial<Record<RateColumn, string>>>;
	/** Units of quantity I and II, as keyed in NACCS: NO, KG, PR, L. */
	readonly units: readonly string[];
	/** Laws that customs checks: FD, PL, PA … */
	readonly otherLaws: readonly string[];
	readonly season?: Season;
};

/** The tenth character of NACCS for a line by itself: the nine digits modulo 7. Deduced from published samples: a hint, never a check. */
export const naccsDigit = (code: string): string => String(Number(code) % 7);

/** Lines for goods within a tariff quota: the rate is only for who holds a certificate of it (関税割当証明書). */
export const isWithinQuota = ({ descriptionJa }: TariffLine): boolean => /(?:数量|限度)[^>]{0,60}?以内のもの/.test(descriptionJa);

const SEASON = /(\d{1,2})月(\d{1,2})日から(?:翌年|同年)?(\d{1,2})月(末日|(\d{1,2})日)まで/;
const LAST_OF_MONTH: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const monthAndDay = (month: string, day: number): string => `${month.padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** "毎年6月1日から10月31日までに輸入されるもの" in a description makes a line of that season. */
export function seasonIn(descriptionJa: string): Season | undefined {
	const found = SEASON.exec(descriptionJa.normalize('NFKC'));
	if (!found) return undefined;
	const [, fromMonth = '', fromDay = '', toMonth = '', , toDay] = found;
	return { from: monthAndDay(fromMonth, Number(fromDay)), to: monthAndDay(toMonth, toDay === undefined ? (LAST_OF_MONTH[Number(toMonth) - 1] ?? 31) : Number(toDay)) };
}

/** Whether a line holds on a day. */
export function isInSeason({ season }: TariffLine, day: string): boolean {
	if (!season) return true;
	const today = day.slice(5);
	// The last of February is the 29th in a leap year.
	const to = season.to === '02-28' ? '02-29' : season.to;
	return season.from <= to ? season.from <= today && today <= to : today >= season.from || today <= to;
}
