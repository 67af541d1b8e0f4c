import { methodOf } from '../customs/shipment-value';
import { acpFields, declaredField, importerFields, shipperFields, type DeclaredField } from '../customs/declared-fields';
import { keyed } from '../customs/naccs-text';
import type { Plan } from '../shipment/plan';
import { fromMinor } from '../values/money';
import { addressText } from './addresses';
import { centresOf, destinationOf } from './cartons';
import { placeTo, serialsTo } from './delivery';
import { declaredItems } from './instruction-items';
import { linesByCentre } from './lines';
import { option } from './paper-parts';
import { joined, type PapersInput } from './papers';
import { amountTotals, cartonTotals, chargesOf, invoiceTotals, lineTotals } from './totals';
import type { Label } from './words';

/** A row of the sheet: a field, what it is called, and a word on it where there is one. `figure` names one value. */
export type Value = { readonly field: DeclaredField; readonly label: Label; readonly note?: Label; readonly figure?: string };
export type ValueGroup = { readonly head: Label; readonly values: readonly Value[] };

type Say = PapersInput['words']['say'];

const FIGURES: Readonly<Record<string, string>> = { ImpCode: 'importer-code', ImpName: 'importer', ZJY: 'acp-code', ZJN: 'acp', EPN: 'shipper', NO: 'cartons' };

const named = (say: Say, fields: readonly DeclaredField[]): Value[] =>
	fields.map((field) => {
		const figure = FIGURES[field.id];
		return { field, label: say('declaration.field', { id: field.id.replace(/_/g, '') }), ...(figure !== undefined && { figure }) };
	});

/** A value for which no length is published, in words or in the letters that can be keyed. */
const free = (id: string, at: string, text: string, how: 'keyed' | 'words' = 'keyed'): DeclaredField => ({
	id, at, most: Infinity, keyed: how === 'keyed' ? keyed(text, Infinity) : { text, tooLong: false, unkeyable: [] }
});

/** What stands on the outside of the cartons. */
const marksOf = (plan: Plan): string =>
	joined(', ', joined(' / ', plan.shipper?.name, plan.reference), ...centresOf(plan).map((centre) => joined(' ', centre, serialsTo(plan, centre) && `C/NO. ${serialsTo(plan, centre)}`)));

const day = (text: string | undefined): string => (text ?? '').replaceAll('-', '');

function transport({ plan, words: { say } }: PapersInput): Value[] {
	const packed = cartonTotals(plan, plan.cartons ?? []);
	const numbers = (plan.carrier?.trackingNumbers ?? []).filter((number) => number !== '').slice(0, 5);
	const known = packed.cartons > 0;
	return named(say, [
		...(numbers.length > 0 ? numbers : ['']).map((number) => declaredField('BL_', 'carrier.trackingNumbers', number.replace(/[\s-]/g, ''))),
		declaredField('NO', 'cartons', known ? String(packed.cartons) : ''), declaredField('NOT', 'cartons', known ? 'CT' : ''),
		declaredField('GW', 'cartons', known && packed.grossG !== undefined ? (packed.grossG / 1000).toFixed(3).replace(/\.?0+$/, '') : ''),
		declaredField('GWT', 'cartons', known ? 'KGM' : ''),
		declaredField('MRK', 'reference', marksOf(plan)),
		declaredField('ARR', 'dates.arrive', day(plan.dates?.arrive))
	]);
}

/** Name and address of each place of delivery after the permit, in the English form, which is accepted. */
function delivery({ plan, words: { say } }: PapersInput): Value[] {
	const centres = centresOf(plan);
	return (centres.length > 0 ? centres : ['']).flatMap((centre, i) => {
		const place = placeTo(plan, centre);
		const number = { number: i + 1, of: Math.max(1, centres.length) };
		return [
			{ field: free('DELIVERY_NAME', 'destinations', joined(' ', place.name, place.code)), label: say('declaration.place-name', number) },
			{ field: free('DELIVERY_ADDRESS', 'destinations', addressText(place.address)), label: say('declaration.place-address', number) }
		];
	});
}

