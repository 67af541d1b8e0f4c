import type { LabelKind } from '$lib/domain/documents/printing/label-job';
import { Remembered } from '$lib/ui/remembered.svelte';
import { LASTING, type Asked } from './asked';

const choices = new Remembered('nyuko-labels');
const sheets = new Remembered('nyuko-label-sheets');

function objectIn(text: string): Readonly<Record<string, unknown>> {
	try {
		const read: unknown = JSON.parse(text);
		return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
	} catch {
		return {};
	}
}

const lasting = (asked: Readonly<Record<string, unknown>>): Partial<Asked> =>
	Object.fromEntries(LASTING.flatMap((name) => (typeof asked[name] === 'string' ? [[name, asked[name]]] : [])));

/** What was chosen last for a kind at this machine. */
export const lastOf = (kind: LabelKind): Partial<Asked> | undefined => {
	const kept = objectIn(choices.text)[kind];
	return typeof kept === 'object' && kept !== null ? lasting(kept as Record<string, unknown>) : undefined;
};

export function keepLast(asked: Asked): void {
	const text = JSON.stringify({ ...objectIn(choices.text), [asked.kind]: lasting(asked) });
	if (text !== choices.text) choices.set(text);
}

/** The first label that is left on the begun sheet of a stock; undefined where none is known to be begun. */
export const begunAt = (stock: string): number | undefined => {
	const next = objectIn(sheets.text)[stock];
	return typeof next === 'number' && next > 1 ? next : undefined;
};

/** A run ended so on the last sheet of its stock. */
export const keepBegun = (stock: string, next: number | undefined): void => sheets.set(JSON.stringify({ ...objectIn(sheets.text), [stock]: next ?? 1 }));
