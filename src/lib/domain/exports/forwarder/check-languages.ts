import { cellName } from './cell-names';
import { finding, rowNumbers, textIn, type ReadSheet, type SheetFinding } from './check-finding';
import { keysIn } from './marks';

const NOT_LATIN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const HAN = /\p{Script=Han}/u;
const LATIN = /[A-Za-z]{2}/;

const isEnglish = (text: string): boolean => { const keys = keysIn(text); return keys.length > 0 && keys.every(({ key }) => key.endsWith('_en')); };

/** A mark of two languages, with the sign between them where it is more than a blank. */
function pairIn(text: string): { readonly sign: string; readonly isEnglishFirst: boolean } | undefined {
	const [a, b] = keysIn(text);
	if (!a || !b || keysIn(text).length !== 2) return undefined;
	const isEnglishFirst = a.key.endsWith('_en') && b.key.endsWith('_cn');
	if (!isEnglishFirst && !(a.key.endsWith('_cn') && b.key.endsWith('_en'))) return undefined;
	return { sign: /\}\}(.*?)\{\{/.exec(text)?.[1]?.trim() ?? '', isEnglishFirst };
}

type Wrong = 'not-in-english' | 'no-chinese' | 'same-words';

function wrongIn(mark: string, shown: string): Wrong | undefined {
	if (shown === '') return undefined;
	if (isEnglish(mark)) return NOT_LATIN.test(shown) ? 'not-in-english' : undefined;
	const pair = pairIn(mark);
	if (!pair) return undefined;
	const halves = pair.sign === '' ? [] : shown.split(pair.sign).map((half) => half.trim());
	const [english, chinese] = halves.length === 2 ? (pair.isEnglishFirst ? halves : halves.toReversed()) : [];
	if (english === undefined || chinese === undefined) return !LATIN.test(shown) ? 'not-in-english' : !HAN.test(shown) ? 'no-chinese' : undefined;
	if (NOT_LATIN.test(english)) return 'not-in-english';
	return english === chinese ? 'same-words' : !HAN.test(chinese) ? 'no-chinese' : undefined;
}

/** The first cell of each column of English that holds other letters, and of two languages where one lacks. */
export function checkLanguages(read: ReadSheet): SheetFinding[] {
	const { rows, cells } = read.placed;
	const places = [
		...(rows?.columns ?? []).map(({ column, text }) => ({ text, at: rows ? rowNumbers(rows).map((row) => cellName({ column, row })) : [] })),
		...cells.map(({ at, text }) => ({ text, at: [at] }))
	];
	return places.flatMap(({ text, at }) => {
		const found = at.flatMap((cell) => { const shown = textIn(read, cell); const code = wrongIn(text, shown); return code ? [{ cell, shown, code }] : []; });
		return [...new Set(found.map(({ code }) => code))].flatMap((code) => {
			const all = found.filter((one) => one.code === code);
			return all[0] ? [finding(read, code, all[0].cell, { text: all[0].shown, n: all.length }, code === 'not-in-english' ? 'error' : 'warning')] : [];
		});
	});
}
