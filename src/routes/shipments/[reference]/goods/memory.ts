import type { Remembered } from '$lib/domain/shipment/goods-block';
import { GOODS_COLUMNS, type GoodsColumn } from '$lib/domain/shipment/goods-cells';

const SHOWN = 'nyuko-goods-columns';
const HEADERS = 'nyuko-goods-headers';

const isColumn = (name: unknown): name is GoodsColumn => GOODS_COLUMNS.includes(name as GoodsColumn);

function read(key: string): unknown {
	try {
		return JSON.parse(localStorage.getItem(key) ?? 'null');
	} catch {
		return null;
	}
}

/** A full or closed storage only forgets. */
function write(key: string, value: unknown): void {
	try {
		localStorage.setItem(key, JSON.stringify(value));
	} catch {
		/* nothing to do about it */
	}
}

/** The columns shown on the last visit. */
export function shownColumns(): readonly GoodsColumn[] | undefined {
	const kept = read(SHOWN);
	return Array.isArray(kept) ? kept.filter(isColumn) : undefined;
}

export const keepShownColumns = (columns: readonly GoodsColumn[]): void => write(SHOWN, columns);

/** What a person said the headers of a paste mean, by header. */
export function rememberedHeaders(): Remembered {
	const kept = read(HEADERS);
	if (typeof kept !== 'object' || kept === null) return {};
	return Object.fromEntries(Object.entries(kept).filter(([, column]) => column === 'ignored' || isColumn(column))) as Remembered;
}

export const keepHeader = (key: string, column: GoodsColumn | 'ignored'): void => write(HEADERS, { ...rememberedHeaders(), [key]: column });
