import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { invoiceNumber } from '$lib/domain/documents/invoice-number';
import { chargesOf, invoiceTotals, lineTotals } from '$lib/domain/documents/totals';
import { exported } from '$lib/domain/exports/exported';
import type { Format } from '$lib/domain/exports/formats';
import { linesOf } from '$lib/domain/exports/goods';
import { jsonText } from '$lib/domain/exports/json-text';
import type { Plan } from '$lib/domain/shipment/plan';
import { inputOf, lyonToExport } from './plans';

type Amount = { readonly amount: number };
type Valued = { readonly MonetaryValue: string };
type Dhl = { readonly content: { readonly exportDeclaration: { readonly invoice: { readonly number: string }; readonly lineItems: readonly { readonly price: number; readonly quantity: { readonly value: number } }[]; readonly additionalCharges: readonly { readonly value: number }[] } } };
type Ups = { readonly InternationalForms: { readonly InvoiceNumber: string; readonly Product: readonly { readonly Unit: { readonly Number: string; readonly Value: string } }[]; readonly FreightCharges?: Valued; readonly InsuranceCharges?: Valued; readonly OtherCharges?: Valued & { readonly Description: string } } };
type FedEx = { readonly customsClearanceDetail: { readonly commercialInvoice: { readonly customerReferences: readonly { readonly value: string }[]; readonly freightCharge?: Amount; readonly handlingCosts?: Amount; readonly taxesOrMiscellaneousCharge?: Amount }; readonly commodities: readonly { readonly customsValue: Amount }[]; readonly insuranceCharge?: Amount } };

const shipmentsOf = <T>(format: Format, plan: Plan): readonly T[] => {
	const { content, lacks } = exported(format, inputOf(plan));
	if (content.kind !== 'json' || lacks.length > 0) throw new Error(JSON.stringify(lacks));
	return (JSON.parse(jsonText(content.tree)) as { shipments: readonly T[] }).shipments;
};
const cents = (amount: number | string | undefined): number => Math.round(Number(amount ?? 0) * 100);
const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);

/** What each courier's file adds up to, in cents. */
const TOTALS: Readonly<Record<string, (plan: Plan) => number>> = {
	DHL: (plan) => sum(shipmentsOf<Dhl>('dhl-export-declaration.json', plan).flatMap(({ content: { exportDeclaration: { lineItems, additionalCharges } } }) => [...lineItems.map(({ price, quantity }) => cents(price) * quantity.value), ...additionalCharges.map(({ value }) => cents(value))])),
	UPS: (plan) => sum(shipmentsOf<Ups>('ups-international-forms.json', plan).flatMap(({ InternationalForms: { Product, ...form } }) => [...Product.map(({ Unit }) => cents(Unit.Value) * Number(Unit.Number)), ...[form.FreightCharges, form.InsuranceCharges, form.OtherCharges].map((charge) => cents(charge?.MonetaryValue))])),
	FedEx: (plan) => sum(shipmentsOf<FedEx>('fedex-customs.json', plan).flatMap(({ customsClearanceDetail: { commodities, insuranceCharge, commercialInvoice: invoice } }) => [...commodities.map(({ customsValue }) => cents(customsValue.amount)), ...[insuranceCharge, invoice.freightCharge, invoice.handlingCosts, invoice.taxesOrMiscellaneousCharge].map((charge) => cents(charge?.amount))]))
};

const AMOUNT = fc.integer({ min: 0, max: 900_000 }).map((minor) => ({ amount: `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`, currency: 'EUR' }));
const CHARGES = fc.record({ originInland: AMOUNT, freight: AMOUNT, insurance: AMOUNT, domesticJapan: AMOUNT }, { requiredKeys: [] });
const TERM = fc.constantFrom('EXW', 'FCA', 'CPT', 'CIP', 'DDP' as const);

describe('lines and charges in a courier’s file add up to the invoice', () => {
	test.each(Object.entries(TOTALS))('%s', (_, totalOf) => {
		fc.assert(
			fc.property(CHARGES, TERM, (charges, priceTerm) => {
				const plan = lyonToExport({ charges, priceTerm } as Partial<Plan>);
				expect(totalOf(plan)).toBe(Number(invoiceTotals(lineTotals(linesOf(plan)).amounts!, chargesOf(plan))[0]!.minor));
			}),
			{ numRuns: 25 }
		);
	});

	test('carriage inland goes to UPS as another charge, in ten characters', () => {
		const [first] = shipmentsOf<Ups>('ups-international-forms.json', lyonToExport());
		expect(first?.InternationalForms.OtherCharges?.Description.length).toBeLessThanOrEqual(10);
	});
});

describe('one number of the invoice on papers and in files', () => {
	const numbersIn = (plan: Plan): string[][] => [
		shipmentsOf<Dhl>('dhl-export-declaration.json', plan).map(({ content }) => content.exportDeclaration.invoice.number),
		shipmentsOf<Ups>('ups-international-forms.json', plan).map(({ InternationalForms }) => InternationalForms.InvoiceNumber),
		shipmentsOf<FedEx>('fedex-customs.json', plan).map(({ customsClearanceDetail }) => customsClearanceDetail.commercialInvoice.customerReferences[0]!.value)
	];

	test.each([
		{ per: 'shipment', numbers: ['PAR-2026-118', 'PAR-2026-118'] },
		{ per: 'destination', numbers: ['PAR-2026-118-FSZ1', 'PAR-2026-118-NRT1'] }
	] as const)('papers for each $per', ({ per, numbers }) => {
		const plan = lyonToExport({ papers: { ...lyonToExport().papers, per } });
		expect(numbersIn(plan)).toEqual([numbers, numbers, numbers]);
		expect([invoiceNumber(plan, 'NRT1'), invoiceNumber(plan, undefined)]).toEqual([numbers[1], 'PAR-2026-118']);
	});
});
