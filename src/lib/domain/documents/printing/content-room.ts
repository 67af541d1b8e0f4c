import guide from '../../../data/amazon/label-guide.json';
import { accept, reject, type Result } from '../../values/result';
import { formOf } from '../carton-labels';
import type { Numbered } from '../cartons';
import { secondRoom } from '../labels/carton-content';
import { contentPlace, type CartonTooFull } from '../labels/carton-sheets';
import { boxContent, type NoBoxContent } from '../labels/box-content';
import { capacityIn, type ContentSymbology } from '../labels/content-symbol';
import type { LabelsInput } from '../papers';
import { isCartonStock, type LabelJob } from './label-job';
import { cartonsOf } from './lay-labels';

/** What the carton with most in it needs of its 2D barcode, what fits at most, and on which label it comes. */
export type ContentRoomTold = {
	readonly carton: number;
	readonly ids: number;
	readonly characters: number;
	readonly mostIds: number;
	readonly mostCharacters: number;
	readonly on: 'first' | 'second' | 'second-turned';
};

/** A barcode of a carton's contents that cannot be made. */
export type NoContentRoom = NoBoxContent | CartonTooFull;

/** Cartons with most contents: the text of one of them is the longest. */
const LOOKED_AT = 12;

const longestFirst = (boxes: readonly Numbered[]): Numbered[] => boxes.toSorted((a, b) => b.carton.contents.length - a.carton.contents.length).slice(0, LOOKED_AT);

type Asked = LabelJob & { readonly content: ContentSymbology };

/** Told before anything is printed: whether the fullest carton of a job has room for its contents in one barcode. */
export function contentRoom(input: LabelsInput, job: Asked): Result<ContentRoomTold | undefined, NoContentRoom> {
	const { stock, dpi, leastModuleMm = 0, sscc, content, expiryInContent } = job;
	if (!isCartonStock(stock)) return accept(undefined);
	const form = formOf(stock);
	let most: { readonly box: Numbered; readonly text: string; readonly ids: number } | undefined;
	for (const box of longestFirst(cartonsOf(input.plan, job))) {
		const made = boxContent(input.plan, box.carton, { withExpiry: expiryInContent !== 'left-out' });
		if (!made.ok) return made;
		if (made.value.text.length > (most?.text.length ?? 0)) most = { box, ...made.value };
	}
	if (!most) return accept(undefined);
	const { box: { carton: { number: carton } } } = most;
	const place = contentPlace(input, most.box, { form, dpi, leastModuleMm, content, ...(sscc && { sscc }), ...(expiryInContent && { expiryInContent }) });
	if (!place.ok) return place;
	const { sizeMm, scale } = form;
	const sizes = [sizeMm, [sizeMm[1], sizeMm[0]] as const];
	const rooms = sizes.map((size) => secondRoom(size, form.name === 'compact' ? {} : sscc ? { sscc } : {}));
	const capacities = rooms.map(({ width, height }) => capacityIn(content, { width: width * scale, height: height * scale, dpi, leastModuleMm, scale }));
	const best = capacities.toSorted((a, b) => b.ids - a.ids)[0] ?? { ids: 0, characters: 0 };
	return accept({ carton, ids: most.ids, characters: most.text.length, mostIds: Math.min(best.ids, guide.content2d.mostIds), mostCharacters: best.characters, on: place.value.on });
}
