import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlan, readPlanText } from '$lib/plan-file/read';
import { planSchema } from '$lib/plan-file/schema';
import { writePlan } from '$lib/plan-file/write';
import { acp, addressInTokyo, importer, shipment } from '../samples';
import { anyOf } from './any-plan';

type Change = (plan: any) => void; // eslint-disable-line @typescript-eslint/no-explicit-any

/** The sample as it stands after reading: a Japanese postal code is kept without its hyphen. */
const sample = shipment({ importer: importer({ acp: acp({ address: addressInTokyo({ postalCode: '1010041' }) }) }) });

const changed = (change: Change): unknown => {
	const plan = structuredClone(sample);
	change(plan);
	return plan;
};

const errorsOf = (input: unknown) => {
	const read = readPlan(input);
	return read.ok ? [] : read.rejection.errors.map(({ path, code }) => `${path} ${code}`);
};

describe('refused, with path and code', () => {
	test.each<[string, Change, string]>([
		['an unknown key', (p) => (p.colour = 'red'), '$.colour unknown-key'],
		['an unknown key deep inside', (p) => (p.products[0].unit.sizeCm = [1, 2, 3]), '$.products[0].unit.sizeCm unknown-key'],
		['a key that is no word', (p) => (p.products[0].traits = { 'is food': true }), '$.products[0].traits["is food"] unknown-key'],
		['text for a number', (p) => (p.lines[0].quantity = 'many'), '$.lines[0].quantity wrong-type'],
		['a number for money', (p) => (p.products[0].value.amount = 4.2), '$.products[0].value.amount wrong-type'],
		['null for an absent value', (p) => (p.importer = null), '$.importer wrong-type'],
		['another format', (p) => (p.format = 'nyuko-plan/9'), '$.format other-format'],
		['no format', (p) => delete p.format, '$.format missing'],
		['no lines', (p) => delete p.lines, '$.lines missing'],
		['a marketplace of elsewhere', (p) => (p.marketplace = 'ATVPDKIKX0DER'), '$.marketplace not-one-of'],
		['a transport there is not', (p) => (p.transport = 'boat'), '$.transport not-one-of'],
		['a day that is none', (p) => (p.dates.ship = '2026-02-30'), '$.dates.ship not-a-day'],
		['a day in another form', (p) => (p.dates.ship = '30/11/2026'), '$.dates.ship not-a-day'],
		['a negative amount', (p) => (p.products[0].value.amount = '-1'), '$.products[0].value.amount not-a-decimal'],
		['an amount with a comma', (p) => (p.products[0].value.amount = '1,20'), '$.products[0].value.amount not-a-decimal'],
		['a currency in small letters', (p) => (p.currency = 'eur'), '$.currency not-a-currency'],
		['a country by its name', (p) => (p.shipper.address.country = 'Portugal'), '$.shipper.address.country not-a-country'],
		['less than no units', (p) => (p.lines[0].quantity = -1), '$.lines[0].quantity out-of-range'],
		['half a unit', (p) => (p.lines[0].quantity = 0.5), '$.lines[0].quantity wrong-type'],
		['more units than a dock takes', (p) => (p.lines[0].quantity = 500_001), '$.lines[0].quantity out-of-range'],
		['a negative weight', (p) => (p.products[0].unit.weightG = -1), '$.products[0].unit.weightG out-of-range'],
		['two sizes instead of three', (p) => (p.products[0].unit.sizeMm = [1, 2]), '$.products[0].unit.sizeMm list-length'],
		['a reference of 41 characters', (p) => (p.reference = 'x'.repeat(41)), '$.reference text-length'],
		['an empty reference', (p) => (p.reference = ''), '$.reference not-a-reference'],
		['a reference that climbs', (p) => (p.reference = '..'), '$.reference not-a-reference'],
		['a SKU of blanks', (p) => (p.products[0].sku = '  '), '$.products[0].sku missing'],
		['one SKU twice', (p) => p.products.push(p.products[0]), '$.products[1].sku duplicate'],
		['one carton number twice', (p) => (p.cartons[1].number = 1), '$.cartons[1].number duplicate'],
		['a control character', (p) => (p.notes = 'a\u0000b'), '$.notes unprintable-character'],
		['half a letter', (p) => (p.notes = '\ud800'), '$.notes unprintable-character'],
		['a duty of no kind', (p) => (p.products[0].duty = { kind: 'some' }), '$.products[0].duty.kind not-one-of'],
		['an instant without a zone', (p) => (p.cartons[0].measured = { grossWeightG: 1, on: '2026-11-21T04:12:00', by: '' }), '$.cartons[0].measured.on not-an-instant']
	])('%s', (_, change, expected) => {
		expect(errorsOf(changed(change))).toEqual([expected]);
	});

	test.each([null, 7, 'plan', [], true])('%j is no plan', (input) => {
		expect(errorsOf(input)[0]).toBe('$ wrong-type');
	});

	test('every sentence names the place and says how to mend it', () => {
		const read = readPlan(changed((p) => { p.lines[0].quantity = 'many'; p.dates.ship = '2026-13-01'; p.colour = 1; }));
		expect(!read.ok && read.rejection.errors.map(({ message }) => message)).toEqual([
			'$.dates.ship is "2026-13-01"; write a day of the calendar as YYYY-MM-DD, or leave the key out.',
			'$.lines[0].quantity is "many" but must be a number.',
			'$.colour is no key of this document; correct its spelling or take it out.'
		]);
	});

	test('of very many errors a hundred are told', () => {
		const errors = errorsOf(changed((p) => (p.lines = Array.from({ length: 400 }, () => ({ sku: 'A', quantity: -1 })))));
		expect([errors.length, errors.at(-1)]).toEqual([101, '$ more']);
	});

	test('a duty nested without end is refused before it can exhaust the stack', () => {
		let duty: unknown = { kind: 'free' };
		for (let i = 0; i < 50_000; i++) duty = { kind: 'higher-of', of: [duty] };
		expect(errorsOf(changed((p) => (p.products[0].duty = duty)))).toEqual(['$ too-deep']);
	});
});

