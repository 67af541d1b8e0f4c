import { parseArgs } from 'node:util';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { isLanguage } from '$lib/i18n/languages';
import type { Command, OptionKind, Typed, Unusable } from './command';
import { nearest } from './nearest';
import { LANGUAGE_LIST, sayIn } from './words';

export const COMMON: Readonly<Record<string, OptionKind>> = { json: 'flag', lang: { value: 'LANG' }, help: 'flag' };

const refuse = (code: string, facts: Readonly<Record<string, string | number>> = {}) => reject<Unusable>({ code, facts });

/** A value that was meant as the next option is no value; a dash alone is standard input. */
const isMissing = (value: string | undefined, inline: boolean | undefined): boolean =>
	value === undefined || value === '' || (!inline && value.length > 1 && value.startsWith('-'));

function unknown(name: string, options: Readonly<Record<string, OptionKind>>, command: string) {
	const suggestion = nearest(name.replace(/^-+/, ''), Object.keys(options));
	return suggestion ? refuse('option-unknown-near', { option: name, suggestion: `--${suggestion}`, command }) : refuse('option-unknown', { option: name, command });
}

/** Sorts what was typed after a command's name; the first thing that cannot be understood is refused. */
export function readArguments(command: Command, typed: readonly string[]): Result<Typed, Unusable> {
	const options = { ...command.options, ...COMMON };
	const { tokens } = parseArgs({
		args: [...typed],
		strict: false,
		tokens: true,
		allowPositionals: true,
		options: Object.fromEntries(Object.entries(options).map(([name, kind]) => [name, { type: kind === 'flag' ? 'boolean' : 'string', ...(name === 'help' && { short: 'h' }) }]))
	});
	const values: Record<string, string> = {};
	const flags = new Set<string>();
	const files: string[] = [];
	for (const token of tokens) {
		if (token.kind === 'option-terminator') continue;
		if (token.kind === 'positional') {
			files.push(token.value);
			continue;
		}
		const kind = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
		if (!kind) return unknown(token.rawName, options, command.name);
		if (token.name in values || flags.has(token.name)) return refuse('option-twice', { option: token.rawName });
		if (kind === 'flag') {
			if (token.value !== undefined) return refuse('option-takes-no-value', { option: token.rawName });
			flags.add(token.name);
		} else {
			if (token.value === undefined || isMissing(token.value, token.inlineValue))
				return refuse('option-needs-value', { option: token.rawName, value: kind.value });
			values[token.name] = token.value;
		}
	}
	const language = values.lang ?? 'en';
	if (!isLanguage(language)) return refuse('language-unknown', { given: language, languages: LANGUAGE_LIST });
	const asked = { language, say: sayIn(language), values, flags };
	if (flags.has('help')) return accept({ ...asked, file: '' });
	const [file, another] = files;
	if (file === undefined) return refuse(command.takes === 'words' ? 'words-missing' : 'file-missing', { command: command.name, usage: command.usage });
	if (command.takes === 'words') return accept({ ...asked, file: files.join(' ') });
	if (another !== undefined) return refuse('file-twice', { file: another });
	return accept({ ...asked, file });
}
