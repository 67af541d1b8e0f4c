import type { Document } from '@xmldom/xmldom';
import type { At } from '$lib/domain/exports/forwarder/cell-names';
import type { Cells } from './cells';
import { child, children, numberIn, rootOf } from './dom';

const USUAL_WIDTH = 8.43;
const USUAL_HEIGHT_PT = 15;
/** A row that leaves its height open is made so high for a picture. */
const PICTURE_HEIGHT_PT = 54;
const DIGIT_PX = 7;
const PX_PER_PT = 96 / 72;

function widthPx(document: Document, column: number): number {
	const root = rootOf(document);
	const format = child(root, 'sheetFormatPr');
	const cols = child(root, 'cols');
	const own = (cols ? children(cols, 'col') : []).find((col) => numberIn(col, 'min') <= column && numberIn(col, 'max') >= column);
	const width = (own && numberIn(own, 'width')) || (format && numberIn(format, 'defaultColWidth')) || USUAL_WIDTH;
	return Math.trunc((256 * width + Math.trunc(128 / DIGIT_PX)) / 256 * DIGIT_PX);
}

/** The room of a cell in pixels; a row without a height of its own gets one that a picture can be seen in. */
export function roomOf(document: Document, cells: Cells, { column, row }: At): { readonly widthPx: number; readonly heightPx: number } {
	const element = cells.row(row);
	const own = element ? numberIn(element, 'ht') : Number.NaN;
	const isSet = own > USUAL_HEIGHT_PT * 1.5;
	if (element && !isSet) {
		element.setAttribute('ht', String(PICTURE_HEIGHT_PT));
		element.setAttribute('customHeight', '1');
	}
	return { widthPx: Math.max(24, widthPx(document, column)), heightPx: Math.floor((isSet ? own : PICTURE_HEIGHT_PT) * PX_PER_PT) };
}
