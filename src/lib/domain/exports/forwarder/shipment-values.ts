import declaration from '../../../data/customs/declaration-items.json';
import lists from '../../../data/forwarders/lists.json';
import { addressText, countryName, postcode } from '../../documents/addresses';
import { destinationOf } from '../../documents/cartons';
import { centreTitle, placeTo } from '../../documents/delivery';
import { amountTotals, summed } from '../../documents/totals';
import type { Address, Destination, DutiesPayer } from '../../shipment/plan';
import { count, cubicMetres, day, grossTotal, kilograms, money, text, volumeTotal, type CellValue } from './figures';
import { GOODS_FLAGS } from './row-values';
import type { Scope } from './scope';

type Flags = { readonly yes: string; readonly no: string };
type Asked = { readonly scope: Scope; readonly centres: readonly string[]; readonly yes: string };

/** One text for all centres, or each of theirs. */
const each = ({ centres }: Asked, of: (centre: string) => string | undefined): CellValue | undefined =>
	text([...new Set(centres.map(of).filter((one) => one !== undefined && one !== ''))].join(' / '));

const bound = (asked: Asked, of: (destination: Destination) => string | undefined): CellValue | undefined =>
	each(asked, (centre) => { const destination = destinationOf(asked.scope.plan, centre); return destination && of(destination); });

const delivered = (asked: Asked, of: (address: Address) => string | undefined): CellValue | undefined =>
	each(asked, (centre) => { const { address } = placeTo(asked.scope.plan, centre); return address && of(address); });

const sent = ({ scope: { plan } }: Asked, of: (address: Address) => string | undefined): CellValue | undefined => text(plan.shipper && of(plan.shipper.address));

/** Amounts of all lines where they are known and in one currency. */
export function goodsTotal({ lines }: Scope): { readonly minor: bigint; readonly currency: string } | undefined {
	const amounts = lines.flatMap(({ amount }) => amount ?? []);
	const totals = amounts.length === lines.length ? amountTotals(amounts) : [];
	return totals.length === 1 ? totals[0] : undefined;
}

/** The one currency of the lines. */
export const currencyOf = ({ lines, plan }: Scope): string | undefined => {
	const found = new Set(lines.flatMap(({ unitValue }) => unitValue?.currency ?? []));
	return found.size === 0 ? plan.currency : found.size === 1 ? [...found][0] : undefined;
};

function platform({ plan, on }: Scope): { readonly code: string; readonly mailOrder: boolean } | undefined {
	return declaration.values.filter(({ from }) => from <= (plan.dates?.declare ?? on)).at(-1)?.value;
}

/** Who pays, in the language of the template's words for yes and no. */
function payer(who: DutiesPayer, yes: string): string {
	const words = lists.payers[who];
	return !/\p{Script=Han}/u.test(yes) ? words.en : yes === '有' ? words.ja : words.zh;
}