function mailOrder(input: PapersInput): Value[] {
	const { say } = input.words;
	const asked = declaredItems(input.plan);
	if (!asked) return [{ field: free('MAIL_ORDER', 'dates.declare', say('declaration.not-asked')[0], 'words'), label: say('declaration.mail-order') }];
	return [
		{ field: free('MAIL_ORDER', 'marketplace', say('declaration.yes')[0], 'words'), label: say('declaration.mail-order'), note: say('declaration.code-by-broker') },
		{ field: declaredField('PLATFORM', 'marketplace', asked.code), label: say('declaration.platform') },
		{ field: free('PLATFORM_NAME', 'marketplace', asked.platform), label: say('declaration.platform-name'), note: say('declaration.from-code') }
	];
}

function invoice({ plan, words: { say } }: PapersInput): Value[] {
	const goods = lineTotals(linesByCentre(plan).flatMap(({ lines }) => lines)).amounts ?? [];
	const charges = chargesOf(plan);
	const totals = goods.length > 0 ? invoiceTotals(goods, charges) : [];
	const charge = (kind: 'freight' | 'insurance') => amountTotals(charges.filter((one) => one.charge === kind).map(({ amount }) => amount))[0];
	const money = (currencyId: string, amountId: string, at: string, amount: ReturnType<typeof charge>): DeclaredField[] => [
		declaredField(currencyId, at, amount?.currency ?? ''), declaredField(amountId, at, amount ? fromMinor(amount.minor, amount.currency).amount : '')
	];
	return named(say, [
		declaredField('IV3', 'reference', plan.reference),
		declaredField('IP2', 'priceTerm', plan.priceTerm ?? plan.incoterm?.rule ?? ''),
		...(totals.length > 0 ? totals : [undefined]).flatMap((amount) => money('IP3', 'IP4', 'products', amount)),
		...money('FR2', 'FR3', 'charges.freight', charge('freight')),
		...money('IN2', 'IN3', 'charges.insurance', charge('insurance'))
	]);
}

function basis({ plan, words: { say } }: PapersInput): Value[] {
	const method = option(methodOf(plan));
	const by = joined(', ', plan.valuation?.confirmedBy, plan.valuation?.confirmedOn);
	const words = (label: Label, text: string, note?: Label): Value => ({ field: free('VALUATION', 'valuation', text, 'words'), label, ...(note && { note }) });
	return [
		words(say('declaration.basis'), say('declaration.method', { method })[0], ['', say('declaration.method', { method })[1]]),
		words(say('declaration.why'), say('declaration.because', { basis: option(plan.importer?.basis ?? 'none') })[0], ['', say('declaration.because', { basis: option(plan.importer?.basis ?? 'none') })[1]]),
		...(by === '' ? [] : [words(say('declaration.confirmed'), by)])
	];
}

/** Everything but the lines, in the order in which a broker keys it. */
export function declaredValues(input: PapersInput): ValueGroup[] {
	const { plan, words: { say } } = input;
	const acp = named(say, acpFields(plan));
	const ids = centresOf(plan).map((centre) => destinationOf(plan, centre)?.amazonShipmentId).filter((id) => id !== undefined && id !== '');
	return [
		{ head: say('declaration.delivery'), values: delivery(input) },
		{ head: say('declaration.mail-order-group'), values: mailOrder(input) },
		{ head: say('declaration.importer'), values: named(say, importerFields(plan)) },
		...(acp.length > 0 ? [{ head: say('declaration.acp'), values: acp }] : []),
		{ head: say('declaration.shipper'), values: named(say, shipperFields(plan)) },
		{ head: say('declaration.transport'), values: transport(input) },
		{ head: say('declaration.invoice'), values: invoice(input) },
		{ head: say('declaration.valuation'), values: basis(input) },
		{ head: say('declaration.notes'), values: named(say, [declaredField('NRN', 'destinations', ids.join(' '))]) }
	];
}
