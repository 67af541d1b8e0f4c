import type { Result } from '$lib/domain/values/result';
import type { Language } from '$lib/i18n/languages';
import type { Told } from '$lib/i18n/words';
import type { InputError } from '$lib/plan-file/explain';
import type { Say } from './words';

/** Why the input cannot be used. The words for it are `refused.<code>`; `errors` says more, place by place. */
export type Unusable = {
	readonly code: string;
	readonly facts?: Readonly<Record<string, string | number>>;
	readonly errors?: readonly InputError[];
};

/** What a command found out. It prints nothing itself. */
export type Answer = {
	/** 0 done; 1 done, and something blocks the release. */
	readonly exit: 0 | 1;
	readonly json: unknown;
	readonly text: () => string;
};

export type OptionKind = 'flag' | { readonly value: string };

/** What was typed after the command's name, sorted and checked against its options. */
export type Typed = {
	readonly file: string;
	readonly language: Language;
	readonly say: Say;
	readonly values: Readonly<Record<string, string | undefined>>;
	readonly flags: ReadonlySet<string>;
};

export type Command = {
	readonly name: string;
	/** As help shows it, without the options. */
	readonly usage: string;
	readonly options: Readonly<Record<string, OptionKind>>;
	/** What it is called on is words, not one file: they need no quotes. */
	readonly takes?: 'words';
	/** What its help is told beside the words. */
	readonly told?: Told;
	readonly run: (typed: Typed) => Promise<Result<Answer, Unusable>>;
};
