import { z } from 'zod';
import { isPlainDate } from '$lib/domain/values/plain-date';

/** What the address of the page asks for; what cannot be read is left out. */
const Address = z.object({
	search: z.string().max(200).catch(''),
	origin: z.string().regex(/^[A-Za-z]{2}$/).transform((code) => code.toUpperCase()).catch(''),
	on: z.string().refine(isPlainDate).optional().catch(undefined),
	proof: z.enum(['held', 'none']).catch('held')
});

export type Asked = z.output<typeof Address>;

export const askedIn = (params: URLSearchParams): Asked => Address.parse(Object.fromEntries(params));
