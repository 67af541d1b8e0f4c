import { follows, type Numbered } from '../../documents/cartons';
import { volumeOf } from '../../documents/figures';
import { grossOf } from '../../shipment/carton-weight';
import { columnFor, figure, finding, headingsOver, ONE, shownFigure, type ReadSheet, type SheetFinding } from './check-finding';
import { keyOfHeading } from './keys';
import type { PlacedRows } from './placed';
import type { Scope } from './scope';

const SHIPMENT_AND_NUMBER = /^(FBA[A-Z0-9]+U)(\d+)$/;

/** `FBA…U000001–U000004` as its first and last id; one id as both. */
function idsOf(text: string): { readonly first: string; readonly last: string } {
	const [first = '', tail] = text.split(/\s*[–~～]\s*/);
	if (tail === undefined) return { first, last: first };
	const letters = /^(.*?)[A-Z]?\d+$/.exec(first)?.[1] ?? '';
	return { first, last: tail.startsWith(letters) && letters !== '' ? tail : letters + tail };
}

/** The boxes from one id to another where each follows the one before; nothing where they do not. */
function run(boxes: readonly Numbered[], first: string, last: string): Numbered[] | undefined {
	const from = boxes.findIndex(({ boxId }) => boxId === first);
	const to = boxes.findIndex(({ boxId }) => boxId === last);
	if (from < 0 || to < from) return undefined;
	const found = boxes.slice(from, to + 1);
	return found.every((box, i) => i === 0 || follows(found[i - 1]?.boxId ?? '', box.boxId)) ? found : undefined;
}

const numbersIn = (text: string): number[] | undefined => {
	const parts = text.replace(/\/\d+$/, '').split(/\s*[,、]\s*/).map((part) => /^(\d+)(?:\s*[–~～-]\s*(\d+))?$/.exec(part));
	if (parts.some((part) => part === null)) return undefined;
	return parts.flatMap((part) => { const from = Number(part?.[1]); return Array.from({ length: Math.max(0, Math.min(Number(part?.[2] ?? from) - from + 1, 20_000)) }, (_, i) => from + i); });
};

type At = { readonly column: number; readonly row: number };
type Told = { readonly boxes: readonly Numbered[]; readonly findings: readonly SheetFinding[] };

/** What begins like the id of a box. */
export const BOX_ID = /^FBA[A-Z0-9]{3,}U\d+/;

/** An id that no box has. */
export function boxIdWrong(read: ReadSheet, at: At, id: string, boxes: readonly Numbered[]): SheetFinding | undefined {
	if (boxes.some(({ boxId }) => boxId === id)) return undefined;
	const [, letters = '', digits = ''] = SHIPMENT_AND_NUMBER.exec(id) ?? [];
	const right = `${letters}${String(Number(digits)).padStart(6, '0')}`;
	return digits !== '' && digits.length !== 6 ? finding(read, 'box-id-padding', at, { id, right }) : finding(read, 'box-id-unknown', at, { id });
}

function toldByIds(read: ReadSheet, at: At, boxes: readonly Numbered[]): Told {
	const text = read.textAt(at.column, at.row);
	const found = text.split(/\s*,\s*/).map((part): Told => {
		const { first, last } = idsOf(part);
		const wrong = [first, last].find((id) => !boxes.some(({ boxId }) => boxId === id));
		const fault = wrong === undefined ? undefined : boxIdWrong(read, at, wrong, boxes);
		if (fault) return { boxes: [], findings: [fault] };
		const there = run(boxes, first, last);
		return there ? { boxes: there, findings: [] } : { boxes: [], findings: [finding(read, 'run-not-consecutive', at, { run: part })] };
	});
	return { boxes: found.flatMap((one) => one.boxes), findings: found.flatMap((one) => one.findings) };
}

function toldByNumbers(read: ReadSheet, at: At, boxes: readonly Numbered[]): Told {
	const text = read.textAt(at.column, at.row);
	const numbers = numbersIn(text);
	const found = (numbers ?? []).map((n) => boxes.find(({ serial }) => serial === n));
	if (!numbers || found.some((box) => box === undefined)) return { boxes: [], findings: [finding(read, 'carton-unknown', at, { number: text })] };
	return { boxes: found.flatMap((box) => box ?? []), findings: [] };
}

/** A side of a row's carton by the heading that it stands under. */
function headed(read: ReadSheet, rows: PlacedRows, row: number, key: string): bigint | undefined {
	const column = rows.columns.find((one) => headingsOver(read, one.column).some((heading) => keyOfHeading(heading, 'cartons')?.key === key))?.column;
	return column === undefined ? undefined : figure(read.textAt(column, row));
}

