import * as z from 'zod';
import type { Declaration } from '$lib/domain/customs/declaration';
import { currency, day, decimal, identifier, text, textUpTo, uniqueBy, whole } from './fields';
import { dutySchema } from './schema';

const told = (code: string, mend: string) => ({ params: { code, mend } });

/** Yen of a whole line. */
const lineYen = whole(0, 1_000_000_000_000);
const units = whole(1, 100_000_000);

const VALUES = ['customsValueJpy', 'invoiceValue', 'deductive', 'ddpPrice', 'computed'] as const;

const lineSchema = z
	.strictObject({
		key: textUpTo(100),
		hsCode: identifier.optional(),
		skus: z.array(text).max(20_000).optional(),
		customsValueJpy: lineYen.optional(),
		invoiceValue: decimal.optional(),
		deductive: z.strictObject({ priceJpy: lineYen, referralFeeJpy: lineYen, fbaFeeJpy: lineYen, otherDomesticJpy: lineYen.optional(), units }).optional(),
		ddpPrice: z.strictObject({ priceJpy: lineYen, domesticJpy: lineYen }).optional(),
		computed: z.strictObject({ productionCost: decimal, profitAndExpenses: decimal, units }).optional(),
		duty: dutySchema,
		consumptionTax: z.enum(['standard', 'reduced'])
	})
	.refine((line) => VALUES.filter((value) => line[value] !== undefined).length === 1, told('one-value', `give exactly one of ${VALUES.join(', ')}`));

/** `nyuko-declaration/1` of PLAN.md. */
export const declarationSchema = z
	.strictObject({
		format: z.literal('nyuko-declaration/1'),
		on: day,
		schedule: z.enum(['general', 'simplified']),
		currency: currency.optional(),
		exchangeRate: z.strictObject({ jpy: decimal, per: whole(1, 1_000_000) }).optional(),
		charges: z.strictObject({ freight: decimal.optional(), insurance: decimal.optional() }).optional(),
		deMinimis: z.enum(['claimed', 'not-claimed']).optional(),
		lines: uniqueBy(lineSchema, 'key', 20_000).min(1)
	})
	.refine(
		({ currency: of = 'JPY', exchangeRate, lines }) => of === 'JPY' || exchangeRate !== undefined || lines.every(({ invoiceValue, computed }) => invoiceValue === undefined && computed === undefined),
		{ path: ['exchangeRate'], ...told('missing', 'give the rate of the currency, such as { "jpy": "151.23", "per": 1 }') }
	)
	.refine(({ currency: of, exchangeRate }) => of !== 'JPY' || !exchangeRate || Number(exchangeRate.jpy) === exchangeRate.per, {
		path: ['exchangeRate'],
		...told('yen-with-rate', 'a declaration in JPY has no exchange rate: take it out, or name the currency of the values')
	});

true satisfies z.output<typeof declarationSchema> extends Declaration ? true : never;
