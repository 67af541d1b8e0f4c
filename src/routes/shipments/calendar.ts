import { addDays, daysBetween, type PlainDate } from '$lib/domain/values/plain-date';

/** The strip shows three weeks, beginning the day before today. */
export const DAYS_SHOWN = 21;
export const DAY_PX = 16;

export const firstDay = (today: PlainDate): PlainDate => addDays(today, -1);
export const daysShown = (today: PlainDate): PlainDate[] => Array.from({ length: DAYS_SHOWN }, (_, i) => addDays(firstDay(today), i));

/** Middle of a day on the strip, in pixels; outside it is negative or past the end. */
export const middleOf = (day: PlainDate, today: PlainDate): number => (daysBetween(firstDay(today), day) + 0.5) * DAY_PX;

export const isWeekend = (day: PlainDate): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
