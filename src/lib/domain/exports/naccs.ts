import naccs from '../../data/carriers/naccs.json';
import { keyed as keyedText } from '../customs/naccs-text';
import { toAscii } from '../values/letters';
import type { Checks } from './checks';
import type { At, Cell } from './made';

export type Item = { readonly id: string; readonly item: string; readonly most?: number };
export const COMMON: readonly Item[] = naccs.common;
export const LINE: readonly Item[] = naccs.lines;

const ITEMS = new Map([...COMMON, ...LINE].map((item) => [item.id, item]));
export const mostOf = (id: string): number | undefined => ITEMS.get(id)?.most;

export type Values = Readonly<Record<string, Cell>>;

/** Where a value comes from and what it is of. */
export type From = { readonly at: At; readonly subject?: string };

/** A value as it is keyed: upper-case ASCII within the length of its item. What was put in another form is told. */
export function keyed(checks: Checks, id: string, value: string | undefined, { at, subject }: From): string {
	const given = value?.trim() ?? '';
	const most = mostOf(id);
	const { text, unkeyable: odd } = keyedText(given, most ?? Infinity);
	const asked = { column: id, at, ...(subject && { subject }), ...(most !== undefined && { most }) };
	if (odd.length > 0) checks.lack('characters', asked, { given, characters: odd.join(' ') });
	else if (text !== toAscii(given).toUpperCase()) checks.note('folded', { column: id, given, text });
	return checks.fit(text, asked);
}

/** A value that is only told in words, or that is no text of ours. */
export const plain = (checks: Checks, id: string, value: string | undefined, { at, subject }: From): string => {
	const most = mostOf(id);
	return checks.fit(value, { column: id, at, ...(subject && { subject }), ...(most !== undefined && { most }) });
};
