import { expect, test } from 'vitest';
import { jsonSchemaOf } from '$lib/plan-file/json-schema';
import { planSchema } from '$lib/plan-file/schema';
import { writePlan } from '$lib/plan-file/write';
import { shipment } from '../samples';

const backwards = (value: unknown): unknown =>
	Array.isArray(value)
		? value.map(backwards)
		: typeof value === 'object' && value !== null
			? Object.fromEntries(Object.entries(value).reverse().map(([key, inside]) => [key, backwards(inside)]))
			: value;

test('one plan has one text, whatever the order its keys came in', () => {
	expect(writePlan(backwards(shipment()) as ReturnType<typeof shipment>)).toBe(writePlan(shipment()));
});

test('keys stand in the published order, indented by tabs, with a line end at the end', () => {
	const text = writePlan(shipment());
	expect(text.startsWith('{\n\t"format": "nyuko-plan/1",\n\t"reference": "TEST-2026-001",\n\t"marketplace"')).toBe(true);
	expect(text.endsWith('}\n')).toBe(true);
	const [sku, hsCode, unit, duty] = ['"sku"', '"hsCode"', '"unit"', '"duty"'].map((key) => text.indexOf(key)) as [number, number, number, number];
	expect(sku < hsCode && hsCode < unit && unit < duty).toBe(true);
});

test('what is undefined is not written', () => {
	expect(writePlan(shipment({ importer: undefined }))).not.toContain('importer":');
});

test('the published schema describes objects that take no unknown key', () => {
	const schema = jsonSchemaOf(planSchema);
	expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', additionalProperties: false });
	expect(schema.required).toEqual(['format', 'reference', 'marketplace', 'transport', 'dutiesPaidBy', 'currency', 'products', 'lines']);
});
