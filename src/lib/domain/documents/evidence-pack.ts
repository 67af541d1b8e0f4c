import { AGENTS, packFor, packState, type PackName, type PackState, type Standing } from '../customs/evidence-pack';
import type { Plan } from '../shipment/plan';
import type { PlainDate } from '../values/plain-date';
import { column, sections } from './closing';
import { joined } from './papers';
import type { Row } from './table';
import type { Label } from './words';

const TITLES: Record<PackName, Label> = {
	resident: ['Evidence: proof of the purchase (importer in Japan)', '証拠書類：購入の証明（国内の輸入者）'],
	'non-resident': ['Evidence: proof of the deduction (importer abroad with ACP)', '証拠書類：控除の証明（海外の輸入者・税関事務管理人）']
};

const NAMES: Readonly<Record<string, Label>> = {
	'price-page': ['Product page with price and day', '価格と日付の入った商品ページ'],
	'inventory-screen': ['Manage-inventory screen', '在庫管理画面'],
	'fee-simulator': ['Fee simulator print', 'FBA料金シミュレーターの印刷'],
	'selling-page': ['Address of the page it will be sold on', '販売予定ページのURL'],
	'mandate-contract': ['Contract of mandate with the ACP', '税関事務管理人との委任契約書'],
	'seller-profile': ['Seller profile page', '出品者プロフィール'],
	'domestic-transport-cost': ['Cost of transport in Japan', '国内輸送費の資料'],
	'calculation-sheet': ['Calculation sheet of the value', '課税価格計算書'],
	'seller-notice': ['Seller notice under the Specified Commercial Transactions Act', '特定商取引法に基づく表記'],
	'fnsku-labels': ['FNSKU labels', 'FNSKUラベル'],
	'carton-labels': ['Carton labels', '箱ラベル'],
	'shipment-contents': ['Shipment contents in Seller Central', '納品プランの内容'],
	'purchase-contract': ['Purchase contract or order', '売買契約書・注文書'],
	'proof-of-payment': ['Proof of payment', '支払を証する書類']
};

const STANDINGS: Record<Standing, string> = { held: 'held あり', printed: 'printed by Nyuko 出力済書類', 'run-out': 'run out 期限切れ', missing: 'MISSING 不足' };

/** So many SKUs are named; the rest is counted. */
const NAMED = 8;
const listed = (skus: readonly string[]): string => `${skus.slice(0, NAMED).join(', ')}${skus.length > NAMED ? ` + ${skus.length - NAMED}` : ''}`;

/** A paper of every product: for how many it is held, and for which not. */
function ofProducts({ answers, missing }: PackState): string {
	const [only] = answers;
	if (only && answers.length === 1) return joined(': ', STANDINGS[only.standing], only.reference);
	const lacking = answers.filter(({ standing }) => standing === 'missing' || standing === 'run-out').map(({ sku = '' }) => sku);
	if (missing === answers.length) return `${STANDINGS.missing}: ${listed(lacking)}`;
	const held = `${STANDINGS.held} ${answers.length - missing} / ${answers.length} SKU`;
	return missing === 0 ? held : `${held}; ${STANDINGS.missing}: ${listed(lacking)}`;
}

function ofShipment({ item, answers: [answer] }: PackState): string {
	if (item.prints === 'valuation-statement' && answer?.standing === 'printed') return 'this paper 本書';
	return joined(': ', STANDINGS[answer?.standing ?? 'missing'], answer?.standing === 'printed' ? '' : answer?.reference);
}

const statement = (state: PackState): string => {
	const [en, ja] = NAMES[state.item.kind] ?? [state.item.kind, ''];
	return `${en} ${ja}  –  ${state.item.per === 'product' ? ofProducts(state) : ofShipment(state)}`;
};

const named = (agents: readonly string[]): string => AGENTS.filter(({ agent }) => agents.includes(agent)).map(({ name }) => name).join(', ');

/** The papers that agents ask for from this importer, each held or missing. */
export function evidencePack(plan: Plan, on: PlainDate): Row[] {
	const pack = packFor(plan);
	const states = packState(plan, pack, on);
	const agents = named(states.flatMap(({ item }) => item.askedBy));
	return [sections(column('whole', TITLES[pack], [...states.map(statement), `Asked for by, among others 求める代理人等の例: ${agents}.`]))];
}
