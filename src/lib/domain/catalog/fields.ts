import { lengthUnitNamed, weightUnitNamed } from './measures';
import { currencyNamed } from './values';

/** What a column can hold. The order is the order of our template and of every list of columns. */
export const FIELDS = [
	'sku', 'asin', 'fnsku', 'gtin', 'title', 'title-en', 'title-ja', 'title-fr', 'title-zh', 'description', 'description-en',
	'description-ja', 'description-fr', 'description-zh', 'material', 'material-en', 'material-ja', 'use', 'use-en', 'use-ja', 'brand', 'model',
	'hs-code', 'origin', 'size', 'length', 'width', 'height', 'weight', 'net-weight', 'value', 'currency', 'tax', 'url', 'image-url',
	'prep-owner', 'label-owner', 'prep-category', 'quantity', 'centre', 'expiry', 'lot',
	'units-per-box', 'boxes', 'box-length', 'box-width', 'box-height', 'box-weight', 'product-id', 'product-id-type', 'ignored'
] as const;
export type Field = (typeof FIELDS)[number];

/** A field with the unit its figures stand in when the cell names none: "weight:g", "value:EUR". */
export type Choice = { readonly field: Field; readonly unit?: string | undefined };

export const isField = (text: string): text is Field => (FIELDS as readonly string[]).includes(text);

export const choiceText = ({ field, unit }: Choice): string => (unit ? `${field}:${unit}` : field);
export function choiceOf(text: string): Choice | undefined {
	const [field = '', unit] = text.split(':');
	return isField(field) && unitFits(field, unit) ? { field, ...(unit ? { unit } : {}) } : undefined;
}

/** A length has no kilograms, and only a value has a currency. */
export function unitFits(field: Field, unit: string | undefined): boolean {
	if (unit === undefined) return true;
	if (field === 'value') return currencyNamed(unit) === unit;
	const units = UNITS[field];
	return units !== undefined && (units.includes('cm') ? lengthUnitNamed(unit) : weightUnitNamed(unit)) === unit;
}

/** Fields whose figures say nothing without a unit, and the units they can have. */
export const UNITS: Partial<Record<Field, readonly string[]>> = {
	size: ['cm', 'mm', 'in'],
	length: ['cm', 'mm', 'in'],
	width: ['cm', 'mm', 'in'],
	height: ['cm', 'mm', 'in'],
	weight: ['g', 'kg', 'lb', 'oz'],
	'net-weight': ['g', 'kg', 'lb', 'oz'],
	'box-length': ['cm', 'mm', 'in'],
	'box-width': ['cm', 'mm', 'in'],
	'box-height': ['cm', 'mm', 'in'],
	'box-weight': ['kg', 'g', 'lb']
};

