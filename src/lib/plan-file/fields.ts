import * as z from 'zod';
import { normalised } from '$lib/domain/values/identifiers';
import { isPlainDate } from '$lib/domain/values/plain-date';

/** What a refinement was about, for the sentence that explains it (see explain.ts). */
const told = (code: string, mend: string) => ({ params: { code, mend } });

// Control characters print as nothing and half of a surrogate pair cannot be stored as UTF-8; tab and line ends are text.
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const printable = (text: string): boolean => !UNPRINTABLE.test(text);

export const textUpTo = (length: number) =>
	z
		.string()
		.max(length)
		.refine(printable, told('unprintable-character', 'delete the control character in it'));

/** A name, a description, a line of an address; may be empty in a draft. */
export const text = textUpTo(2_000);

/** Capitals of some letters are not in NFKC themselves, so the form is only settled the second time. */
export const oneForm = (typed: string): string => normalised(normalised(typed));

/** An identifier that people type in many ways: NFKC, without spaces and hyphens, in capitals. */
export const identifier = textUpTo(100).transform(oneForm);

export const sku = textUpTo(100).refine((typed) => typed.trim() !== '', told('missing', 'give the SKU'));

/** It stands in addresses of pages, where "." and ".." would mean something else. */
export const reference = textUpTo(40).refine(
	(typed) => typed.trim() === typed && typed !== '' && typed !== '.' && typed !== '..',
	told('not-a-reference', 'give 1 to 40 characters that neither begin nor end with a space, such as "PAR-2026-118"')
);

export const day = z
	.string()
	.refine(isPlainDate, told('not-a-day', 'write a day of the calendar as YYYY-MM-DD, or leave the key out'))
	.meta({ format: 'date' });

const DECIMAL = /^\d{1,15}(\.\d{1,6})?$/;
/** A decimal that is not negative, kept as it was typed. */
export const decimal = z
	.string()
	.refine((typed) => DECIMAL.test(typed), told('not-a-decimal', 'write a decimal that is not negative as text, such as "12.40"'))
	.meta({ pattern: DECIMAL.source });

const CURRENCY = /^[A-Z]{3}$/;
export const currency = z
	.string()
	.refine((typed) => CURRENCY.test(typed), told('not-a-currency', 'write the three capital letters of ISO 4217, such as "EUR"'))
	.meta({ pattern: CURRENCY.source });

const COUNTRY = /^([A-Za-z]{2})?$/;
export const country = z
	.string()
	.refine((typed) => COUNTRY.test(typed.normalize('NFKC').trim()), told('not-a-country', 'write the two letters of ISO 3166, such as "PT", or ""'))
	.meta({ pattern: COUNTRY.source })
	.transform((typed) => typed.normalize('NFKC').trim().toUpperCase());

export const whole = (from: number, to: number) => z.int().min(from).max(to);
export const number = (from: number, to: number) => z.number().min(from).max(to);

/** Yen of one product or one carton. */
export const yen = whole(0, 1_000_000_000);
export const millimetres = whole(0, 20_000);
export const grams = whole(0, 100_000_000);
export const sizeMm = z.tuple([millimetres, millimetres, millimetres]);

const isUniqueBy =
	<T>(key: (item: T) => string | number, name: string) =>
	(context: z.core.ParsePayload<T[]>): void => {
		const seen = new Set<string | number>();
		context.value.forEach((item, i) => {
			if (seen.has(key(item))) {
				context.issues.push({
					code: 'custom',
					input: item,
					path: [i, name],
					...told('duplicate', `"${key(item)}" stands in an earlier entry already; keep one of them`)
				});
			}
			seen.add(key(item));
		});
	};

/** A list in which no two entries have the same `name`. */
export const uniqueBy = <S extends z.ZodType>(item: S, name: string & keyof z.output<S>, most: number) =>
	z
		.array(item)
		.max(most)
		.check(isUniqueBy<z.output<S>>((entry) => entry[name] as string | number, name));
