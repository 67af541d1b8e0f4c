import type { OpenPage } from './open-page';

/** A character as the text of a finished page has it, and where its origin lies, in millimetres from the top left. */
export type Letter = { readonly text: string; readonly x: number; readonly y: number };

const MM_PER_POINT = 25.4 / 72;
const DOUBLE = 8;

const isFirstOfTwo = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;

/** The letters of a page of so many millimetres, as they stand in the file; blanks that a reader makes up are left out. */
export function lettersOn({ module, page }: OpenPage, height: number): Letter[] {
	const text = module._FPDFText_LoadPage(page);
	if (text === 0) throw new Error('the text of a page cannot be read');
	const at = module.wasmExports.malloc(2 * DOUBLE);
	try {
		const letters: Letter[] = [];
		const count = module._FPDFText_CountChars(text);
		for (let i = 0; i < count; i++) {
			if (module._FPDFText_IsGenerated(text, i) === 1) continue;
			module._FPDFText_GetCharOrigin(text, i, at, at + DOUBLE);
			// Looked up each time: the memory is another when it has grown.
			const numbers = module.HEAPF64;
			const unit = module._FPDFText_GetUnicode(text, i);
			// A letter beyond the first 65,536 comes as two.
			const letter = isFirstOfTwo(unit) ? String.fromCharCode(unit, module._FPDFText_GetUnicode(text, ++i)) : String.fromCodePoint(unit);
			letters.push({ text: letter, x: numbers[at / DOUBLE]! * MM_PER_POINT, y: height - numbers[at / DOUBLE + 1]! * MM_PER_POINT });
		}
		return letters;
	} finally {
		module.wasmExports.free(at);
		module._FPDFText_ClosePage(text);
	}
}
