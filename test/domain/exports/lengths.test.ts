import fc from 'fast-check';
import { expect, test } from 'vitest';
import naccs from '$lib/data/carriers/naccs.json';
import { FORMATS } from '$lib/domain/exports/formats';
import { exported } from '$lib/domain/exports/exported';
import { textOf } from '$lib/domain/exports/made';
import { halfWidths } from '$lib/domain/values/letters';
import { inputOf, lyonToExport, warehouse } from './plans';

const text = fc.string({ unit: fc.constantFrom(...'abcXYZ éß-市丁目１2 \'"=,'), minLength: 1, maxLength: 90 });
const plan = lyonToExport();

const PLANS = fc.record({ name: text, street: text, description: text, short: text, nameJa: text, streetJa: text }).map(({ name, street, description, short, nameJa, streetJa }) =>
	lyonToExport({
		shipper: { ...plan.shipper!, name, address: { ...plan.shipper!.address, lines: [street] } },
		products: plan.products.map((product) => ({ ...product, declarationName: short, customsDescription: { en: description } })),
		domesticLeg: { ...plan.domesticLeg, from: { ...warehouse, nameJa, address: { ...warehouse.address, linesJa: [streetJa] } } }
	}));

const MOST = new Map([...naccs.common, ...naccs.lines].flatMap(({ id, ...item }) => ('most' in item ? [[id, item.most as number] as const] : [])));
const B2 = new Map([[22, 64], [23, 32], [24, 32]]);

test('whatever is given, a file that lacks nothing has no field over its length', () =>
	fc.assert(
		fc.property(PLANS, (given) => {
			for (const format of FORMATS) {
				const { content, lacks } = exported(format, inputOf(given));
				if (lacks.length > 0 || content.kind === 'json') continue;
				const [{ heads, rows }] = content.sheets;
				for (const row of rows)
					row.forEach((cell, i) => {
						const value = textOf(cell);
						if (format.startsWith('broker-sheet') && format.endsWith('.csv')) expect(value.length).toBeLessThanOrEqual(MOST.get(heads[i]!) ?? Infinity);
						if (format === 'yamato-b2.csv') expect(halfWidths(value)).toBeLessThanOrEqual(B2.get(i) ?? Infinity);
						if (format === 'sagawa-ehiden3.csv' && /住所|名称/.test(heads[i]!)) expect([...value].length).toBeLessThanOrEqual(16);
						if (format === 'dhl-line-items.csv') expect(value).toMatch(/^[ -~]*$/);
					});
			}
		}),
		{ numRuns: 60 }
	));
