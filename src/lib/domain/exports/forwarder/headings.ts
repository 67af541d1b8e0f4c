import { keyOfHeading, keysOfHeading, pairOf, secondOf, type Place, type SheetKey } from './keys';
import { braced, keysIn } from './marks';

/** A heading that says so itself. */
export const isRequired = (heading: string): boolean => /[*＊★]|必填|必須/.test(heading);

/** The parts of a heading that may each be its name: lines, what stands before and in brackets, each script by itself. */
function namesIn(heading: string): string[] {
	const whole = heading.normalize('NFKC').trim();
	const bare = whole.replace(/\([^)]*\)|\[[^\]]*\]|【[^】]*】/g, ' ').trim();
	const inBrackets = [...whole.matchAll(/\(([^)]*)\)|【([^】]*)】/g)].map(([, round, square]) => round ?? square ?? '');
	const lines = whole.split(/[\n\r/|]+/);
	const scripts = [bare.replace(/[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu, ''), bare.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu, ' ')];
	return [whole, bare, ...lines, ...lines.map((line) => line.replace(/\([^)]*\)/g, '')), ...scripts, ...inBrackets].map((name) => name.trim()).filter((name) => name !== '');
}

/** What is kept about a shipment for oneself goes out only where it is marked. */
const UNASKED = new Set(['notes']);

/** More letters than a heading has: a rule or a remark. */
const LONGEST_HEADING = 60;

/** What a heading asks for, as the text of a mark. */
export function markOfHeading(heading: string, place: Place): string | undefined {
	if (heading.length > LONGEST_HEADING) return undefined;
	for (const name of namesIn(heading)) {
		const pair = place === 'alone' ? undefined : pairOf(name);
		if (pair) return pair;
		const key = keyOfHeading(name, place);
		if (key && !UNASKED.has(key.key)) return braced(key.key);
	}
	return undefined;
}

/** The second choice of a heading that has one. */
export const secondMark = (heading: string): string | undefined => namesIn(heading).flatMap((name) => secondOf(name)?.key ?? []).map(braced)[0];

/** Every key that the first known part of a heading may mean; none where the heading is not known. */
export function keysMeant(heading: string): readonly SheetKey[] {
	if (heading.length > LONGEST_HEADING) return [];
	for (const name of namesIn(heading)) {
		const pair = pairOf(name);
		const keys = pair ? keysIn(pair) : keysOfHeading(name);
		if (keys.length > 0) return [...keys, ...[secondOf(name)].filter((key) => key !== undefined)];
	}
	return [];
}
