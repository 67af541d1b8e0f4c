import { perSheet, type Stock } from '$lib/domain/documents/labels/stocks';

/** Where a key leads on a sheet, its labels counted from 1 row by row; undefined for keys that lead nowhere. */
export function sheetKey(key: string, at: number, stock: Stock): number | undefined {
	const last = perSheet(stock);
	const to: Readonly<Record<string, number>> = {
		ArrowRight: at + 1, ArrowLeft: at - 1, ArrowDown: at + stock.columns, ArrowUp: at - stock.columns, Home: 1, End: last
	};
	const wanted = to[key];
	return wanted === undefined ? undefined : wanted < 1 || wanted > last ? at : wanted;
}
