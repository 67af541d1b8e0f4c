// One job for all writers: 4 × 6 in, Code 128, PDF417 of 120 characters, twelve lines with Japanese, a frame.
import type { Page, Weight } from '../../../src/lib/domain/documents/page';
import { Sheet } from '../../../src/lib/domain/documents/sheet';

export type Line = { readonly x: number; readonly y: number; readonly size: number; readonly weight: Weight; readonly text: string };
export type Label = { readonly boxId: string; readonly contents: string; readonly lines: readonly Line[] };

export const META = { title: 'Labels', subject: '箱ラベル', issuedOn: '2026-12-01', planSha256: '9f3a61c70b5ed248' };
export const WIDTH = 101.6;
export const HEIGHT = 152.4;
export const FRAME = { x: 3, y: 3, width: 95.6, height: 146.4, line: 0.6 };
export const BOX_ID = { y: 60, height: 26, module: 0.375 };
export const CONTENTS = { x: 15.5, y: 92, module: 0.375, rowModules: 3, columns: 7, level: 6 };

const CENTRES = [
	['FSZ1', '〒250-8560 神奈川県小田原市扇町4-5-1'], ['NRT1', '〒272-0193 千葉県市川市塩浜2-13-1'],
	['KIX5', '〒562-0043 大阪府箕面市彩都もえぎ1-5-1'], ['NGO2', '〒489-0003 愛知県瀬戸市穴田町970-1']
] as const;
const GOODS = [
	['ハンドタオル 綿100% テリー織', 'Hand towel, cotton terry'], ['マグカップ 炻器 施釉 飲用', 'Coffee mug, glazed stoneware'],
	['カラフェ ソーダガラス 食卓用', 'Table carafe, soda-lime glass'], ['紅茶 アールグレイ 缶入り', 'Black tea Earl Grey, caddy'],
	['室内用芳香剤 引火点78℃', 'Reed diffuser, room fragrance'], ['糸かがりノート 横罫 160ページ', 'Notebook A5, ruled, sewn']
] as const;

/** A number that looks like nothing, the same on every machine. */
const mixed = (n: number): number => ((n + 1) * 2_654_435_761) % 4_294_967_296;

const fnsku = (n: number): string => `X00${(mixed(n) % 36 ** 6).toString(36).toUpperCase().padStart(7, '2')}`;

function contentsOf(i: number): string {
	const rows = [0, 1, 2, 3].map((n) => `FNSKU:${fnsku(4 * i + n)},QTY:${1 + (mixed(i + n) % 96)}`);
	return `AMZN,PO:FBA15K7Q2MXR,${rows.join()},EXP:280630,QTY:000000000000000000000000`.slice(0, 120).padEnd(120, '0');
}

function label(i: number, of: number): Label {
	const [centre, address] = CENTRES[Math.floor((i / of) * CENTRES.length)]!;
	const [ja, en] = GOODS[mixed(i) % GOODS.length]!;
	const texts: readonly (readonly [Weight, number, string])[] = [
		[700, 11, 'FBA  納品ラベル  PLEASE LEAVE THIS LABEL UNCOVERED'], [400, 7, 'このラベルを覆わないこと'],
		[400, 7.5, 'SHIP FROM 発送元  Maison Brume, 140 rue de la Brume, 69001 Lyon'], [700, 9, `SHIP TO 納品先  アマゾン ${centre}`],
		[400, 7.5, address], [400, 7.5, 'C/O 株式会社日比谷通関管理 (IOR)'], [700, 12, `Box ${i + 1} of ${of}  箱番号 ${i + 1}`],
		[400, 8, `${(4 + (mixed(i) % 11_000) / 1000).toFixed(2)} kg 総重量  51.2 × 39.2 × 37.2 cm`], [700, 10, `SKU-${fnsku(i).slice(3)}-${i % 7}`],
		[400, 7.5, `${ja} ${i % 90}個組`], [400, 7.5, `${en}, ${i % 90} pcs`], [700, 9, `Qty 入数 ${1 + (mixed(i) % 96)}  期限 2027年${1 + (i % 12)}月`]
	];
	const lines = texts.map(([weight, size, text], n) => ({ x: 6, y: 8 + 4.2 * n, size, weight, text }));
	return { boxId: `FBA15K7Q2MXRU${String(i + 1).padStart(6, '0')}`, contents: contentsOf(i), lines };
}

export const labels = (count: number): Label[] => Array.from({ length: count }, (_, i) => label(i, count));

/** A label laid out as our papers are. */
export function pageOf({ boxId, contents, lines }: Label): Page {
	const sheet = new Sheet(WIDTH, HEIGHT);
	const { x, y, module, rowModules, columns, level } = CONTENTS;
	sheet.frame(FRAME, FRAME.line);
	for (const line of lines) sheet.text(line.x, line.y, line.text, { size: line.size, weight: line.weight });
	sheet.barcode({ at: { x: 0, y: BOX_ID.y, width: WIDTH, height: BOX_ID.height }, data: boxId, modules: [BOX_ID.module], field: 'boxId', dot: 0.125 });
	sheet.symbol({ symbology: 'pdf417', columns, level, rowModules }, { x, y, module, data: contents, field: 'contents', dot: 0.125 });
	return sheet.page();
}
