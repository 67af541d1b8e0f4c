import { placeTo } from '../documents/delivery';
import { amountTotals, chargesOf, type Charge, type ChargeLine } from '../documents/totals';
import type { Importer, Party, Plan } from '../shipment/plan';
import { fraction, shared } from '../values/fraction';
import { fromMinor, type MinorUnits } from '../values/money';
import { toAscii } from '../values/letters';
import type { Checks } from './checks';
import { consignments, linesOf, type Line } from './goods';
import { centreName } from './places';

export type Consignment = ReturnType<typeof consignments>[number];

/** Sums of a charge that go with each consignment, shared out by value: the parts add up. Only what the price does not hold already. */
export function chargesByConsignment(plan: Plan, all: readonly Consignment[]): ReadonlyMap<string, readonly { readonly charge: Charge; readonly amount: string; readonly currency: string }[]> {
	const weights = all.map(({ lines }) => fraction(goodsMinor(lines)));
	const added = chargesOf(plan).filter(({ isHeld }) => !isHeld);
	const shares = added.map((line) => ({ line, parts: shared(line.amount.minor, weights) }));
	return new Map(all.map(({ centre }, i) => [centre, shares.map(({ line, parts }) => chargeOf(line, parts[i] ?? 0n))]));
}

/** A courier's file has one currency: a charge in another is named, never carried as if it were in that of the goods. */
export function checkCharges(checks: Checks, plan: Plan, columns: Readonly<Record<Charge, string>>): void {
	const currency = goodsTotal(linesOf(plan))?.currency;
	if (currency === undefined) return;
	for (const { charge, amount, isHeld } of chargesOf(plan)) {
		if (isHeld || amount.minor === 0n || amount.currency === currency) continue;
		checks.lack('otherCurrency', { column: columns[charge], at: { step: 'parties', field: `charges.${charge}` } }, { given: `${amount.currency} ${fromMinor(amount.minor, amount.currency).amount}`, characters: currency });
	}
}

const chargeOf = ({ charge, amount: { currency } }: ChargeLine, minor: MinorUnits) => ({ charge, ...fromMinor(minor, currency) });

const goodsMinor = (lines: readonly Line[]): bigint => lines.reduce((sum, { amount }) => sum + (amount?.minor ?? 0n), 0n);

/** The goods of a consignment in their one currency; undefined where there are several or a value lacks. */
export function goodsTotal(lines: readonly Line[]): { readonly amount: string; readonly currency: string } | undefined {
	if (lines.some(({ amount }) => !amount)) return undefined;
	const [only, another] = amountTotals(lines.flatMap(({ amount }) => amount ?? []));
	return only && !another ? fromMinor(only.minor, only.currency) : undefined;
}

/** The same for a file; goods in several currencies are named, a value that lacks is named with its line. */
export function oneTotal(checks: Checks, lines: readonly Line[], column: string): ReturnType<typeof goodsTotal> {
	const currencies = [...new Set(lines.flatMap(({ amount }) => amount?.currency ?? []))];
	if (currencies.length > 1) checks.lack('notTaken', { column, at: { step: 'goods', field: 'lines' } }, { given: currencies.join(', ') });
	return goodsTotal(lines);
}

/** Stock of one's own goes between houses; what an importer bought is a sale. */
export const isSale = (importer: Importer | undefined): boolean => importer?.basis === 'bought-from-shipper';

/** The fulfilment centre as receiver, care of the importer. */
export function receiverOf(plan: Plan, centre: string): Party {
	const { name, address } = placeTo(plan, centre);
	// A centre has no telephone of its own: the carrier calls whoever answers for the goods in Japan.
	const phone = plan.importer?.acp?.phone ?? plan.importer?.phone;
	return { name: centreName(name, centre), address: address ?? { lines: [], city: '', country: 'JP' }, ...(phone !== undefined && { phone }) };
}

/** Who imports, and by whose hands, as one sentence for a remark. */
export function importerSentence({ importer }: Plan): string {
	if (!importer) return '';
	const number = importer.corporateNumber ?? importer.importerCode;
	const who = `Importer of record: ${importer.name}${number ? ` (${number})` : ''}`;
	return toAscii(importer.acp ? `${who}; ACP: ${importer.acp.name}` : who);
}
