import type { Product } from '../catalog/product';
import { dutyText } from '../customs/duty-text';
import { naccsDigit } from '../customs/tariff/line';
import { reckoned } from '../documents/reckoned';
import { amountTotals } from '../documents/totals';
import type { FormedLine } from '../customs/shipment-lines';
import { fromMinor, unscaled } from '../values/money';
import type { PlainDate } from '../values/plain-date';
import type { Checks } from './checks';
import { cellAt, codeOf, linesOf, type Line } from './goods';
import { figure, type At, type Cell, type ExportInput } from './made';
import { keyed, plain, type Values } from './naccs';
import { countryOf } from './places';
import { tariffOf } from './tariff-line';

/** A line of the declaration: goods of one code, origin and tax kind, with the lines of the invoice that are merged in it. */
export type DeclarationLine = { readonly number: number; readonly lines: readonly Line[]; readonly values: Values };

type Group = { readonly code: string; readonly origin: string; readonly tax: 'standard' | 'reduced'; readonly lines: readonly Line[]; readonly formed: readonly FormedLine[] };

/** The invoice's lines as the declaration has them. Values in yen stand where they can be reckoned; where duties differ, lines stay apart as they are assessed. */
export function declarationLines(checks: Checks, { plan, on }: ExportInput): DeclarationLine[] {
	const assessed = reckoned(plan, on);
	if (!assessed.ok) checks.note('not-reckoned', { because: assessed.rejection.code });
	const formed = assessed.ok ? assessed.value.formed : [];
	const lines = linesOf(plan);
	if (lines.length === 0) checks.lack('missing', { column: 'CMD', at: { step: 'goods', field: 'lines' } });
	checks.note('naccs-digit');
	return grouped(lines, formed).map((group, i) => ({ number: i + 1, lines: group.lines, values: valuesOf(checks, group, i + 1, on) }));
}

function grouped(lines: readonly Line[], formed: readonly FormedLine[]): Group[] {
	const bySku = new Map(formed.flatMap((one) => one.goods.map(({ product }) => [product.sku, one] as const)));
	const groups = new Map<string, Line[]>();
	for (const line of lines) {
		const { product, sku } = line;
		const key = bySku.get(sku)?.line.key ?? [codeOf(product), countryOf(product?.countryOfOrigin), taxOf(product)].join('/');
		groups.set(key, [...(groups.get(key) ?? []), line]);
	}
	return [...groups.values()].map((here) => {
		const [{ product }] = here as [Line, ...Line[]];
		return { code: codeOf(product), origin: countryOf(product?.countryOfOrigin), tax: taxOf(product), lines: here, formed: [...new Set(here.flatMap(({ sku }) => bySku.get(sku) ?? []))] };
	});
}

const taxOf = (product: Product | undefined): 'standard' | 'reduced' => product?.consumptionTax ?? 'standard';

const DIGITS = /^\d{9}$/;

/** The declaration has nine digits: six are the heading of the world, and Japan's three are what customs asks for. */
function codeValue(checks: Checks, code: string, from: { readonly at: At; readonly subject: string }): string {
	if (code !== '' && !/^\d+$/.test(code)) checks.lack('notTaken', { column: 'CMD', ...from }, { given: code });
	return checks.need(plain(checks, 'CMD', code, from), { column: 'CMD', least: 9, ...from });
}

