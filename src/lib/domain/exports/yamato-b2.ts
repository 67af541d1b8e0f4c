import yamato from '../../data/carriers/yamato.json';
import { postcode } from '../documents/addresses';
import type { Address, Plan } from '../shipment/plan';
import { halfWidths, widthLines } from '../values/letters';
import { Checks } from './checks';
import { data, deliveriesOf, inJapaneseOf, senderOf, slashed, type Delivery, type Sender } from './domestic';
import { figure, table, type At, type Cell, type ExportInput, type Made } from './made';

const { columns, widths, values, parcelsPerKey } = yamato;
const NUMBERS = new Map(columns.flatMap((name, i) => (name === '' ? [] : [[name, i] as const])));

/** B2 Cloud, basic layout of 95 columns without a header: a row for each carton, those of one centre bound by a key. */
export function yamatoB2({ plan }: ExportInput): Made {
	const checks = new Checks();
	const sender = senderOf(checks, plan, { phone: 'ご依頼主電話番号', postal: 'ご依頼主郵便番号', address: 'ご依頼主住所', name: 'ご依頼主名', customer: '請求先顧客コード', ship: '出荷予定日' }, widths);
	checkDeliveryPhone(checks, sender);
	const from = senderColumns(checks, sender);
	const deliveries = deliveriesOf(plan);
	if (deliveries.length === 0) checks.lack('missing', { column: '発行枚数', at: { step: 'pack', field: 'cartons' } });
	const rows = deliveries.flatMap((delivery) => rowsOf(checks, plan, delivery, { ...from, ...whenAndWhere(sender) }));
	checks.note('yamato-template');
	const heads = columns.map((name, i) => name || String(i + 1));
	return { content: table('B2', heads, rows, deliveries.flatMap(({ subject, boxes }) => boxes.map(() => subject))), lacks: checks.lacks, notes: checks.notes };
}

function checkDeliveryPhone(checks: Checks, { deliveryPhone }: Sender): void {
	checks.need(deliveryPhone, { column: 'お届け先電話番号', at: data('deliveryPhone'), most: widths.phone });
}

type Filled = Readonly<Record<string, string>>;

const whenAndWhere = ({ shipOn, deliverOn, deliveryPhone }: Sender): Filled => ({ 出荷予定日: slashed(shipOn), お届け予定日: slashed(deliverOn), お届け先電話番号: deliveryPhone });

function senderColumns(checks: Checks, { party, phone, postal, customer }: Sender): Filled {
	const { address, building } = addressOf(checks, party?.address, { column: 'ご依頼主住所', at: data('from.address.linesJa') });
	return {
		ご依頼主電話番号: phone, ご依頼主郵便番号: postal, ご依頼主住所: address, ご依頼主アパートマンション: building,
		ご依頼主名: wide(checks, party?.nameJa || party?.name, { column: 'ご依頼主名', at: data('from.name') }, widths.name), 請求先顧客コード: customer
	};
}

function wide(checks: Checks, text: string | undefined, asked: { readonly column: string; readonly at: At; readonly subject?: string }, most: number): string {
	const value = (text ?? '').trim();
	if (halfWidths(value) > most) checks.lack('tooWide', { ...asked, most }, { given: value, length: halfWidths(value) });
	return value;
}

/** Prefecture, town and street within their widths, what is left of the street as the building; never cut. */
function addressOf(checks: Checks, address: Address | undefined, asked: { readonly column: string; readonly at: At; readonly subject?: string }): { readonly address: string; readonly building: string } {
	inJapaneseOf(checks, address, asked);
	const { regionJa = '', cityJa = '', linesJa = [] } = address ?? {};
	wide(checks, regionJa, asked, widths.prefecture);
	wide(checks, cityJa, asked, widths.city);
	const [street = '', ...more] = linesJa;
	const parts = more.length > 0 && halfWidths(street) <= widths.street && halfWidths(more.join(' ')) <= widths.building ? [street, more.join(' ')] : widthLines(linesJa.join(' '), [widths.street, widths.building]);
	if (!parts) checks.lack('tooWide', { ...asked, most: widths.street + widths.building }, { given: linesJa.join(' '), length: halfWidths(linesJa.join(' ')), lines: 2 });
	const [first = linesJa.join(' '), building = ''] = parts ?? [];
	return { address: `${regionJa}${cityJa}${first}`, building };
}

function rowsOf(checks: Checks, plan: Plan, delivery: Delivery, given: Filled): Cell[][] {
	const { boxes, subject, at, shipmentId, centre } = delivery;
	const { address, building } = addressOf(checks, delivery.address, { column: 'お届け先住所', at, subject });
	const key = checks.need(shipmentId || `${plan.reference}-${centre}`, { column: '複数口くくりキー', subject, at, most: widths.groupKey - (boxes.length > parcelsPerKey ? 3 : 0) });
	const filled: Filled = {
		...given,
		お届け先コード: centre, お届け先郵便番号: postcode(delivery.address), お届け先住所: address, お届け先アパートマンション名: building,
		'お届け先会社・部門１': wide(checks, delivery.name, { column: 'お届け先会社・部門１', at, subject }, widths.company), お届け先名: values.receiver, 敬称: values.honorific,
		品名１: values.goods, 発行枚数: '1', 個数口表示フラグ: values.showCount, 運賃管理番号: values.tariffNumber, 検索キータイトル１: values.searchTitle, 検索キー１: shipmentId
	};
	checks.need(postcode(delivery.address), { column: 'お届け先郵便番号', subject, at, most: 8 });
	const groups = groupSizes(boxes.length);
	return boxes.map((box, i) => {
		const group = Math.floor(i / Math.ceil(boxes.length / groups));
		const isOne = boxes.length === 1;
		return rowOf({
			...filled, お客様管理番号: checks.fit(box.boxId, { column: 'お客様管理番号', subject, at, most: widths.customerReference }),
			送り状種類: isOne ? values.prepaid : values.prepaidSeveral, 複数口くくりキー: isOne ? '' : groups === 1 ? key : `${key}-${group + 1}`
		});
	});
}

/** So many keys that none has more parcels than it takes, nor one alone. */
const groupSizes = (boxes: number): number => Math.max(1, Math.ceil(boxes / parcelsPerKey));

function rowOf(filled: Filled): Cell[] {
	const row: Cell[] = columns.map(() => '');
	for (const [name, value] of Object.entries(filled)) {
		const i = NUMBERS.get(name);
		if (i === undefined) throw new Error(`B2 has no column "${name}"`);
		row[i] = name === '発行枚数' ? figure(value) : value;
	}
	return row;
}
