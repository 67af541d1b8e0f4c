import type { DrawnMark, DrawnPage } from '$lib/domain/documents/drawn-page';
import type { FontName, Weight } from '$lib/domain/documents/page';
import type { Resolution } from '$lib/domain/documents/labels/dots';
import type { BarsBetweenDots } from '$lib/domain/documents/zpl/label';
import type { OutlineOf } from '$lib/domain/documents/zpl/lettering';
import { zplOf } from '$lib/domain/documents/zpl/zpl';
import { accept, type Result } from '$lib/domain/values/result';
import { outlinesOf, type Outlines } from './outlines';

export type { BarsBetweenDots } from '$lib/domain/documents/zpl/label';

function addFaces(faces: Map<string, readonly [FontName, Weight]>, marks: readonly DrawnMark[]): void {
	for (const mark of marks) {
		if (mark.kind === 'turned') addFaces(faces, mark.marks);
		if (mark.kind === 'text') for (const { font } of mark.runs) faces.set(`${font} ${mark.weight}`, [font, mark.weight]);
	}
}

/** Pages as ZPL II with text drawn from the fonts of the PDF; see `zplOf`. */
export async function writeZpl(
	pages: readonly DrawnPage[],
	{ dpi, copies = 1 }: { readonly dpi: Resolution; readonly copies?: number }
): Promise<Result<Uint8Array, BarsBetweenDots>> {
	const faces = new Map<string, readonly [FontName, Weight]>();
	for (const page of new Set(pages)) addFaces(faces, page.marks);
	const ready = new Map<string, Outlines>();
	for (const [key, [font, weight]] of faces) ready.set(key, await outlinesOf(font, weight));
	const outlineOf: OutlineOf = (font, weight, character) => ready.get(`${font} ${weight}`)?.of(character) ?? [];
	const text = zplOf(pages, { dpi, copies, outlineOf });
	return text.ok ? accept(new TextEncoder().encode(text.value)) : text;
}