describe('kept: well-typed, and wrong in the trade at most', () => {
	test.each<[string, Change]>([
		['a wrong check digit', (p) => (p.importer.corporateNumber = '1123456789012')],
		['an empty HS code', (p) => (p.products[0].hsCode = '')],
		['a value of nothing', (p) => (p.products[0].value.amount = '0.00')],
		['a weight of nothing', (p) => (p.products[0].unit.weightG = 0)],
		['duties billed to the receiver', (p) => (p.dutiesPaidBy = 'receiver')],
		['a product of which the SKU alone is known', (p) => (p.products[0] = { sku: 'MUG-01' })],
		['a draft without parties, terms, days and places', (p) => { for (const key of ['shipper', 'importer', 'incoterm', 'dates', 'destinations']) delete p[key]; }],
		['names with HTML, emoji and rare characters', (p) => (p.shipper.name = '<script>alert(1)</script> ☕️ 𠮷﨑髙')]
	])('%s', (_, change) => {
		const input = changed(change);
		expect(readPlan(input)).toEqual({ ok: true, value: input });
	});

	test('the report of the packer is read over', () => {
		expect(readPlan({ ...sample, packing: { cartons: [], utilisation: 0.5, lowerBound: 1, unpacked: [] } })).toEqual({ ok: true, value: sample });
	});
});

test('identifiers come out in one form, foreign postal codes as they were', () => {
	const read = readPlan(changed((p) => {
		p.importer.corporateNumber = '７１２３-4567 89012';
		p.importer.invoiceRegistrationNumber = 't7123456789012';
		p.products[0].hsCode = '6912.00-000'.replace('.', ' ');
		p.products[0].fnsku = 'x000 tst001';
		p.importer.acp.address.postalCode = '〒１０１－００４１';
		p.shipper.address.postalCode = '4050-032';
		p.shipper.address.country = 'pt';
		p.destinations[0].fulfillmentCenter = 'ｎｒｔ-1';
		p.lines[0].fulfillmentCenter = 'nrt 1';
	}));
	if (!read.ok) throw new Error(read.rejection.errors[0]?.message);
	const { importer, products, shipper, destinations, lines } = read.value;
	expect([destinations?.[0]?.fulfillmentCenter, lines[0]?.fulfillmentCenter]).toEqual(['NRT1', 'NRT1']);
	expect([importer?.corporateNumber, importer?.invoiceRegistrationNumber, products[0]?.hsCode, products[0]?.fnsku]).toEqual([
		'7123456789012', 'T7123456789012', '691200000', 'X000TST001'
	]);
	expect([importer?.acp?.address.postalCode, shipper?.address.postalCode, shipper?.address.country]).toEqual(['1010041', '4050-032', 'PT']);
});

test('what was read and written is read again as the same, and written again as the same text', () => {
	fc.assert(
		fc.property(anyOf(planSchema), (input) => {
			const read = readPlan(input);
			if (!read.ok) throw new Error(JSON.stringify(read.rejection.errors[0]));
			const text = writePlan(read.value);
			expect(readPlanText(text)).toEqual(read);
			expect(writePlan(JSON.parse(text))).toBe(text);
		}),
		{ numRuns: 60 }
	);
});

test('whatever is given, the answer is a plan or a list of errors', () => {
	fc.assert(
		fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
			const read = readPlanText(text);
			expect(read.ok || read.rejection.errors.length > 0).toBe(true);
		})
	);
});

test('reading a read plan changes nothing', () => {
	fc.assert(
		fc.property(anyOf(planSchema), (input) => {
			const once = readPlan(input);
			expect(once.ok && readPlan(once.value)).toEqual(once);
		}),
		{ numRuns: 40 }
	);
});

const contract = join(import.meta.dirname, '../../../shared/contract/plan.json');
test.runIf(existsSync(contract))('the plan of the contract is read', () => {
	expect(readPlanText(readFileSync(contract, 'utf8')).ok).toBe(true);
});
