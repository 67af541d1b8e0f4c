import type { Duty } from '../catalog/product';
import type { Plan } from '../shipment/plan';
import { cut, ofDecimal, shown } from '../values/fraction';
import type { PlainDate } from '../values/plain-date';
import type { Step } from './assessment';
import type { DeclarationLine, Schedule, TaxKind } from './declaration';
import { addedQuantity, isFree, isReckonable } from './duty';
import { dutyText, percentText } from './duty-text';
import { goodsOf } from './shipment-goods';
import { customsValueOf, Unvalued, valuedGoods, type ValuedGoods } from './shipment-value';
import { valueStepsOf } from './shipment-steps';
import { dutiedUnder } from './simplified';

/** A line of the declaration and the goods in it. */
export type FormedLine = {
	readonly line: DeclarationLine;
	/** The duty that it pays under the schedule, as its goods have it; `line.duty` is that of the general one. */
	readonly applied: Duty;
	readonly goods: readonly ValuedGoods[];
	readonly steps: readonly Step[];
};

/** The duty of some goods is text, or not known: a person must read it. */
export type DutyNotKnown = { readonly code: 'duty-not-known'; readonly sku: string; readonly text: string };
export class DutyUnknown extends Error {
	constructor(readonly rejection: DutyNotKnown) {
		super(rejection.code);
	}
}

const taxOf = ({ product }: ValuedGoods): TaxKind => product.consumptionTax ?? 'standard';

/** The treatment of a duty, without the quantity that a line of its own brings; 0.08 and 0.080 are one rate, and 0 is free. */
function treatment(duty: Duty): string {
	if (isFree(duty)) return 'free';
	if (duty.kind === 'ad-valorem') return percentText(duty.rate);
	if (duty.kind === 'specific') return `${shown(ofDecimal(duty.jpy), 6)}/${duty.per}`;
	return 'of' in duty ? `${duty.kind}(${duty.of.map(treatment).join(';')})` : dutyText(duty);
}

/** Several duties of one treatment on one line: their quantities are added. */
function together(a: Duty, b: Duty): Duty {
	if (a.kind === 'specific' && b.kind === 'specific') return { ...a, quantity: addedQuantity(a.quantity, b.quantity) };
	if (a.kind === 'text' || b.kind === 'text') return a.kind === 'text' ? a : b;
	if ('of' in a && 'of' in b) return { ...a, of: a.of.map((part, i) => together(part, b.of[i] ?? part)) };
	return a;
}

/** Goods of one statistical code, one origin, one duty treatment and one tax make one line, as on the declaration. */
export function formedLines(plan: Plan, on: PlainDate, schedule: Schedule = 'general'): FormedLine[] {
	const known = new Set(plan.products.map(({ sku }) => sku));
	const unknown = plan.lines.find(({ sku, quantity }) => quantity > 0 && !known.has(sku));
	if (unknown) throw new Unvalued({ code: 'cannot-value', sku: unknown.sku, lacks: 'product', currency: '' });
	const groups = new Map<string, ValuedGoods[]>();
	for (const goods of valuedGoods(plan, on, goodsOf(plan))) {
		const key = [goods.hsCode, goods.origin, taxOf(goods), treatment(goods.duty)].join('/');
		const group = groups.get(key);
		if (group) group.push(goods);
		else groups.set(key, [goods]);
	}
	const used = new Map<string, number>();
	return [...groups.values()].map((goods) => formed(plan, on, goods, used, schedule));
}

function formed(plan: Plan, on: PlainDate, goods: readonly ValuedGoods[], used: Map<string, number>, schedule: Schedule): FormedLine {
	const [first] = goods as readonly [ValuedGoods, ...ValuedGoods[]];
	const unread = goods.find(({ duty }) => !isReckonable(duty));
	if (unread) throw new DutyUnknown({ code: 'duty-not-known', sku: unread.product.sku, text: dutyText(unread.duty) });
	const duty = goods.map((one) => one.duty).reduce(together);
	const dutied = goods.map((one) => dutiedUnder(schedule, one, on));
	const applied = dutied.map((one) => one.duty).reduce(together);
	const exact = customsValueOf(dutied, applied, taxOf(first), on);
	const value = cut(exact);
	const customsValueJpy = Number(value < 0n ? 0n : value);
	const name = `${first.hsCode}/${first.origin}`;
	const before = used.get(name) ?? 0;
	used.set(name, before + 1);
	const key = before === 0 ? name : `${name}#${before + 1}`;
	const skus = goods.map(({ product }) => product.sku);
	const line: DeclarationLine = { key, hsCode: first.hsCode, skus, customsValueJpy, duty, consumptionTax: taxOf(first) };
	return { line, applied, goods: dutied, steps: valueStepsOf(plan, on, { ...line, duty: applied }, dutied, exact) };
}
