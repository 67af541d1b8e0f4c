import { agentFormulaOf, formOf, writtenAs } from '../customs/agent-formula';
import { againstFormA } from '../customs/closing';
import { ADDED, inYen, methodOf, PAID_BEYOND_THE_PORT } from '../customs/shipment-value';
import type { IncotermRule, Plan, ValuationMethod } from '../shipment/plan';
import { fraction, ofDecimal, plus, times, ZERO, type Fraction } from '../values/fraction';
import { isDecimal, type Money } from '../values/money';
import type { PlainDate } from '../values/plain-date';
import { count, unitValue } from './figures';
import { productsOf } from './lines';
import { decimal, rateStatements } from './reckoned';
import type { Charge } from './totals';
import { CHARGES_IN_WORDS } from './words';

const DEDUCTIVE = [
	'P: price in Japan, consumption tax included. V = N ÷ (1 + d) ÷ (1 + c), N = P − R − F − O; check V(1 + d)(1 + c) + R + F + O = P.',
	'A duty that is no percentage is taken out of N ÷ (1 + c) as the sum it is.  従価税でない関税は、N÷(1+c)から税額として控除します。',
	'販売価格（税込）P、販売手数料R、FBA手数料F、輸入後の国内費用O、関税率d、消費税等の合計税率c。Nから関税・消費税等を除いた額がV。',
	'International freight and insurance up to the port are contained in V and are not added again.  輸入港までの運賃・保険料はVに含まれるため、再度加算しません。',
	'The value is found in yen; no exchange rate is used.  円建てで計算しており、換算率は使用していません。'
];

/** What the letters mean, whichever formula was used. */
const LETTERS = [
	'P: price in Japan, consumption tax included; N = P − R − F − O; d: duty; c: consumption taxes. A duty that is no percentage is subtracted as the sum it is.',
	'販売価格（税込）P、販売手数料R、FBA手数料F、輸入後の国内費用O、N＝P−R−F−O、関税率d、消費税等の合計税率c。',
	'The check puts duty, taxes and fees back on V: only V = N ÷ (1 + d) ÷ (1 + c) adds up to P.  検算で販売価格Pに一致するのは V＝N÷(1+d)÷(1+c) だけです。'
];

/** An agent's formula is printed with the agent and the day, and with what the form that closes would come to. */
function agentStatements(plan: Plan, on: PlainDate): string[] {
	const used = agentFormulaOf(plan);
	if (!used) return [];
	const { formula, agent = '', on: day } = used;
	const whose = `Agent 代理人: ${agent.trim() || 'not named 記載なし'}, agreed on 合意日 ${day ?? '– not given 記載なし'}.`;
	const found = againstFormA(plan, on);
	const difference = found ? found.payableJpy - found.byAJpy : 0;
	const sign = difference > 0 ? '+' : difference < 0 ? '−' : '±';
	const against = found
		? [`Payable by this formula ¥${count(found.payableJpy)}; by the form that closes ¥${count(found.byAJpy)}; difference ${sign}¥${count(Math.abs(difference))}.  本算式による納付額と販売価格に一致する算式による納付額との差 ${sign}${count(Math.abs(difference))}円。`]
		: [];
	if (formula === 'stated') return [`Unit values as stated by the agent.  代理人の提示した単価によります。  ${whose}`, ...against];
	return [`Agent’s formula 代理人の算式 ${formOf(formula)}: ${writtenAs(formula)}.  ${whose}`, ...against, ...LETTERS];
}

const ROUNDING = [
	'Unit values are shown to 2 decimals; V × units comes from the exact value; the value of each declared line is cut to ¥1, once.',
	'単価は小数第2位まで表示し、課税価格は端数処理前の値から計算して、欄ごとに1回だけ円未満を切り捨てます。'
];

const PRICED: Record<Exclude<ValuationMethod, 'deductive'>, readonly string[]> = {
	transaction: ['The price paid or payable, brought to the port of import as art. 4(1) says: see what is added and taken out below.  現実支払価格を輸入港到着時点の価格に調整しました（加算・控除は下記のとおり）。'],
	computed: ['Cost of production with the usual profit and general expenses, and the carriage and insurance to the port.  製造原価に通常の利潤・一般経費及び輸入港までの運賃等を加算しました。'],
	'identical-goods': ['The value of identical or similar goods, as stated for each SKU.  同種又は類似の貨物の取引価格によりました。'],
	other: ['The nearest method applied by analogy, art. 4-4.  関税定率法第4条の4により、上記の方法に準じて計算しました。']
};

const said = ({ amount, currency }: Money): string => `${currency} ${isDecimal(amount) ? unitValue({ amount, currency }) : amount}`;

/** What the invoice says of the goods, currency by currency. */
function invoiceValue(plan: Plan): string {
	const products = productsOf(plan);
	const totals = new Map<string, Fraction>();
	for (const { sku, quantity } of plan.lines) {
		const value = products.get(sku)?.value;
		if (!value || !isDecimal(value.amount)) continue;
		totals.set(value.currency, plus(totals.get(value.currency) ?? ZERO, times(ofDecimal(value.amount), fraction(quantity))));
	}
	return `Invoice value of the goods 仕入書価格（貨物代金）: ${[...totals].map(([currency, sum]) => `${currency} ${decimal(sum, 2)}`).join(', ')}.`;
}

/** What an Incoterm adds to the price, and what it holds that is paid after the port. */
function additions(plan: Plan, on: PlainDate, term: IncotermRule): string[] {
	const { charges = {} } = plan;
	const line = (charge: Charge, verb: string): string => {
		const money = charges[charge];
		const [en, ja] = CHARGES_IN_WORDS[charge];
		return `${verb} ${en} ${ja}: ${money ? `${said(money)} = ¥${decimal(inYen(plan, on, money, ''), 2)}` : 'none stated 記載なし'}.`;
	};
	const added = ADDED[term].map((charge) => line(charge, 'Added 加算:'));
	const taken = PAID_BEYOND_THE_PORT.includes(term) ? [line('domesticJapan', 'Taken out 控除:')] : [];
	if (term === 'DDP') taken.push('Taken out 控除: Japanese duty and consumption taxes, divided out of the price.  日本の関税・消費税等（価格から逆算して控除）。');
	const nothing = added.length + taken.length === 0 ? ['Nothing is added: the price holds carriage and insurance to the port.  加算なし。'] : [];
	return [`Price term 価格条件: ${term}. Charges are shared out over the goods by value.  諸費用は価格按分です。`, ...added, ...taken, ...nothing];
}

/** The statements under the table: what the letters mean, what was added, how it was cut. */
export function basisOf(plan: Plan, on: PlainDate, isFromSale: boolean): string[] {
	const method = methodOf(plan);
	if (method === 'deductive') return [...DEDUCTIVE, ...ROUNDING];
	const agents = agentStatements(plan, on);
	if (agents.length > 0) return [...PRICED.other, ...agents, ...(isFromSale ? DEDUCTIVE.slice(3) : rateStatements(plan, on)), ...ROUNDING];
	const term = method === 'transaction' ? (plan.priceTerm ?? plan.incoterm?.rule ?? 'CIF') : method === 'computed' ? 'FOB' : undefined;
	const terms = term ? additions(plan, on, term) : [];
	const invoice = method === 'transaction' ? [invoiceValue(plan)] : [];
	return [...PRICED[method], ...invoice, ...(isFromSale ? DEDUCTIVE.slice(0, 4) : []), ...terms, ...rateStatements(plan, on), ...ROUNDING];
}
