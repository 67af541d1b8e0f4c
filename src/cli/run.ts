import { isLanguage, type Language } from '$lib/i18n/languages';
import { readArguments } from './arguments';
import type { Command, Unusable } from './command';
import { assess } from './commands/assess';
import { casesExport, casesImport } from './commands/cases';
import { check } from './commands/check';
import { documents } from './commands/documents';
import { exportCommand } from './commands/export';
import { labels } from './commands/labels';
import { forwarder } from './commands/forwarder';
import { importFile } from './commands/import';
import { pack } from './commands/pack';
import { tariffFind, tariffImport } from './commands/tariff';
import { verify } from './commands/verify';
import { helpOf, overview } from './help';
import { nearest } from './nearest';
import { sayIn } from './words';

const COMMANDS: readonly Command[] = [check, pack, assess, documents, verify, labels, importFile, tariffFind, tariffImport, casesImport, casesExport, exportCommand, forwarder];
const NAMES = COMMANDS.map(({ name }) => name);

const UNUSABLE = 2;
export const FAULT = 3;

/** Where a run prints to. */
export type Streams = { readonly out: (text: string) => Promise<void>; readonly err: (text: string) => Promise<void> };

/** Sentences about a wrong call are wanted in the caller's language too, wherever in the line it was given. */
function languageOf(typed: readonly string[]): Language {
	const given = typed.flatMap((word, i) => (word === '--lang' ? [typed[i + 1]] : word.startsWith('--lang=') ? [word.slice(7)] : []))[0];
	return isLanguage(given) ? given : 'en';
}

async function refuse({ code, facts, errors = [] }: Unusable, language: Language, { err }: Streams): Promise<number> {
	const say = sayIn(language);
	const named = facts?.file === '-' ? { ...facts, file: say('standard-input') } : facts;
	const places = errors.map(({ path, message }) => `  ${message.includes(path) ? '' : `${path}: `}${message}`);
	await err([`nyuko: ${say(`refused.${code}`, named)}`, ...places].join('\n'));
	return UNUSABLE;
}

function unknownCommand(name: string): Unusable {
	const suggestion = nearest(name, NAMES);
	return suggestion
		? { code: 'command-unknown-near', facts: { command: name, suggestion } }
		: { code: 'command-unknown', facts: { command: name, commands: NAMES.join(', ') } };
}

/** First words of commands of two words, such as `tariff find`; alone, and asked for help, they tell of all of theirs. */
const FIRST_WORDS = new Set(NAMES.filter((name) => name.includes(' ')).map((name) => name.split(' ')[0]));

function named([first, second, ...rest]: readonly string[]): readonly string[] {
	if (first === undefined || !FIRST_WORDS.has(first)) return [first, second, ...rest].filter((word) => word !== undefined);
	return second === undefined || second.startsWith('-') ? ['help', first] : [`${first} ${second}`, ...rest];
}

async function answer(typed: readonly string[], streams: Streams): Promise<number> {
	const language = languageOf(typed);
	const [name, ...rest] = named(typed);
	if (name === undefined) {
		await streams.err(overview(COMMANDS, sayIn(language)));
		return UNUSABLE;
	}
	if (name === '--help' || name === '-h' || name === 'help') {
		const about = COMMANDS.filter((command) => command.name === rest.join(' ') || command.name.split(' ')[0] === rest[0]);
		await streams.out(about.length > 0 ? about.map((command) => helpOf(command, sayIn(language))).join('\n\n') : overview(COMMANDS, sayIn(language)));
		return 0;
	}
	const command = COMMANDS.find((candidate) => candidate.name === name);
	if (!command) return refuse(unknownCommand(name), language, streams);
	const asked = readArguments(command, rest);
	if (!asked.ok) return refuse(asked.rejection, language, streams);
	if (asked.value.flags.has('help')) {
		await streams.out(helpOf(command, asked.value.say));
		return 0;
	}
	const found = await command.run(asked.value);
	if (!found.ok) return refuse(found.rejection, language, streams);
	await streams.out(asked.value.flags.has('json') ? JSON.stringify(found.value.json, null, '\t') : found.value.text());
	return found.value.exit;
}

/** One call of the command line from its words to its exit status; a fault is one line, and more where NYUKO_DEBUG asks for it. */
export async function run(typed: readonly string[], streams: Streams): Promise<number> {
	try {
		return await answer(typed, streams);
	} catch (fault) {
		const message = fault instanceof Error ? fault.message : String(fault);
		await streams.err(`nyuko: ${sayIn(languageOf(typed))('fault', { message: message.split('\n')[0] })}`);
		if (process.env.NYUKO_DEBUG && fault instanceof Error) await streams.err(fault.stack ?? '');
		return FAULT;
	}
}