/** What a row tells of its cartons against those that it names: how many, their weight and their room. */
function checkGroup(read: ReadSheet, rows: PlacedRows, row: number, boxes: readonly Numbered[]): SheetFinding[] {
	const at = (key: string) => { const column = columnFor(rows, key)?.column; return column === undefined ? undefined : { at: { column, row }, value: figure(read.textAt(column, row)) }; };
	const [count, gross, cbm] = [at('cartons'), at('gross_kg'), at('cbm')];
	const [l, w, h] = ['l', 'w', 'h'].map((key) => headed(read, rows, row, key) ?? at(key)?.value);
	const found: SheetFinding[] = [];
	if (boxes.length > 0 && count?.value !== undefined && count.value !== BigInt(boxes.length) * ONE) found.push(finding(read, 'run-not-consecutive', count.at, { run: shownFigure(count.value), cartons: boxes.length }));
	const carton = boxes[0]?.carton;
	if (gross?.value !== undefined && carton && gross.value !== (BigInt(grossOf(carton)) * ONE) / 1000n) found.push(finding(read, 'carton-gross-differs', gross.at, { sheet: shownFigure(gross.value), plan: grossOf(carton) / 1000 }));
	if (cbm?.value === undefined) return found;
	if (l !== undefined && w !== undefined && h !== undefined) {
		const sides = volumeOf([Number((l * 10n) / ONE), Number((w * 10n) / ONE), Number((h * 10n) / ONE)]);
		if (cbm.value !== BigInt(sides) * (ONE / 10_000n)) found.push(finding(read, 'cbm-not-sides', cbm.at, { sheet: shownFigure(cbm.value), sides: shownFigure(BigInt(sides) * (ONE / 10_000n)) }));
	}
	if (carton) {
		const plan = BigInt(volumeOf(carton.outerMm)) * (ONE / 10_000n);
		if (cbm.value !== plan) found.push(finding(read, 'carton-cbm-differs', cbm.at, { sheet: shownFigure(cbm.value), plan: shownFigure(plan) }));
	}
	return found;
}

/** Ids and numbers of cartons against the plan: each is there, once, and what a row says of a carton is true of it. */
export function checkCartons(read: ReadSheet, scope: Scope): SheetFinding[] {
	const { rows } = read.placed;
	if (!rows || rows.kind === 'items' || rows.count === 0) return [];
	const [ids, numbers] = [columnFor(rows, 'box_id')?.column, (columnFor(rows, 'carton_no') ?? columnFor(rows, 'carton_mark'))?.column];
	const told = (column: number, tell: typeof toldByIds) => {
		const all = rows.groups.flatMap(({ row, span }) => Array.from({ length: span }, (_, i) => ({ row: row + i, isFirst: i === 0 })))
			.filter(({ row }) => read.textAt(column, row) !== '')
			.map(({ row, isFirst }) => ({ row, isFirst, ...tell(read, { column, row }, scope.cartons) }));
		const seen = new Set(all.flatMap(({ boxes }) => boxes.map(({ serial }) => serial)));
		return { all, missing: scope.cartons.filter(({ serial }) => !seen.has(serial)) };
	};
	const byId = ids === undefined ? undefined : told(ids, toldByIds);
	const byNumber = numbers === undefined ? undefined : told(numbers, toldByNumbers);
	const groups = (byId ?? byNumber)?.all.filter(({ isFirst }) => isFirst) ?? rows.groups.map(({ row }) => ({ row, boxes: [] as readonly Numbered[] }));
	const isClean = (one: typeof byId): boolean => one !== undefined && one.all.every(({ findings }) => findings.length === 0) && one.missing.length > 0;
	return [
		...[byId, byNumber].flatMap((one) => one?.all.flatMap(({ findings }) => findings) ?? []),
		...(byId && isClean(byId) ? [finding(read, 'box-id-missing', { column: ids ?? 1, row: rows.first }, { n: byId.missing.length, id: byId.missing[0]?.boxId ?? '' })] : []),
		...(byNumber && isClean(byNumber) ? [finding(read, 'carton-missing', { column: numbers ?? 1, row: rows.first }, { n: byNumber.missing.length, number: byNumber.missing[0]?.serial ?? 0 })] : []),
		...groups.flatMap(({ row, boxes }) => checkGroup(read, rows, row, boxes))
	];
}
