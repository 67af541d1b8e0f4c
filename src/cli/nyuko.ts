import { readArguments } from './arguments';
import type { Command, Unusable } from './command';
import { check } from './commands/check';
import { documents } from './commands/documents';
import { importFile } from './commands/import';
import { pack } from './commands/pack';
import { helpOf, overview } from './help';
import { isLanguage, type Language } from '$lib/i18n/languages';
import { nearest } from './nearest';
import { sayIn } from './words';

const COMMANDS: readonly Command[] = [check, pack, documents, importFile];
const NAMES = COMMANDS.map(({ name }) => name);

/** Commands that are promised by the plan's page and come with a later version. */
const LATER = ['assess', 'export'];

const UNUSABLE = 2;
const FAULT = 3;

/** Writes it all, also where the reader is slow; a reader that went away wants no more. */
const print = (stream: NodeJS.WriteStream, text: string): Promise<void> =>
	new Promise((resolve) => stream.write(text.endsWith('\n') ? text : `${text}\n`, () => resolve()));

/** Sentences about a wrong call are wanted in the caller's language too, wherever in the line it was given. */
function languageOf(typed: readonly string[]): Language {
	const given = typed.flatMap((word, i) => (word === '--lang' ? [typed[i + 1]] : word.startsWith('--lang=') ? [word.slice(7)] : []))[0];
	return isLanguage(given) ? given : 'en';
}

async function refuse({ code, facts, errors = [] }: Unusable, language: Language): Promise<number> {
	const places = errors.map(({ path, message }) => `  ${message.includes(path) ? '' : `${path}: `}${message}`);
	await print(process.stderr, ['nyuko: ' + sayIn(language)(`refused.${code}`, facts), ...places].join('\n'));
	return UNUSABLE;
}

function unknownCommand(name: string): Unusable {
	const suggestion = nearest(name, [...NAMES, ...LATER]);
	if (suggestion && LATER.includes(suggestion)) return { code: 'command-later', facts: { command: suggestion, commands: NAMES.join(', ') } };
	return suggestion
		? { code: 'command-unknown-near', facts: { command: name, suggestion } }
		: { code: 'command-unknown', facts: { command: name, commands: NAMES.join(', ') } };
}

async function run(typed: readonly string[]): Promise<number> {
	const language = languageOf(typed);
	const [name, ...rest] = typed;
	if (name === undefined) {
		await print(process.stderr, overview(COMMANDS, sayIn(language)));
		return UNUSABLE;
	}
	if (name === '--help' || name === '-h' || name === 'help') {
		const about = COMMANDS.find((command) => command.name === rest[0]);
		await print(process.stdout, about ? helpOf(about, sayIn(language)) : overview(COMMANDS, sayIn(language)));
		return 0;
	}
	const command = COMMANDS.find((candidate) => candidate.name === name);
	if (!command) return refuse(unknownCommand(name), language);
	const asked = readArguments(command, rest);
	if (!asked.ok) return refuse(asked.rejection, language);
	if (asked.value.flags.has('help')) {
		await print(process.stdout, helpOf(command, asked.value.say));
		return 0;
	}
	const answer = await command.run(asked.value);
	if (!answer.ok) return refuse(answer.rejection, language);
	await print(process.stdout, asked.value.flags.has('json') ? JSON.stringify(answer.value.json, null, '\t') : answer.value.text());
	return answer.value.exit;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EPIPE') process.exit();
	throw error;
});

const typed = process.argv.slice(2);
try {
	process.exitCode = await run(typed);
} catch (fault) {
	const message = fault instanceof Error ? fault.message : String(fault);
	await print(process.stderr, `nyuko: ${sayIn(languageOf(typed))('fault', { message: message.split('\n')[0] })}`);
	if (process.env.NYUKO_DEBUG && fault instanceof Error) await print(process.stderr, fault.stack ?? '');
	process.exitCode = FAULT;
}
