import { z } from 'zod';
import { carrierOf } from '$lib/domain/compliance/carriers';
import type { Statement } from '$lib/domain/documents/agreement';
import { ABOUT, type Format } from '$lib/domain/exports/formats';
import type { Plan } from '$lib/domain/shipment/plan';
import { toAscii } from '$lib/domain/values/letters';
import { scaled, unscaled } from '$lib/domain/values/money';
import { exportFiles } from '$lib/server/exports';

export const WAYBILL_DATA = 'waybill-data';

/** A line as a carrier's file has it; weights in kilograms. */
type Line = { readonly sku: string; readonly quantity: string; readonly net: string; readonly unitValue: string; readonly amount?: string; readonly hs: string; readonly origin: string };
type Read = { readonly lines: readonly Line[]; readonly importer: string; readonly cartons?: string; readonly gross?: string };

/** What the data for the carrier states of the shipment, read from the bytes of its file; nothing where the file cannot be made yet. */
export async function waybillStatements(plan: Plan): Promise<Statement[]> {
	const format = formatOf(plan);
	const files = await exportFiles({ plan, formats: [format], values: 'unit', draft: true });
	const [file] = files.ok ? files.value : [];
	if (!file) return [];
	const read = READERS[format](JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes)));
	return statementsOf(plan, read).map(([figure, text]) => ({ document: WAYBILL_DATA, page: 1, figure, text }));
}

type CarrierFormat = Extract<Format, 'dhl-export-declaration.json' | 'fedex-customs.json' | 'lines.json'>;

/** The file of the carrier that takes the goods; our own document for any other. */
function formatOf({ carrier }: Plan): CarrierFormat {
	const known = carrierOf(carrier?.name ?? '')?.name;
	const own = (['dhl-export-declaration.json', 'fedex-customs.json'] as const).find((format) => known !== undefined && ABOUT[format].carrier === known);
	return own ?? 'lines.json';
}

/** Figures of a file have so few digits that a number is written as it was read. */
const decimal = z.number().transform(String);
const money = z.object({ amount: decimal });

const DHL = z.object({
	shipments: z.array(
		z.object({
			customerDetails: z.object({ importerDetails: z.object({ contactInformation: z.object({ companyName: z.string() }) }) }),
			content: z.object({
				packages: z.array(z.object({ weight: decimal })),
				exportDeclaration: z.object({
					lineItems: z.array(
						z.object({
							price: decimal, quantity: z.object({ value: decimal }), commodityCodes: z.array(z.object({ value: z.string() })), manufacturerCountry: z.string(),
							weight: z.object({ netValue: decimal }), customerReferences: z.array(z.object({ value: z.string() }))
						})
					)
				})
			})
		})
	)
});

function readDhl(tree: unknown): Read {
	const { shipments } = DHL.parse(tree);
	const packages = shipments.flatMap(({ content }) => content.packages);
	return {
		lines: shipments.flatMap(({ content }) =>
			content.exportDeclaration.lineItems.map(({ price, quantity, commodityCodes, manufacturerCountry, weight, customerReferences }) => ({
				sku: customerReferences[0]?.value ?? '', quantity: quantity.value, net: weight.netValue, unitValue: price, hs: commodityCodes[0]?.value ?? '', origin: manufacturerCountry
			}))
		),
		importer: one(shipments.map(({ customerDetails }) => customerDetails.importerDetails.contactInformation.companyName)),
		cartons: String(packages.length),
		gross: sum(packages.map(({ weight }) => weight))
	};
}

const FEDEX = z.object({
	shipments: z.array(
		z.object({
			customsClearanceDetail: z.object({
				importerOfRecord: z.object({ contact: z.object({ companyName: z.string() }) }),
				commodities: z.array(
					z.object({
						partNumber: z.string(), quantity: decimal, unitPrice: money, customsValue: money, countryOfManufacture: z.string(), harmonizedCode: z.string(), weight: z.object({ value: decimal })
					})
				)
			})
		})
	)
});

function readFedex(tree: unknown): Read {
	const details = FEDEX.parse(tree).shipments.map(({ customsClearanceDetail }) => customsClearanceDetail);
	return {
		lines: details.flatMap(({ commodities }) =>
			commodities.map(({ partNumber, quantity, unitPrice, customsValue, countryOfManufacture, harmonizedCode, weight }) => ({
				sku: partNumber, quantity, net: weight.value, unitValue: unitPrice.amount, amount: customsValue.amount, hs: harmonizedCode, origin: countryOfManufacture
			}))
		),
		importer: one(details.map(({ importerOfRecord }) => importerOfRecord.contact.companyName))
	};
}

const OURS = z.object({
	invoice: z.object({
		importer: z.object({ name: z.string() }).optional(),
		lines: z.array(
			z.object({
				productCode: z.string(), commodityQuantity: decimal, netWeightG: z.number().optional(), commodityUnitPrice: z.string().default(''),
				amount: z.string().optional(), hsCode: z.string(), countryOfOriginCode: z.string()
			})
		)
	}),
	packingList: z.object({ numberOfPackages: decimal, commodityTotalGrossWeightG: z.number().optional() })
});

const kilograms = (grams: number | undefined): string => (grams === undefined ? '' : unscaled(BigInt(grams), 3));

function readOurs(tree: unknown): Read {
	const { invoice, packingList } = OURS.parse(tree);
	return {
		lines: invoice.lines.map(({ productCode, commodityQuantity, netWeightG, commodityUnitPrice, amount, hsCode, countryOfOriginCode }) => ({
			sku: productCode, quantity: commodityQuantity, net: kilograms(netWeightG), unitValue: commodityUnitPrice, ...(amount !== undefined && { amount }), hs: hsCode, origin: countryOfOriginCode
		})),
		importer: invoice.importer?.name ?? '',
		cartons: packingList.numberOfPackages,
		gross: kilograms(packingList.commodityTotalGrossWeightG)
	};
}

const READERS: Record<CarrierFormat, (tree: unknown) => Read> = { 'dhl-export-declaration.json': readDhl, 'fedex-customs.json': readFedex, 'lines.json': readOurs };

/** The same in every shipment of a file, or all that it names. */
const one = (names: readonly string[]): string => [...new Set(names)].join(' / ');

const PLACES = 6;
const sum = (decimals: readonly string[]): string => (decimals.includes('') ? '' : unscaled(decimals.reduce((all, text) => all + scaled(text, PLACES), 0n), PLACES));

function statementsOf(plan: Plan, { lines, importer, cartons, gross }: Read): (readonly [figure: string, text: string])[] {
	const skus = new Map(plan.lines.map(({ sku }) => [toAscii(sku), sku]));
	const name = plan.importer?.name ?? '';
	return [
		...lines.flatMap((line, i) => {
			const figure = (of: string): string => `line/${i + 1}/${of}`;
			return [
				// A file in ASCII spells names without their accents: that is the same name.
				[figure('sku'), skus.get(line.sku) ?? line.sku], [figure('quantity'), line.quantity], [figure('net'), line.net], [figure('unit-value'), line.unitValue],
				...(line.amount === undefined ? [] : [[figure('amount'), line.amount] as const]), [figure('hs'), line.hs], [figure('origin'), line.origin]
			] as const;
		}),
		['importer', importer === toAscii(name) ? name : importer],
		...(cartons === undefined ? [] : [['cartons', cartons] as const]),
		['units', sum(lines.map(({ quantity }) => quantity))],
		['net', sum(lines.map(({ net }) => net))],
		...(gross === undefined ? [] : [['gross', gross] as const])
	];
}
