import { centimetres } from '$lib/domain/documents/figures';
import { isSized, type Material } from '$lib/domain/documents/prep-materials';
import type { Note, Task } from '$lib/domain/documents/prep-work';
import { hasWords } from '$lib/i18n/words';
import type { Say } from '$lib/ui/words';

const cm = (mm: number): string => centimetres(mm).replace(/\.0$/, '');

/** `No. 13, 26 × 38 cm`; empty for what has no size. */
export function saySize(t: Say, material: Material): string {
	switch (material.kind) {
		case 'bag': {
			const { number, openingMm, lengthMm } = material;
			const size = { opening: cm(openingMm), length: cm(lengthMm) };
			return number ? t('prep.sheet.size.bag', { ...size, number }) : t('prep.sheet.size.bag-larger', size);
		}
		case 'black-film':
			return t('prep.sheet.size.bag-larger', { opening: cm(material.openingMm), length: cm(material.lengthMm) });
		case 'bubble-wrap':
			return t('prep.sheet.size.sheet', { width: cm(material.widthMm), length: cm(material.lengthMm) });
		case 'box': {
			const [length, width, height] = material.innerMm;
			return t('prep.sheet.size.box', { length: cm(length), width: cm(width), height: cm(height), wall: material.wall });
		}
		default:
			return '';
	}
}

/** What stands under a step that is still to do: with what, what serves as well, when it is not needed. */
export function sayUnder(t: Say, { type, because, state, or, material }: Task): string {
	if (state === 'comes-so') return t('prep.sheet.comes-so');
	if (state === 'signed') return '';
	const others = or
		.filter((other) => other !== type && hasWords(t.language, `prep.sheet.instead.${other}`))
		.map((other) => t(`prep.sheet.instead.${other}`));
	return [
		material ? saySize(t, material) : isSized(type) ? t('prep.sheet.unsized') : '',
		others.length > 0 ? t('prep.sheet.or', { list: others.join(', ') }) : '',
		because === 'barcode' ? t('prep.sheet.barcode') : ''
	]
		.filter((text) => text !== '')
		.join(' · ');
}

export function sayNote(t: Say, note: Note): string {
	const told = 'expiry' in note ? { expiry: note.expiry, lot: note.lot || 'none' } : { ...note, met: undefined };
	return t(`prep.sheet.note.${note.code}`, told);
}

/** The name of a prep category as Amazon spells it, with its meaning where there are words for it. */
export const sayCategory = (t: Say, category: string): string =>
	hasWords(t.language, `prep.category.${category}`) ? `${category} · ${t(`prep.category.${category}`)}` : category;
