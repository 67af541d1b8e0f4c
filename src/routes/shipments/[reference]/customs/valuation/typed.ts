import type { Draft } from '../../draft.svelte';

/** A text that counts, or that may not be read: blank, a figure, or nothing that can be understood. */
export type Entered<T> = { readonly kind: 'blank' } | { readonly kind: 'figure'; readonly figure: T } | { readonly kind: 'unread' };

export function entered<T>(text: string, read: (text: string) => T | undefined): Entered<T> {
	if (text.trim() === '') return { kind: 'blank' };
	const figure = read(text);
	return figure === undefined ? { kind: 'unread' } : { kind: 'figure', figure };
}

/**
 * Figures that count only together: reads what was typed into one of them and answers the whole when nothing required is
 * missing any more. The rest waits as typed text under `field(key)`.
 */
export function together<K extends string, T>(
	draft: Draft,
	{ keys, field, kept, read, show }: {
		readonly keys: readonly K[];
		readonly field: (key: K) => string;
		readonly kept: Readonly<Partial<Record<K, T>>>;
		readonly read: (text: string) => T | undefined;
		readonly show: (figure: T) => string;
	},
	key: K,
	text: string
): Readonly<Record<K, T>> | 'nothing' | undefined {
	const now = entered(text, read);
	if (now.kind === 'unread') {
		draft.keepTyped(field(key), text);
		return undefined;
	}
	const had = keys.every((one) => kept[one] !== undefined);
	if (now.kind === 'blank') {
		draft.forgetTyped(field(key));
		if (!had) return undefined;
		for (const one of keys) if (one !== key && kept[one] !== undefined) draft.keepTyped(field(one), show(kept[one]));
		return 'nothing';
	}
	const all: Partial<Record<K, T>> = {};
	for (const one of keys) {
		const typed = draft.typed[field(one)];
		const waiting = kept[one] ?? (typed === undefined ? undefined : read(typed));
		const figure = one === key ? now.figure : waiting;
		if (figure !== undefined) all[one] = figure;
	}
	if (keys.some((one) => all[one] === undefined)) {
		draft.keepTyped(field(key), text);
		return undefined;
	}
	for (const one of keys) if (one === key || kept[one] === undefined) draft.forgetTyped(field(one));
	return all as Record<K, T>;
}
