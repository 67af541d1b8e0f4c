import type { Product } from '$lib/domain/catalog/product';
import type { Declaration } from '$lib/domain/customs/declaration';
import type { Plan } from '$lib/domain/shipment/plan';
import { accept, reject, type Result } from '$lib/domain/values/result';
import type { z } from 'zod';
import { declarationSchema } from './declaration';
import { explained, type InputError } from './explain';
import { DEEPEST, parseJson } from './json';
import { planSchema, productSchema } from './schema';

export type NotAPlan = { readonly code: 'not-a-plan'; readonly errors: readonly InputError[] };

/** Far more than a shipment of 500 SKUs and 2,000 cartons takes. */
export const LARGEST_PLAN = 20 * 1024 * 1024;

const notAPlan = (...errors: InputError[]) => reject<NotAPlan>({ code: 'not-a-plan', errors });

function isDeeperThan(levels: number, value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return levels === 0 || Object.values(value).some((inside) => isDeeperThan(levels - 1, inside));
}

function read<T>(schema: z.ZodType<T>, input: unknown): Result<T, NotAPlan> {
	if (isDeeperThan(DEEPEST, input))
		return notAPlan({ path: '$', code: 'too-deep', message: `It nests deeper than ${DEEPEST} levels; no document does.` });
	const parsed = schema.safeParse(input);
	return parsed.success ? accept(parsed.data) : notAPlan(...explained(parsed.error.issues, input));
}

/** `nyuko pack` answers the plan with its report beside it; given back, the report is no part of the plan and can be made again. */
function withoutReport(input: unknown): unknown {
	if (typeof input !== 'object' || input === null || !('packing' in input) || typeof input.packing !== 'object') return input;
	const { packing: _report, ...plan } = input;
	return plan;
}

const formatOf = (input: unknown): unknown =>
	typeof input === 'object' && input !== null && 'format' in input ? input.format : undefined;

/** Checks what came from outside and brings identifiers to one form. What is well-typed but wrong in the trade is kept. */
export function readPlan(input: unknown, formats = '"nyuko-plan/1"'): Result<Plan, NotAPlan> {
	const format = formatOf(input);
	if (typeof format === 'string' && format !== 'nyuko-plan/1')
		return notAPlan({
			path: '$.format',
			code: 'other-format',
			message: `$.format is ${JSON.stringify(format.slice(0, 60))}, but only ${formats} can be read; convert the file, or correct the key if that is what it is.`
		});
	return read<Plan>(planSchema, withoutReport(input));
}

/** A plan or a bare declaration, told apart by `format`. */
export type Assessable = { readonly kind: 'plan'; readonly plan: Plan } | { readonly kind: 'declaration'; readonly declaration: Declaration };

export function readAssessable(input: unknown): Result<Assessable, NotAPlan> {
	if (formatOf(input) === 'nyuko-declaration/1') {
		const declaration = read<Declaration>(declarationSchema, input);
		return declaration.ok ? accept({ kind: 'declaration', declaration: declaration.value }) : declaration;
	}
	const plan = readPlan(input, '"nyuko-plan/1" and "nyuko-declaration/1"');
	return plan.ok ? accept({ kind: 'plan', plan: plan.value }) : plan;
}

export const readProduct = (input: unknown): Result<Product, NotAPlan> => read<Product>(productSchema, input);

/** Another document of the API by its own schema, refused in the same words. */
export const readDocumentText = <T>(schema: z.ZodType<T>, text: string): Result<T, NotAPlan> => readText(text, (input) => read(schema, input));

function readText<T>(text: string, read: (input: unknown) => Result<T, NotAPlan>): Result<T, NotAPlan> {
	if (text.length > LARGEST_PLAN)
		return notAPlan({ path: '$', code: 'too-large', message: 'The input is larger than 20 MB; no plan needs that. Check that it is the right file.' });
	const parsed = parseJson(text);
	return parsed.ok ? read(parsed.value) : notAPlan({ path: '$', ...parsed.rejection });
}

/** The same from a JSON text, with or without a byte order mark. */
export const readPlanText = (text: string): Result<Plan, NotAPlan> => readText(text, readPlan);
export const readProductText = (text: string): Result<Product, NotAPlan> => readText(text, readProduct);
export const readAssessableText = (text: string): Result<Assessable, NotAPlan> => readText(text, readAssessable);
