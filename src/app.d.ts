import type { PlainDate } from '$lib/domain/values/plain-date';
import type { Language } from '$lib/i18n/languages';
import type { Db } from '$lib/server/db/connect';

declare global {
	namespace App {
		interface Locals {
			db: Db;
			language: Language;
			theme: 'light' | 'dark' | undefined;
			/** The day in Japan. */
			today: PlainDate;
			now: Date;
			/** Under which number a fault of this request was logged. */
			fault?: string;
		}
	}
}