function valuesOf(checks: Checks, { code, origin, tax, lines, formed }: Group, number: number, on: PlainDate): Values {
	const largest = lines.toSorted((a, b) => ((b.amount?.minor ?? 0n) > (a.amount?.minor ?? 0n) ? 1 : -1))[0]!;
	const of = (part: string) => ({ at: cellAt(largest.sku, part), subject: `product:${largest.sku}` });
	const [total, another] = lines.every(({ amount }) => amount) ? amountTotals(lines.flatMap(({ amount }) => amount ?? [])) : [];
	if (!total) checks.lack('missing', { column: 'AMOUNT', ...of('value') });
	if (another) checks.note('line-in-several-currencies', { line: number });
	const money = total && !another ? fromMinor(total.minor, total.currency) : undefined;
	return {
		LINE: figure(number),
		CMD: codeValue(checks, code, of('hsCode')),
		CM2: DIGITS.test(code) ? naccsDigit(code) : '',
		...nameOf(checks, largest, lines),
		OR: checks.need(plain(checks, 'OR', origin, of('countryOfOrigin')), { column: 'OR', ...of('countryOfOrigin') }),
		...quantities(checks, largest, lines, number, on),
		AMOUNT: money ? figure(money.amount) : '',
		AMOUNT_CURRENCY: money?.currency ?? '',
		BPR: money ? figure(plain(checks, 'BPR', money.amount, of('value'))) : '',
		DPR: formed.length > 0 ? figure(formed.reduce((sum, { line: { customsValueJpy = 0 } }) => sum + customsValueJpy, 0)) : '',
		RATE: [...new Set(formed.map(({ applied }) => dutyText(applied)))].join('; '),
		TAX_KIND: tax,
		SKUS: [...new Map(lines.map(({ sku, product }) => [sku, product?.asin ? `${sku} ${product.asin}` : sku])).values()].join('; '),
		MERGED: lines.map(({ number }) => number).join(', ')
	};
}

/** The name of the goods that are worth most, in its short form where it has one. */
function nameOf(checks: Checks, { sku, product }: Line, lines: readonly Line[]): Values {
	const subject = `product:${sku}`;
	const name = product?.declarationName || product?.customsDescription?.en;
	const at = { step: 'data', field: `product:${sku}:declarationName` } as const;
	if (!name) checks.lack('missing', { column: 'CMN', subject, at });
	return {
		CMN: keyed(checks, 'CMN', name, { at, subject }),
		CMN_JA: [...new Set(lines.flatMap(({ product: one }) => one?.customsDescription?.ja ?? []))].join('／')
	};
}

/** Units of quantity as the line of the tariff names them, where the plan tells how much. What is not known is blank and told: pieces are no guess. */
function quantities(checks: Checks, { sku, product }: Line, lines: readonly Line[], line: number, on: PlainDate): Values {
	const units = tariffOf(product, on)?.units.filter((unit) => unit.trim() !== '') ?? [];
	if (units.length === 0) checks.note('units-not-known', { line, sku }, cellAt(sku, 'hsCode'));
	const [one, two] = units.map((unit) => ({ unit: unit.toUpperCase(), amount: amountIn(unit.toUpperCase(), lines) }));
	for (const { unit, amount } of [one, two].flatMap((known) => known ?? [])) if (amount === '') checks.note('quantity-not-known', { line, sku, unit }, cellAt(sku, 'weight'));
	return { ...(one && { QN1: one.amount, QT1: one.unit }), ...(two && { QN2: two.amount, QT2: two.unit }) };
}

/** Units that are so many pieces. */
const PIECES: Readonly<Record<string, bigint>> = { NO: 1n, PR: 1n, DZ: 12n, TH: 1_000n };
/** Units that are so many grams. */
const GRAMS: Readonly<Record<string, bigint>> = { GR: 1n, KG: 1_000n, MT: 1_000_000n };

/** In hundredths, as the item takes them. Pieces must come out even; weights are rounded. */
function amountIn(unit: string, lines: readonly Line[]): Cell {
	const [pieces, grams] = [PIECES[unit], GRAMS[unit]];
	if (pieces !== undefined) {
		const hundredfold = BigInt(lines.reduce((sum, { quantity }) => sum + quantity, 0)) * 100n;
		return hundredfold % pieces === 0n ? hundredths(hundredfold / pieces) : '';
	}
	if (grams === undefined || lines.some(({ netG }) => netG === undefined)) return '';
	const hundredfold = BigInt(lines.reduce((sum, { netG = 0 }) => sum + Math.round(netG), 0)) * 100n;
	return hundredths((2n * hundredfold + grams) / (2n * grams));
}

const hundredths = (value: bigint): Cell => figure(unscaled(value, 2).replace(/\.?0+$/, ''));
