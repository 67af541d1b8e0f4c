import { describe, expect, test } from 'vitest';
import { agreementOf } from '$lib/domain/documents/agreement';
import { waybillStatements } from '$lib/server/waybill-statements';
import { lyonToExport } from '../domain/exports/plans';

const plan = lyonToExport();

describe('what the data for the carrier states', () => {
	test.each(['DHL Express', 'FedEx', 'Rhône Transit'])('%s: read from the bytes, it agrees with the plan', async (name) => {
		const statements = await waybillStatements(lyonToExport({ carrier: { ...plan.carrier!, name } }));
		expect(statements.filter(({ figure }) => /^line\/\d+\/sku$/.test(figure)).map(({ text }) => text)).toEqual(plan.lines.map(({ sku }) => sku));
		const { differing, compared } = agreementOf(plan, ['waybill-data'], statements);
		expect(differing).toEqual([]);
		expect(compared.map(({ what }) => what)).toEqual(expect.arrayContaining(['skuUnits', 'unitValue', 'hsCode', 'origin', 'importer', 'units', 'netWeight']));
	});

	test('another plan disagrees', async () => {
		const statements = await waybillStatements(plan);
		const other = lyonToExport({ lines: plan.lines.map((line, i) => (i === 0 ? { ...line, quantity: line.quantity + 1 } : line)) });
		expect(agreementOf(other, ['waybill-data'], statements).differing.map(({ what }) => what)).toEqual(expect.arrayContaining(['units', 'skuUnits']));
	});

	test('nothing where the file lacks something', async () => {
		expect(await waybillStatements(lyonToExport({ carrier: { ...plan.carrier!, name: 'FedEx', dutiesAccount: '' } }))).toEqual([]);
	});
});
