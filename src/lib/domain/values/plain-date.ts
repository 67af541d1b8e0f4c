/** A day in Japan, `YYYY-MM-DD`; days compare as text. */
export type PlainDate = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text names a day that exists in the calendar. */
export function isPlainDate(text: string): text is PlainDate {
	const parts = SHAPE.exec(text);
	if (!parts) return false;
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** The day itself; throws when it is not one. */
export function plainDate(text: string): PlainDate {
	if (!isPlainDate(text)) throw new RangeError(`day: expected YYYY-MM-DD, got ${text}`);
	return text;
}

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
	Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The day so many days later. */
export const addDays = (day: PlainDate, days: number): PlainDate =>
	new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
