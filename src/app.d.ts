import type { IncomingMessage } from 'node:http';
import type { PlainDate } from '$lib/domain/values/plain-date';
import type { Language } from '$lib/i18n/languages';
import type { Db } from '$lib/server/db/connect';

declare global {
	namespace App {
		interface Platform {
			/** The request as Node has it; there under `npm start`, not in tests. */
			req?: IncomingMessage;
		}
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