/** Headers by which a field is known in the languages of the trade; compared without case, spaces and signs. */
export const HEADERS: Record<Field, readonly string[]> = {
	sku: ['sku', 'merchant sku', 'seller sku', 'msku', 'item sku', '出品者SKU', '商品管理番号', '管理番号', '品番', 'Réf.', 'référence', '商家编码', '货号', '卖家SKU'],
	asin: ['asin', 'asin1'],
	fnsku: ['fnsku', 'fulfillment network sku'],
	gtin: ['gtin', 'ean', 'jan', 'upc', 'barcode', 'JANコード', 'EAN/JAN', 'code-barres', '条形码', '国际条码'],
	title: ['title', 'name', 'product name', 'item name', 'product', 'product title', '商品', 'nom (langue détectée)'],
	'title-en': ['title en', 'title (english)', 'english title', 'name en', '商品名（英語）', '英語商品名', 'titre (anglais)', '英文品名', '商品名称（英文）'],
	'title-ja': ['title ja', 'title (japanese)', 'japanese title', 'name ja', '商品名', '品名', '商品名（日本語）', '商品タイトル', 'タイトル', 'titre (japonais)', '日文品名', '商品名称（日文）'],
	'title-fr': ['title fr', 'title (french)', 'titre', 'titre (français)', 'désignation', 'produit', 'nom', 'libellé', 'nom du produit', '商品名（フランス語）', '商品名称（法文）'],
	'title-zh': ['title zh', 'title (chinese)', '商品名（中国語）', '商品名称', '产品名称', '中文品名', '商品名称（中文）', 'titre (chinois)'],
	description: ['customs description', 'description', 'description of goods', 'goods description', '通関用品名', '通関品名', '申告品名', 'désignation douanière', 'description douanière', '申报品名', '报关品名'],
	'description-en': ['customs description en', 'customs description (english)', 'description en', '通関用品名（英語）', '英文通関品名', 'désignation douanière (anglais)', '英文申报品名', '申报品名（英文）'],
	'description-ja': ['customs description ja', 'customs description (japanese)', 'description ja', '通関用品名（日本語）', '和文通関品名', 'désignation douanière (japonais)', '申报品名（日文）'],
	'description-fr': ['customs description fr', 'customs description (french)', 'désignation douanière (français)', '通関用品名（フランス語）', '申报品名（法文）'],
	'description-zh': ['customs description zh', 'customs description (chinese)', '中文申报品名', '申报品名（中文）', '通関用品名（中国語）', 'désignation douanière (chinois)'],
	material: ['material', 'materials', 'composition', 'matière', 'matériau', '材料'],
	'material-en': ['material en', 'material (english)', '素材（英語）', '材質（英語）', 'matière (anglais)', '英文材质', '材质（英文）'],
	'material-ja': ['material ja', 'material (japanese)', '素材', '材質', '素材（日本語）', '材質（日本語）', 'matière (japonais)', '材质（日文）'],
	use: ['use', 'usage', 'purpose', 'intended use', 'utilisation', '使いみち', '使用目的'],
	'use-en': ['use en', 'use (english)', '用途（英語）', 'usage (anglais)', '英文用途', '用途（英文）'],
	'use-ja': ['use ja', 'use (japanese)', '用途', '用途（日本語）', 'usage (japonais)', '用途（日文）'],
	brand: ['brand', 'brand name', 'ブランド', 'ブランド名', 'marque', '品牌'],
	model: ['model', 'model number', '型番', 'モデル', 'modèle', '型号'],
	'hs-code': ['hs', 'hs code', 'hts', 'hts code', 'tariff code', 'commodity code', 'tariff number', 'statistical code', 'HSコード', '統計品目番号', '税番', '税番号', '関税番号', 'Nomenclature', 'code SH', 'code douanier', 'HS编码', '海关编码', '报关编码', '商品编码'],
	origin: ['country of origin', 'origin', 'made in', 'coo', '原産国', '原産地', '製造国', '生産国', 'Origine', "pays d'origine", 'fabriqué en', '原产国', '原产地'],
	size: ['size', 'dimensions', 'unit size', 'l x w x h', 'lxwxh', 'サイズ', '寸法', '外寸', 'taille', '尺寸', '规格尺寸'],
	length: ['length', 'unit length', 'item length', '長さ', '縦', '奥行', '奥行き', 'longueur', '长', '长度'],
	width: ['width', 'unit width', 'item width', '幅', '横', 'largeur', '宽', '宽度'],
	height: ['height', 'unit height', 'item height', '高さ', 'hauteur', '高', '高度'],
	weight: ['weight', 'unit weight', 'item weight', 'gross weight', '重量', '重さ', '単品重量', '総重量', 'poids', 'poids unitaire', 'poids brut', '毛重', '单重', '单件重量'],
	'net-weight': ['net weight', 'unit net weight', '正味重量', '純重量', 'poids net', '净重'],
	value: ['value', 'unit value', 'customs value', 'declared value', 'unit price', 'invoice value', 'unit cost', '単価', '申告単価', '申告価格', 'インボイス単価', 'PU', 'PU HT', 'prix unitaire', 'prix unitaire HT', 'valeur', 'valeur unitaire', '单价', '申报单价', '申报价值'],
	currency: ['currency', 'value currency', '通貨', 'devise', 'monnaie', '币种', '货币'],
	tax: ['consumption tax', 'tax class', '消費税', '消費税区分', 'taxe à la consommation', '消费税'],
	url: ['url', 'product url', 'link', '商品ページ', '商品URL', 'lien', '链接', '商品链接'],
	'image-url': ['image url', 'image', 'picture', '画像URL', 'image (URL)', 'URL de l’image', '图片链接'],
	'prep-owner': ['prep owner', '梱包準備の担当者', '準備担当', 'préparation par', '预处理方'],
	'label-owner': ['labeling owner', 'label owner', 'labelling owner', 'ラベル貼付の担当者', 'ラベル担当', 'étiquetage par', '贴标方'],
	'prep-category': ['prep category', '準備カテゴリー', '梱包準備カテゴリー', 'catégorie de préparation', '预处理类别'],
	quantity: ['quantity', 'qty', 'units', 'pcs', 'pieces', '数量', '個数', '出荷数', '出荷数量', '納品数', 'Qté', 'quantité', 'unités', '发货数量', '件数'],
	centre: ['fulfillment center', 'fulfilment centre', 'fulfillment centre', 'fulfilment center', 'fc', 'destination', 'warehouse', '納品先', '納品先FC', 'FC', 'フルフィルメントセンター', 'centre', 'centre logistique', '仓库', '目的仓库'],
	expiry: ['expiry', 'expiry date', 'expiration date', 'expiration', 'best before', 'use by', '消費期限', '賞味期限', '使用期限', '有効期限', '期限', 'péremption', 'date de péremption', 'DLC', 'DDM', '有效期', '保质期至'],
	lot: ['lot', 'lot number', 'lot code', 'batch', 'manufacturing lot code', 'ロット', 'ロット番号', 'numéro de lot', '批号', '批次'],
	'units-per-box': ['units per box', 'units per case', 'units per carton', '1箱あたりのユニット数', '入数', 'unités par carton', '每箱数量', '装箱数'],
	boxes: ['number of boxes', 'number of cases', 'number of cartons', 'cartons', 'boxes', '輸送箱の数', '箱数', 'nombre de cartons', '箱数量'],
	'box-length': ['box length', 'carton length', '輸送箱の長さ', 'longueur du carton', '箱长', '外箱长'],
	'box-width': ['box width', 'carton width', '輸送箱の幅', 'largeur du carton', '箱宽', '外箱宽'],
	'box-height': ['box height', 'carton height', '輸送箱の高さ', 'hauteur du carton', '箱高', '外箱高'],
	'box-weight': ['box weight', 'carton weight', '輸送箱の重量', 'poids du carton', '箱重', '外箱重量'],
	'product-id': ['product id', '商品ID'],
	'product-id-type': ['product id type', '商品IDタイプ'],
	ignored: []
};
