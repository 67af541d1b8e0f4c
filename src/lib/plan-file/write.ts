import type { Product } from '$lib/domain/catalog/product';
import type { Plan } from '$lib/domain/shipment/plan';
import * as z from 'zod';
import { planSchema, productSchema } from './schema';

type Json = Readonly<Record<string, unknown>>;

/** The object of several that a value is, told by its `kind`. */
const optionOf = (options: readonly z.core.$ZodType[], value: Json): z.core.$ZodType | undefined =>
	options.find(
		(option) => option instanceof z.ZodObject && option.shape.kind instanceof z.ZodLiteral && option.shape.kind.value === value.kind
	);

/** The value with its keys in the order of the schema; keys the schema does not know keep their place at the end. */
function inOrder(schema: z.core.$ZodType | undefined, value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (schema instanceof z.ZodOptional) return inOrder(schema.unwrap(), value);
	if (schema instanceof z.ZodPipe) return inOrder(schema.in, value);
	if (schema instanceof z.ZodDiscriminatedUnion) return inOrder(optionOf(schema.options, value as Json), value);
	if (schema instanceof z.ZodArray && Array.isArray(value)) return value.map((item) => inOrder(schema.element, item));
	if (!(schema instanceof z.ZodObject)) return value;
	const given = value as Json;
	const shape = shapeOf(schema);
	const ordered: [string, unknown][] = [];
	for (const [key, inside] of shape) if (given[key] !== undefined) ordered.push([key, inOrder(inside, given[key])]);
	for (const key of Object.keys(given)) if (!shape.has(key)) ordered.push([key, given[key]]);
	return Object.fromEntries(ordered);
}

const shapes = new WeakMap<z.ZodObject, ReadonlyMap<string, z.core.$ZodType>>();

/** The keys of a schema in their order; they are put together once, not for each of thousands of cartons. */
function shapeOf(schema: z.ZodObject): ReadonlyMap<string, z.core.$ZodType> {
	const known = shapes.get(schema) ?? new Map(Object.entries(schema.shape as Record<string, z.core.$ZodType>));
	shapes.set(schema, known);
	return known;
}

/** The plan as its one canonical text: keys in the published order, tabs, a line end at the end. Equal plans, equal bytes. */
export const writePlan = (plan: Plan): string => `${JSON.stringify(inOrder(planSchema, plan), null, '\t')}\n`;

/** One product in the same manner, on one line, for keeping. */
export const writeProduct = (product: Product): string => JSON.stringify(inOrder(productSchema, product));
