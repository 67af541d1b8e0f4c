import { careMarks } from '../care';
import type { Numbered } from '../cartons';
import type { PapersInput } from '../papers';
import { Sheet } from '../sheet';
import { reject, type Result } from '../../values/result';
import { boxContent, type NoBoxContent } from './box-content';
import { CONTENT_ROOM, contentLabel, secondRoom } from './carton-content';
import { contentSymbol, type ContentSymbol, type ContentSymbology, type ContentTooLong } from './content-symbol';
import { onDot, type Resolution } from './dots';
import { dotted, type Look } from './look';
import { strip } from './strip';

/** A form of carton label: the size it is laid out in, and how much larger it lies on its page. */
export type CartonForm = { readonly name: 'tall' | 'compact'; readonly sizeMm: readonly [width: number, height: number]; readonly scale: number };

type Asked = {
	readonly form: CartonForm;
	readonly dpi?: Resolution;
	readonly sscc?: 'shown';
	readonly content?: ContentSymbology;
	readonly expiryInContent?: 'left-out';
};
type Drawing = Asked & { readonly label: (carton: Numbered, look?: Look) => Sheet };

/** Where the box-content barcode of a carton goes. */
export type ContentPlace = { readonly on: 'first' | 'second' | 'second-turned'; readonly symbol: ContentSymbol };

/** On the label of the box only where the printer draws fine enough and nothing else needs the room. */
const SHARED_FROM_DPI = 300;

/** The box-content barcode of a carton and where it finds room, or why there can be none. */
export function contentPlace(input: PapersInput, { carton }: Numbered, asked: Asked & { readonly content: ContentSymbology }): Result<ContentPlace, NoBoxContent | ContentTooLong> {
	const content = boxContent(input.plan, carton, { withExpiry: asked.expiryInContent !== 'left-out' });
	if (!content.ok) return content;
	const { form: { name, sizeMm, scale }, dpi = 203 } = asked;
	const ownSscc = name === 'compact' ? { ...asked, sscc: undefined } : asked;
	const needsRoom = asked.sscc === 'shown' || carton.contents.some(({ expiry }) => !!expiry) || careMarks(input.plan)(carton).length > 0;
	const rooms: readonly (readonly [ContentPlace['on'], { readonly width: number; readonly height: number }])[] = [
		...(name === 'tall' && dpi >= SHARED_FROM_DPI && !needsRoom ? [['first', { width: CONTENT_ROOM.width, height: CONTENT_ROOM.bottom - CONTENT_ROOM.top }] as const] : []),
		['second', secondRoom(sizeMm, ownSscc)],
		['second-turned', secondRoom([sizeMm[1], sizeMm[0]], ownSscc)]
	];
	let why: ContentTooLong | undefined;
	for (const [on, { width, height }] of rooms) {
		const made = contentSymbol(content.value.text, asked.content, { width: width * scale, height: height * scale, dpi, scale });
		if (made.ok) return { ok: true, value: { on, symbol: made.value } };
		why = made.rejection;
	}
	return why ? reject(why) : reject({ code: 'content-empty', carton: carton.number });
}

/** The labels of each carton: one, and others for what finds no room on it. */
export function cartonSheets(input: PapersInput, asked: Drawing): (carton: Numbered) => Sheet[] {
	const { form, dpi, sscc, content, label } = asked;
	const look: Look = { ...(dpi !== undefined && { dpi }), scale: form.scale };
	return (numbered) => {
		const place = content && contentPlace(input, numbered, { ...asked, content });
		const onFirst = place?.ok && place.value.on === 'first' ? place.value.symbol : undefined;
		const ssccFirst = sscc === 'shown' && form.name === 'tall' && numbered.isAmazons;
		const first = label(numbered, { ...look, ...(ssccFirst && { sscc }), ...(onFirst && { symbol: onFirst }) });
		if (place && !place.ok) first.misfit(`carton:${numbered.carton.number}:contents`, place.rejection.code);
		const symbol = place?.ok && !onFirst ? place.value.symbol : undefined;
		const turned = place?.ok && place.value.on === 'second-turned' ? 'turned' : 'upright';
		const others = restOf(form, { ...(symbol && { symbol }), ...(sscc === 'shown' && !ssccFirst && { sscc }) });
		return [first, ...others.map((rest) => second(input, numbered, { look: { ...look, ...rest }, form, turned: rest.symbol ? turned : 'upright' }))];
	};
}

/** What comes on labels of its own: together where the label is tall enough. */
function restOf({ name }: CartonForm, { symbol, sscc }: Pick<Look, 'symbol' | 'sscc'>): Pick<Look, 'symbol' | 'sscc'>[] {
	if (!symbol || !sscc) return symbol ? [{ symbol }] : sscc ? [{ sscc }] : [];
	return name === 'compact' ? [{ symbol }, { sscc }] : [{ symbol, sscc }];
}

type Second = { readonly look: Look; readonly form: CartonForm; readonly turned: 'turned' | 'upright' };

function second(input: PapersInput, numbered: Numbered, { look, form: { sizeMm: [width, height] }, turned }: Second): Sheet {
	const label = contentLabel(numbered, look, turned === 'turned' ? [height, width] : [width, height]);
	strip(label, input, { y: 0.2 });
	if (turned === 'upright') return label;
	const sheet = new Sheet(width, height);
	const { dot } = dotted(look);
	sheet.turned(0, dot === undefined ? 0 : onDot(height, dot) - height, label);
	return sheet;
}
