import type { Lack, Note } from '$lib/domain/exports/made';
import type { Language } from './languages';
import { say } from './words';

/** What a lack is about, beside the shipment as a whole. */
const about = ({ subject }: Lack): string => (subject === 'shipment' ? '' : subject.slice(subject.indexOf(':') + 1));

/** What lacks in a column, and how it is mended. */
export const lackText = (language: Language, lack: Lack): string => {
	const { because, column, given, length, most, lines = 1, characters } = lack;
	const what = about(lack);
	return say(language, `exports.lack.${because}`, { column, given, length, most, lines, characters, what, has: what === '' ? 'no' : 'yes' });
};

export const noteText = (language: Language, { code, told }: Note): string => say(language, `exports.note.${code}`, told);