const VALUES: Readonly<Record<string, (asked: Asked) => CellValue | undefined>> = {
	reference: ({ scope }) => text(scope.plan.reference),
	amazon_shipment_id: (asked) => bound(asked, ({ amazonShipmentId }) => amazonShipmentId), po_no: (asked) => bound(asked, ({ amazonShipmentId }) => amazonShipmentId),
	amazon_ref: (asked) => bound(asked, ({ amazonReferenceId }) => amazonReferenceId), shipment_name: (asked) => bound(asked, ({ name }) => name),
	date: ({ scope }) => day(scope.on), ship_date: ({ scope }) => day(scope.plan.dates?.ship),
	carton_count: ({ scope }) => count(scope.cartons.length || undefined), unit_count: ({ scope }) => count(scope.lines.reduce((sum, { quantity }) => sum + quantity, 0)),
	total_net_kg: ({ scope }) => kilograms(summed(scope.lines.map(({ netG }) => netG))), total_gross_kg: ({ scope }) => kilograms(grossTotal(scope.cartons)),
	total_cbm: ({ scope }) => cubicMetres(volumeTotal(scope.cartons)),
	total_amount: ({ scope }) => { const total = goodsTotal(scope); return money(total?.minor, total?.currency ?? ''); },
	currency: ({ scope }) => text(currencyOf(scope)),
	shop: ({ scope }) => text(scope.plan.shipper?.name), site: () => text('Amazon.co.jp'), country_code: () => text('JP'), country: () => text(countryName('JP')),
	service: ({ scope }) => text(scope.plan.carrier?.service), carrier: ({ scope }) => text(scope.plan.carrier?.name),
	fc_code: (asked) => each(asked, (centre) => centre), fc_name: (asked) => each(asked, (centre) => placeTo(asked.scope.plan, centre).name),
	fc_address_en: (asked) => delivered(asked, addressText),
	ship_to_name: (asked) => each(asked, (centre) => `${centreTitle(placeTo(asked.scope.plan, centre))}${asked.scope.plan.importer?.name ? ` C/O ${asked.scope.plan.importer.name}` : ''}`),
	ship_to_company: (asked) => each(asked, (centre) => placeTo(asked.scope.plan, centre).name),
	ship_to_line1: (asked) => delivered(asked, ({ lines }) => lines[0]), ship_to_line2: (asked) => delivered(asked, ({ lines }) => lines[1]), ship_to_line3: (asked) => delivered(asked, ({ lines }) => lines[2]),
	ship_to_city: (asked) => delivered(asked, ({ city }) => city), ship_to_region: (asked) => delivered(asked, ({ region }) => region), ship_to_postcode: (asked) => delivered(asked, postcode),
	ship_to_country: (asked) => delivered(asked, ({ country }) => country),
	// a centre has no telephone of its own: whoever answers for the goods in Japan is called
	ship_to_phone: ({ scope: { plan: { importer } } }) => text(importer?.acp?.phone ?? importer?.phone), ship_to_email: ({ scope: { plan: { importer } } }) => text(importer?.acp?.email ?? importer?.email),
	from_name: ({ scope }) => text(scope.plan.shipper?.name), from_phone: ({ scope }) => text(scope.plan.shipper?.phone),
	from_line1: (asked) => sent(asked, ({ lines }) => lines[0]), from_line2: (asked) => sent(asked, ({ lines }) => lines[1]), from_city: (asked) => sent(asked, ({ city }) => city),
	from_region: (asked) => sent(asked, ({ region }) => region), from_postcode: (asked) => sent(asked, postcode), from_country: (asked) => sent(asked, ({ country }) => country),
	importer: ({ scope }) => text(scope.plan.importer?.name), importer_ja: ({ scope }) => text(scope.plan.importer?.nameJa), tax_id: ({ scope }) => text(scope.plan.importer?.corporateNumber || scope.plan.importer?.taxId),
	importer_code: ({ scope }) => text(scope.plan.importer?.importerCode),
	acp_name: ({ scope }) => text(scope.plan.importer?.acp?.name), acp_code: ({ scope }) => text(scope.plan.importer?.acp?.code), acp_acceptance_no: ({ scope }) => text(scope.plan.importer?.acp?.acceptanceNumber),
	incoterm: ({ scope }) => text(scope.plan.incoterm?.rule), tax_payer: ({ scope, yes }) => text(payer(scope.plan.dutiesPaidBy, yes)), valuation_method: ({ scope }) => text(scope.plan.valuation?.method),
	platform_code: ({ scope }) => text(platform(scope)?.code), notes: ({ scope }) => text(scope.plan.notes)
};

/** The value of a key that holds for the shipment; in a row it is asked for the row's own centre. */
export function shipmentValue(scope: Scope, key: string, { yes, no }: Flags, centre?: string): CellValue | undefined {
	if (key === 'mail_order_flag' || key === 'fs_flag') return text(platform(scope)?.mailOrder ? yes : undefined);
	const flag = key.startsWith('any_') ? GOODS_FLAGS[key.slice(4)] : undefined;
	if (flag) return text(scope.lines.some(({ product }) => product !== undefined && flag(product)) ? yes : no);
	const of = Object.hasOwn(VALUES, key) ? VALUES[key] : undefined;
	return of?.({ scope, yes, centres: centre === undefined ? scope.centres : [centre] });
}
