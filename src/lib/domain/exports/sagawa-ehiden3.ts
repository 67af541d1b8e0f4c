import sagawa from '../../data/carriers/sagawa.json';
import { postcode } from '../documents/addresses';
import type { Address } from '../shipment/plan';
import { toFullWidth, widthLines } from '../values/letters';
import { Checks } from './checks';
import { data, deliveriesOf, inJapaneseOf, senderOf, slashed, type Delivery } from './domestic';
import { table, type At, type Cell, type ExportInput, type Made } from './made';

const { columns, full, half, values } = sagawa;
const NUMBERS = new Map(columns.map((name, i) => [name, i]));
type Filled = Readonly<Record<string, string>>;
type Asked = { readonly column: string; readonly at: At; readonly subject?: string };

/** e飛伝III, standard template with header: a row for each centre with its number of cartons. */
export function sagawaEhiden3({ plan }: ExportInput): Made {
	const checks = new Checks();
	const sender = senderOf(checks, plan, { phone: 'ご依頼主電話番号', postal: 'ご依頼主郵便番号', address: 'ご依頼主住所１', name: 'ご依頼主名称１', customer: 'お客様コード', ship: '出荷日' }, half);
	checks.need(sender.deliveryPhone, { column: 'お届け先電話番号', at: data('deliveryPhone'), most: half.phone });
	const from: Filled = {
		...lines(checks, 'ご依頼主住所', inJapaneseOf(checks, sender.party?.address, { column: 'ご依頼主住所１', at: data('from.address.linesJa') }), full.senderAddressLines, { column: 'ご依頼主住所１', at: data('from.address.linesJa') }),
		...lines(checks, 'ご依頼主名称', sender.party?.nameJa || sender.party?.name || '', full.nameLines, { column: 'ご依頼主名称１', at: data('from.name') }),
		ご依頼主電話番号: sender.phone, ご依頼主郵便番号: sender.postal, お客様コード: sender.customer, お届け先電話番号: sender.deliveryPhone,
		出荷日: slashed(sender.shipOn), 配達日: slashed(sender.deliverOn)
	};
	const deliveries = deliveriesOf(plan);
	if (deliveries.length === 0) checks.lack('missing', { column: '出荷個数', at: { step: 'pack', field: 'cartons' } });
	const rows = deliveries.map((delivery) => rowOf({ ...from, ...deliveryColumns(checks, delivery) }));
	checks.note('sagawa-days');
	return { content: table('e飛伝III', columns, rows, deliveries.map(({ subject }) => subject)), lacks: checks.lacks, notes: checks.notes };
}

function deliveryColumns(checks: Checks, { centre, subject, at, boxes, shipmentId, name, address }: Delivery): Filled {
	const asked = { column: 'お届け先住所１', at, subject };
	return {
		...lines(checks, 'お届け先住所', wholeAddress(checks, address, asked), full.addressLines, asked),
		...lines(checks, 'お届け先名称', name === '' ? values.receiver : name, full.nameLines, { ...asked, column: 'お届け先名称１' }),
		お届け先郵便番号: checks.need(postcode(address), { column: 'お届け先郵便番号', at, subject, most: 8 }),
		お客様管理番号: checks.fit(shipmentId || centre, { column: 'お客様管理番号', at, subject, most: half.customerReference }),
		荷姿: values.box, 品名１: values.goods, 出荷個数: String(boxes.length), スピード指定: values.speed, クール便指定: values.cold, 営業所受取: values.counter, SRC区分: values.src, 元着区分: values.prepaid
	};
}

const wholeAddress = (checks: Checks, address: Address | undefined, asked: Asked): string => inJapaneseOf(checks, address, asked);

const DIGITS = ['１', '２', '３'];

/** Full-width first, then in parts of sixteen; what does not fit is named and left whole. */
function lines(checks: Checks, name: string, text: string, count: number, asked: Asked): Filled {
	const most = name.includes('住所') ? full.address : full.name;
	const wide = toFullWidth(text);
	const parts = widthLines(wide, Array.from({ length: count }, () => most * 2));
	if (!parts) checks.lack('tooLongInLines', { ...asked, most }, { given: text, length: [...wide].length, lines: count });
	return Object.fromEntries((parts ?? [wide]).map((part, i) => [`${name}${DIGITS[i]}`, part]));
}

function rowOf(filled: Filled): Cell[] {
	const row = columns.map(() => '');
	for (const [name, value] of Object.entries(filled)) {
		const i = NUMBERS.get(name);
		if (i === undefined) throw new Error(`e飛伝III has no column "${name}"`);
		row[i] = value;
	}
	return row;
}
