import type { PrepCategory, PrepType } from '../compliance/prep';
import { centimetres, count } from './figures';
import type { Material, MaterialKind } from './prep-materials';
import type { Note } from './prep-work';
import type { Label } from './words';

/** What to do, as the warehouse is told: Japanese leads on the paper. */
export const TASK_WORDS: Record<PrepType, Label> = {
	ITEM_POLYBAGGING: ['Poly bag, sealed', '透明ポリ袋に入れる'],
	ITEM_BUBBLEWRAP: ['Bubble wrap', '気泡緩衝材で包む'],
	ITEM_BOXING: ['Own box', '個箱に入れる'],
	ITEM_BLACK_SHRINKWRAP: ['Black film, opaque', '黒色フィルムで包む'],
	ITEM_CAP_SEALING: ['Seal the cap', 'キャップを封止する'],
	ITEM_TAPING: ['Tape shut', 'テープで留める'],
	ITEM_SUFFOSTK: ['Suffocation warning', '袋に窒息警告'],
	ITEM_SETSTK: ['Set mark, in plain sight', '「セット商品」表示'],
	ITEM_BLANKSTK: ['Cover maker’s barcode', 'JANコードを隠す'],
	ITEM_LABELING: ['Label outside, flat', 'FNSKUラベルを貼る'],
	ITEM_DEBUNDLE: ['Take the bundle apart', 'まとめ包装をばらす'],
	ITEM_SETCREAT: ['Make up the set', 'セットにまとめる'],
	ITEM_HANG_GARMENT: ['On a hanger', 'ハンガーに掛ける'],
	ITEM_RMOVHANG: ['Hanger off', 'ハンガーを外す'],
	ITEM_SIOC: ['Ships in own carton', '商品の箱のまま納品'],
	ITEM_NO_PREP: ['No prep', '加工なし']
};

const INSTEAD: Partial<Record<PrepType, Label>> = {
	ITEM_BLACK_SHRINKWRAP: ['black film', '黒色フィルム'], ITEM_BOXING: ['box', '箱入れ'], ITEM_CAP_SEALING: ['cap seal', 'キャップ封止'],
	ITEM_TAPING: ['tape', 'テープ留め'], ITEM_BUBBLEWRAP: ['bubble wrap', '気泡緩衝材'], ITEM_RMOVHANG: ['hanger off', 'ハンガーなし']
};

/** What serves as well; empty when nothing does. */
export function insteadInWords(types: readonly PrepType[]): string {
	if (types.length === 0) return '';
	const words = types.map((type) => INSTEAD[type] ?? TASK_WORDS[type]);
	return `or 可: ${words.map(([, ja]) => ja).join('・')}  ${words.map(([en]) => en).join(', ')}`;
}

export const CATEGORY_WORDS: Record<PrepCategory, string> = {
	ADULT: 'アダルト商品', BABY: 'ベビー用品', FC_PROVIDED: 'FC指定', FRAGILE: '割れ物', GRANULAR: '粉・粒状', HANGER: 'ハンガー商品', LIQUID: '液体',
	PERFORATED: '開封しやすい箱', SET: 'セット商品', SHARP: '鋭利な商品', SMALL: '小型商品', TEXTILE: '繊維製品', UNKNOWN: '不明', NONE: '加工なし'
};

export const OWNERS: Record<'seller' | 'amazon' | 'none', Label> = { seller: ['seller', '出品者'], amazon: ['Amazon', 'Amazon'], none: ['none', 'なし'] };

/** Year, month and day as goods in Japan are dated. */
export const dateOnGoods = (day: string): string => day.replaceAll('-', '/');

export function noteInWords(note: Note): Label {
	switch (note.code) {
		case 'drop-test':
			return [`Drop test ${note.cm} cm${note.drops > 1 ? ` × ${note.drops}` : ''}`, `落下試験 ${note.cm}cm${note.drops > 1 ? `×${note.drops}回` : ''}`];
		case 'shake':
			return [`Shake hard ${note.times} times`, `強く振る ${note.times}回`];
		case 'suffocation':
			return ['Suffocation warning', '袋に窒息警告'];
		case 'hide-inner-barcodes':
			return ['No inner barcode scans', '中のバーコードを隠す'];
		case 'keep-barcode':
			return ['Maker’s barcode in sight', 'JANコードを見せる'];
		case 'expiry':
			return [`Date in sight${note.lot ? `, only lot ${note.lot}` : ''}`, `期限表示 ${dateOnGoods(note.expiry)}`];
		case 'expiry-missing':
			return ['Expiry date not known', '期限が未入力'];
	}
}

const MATERIAL_WORDS: Record<MaterialKind, Label> = {
	bag: ['Poly bag', '透明ポリ袋'],
	'black-film': ['Black film', '黒色フィルム'],
	'bubble-wrap': ['Bubble wrap', '気泡緩衝材'],
	box: ['Box', '個箱'],
	label: ['FNSKU labels', 'FNSKUラベル'],
	'blank-label': ['Blank labels over barcodes', 'バーコード隠し用白ラベル'],
	'set-mark': ['Set marks', 'セット商品ラベル'],
	'suffocation-warning': ['Suffocation warnings', '窒息警告ラベル'],
	'cap-seal': ['Cap seals', 'キャップシール'],
	tape: ['Tape', 'テープ'],
	hanger: ['Hangers', 'ハンガー']
};

export const materialInWords = ({ kind }: Material): Label => MATERIAL_WORDS[kind];

const plain = (mm: number): string => centimetres(mm).replace(/\.0$/, '');

/** `No. 13, 26 × 38 cm`: what to buy or to cut; empty for what has no size. */
export function sizeInWords(material: Material): string {
	switch (material.kind) {
		case 'bag':
			return `${material.number ? `No. ${material.number}, ` : ''}${plain(material.openingMm)} × ${plain(material.lengthMm)} cm`;
		case 'black-film':
			return `${plain(material.openingMm)} × ${plain(material.lengthMm)} cm`;
		case 'bubble-wrap':
			return `${plain(material.widthMm)} × ${plain(material.lengthMm)} cm`;
		case 'box':
			return `${material.innerMm.map(plain).join(' × ')} cm${material.wall === 'double' ? ', double wall 二重' : ''}`;
		default:
			return '';
	}
}

export const perCarton = (each: number): string => `${count(each)} per carton 入`;
