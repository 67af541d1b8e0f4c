import { dotOf } from '../labels/dots';
import { moved } from '../labels/moved';
import type { BarcodeMark, Box, Mark, Misfit, Page, SymbolMark } from '../page';
import { leastReadable, TRUE_SCALE, type PrinterProfile } from './profile';

/** A thousandth of a millimetre is no difference. */
const NEAR = 0.001;

/**
 * A page so that it comes out of this printer as it was laid out: all places are moved and stretched against what the printer does,
 * bars stand on its dots and are never stretched, and none is narrower than what was read off its calibration page. A symbol that
 * would have to be is a misfit, so that the page is not released for this printer.
 */
export function forPrinter(page: Page, profile: PrinterProfile): Page {
	const misfits: Misfit[] = [];
	const lie = { x: (-profile.offsetRightMm * TRUE_SCALE) / profile.scale, y: (-profile.offsetDownMm * TRUE_SCALE) / profile.scale, scale: TRUE_SCALE / profile.scale };
	const marks = page.marks.map((mark) => onDots(moved(mark, lie), profile, misfits));
	const all = [...(page.misfits ?? []), ...misfits];
	return { ...page, marks, ...(all.length > 0 && { misfits: all }) };
}

function onDots(mark: Mark, profile: PrinterProfile, misfits: Misfit[]): Mark {
	switch (mark.kind) {
		case 'barcode':
			return barcode(mark, profile, misfits);
		case 'symbol':
			return symbol(mark, profile, misfits);
		case 'turned':
			return { ...mark, marks: mark.marks.map((inner) => onDots(inner, profile, misfits)) };
		default:
			return mark;
	}
}

function barcode(mark: BarcodeMark, profile: PrinterProfile, misfits: Misfit[]): BarcodeMark {
	const modules = wholeDots(mark.modules, profile);
	if (modules.length === 0) misfits.push({ field: mark.field, text: mark.data });
	return { ...mark, at: asLong(mark.at, profile), modules: modules.length > 0 ? modules : mark.modules, dot: dotOf(profile.dpi) };
}

/** Bars are not stretched with the page, so that the room for them, quiet zones and all, is not either. */
function asLong(at: Box, { scale }: PrinterProfile): Box {
	const width = round((at.width * scale) / TRUE_SCALE);
	return { ...at, x: round(at.x + (at.width - width) / 2), width };
}

const round = (millimetres: number): number => Math.round(millimetres * 1000) / 1000;

/** Widths of whole dots within what is asked for, the widest first; where that has none, the first above it. */
function wholeDots(asked: readonly number[], profile: PrinterProfile): number[] {
	const dot = dotOf(profile.dpi);
	const least = Math.ceil((Math.min(...asked) - NEAR) / dot);
	const most = Math.max(least, Math.floor((Math.max(...asked) + NEAR) / dot));
	return Array.from({ length: most - least + 1 }, (_, i) => (most - i) * dot).filter((module) => module > leastReadable(profile) - NEAR);
}

/** A symbol has no room to grow in: what was laid out for wider or other dots keeps its width when that is of whole dots here too. */
function symbol(mark: SymbolMark, profile: PrinterProfile, misfits: Misfit[]): SymbolMark {
	const dot = dotOf(profile.dpi);
	const module = Math.round(mark.module / dot) * dot;
	if (Math.abs(module - mark.module) > NEAR || module < leastReadable(profile) - NEAR) misfits.push({ field: mark.field, text: mark.data });
	return { ...mark, dot };
}
