import type { Duty } from '../catalog/product';
import type { Plan } from '../shipment/plan';
import { cut, shown } from '../values/fraction';
import type { PlainDate } from '../values/plain-date';
import { agentFormulaOf, writtenAs } from './agent-formula';
import type { Step } from './assessment';
import type { DeclarationLine, TaxKind } from './declaration';
import { goodsOf } from './shipment-goods';
import { customsValueOf, methodOf, valuedGoods, type ValuedGoods } from './shipment-value';

/** A line of the declaration and the goods in it. */
export type FormedLine = { readonly line: DeclarationLine; readonly goods: readonly ValuedGoods[]; readonly steps: readonly Step[] };

const taxOf = ({ product }: ValuedGoods): TaxKind => product.consumptionTax ?? 'standard';

/** The treatment of a duty, without the quantity that a line of its own brings. */
const treatment = (duty: Duty): string => JSON.stringify(duty, (key, value: unknown) => (key === 'quantity' ? undefined : value));

/** Several duties of one treatment on one line: their quantities are added. */
function together(a: Duty, b: Duty): Duty {
	if (a.kind === 'specific' && b.kind === 'specific') return { ...a, quantity: a.quantity + b.quantity };
	if ('of' in a && 'of' in b) return { ...a, of: a.of.map((part, i) => together(part, b.of[i] ?? part)) };
	return a;
}

/** Goods of one statistical code, one origin, one duty treatment and one tax make one line, as on the declaration. */
export function formedLines(plan: Plan, on: PlainDate): FormedLine[] {
	const groups = new Map<string, ValuedGoods[]>();
	for (const goods of valuedGoods(plan, on, goodsOf(plan))) {
		const key = [goods.hsCode, goods.origin, taxOf(goods), treatment(goods.duty)].join('/');
		const group = groups.get(key);
		if (group) group.push(goods);
		else groups.set(key, [goods]);
	}
	const used = new Map<string, number>();
	return [...groups.values()].map((goods) => formed(plan, on, goods, used));
}

function formed(plan: Plan, on: PlainDate, goods: readonly ValuedGoods[], used: Map<string, number>): FormedLine {
	const [first] = goods as readonly [ValuedGoods, ...ValuedGoods[]];
	const duty = goods.map((one) => one.duty).reduce(together);
	const exact = customsValueOf(goods, duty, taxOf(first), on);
	const value = cut(exact);
	const customsValueJpy = Number(value < 0n ? 0n : value);
	const name = `${first.hsCode}/${first.origin}`;
	const before = used.get(name) ?? 0;
	used.set(name, before + 1);
	const key = before === 0 ? name : `${name}#${before + 1}`;
	const skus = goods.map(({ product }) => product.sku);
	return {
		line: { key, hsCode: first.hsCode, skus, customsValueJpy, duty, consumptionTax: taxOf(first) },
		goods,
		steps: [valueStep(plan, key, { skus: skus.join(', '), exact: shown(exact, 4), valueJpy: customsValueJpy })]
	};
}

/** A value by an agent's formula says whose it is. */
function valueStep(plan: Plan, line: string, facts: Step['facts']): Step {
	const used = agentFormulaOf(plan);
	if (!used) return { line, code: `value.method.${methodOf(plan)}`, facts };
	return { line, code: 'value.method.agent', facts: { ...facts, formula: writtenAs(used.formula), agent: used.agent ?? '–', day: used.on ?? '–' } };
}
