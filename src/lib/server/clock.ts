import { DateTime } from 'luxon';
import type { PlainDate } from '$lib/domain/values/plain-date';

/** The day it is in Japan at an instant. */
export const dayInJapan = (now: Date): PlainDate => DateTime.fromJSDate(now, { zone: 'Asia/Tokyo' }).toISODate()!;
