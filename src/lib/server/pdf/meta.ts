import { createHash } from 'node:crypto';
import type { PlainDate } from '$lib/domain/values/plain-date';

export type Meta = {
	readonly title: string;
	readonly subject: string;
	readonly issuedOn: PlainDate;
	readonly planSha256: string;
	/** Who makes the paper; absent: nobody is named. */
	readonly author?: string;
	/** That in which it is read; absent: English. */
	readonly language?: string;
};

export const languageOf = ({ language = 'en' }: Meta): string => language;

/** Instead of a random one: equal papers have equal ids. In hexadecimal. */
export const fileId = ({ planSha256, title }: Meta): string => createHash('sha256').update(`${planSha256} ${title}`).digest('hex').slice(0, 32);
