import { isPaperKind, type PaperKind } from './papers';

/** What the code on every page says: whose page it is, and by the first 16 hex digits of its hash of which plan. */
export type PaperCode = {
	readonly reference: string;
	readonly revision: number;
	readonly draft: boolean;
	readonly kind: PaperKind;
	readonly planSha16: string;
};

/** Longer than any of ours: a reference has at most 40 characters. */
const LONGEST = 200;
const START = 'NYUKO:';

/** `NYUKO:reference:R3:kind:hash`, read from both ends, for a reference may hold colons, and in any case, as scanners and people have it. Undefined for any other text. */
export function readPaperCode(text: string): PaperCode | undefined {
	const code = text.trim();
	if (code.length > LONGEST || !code.toUpperCase().startsWith(START)) return undefined;
	const parts = code.slice(START.length).split(':');
	const [planSha16 = '', named = '', mark = ''] = parts.toReversed();
	const kind = named.toLowerCase();
	const reference = parts.slice(0, -3).join(':');
	const [, letter, digits = ''] = /^([RD])([1-9]\d{0,5})$/.exec(mark.toUpperCase()) ?? [];
	if (letter === undefined || reference === '' || !isPaperKind(kind) || !/^[0-9a-f]{16}$/i.test(planSha16)) return undefined;
	return { reference, revision: Number(digits), draft: letter === 'D', kind, planSha16: planSha16.toLowerCase() };
}
