import type { Document, Element } from '@xmldom/xmldom';
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { At } from '$lib/domain/exports/forwarder/cell-names';
import { declare, relate, relationsOf } from './book';
import { child, children, made, numberIn, parsed, placed, rootOf, serialized } from './dom';
import type { Growth } from './formula';
import { AFTER_MERGES } from './grow';
import type { Parts } from './parts';

/** A product's picture with its size in pixels. */
export type Picture = { readonly bytes: Uint8Array; readonly type: 'image/png' | 'image/jpeg'; readonly width: number; readonly height: number };
export type PlacedPicture = { readonly at: At; readonly sku: string; readonly picture: Picture; readonly room: { readonly widthPx: number; readonly heightPx: number } };

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EMU_PER_PX = 9525;
const EDGE_PX = 2;
const AFTER_DRAWING = AFTER_MERGES.slice(AFTER_MERGES.indexOf('drawing') + 1);

/** The drawing part of a sheet, made where there is none. */
function drawingOf(parts: Parts, sheet: { readonly part: string; readonly document: Document }): string {
	const root = rootOf(sheet.document);
	const there = child(root, 'drawing');
	const id = [...(there?.attributes ?? [])].find(({ localName }) => localName === 'id')?.value;
	const known = id === undefined ? undefined : relationsOf(parts, sheet.part).find((relation) => relation.id === id)?.part;
	if (known && parts.has(known)) return known;
	let n = 1;
	while (parts.has(`xl/drawings/drawing${n}.xml`)) n++;
	const part = `xl/drawings/drawing${n}.xml`;
	parts.set(part, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}"/>`);
	declare(parts, { part }, 'application/vnd.openxmlformats-officedocument.drawing+xml');
	const drawing = made(root, 'drawing');
	drawing.setAttributeNS(R, 'r:id', relate(parts, sheet.part, { type: 'drawing', target: posix.relative(posix.dirname(sheet.part), part) }));
	placed(root, drawing, AFTER_DRAWING);
	return part;
}

/** The part that holds a picture, once however often it is shown. */
function mediaOf(parts: Parts, { bytes, type }: Picture): string {
	const extension = type === 'image/png' ? 'png' : 'jpeg';
	const part = `xl/media/sku-${createHash('sha256').update(bytes).digest('hex').slice(0, 24)}.${extension}`;
	if (!parts.has(part)) {
		parts.set(part, bytes);
		declare(parts, { extension }, type);
	}
	return part;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function anchor({ at, sku, picture, room }: PlacedPicture, id: number, relation: string): string {
	const most = [room.widthPx - 2 * EDGE_PX, room.heightPx - 2 * EDGE_PX] as const;
	const scale = Math.min(most[0] / picture.width, most[1] / picture.height);
	const [width, height] = [picture.width, picture.height].map((px) => Math.max(1, Math.floor(px * scale)));
	const size = `cx="${(width ?? 1) * EMU_PER_PX}" cy="${(height ?? 1) * EMU_PER_PX}"`;
	const off = EDGE_PX * EMU_PER_PX;
	return `<xdr:oneCellAnchor xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}" xmlns:r="${R}"><xdr:from><xdr:col>${at.column - 1}</xdr:col><xdr:colOff>${off}</xdr:colOff><xdr:row>${at.row - 1}</xdr:row><xdr:rowOff>${off}</xdr:rowOff></xdr:from><xdr:ext ${size}/>` +
		`<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${id}" name="${escaped(sku)}" descr="${escaped(sku)}"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>` +
		`<xdr:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
		`<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>`;
}

/** Puts pictures into cells; each keeps its shape and its place in the cell. */
export function placePictures(parts: Parts, sheet: { readonly part: string; readonly document: Document }, pictures: readonly PlacedPicture[]): void {
	if (pictures.length === 0) return;
	const part = drawingOf(parts, sheet);
	const relations = new Map<string, string>();
	for (const { picture } of pictures) {
		const media = mediaOf(parts, picture);
		if (!relations.has(media)) relations.set(media, relate(parts, part, { type: 'image', target: posix.relative(posix.dirname(part), media) }));
	}
	const document = parsed(parts.text(part));
	const root = rootOf(document);
	let id = Math.max(1, ...[...root.getElementsByTagNameNS('*', 'cNvPr')].map((one) => numberIn(one, 'id') || 0));
	for (const one of pictures) {
		const made = rootOf(parsed(anchor(one, ++id, relations.get(mediaOf(parts, one.picture)) ?? '')));
		root.appendChild(document.importNode(made, true));
	}
	parts.set(part, serialized(document));
}

function moveAnchor(element: Element, { after, by }: Growth): void {
	for (const corner of ['from', 'to']) {
		const row = child(child(element, corner) ?? element, 'row');
		const given = Number(row?.textContent ?? Number.NaN);
		// counted from 0
		if (row && given >= after) row.textContent = String(given + by);
	}
}

/** Stamps and logos below the place move down with their rows. */
export function moveDrawings(parts: Parts, sheetPart: string, growth: Growth): void {
	for (const { part } of relationsOf(parts, sheetPart).filter(({ type }) => type === 'drawing')) {
		if (!parts.has(part)) continue;
		const document = parsed(parts.text(part));
		const anchors = children(rootOf(document)).filter(({ localName }) => localName === 'twoCellAnchor' || localName === 'oneCellAnchor');
		const before = serialized(document);
		for (const one of anchors) moveAnchor(one, growth);
		if (serialized(document) !== before) parts.set(part, serialized(document));
	}
}
