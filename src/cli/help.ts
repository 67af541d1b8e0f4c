import { COMMON } from './arguments';
import type { Command, OptionKind } from './command';
import type { Say } from './words';

const CALL = 'npm run --silent nyuko --';

const written = ([name, kind]: [string, OptionKind]): string => (kind === 'flag' ? `--${name}` : `--${name} ${kind.value}`);

const table = (rows: readonly (readonly [string, string])[]): string => {
	const width = Math.max(...rows.map(([left]) => left.length));
	return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
};

/** Every command in a line each. */
export const overview = (commands: readonly Command[], say: Say): string =>
	[
		say('help.what'),
		'',
		`${say('help.usage')}: ${CALL} ${say('help.command')} …`,
		'',
		table(commands.map((command) => [`${command.name} ${command.usage}`, say(`help.${command.name}`)] as const)),
		'',
		say('help.more', { call: `${CALL} check --help` })
	].join('\n');

/** One command: how it is called, its options, what its exit status means. */
export function helpOf(command: Command, say: Say): string {
	const options = [
		...Object.entries(command.options).map((option) => [written(option), say(`help.${command.name}.${option[0]}`, command.told)] as const),
		...Object.entries(COMMON).map((option) => [written(option), say(`help.${option[0]}`)] as const)
	];
	return [
		say(`help.${command.name}`),
		'',
		`${say('help.usage')}: ${CALL} ${command.name} ${command.usage}`,
		'',
		table(options),
		'',
		say('help.file'),
		'',
		table(['0', '1', '2', '3'].map((status) => [status, say(`help.exit-${status}`)] as const))
	].join('\n');
}
