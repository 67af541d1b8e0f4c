import { labelMarks } from '../care';
import type { Numbered } from '../cartons';
import type { Misfit } from '../page';
import type { LabelsInput } from '../papers';
import { Sheet } from '../sheet';
import { reject, type Result } from '../../values/result';
import { boxContent, type NoBoxContent } from './box-content';
import { CONTENT_ROOM, contentLabel, secondRoom, SSCC_MORE } from './carton-content';
import { cartonGoods } from './carton-goods';
import { contentSymbol, type ContentSymbol, type ContentSymbology, type ContentTooLong } from './content-symbol';
import { onDot, type Resolution } from './dots';
import { dotted, type Look } from './look';
import { strip } from './strip';

/** A form of carton label: the size it is laid out in, and how much larger it lies on its page. */
export type CartonForm = { readonly name: 'tall' | 'compact'; readonly sizeMm: readonly [width: number, height: number]; readonly scale: number };

type Asked = {
	readonly form: CartonForm;
	readonly dpi?: Resolution;
	readonly leastModuleMm?: number;
	readonly sscc?: 'shown';
	readonly content?: ContentSymbology;
	readonly expiryInContent?: 'left-out';
};
type Drawing = Asked & { readonly label: (carton: Numbered, look?: Look) => Sheet };

/** What a carton holds is too long for one symbol. */
export type CartonTooFull = ContentTooLong & { readonly carton: number };

/** Where the box-content barcode of a carton goes. */
export type ContentPlace = { readonly on: 'first' | 'second' | 'second-turned'; readonly symbol: ContentSymbol };

/** On the label of the box only where the printer draws fine enough and nothing else needs the room. */
const SHARED_FROM_DPI = 300;

/** The box-content barcode of a carton and where it finds room, or why there can be none. */
export function contentPlace(input: LabelsInput, { carton }: Numbered, asked: Asked & { readonly content: ContentSymbology }): Result<ContentPlace, NoBoxContent | CartonTooFull> {
	const content = boxContent(input.plan, carton, { withExpiry: asked.expiryInContent !== 'left-out' });
	if (!content.ok) return content;
	const { form: { name, sizeMm, scale }, dpi = 203, leastModuleMm = 0 } = asked;
	const ownSscc = name === 'compact' ? { ...asked, sscc: undefined } : asked;
	const needsRoom = asked.sscc === 'shown' || carton.contents.some(({ expiry }) => !!expiry) || labelMarks(input.plan)(carton).length > 0;
	const rooms: readonly (readonly [ContentPlace['on'], { readonly width: number; readonly height: number }])[] = [
		...(name === 'tall' && dpi >= SHARED_FROM_DPI && !needsRoom ? [['first', { width: CONTENT_ROOM.width, height: CONTENT_ROOM.bottom - CONTENT_ROOM.top }] as const] : []),
		['second', secondRoom(sizeMm, ownSscc, 'as-text')],
		['second', secondRoom(sizeMm, ownSscc)],
		['second-turned', secondRoom([sizeMm[1], sizeMm[0]], ownSscc)]
	];
	let why: CartonTooFull | undefined;
	for (const [on, { width, height }] of rooms) {
		const made = contentSymbol(content.value.text, asked.content, { width: width * scale, height: height * scale, dpi, leastModuleMm, scale });
		if (made.ok) return { ok: true, value: { on, symbol: made.value } };
		const { rejection } = made;
		if (!why || rejection.most / rejection.needs > why.most / why.needs) why = { ...rejection, carton: carton.number };
	}
	return why ? reject(why) : reject({ code: 'content-empty', carton: carton.number });
}

/** The labels of each carton: one, and others for what finds no room on it. */
export function cartonSheets(input: LabelsInput, asked: Drawing): (carton: Numbered) => Sheet[] {
	const { form, dpi, leastModuleMm, sscc, content, label } = asked;
	const look: Look = { ...(dpi !== undefined && { dpi }), ...(leastModuleMm !== undefined && { leastModuleMm }), scale: form.scale };
	const goods = cartonGoods(input.plan);
	return (numbered) => {
		const { carton } = numbered;
		const place = content && contentPlace(input, numbered, { ...asked, content });
		const symbol = place?.ok ? place.value.symbol : undefined;
		const wanted: Look = {
			...look,
			...(sscc === 'shown' && form.name === 'tall' && numbered.isAmazons && goods.freeBelow(carton) >= SSCC_MORE && { sscc }),
			...(place?.ok && place.value.on === 'first' && { symbol })
		};
		const [first, on] = withRoom(label, numbered, look, wanted);
		if (place && !place.ok) first.misfit(`carton:${carton.number}:contents`, place.rejection.code);
		const turned = place?.ok && place.value.on === 'second-turned' ? 'turned' : 'upright';
		const others = restOf(form, { ...(symbol && !on.symbol && { symbol }), ...(sscc === 'shown' && !on.sscc && { sscc }) });
		return [first, ...others.map((rest) => second(input, numbered, { look: { ...look, ...rest }, form, turned: rest.symbol ? turned : 'upright' }))];
	};
}

const isAddress = ({ field }: Misfit): boolean => field === 'shipper.address' || field === 'destinations';

/** Long addresses come before what can go on a label of its own. */
function withRoom(label: Drawing['label'], numbered: Numbered, plain: Look, wanted: Look): readonly [Sheet, Look] {
	const first = label(numbered, wanted);
	if ((!wanted.sscc && !wanted.symbol) || !first.misfits.some(isAddress)) return [first, wanted];
	const roomier = label(numbered, plain);
	return roomier.misfits.some(isAddress) ? [first, wanted] : [roomier, plain];
}

/** What comes on labels of its own: together where the label is tall enough. */
function restOf({ name }: CartonForm, { symbol, sscc }: Pick<Look, 'symbol' | 'sscc'>): Pick<Look, 'symbol' | 'sscc'>[] {
	if (!symbol || !sscc) return symbol ? [{ symbol }] : sscc ? [{ sscc }] : [];
	return name === 'compact' ? [{ symbol }, { sscc }] : [{ symbol, sscc }];
}

type Second = { readonly look: Look; readonly form: CartonForm; readonly turned: 'turned' | 'upright' };

function second(input: LabelsInput, numbered: Numbered, { look, form: { sizeMm: [width, height] }, turned }: Second): Sheet {
	const label = contentLabel(numbered, look, turned === 'turned' ? [height, width] : [width, height]);
	strip(label, input, { y: 0.2 });
	if (turned === 'upright') return label;
	const sheet = new Sheet(width, height);
	const { dot } = dotted(look);
	sheet.turned(0, dot === undefined ? 0 : onDot(height, dot) - height, label);
	return sheet;
}
