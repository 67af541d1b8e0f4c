import type { z } from 'zod';

/** One thing that is wrong with an input: where (a JSON path), what kind, and a sentence that says how to mend it. */
export type InputError = { readonly path: string; readonly code: string; readonly message: string };

type Issue = z.core.$ZodIssue;
type Step = PropertyKey;

/** A list of everything wrong in 10,000 rows helps nobody. */
const MOST = 100;

const PLAIN_KEY = /^[A-Za-z_][A-Za-z0-9_]*$/;
const step = (key: Step): string =>
	typeof key === 'number' ? `[${key}]` : PLAIN_KEY.test(String(key)) ? `.${String(key)}` : `[${JSON.stringify(String(key))}]`;

/** `['lines', 0, 'quantity']` is `$.lines[0].quantity`. */
export const pathText = (path: readonly Step[]): string => `$${path.map(step).join('')}`;

const found = (input: unknown, path: readonly Step[]): unknown =>
	path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<Step, unknown>)[key] : undefined), input);

function shown(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'an object';
	const text = JSON.stringify(value) ?? String(value);
	return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

const EXPECTED: Record<string, string> = {
	string: 'a text in double quotes',
	int: 'a whole number',
	number: 'a number',
	boolean: 'true or false',
	array: 'a list',
	tuple: 'a list',
	object: 'an object'
};

const KIND: Record<string, string> = { string: 'characters', array: 'entries' };

type Told = { readonly code: string; readonly message: string };

const missing = (where: string, what: string): Told => ({ code: 'missing', message: `${where} is missing; give ${what}.` });

function outOfRange(issue: Extract<Issue, { code: 'too_big' | 'too_small' }>, where: string, value: unknown): Told {
	const bound = issue.code === 'too_big' ? `at most ${issue.maximum}` : `at least ${issue.minimum}`;
	const kind = KIND[issue.origin];
	return kind
		? { code: issue.origin === 'string' ? 'text-length' : 'list-length', message: `${where} must have ${bound} ${kind}.` }
		: { code: 'out-of-range', message: `${where} is ${shown(value)} but must be ${bound}.` };
}

/** The one pattern of zod's own in the schema; all others are refinements that bring their words along. */
const notAnInstant = (where: string, value: unknown): Told => ({
	code: 'not-an-instant',
	message: `${where} is ${shown(value)}; write the day and time with its zone, such as "2026-11-21T04:12:00Z".`
});

function refined(issue: Extract<Issue, { code: 'custom' }>, where: string, value: unknown): Told {
	const { code = 'not-valid', mend = 'correct it' } = (issue.params ?? {}) as { code?: string; mend?: string };
	return { code, message: `${where} is ${shown(value)}; ${mend}.` };
}

const oneOf = (where: string, value: unknown, options: readonly unknown[]): Told => ({
	code: 'not-one-of',
	message: `${where} is ${shown(value)} but must be ${options.length === 1 ? '' : 'one of '}${options.map((option) => JSON.stringify(option)).join(', ')}.`
});

function told(issue: Issue, where: string, value: unknown): Told {
	switch (issue.code) {
		case 'invalid_type':
			return value === undefined
				? missing(where, EXPECTED[issue.expected] ?? issue.expected)
				: { code: 'wrong-type', message: `${where} is ${shown(value)} but must be ${EXPECTED[issue.expected] ?? issue.expected}.` };
		case 'invalid_value':
			return value === undefined ? missing(where, `one of ${issue.values.map((option) => JSON.stringify(option)).join(', ')}`) : oneOf(where, value, issue.values);
		case 'too_big':
		case 'too_small':
			return outOfRange(issue, where, value);
		case 'invalid_format':
			return notAnInstant(where, value);
		case 'custom':
			return refined(issue, where, value);
		case 'invalid_union':
			return 'options' in issue && Array.isArray(issue.options)
				? oneOf(where, value, issue.options)
				: { code: 'not-valid', message: `${where} is ${shown(value)}, which fits none of the forms it may have.` };
		default:
			return { code: 'not-valid', message: `${where} is ${shown(value)}, which cannot be read.` };
	}
}

function explain(issue: Issue, input: unknown): InputError[] {
	if (issue.code === 'unrecognized_keys')
		return issue.keys.map((key) => {
			const path = pathText([...issue.path, key]);
			return { path, code: 'unknown-key', message: `${path} is no key of this document; correct its spelling or take it out.` };
		});
	const path = pathText(issue.path);
	return [{ path, ...told(issue, path, found(input, issue.path)) }];
}

/** What is wrong with an input, in the order in which it was found; at most a hundred, then how many more. */
export function explained(issues: readonly Issue[], input: unknown): InputError[] {
	const errors = issues.flatMap((issue) => explain(issue, input));
	if (errors.length <= MOST) return errors;
	const more = errors.length - MOST;
	return [...errors.slice(0, MOST), { path: '$', code: 'more', message: `${more} more ${more === 1 ? 'thing is' : 'things are'} wrong; mend these first.` }];
}
