import fc, { type Arbitrary } from 'fast-check';
import * as z from 'zod';
import { country, currency, day, decimal, identifier, reference, sku } from '$lib/plan-file/fields';

const DECIMALS = ['0', '0.00', '12.40', '0.0125', '999999999999999.999999', '007'];

const anyText = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 12 }),
	fc.constantFrom('', '𠮷田﨑髙', '<b>x</b>', '☕️', 'a\nb\tc', '\u2028', '"\\', '東京')
).filter((text) => z.string().safeParse(text).success && text.isWellFormed() && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text));

/** Fields whose texts are not any text. */
const FIELDS = new Map<z.core.$ZodType, Arbitrary<unknown>>([
	[day, fc.integer({ min: 0, max: 20_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))],
	[decimal, fc.constantFrom(...DECIMALS)],
	[currency, fc.constantFrom('EUR', 'JPY', 'CNY')],
	[country, fc.constantFrom('', 'JP', 'pt', 'Ｆｒ')],
	[identifier, fc.constantFrom('', '691200000', '6912.00 000', 't7-1234', 'Ｘ００１')],
	[reference, fc.constantFrom('PAR-2026-118', 'a/b', '出荷 1', '%41', '..a')],
	[sku, fc.uuid()]
]);

let anonymous = 0;
/** Entries of the lists that may not hold the same thing twice are told apart; all others may be equal. */
const keyOf = (entry: unknown): unknown => {
	const { id, number } = Object(entry) as { id?: string; number?: number };
	return id ?? number ?? (anonymous += 1) + 0.5;
};

const RECURSION = 2;

/** Values that a schema takes, made from the schema itself: no key can be forgotten. */
export function anyOf(schema: z.core.$ZodType, depth = RECURSION): Arbitrary<unknown> {
	const field = FIELDS.get(schema);
	if (field) return field;
	if (schema instanceof z.ZodObject) return anyObject(schema, depth);
	if (schema instanceof z.ZodArray) return fc.uniqueArray(anyOf(schema.element, depth - 1), { minLength: 1, maxLength: 2, selector: keyOf });
	if (schema instanceof z.ZodTuple) return fc.tuple(...schema.def.items.map((item) => anyOf(item, depth)));
	if (schema instanceof z.ZodPipe) return anyOf(schema.in, depth);
	if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
	if (schema instanceof z.ZodLiteral) return fc.constant(schema.value);
	if (schema instanceof z.ZodBoolean) return fc.boolean();
	if (schema instanceof z.ZodISODateTime) return fc.constantFrom('2026-11-21T04:12:00Z', '2026-11-21T13:12:00.5+09:00');
	if (schema instanceof z.ZodString) return anyText;
	if (schema instanceof z.ZodNumber) return anyNumber(schema);
	if (schema instanceof z.ZodDiscriminatedUnion) return anyDuty(schema, depth);
	throw new Error(`no values are known for ${schema._zod.def.type}`);
}

function anyNumber({ minValue, maxValue, isInt }: z.ZodNumber): Arbitrary<number> {
	const [min, max] = [minValue ?? 0, maxValue ?? 1_000_000];
	// Minus zero is written as zero.
	return isInt ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }).map((n) => n + 0);
}

const anyDuty = (schema: z.ZodDiscriminatedUnion, depth: number): Arbitrary<unknown> =>
	fc.oneof(...schema.options.filter((option) => depth > 0 || !(option instanceof z.ZodObject && 'of' in option.shape)).map((option) => anyOf(option, depth)));

function anyObject({ shape }: z.ZodObject, depth: number): Arbitrary<unknown> {
	const keys = Object.entries(shape);
	const inside = (key: z.core.$ZodType): Arbitrary<unknown> => anyOf(key instanceof z.ZodOptional ? key.unwrap() : key, depth);
	return fc.record(Object.fromEntries(keys.map(([name, key]) => [name, inside(key)])), {
		requiredKeys: keys.filter(([, key]) => !(key instanceof z.ZodOptional)).map(([name]) => name)
	});
}
