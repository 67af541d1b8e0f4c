import dhl from '../../data/carriers/dhl.json';
import fedex from '../../data/carriers/fedex.json';
import naccs from '../../data/carriers/naccs.json';
import sagawa from '../../data/carriers/sagawa.json';
import tables from '../../data/carriers/tables.json';
import ups from '../../data/carriers/ups.json';
import yamato from '../../data/carriers/yamato.json';
import { accept, reject, type Result } from '../values/result';

/** Names of the files, by which they are asked for. */
export const FORMATS = [
	'broker-sheet.xlsx', 'broker-sheet.csv', 'broker-sheet-cp932.csv',
	'dhl-line-items.csv', 'dhl-export-declaration.json', 'fedex-customs.json', 'fedex-commodities.csv', 'ups-international-forms.json', 'ups-worldship.csv',
	'yamato-b2.csv', 'sagawa-ehiden3.csv',
	'invoice-lines.csv', 'invoice-lines.xlsx', 'packing-lines.csv', 'packing-lines.xlsx', 'lines.json'
] as const;
export type Format = (typeof FORMATS)[number];
export const isFormat = (text: string): text is Format => (FORMATS as readonly string[]).includes(text);

export const GROUPS = ['broker', 'couriers', 'japan', 'tables'] as const;
export type Group = (typeof GROUPS)[number];

/** How the bytes of a file are written. */
export type Writing =
	| { readonly as: 'csv'; readonly encoding: 'utf-8' | 'utf-8-bom' | 'cp932'; readonly header: boolean; readonly quotes: 'needed' | 'all'; /** A text that a spreadsheet takes for a formula gets an apostrophe. */ readonly guarded: boolean }
	| { readonly as: 'xlsx' }
	| { readonly as: 'json' };

export type About = {
	readonly group: Group;
	readonly writing: Writing;
	/** Key of an entry in `data/sources.json`; our own tables have none. */
	readonly source?: string;
	/** The carrier by its name in `data/names/carriers.json`. */
	readonly carrier?: string;
	/** Whether the reader has to choose between values of a unit and of a line. */
	readonly asksValues?: true;
};

const csv = (encoding: 'utf-8' | 'utf-8-bom' | 'cp932', changes: Partial<Omit<Writing & { as: 'csv' }, 'as' | 'encoding'>> = {}): Writing => ({ as: 'csv', encoding, header: true, quotes: 'needed', guarded: false, ...changes });
const XLSX = { as: 'xlsx' } as const;
const JSON_FILE = { as: 'json' } as const;
const OUR_CSV = csv('utf-8-bom', { guarded: true });

export const ABOUT: Record<Format, About> = {
	'broker-sheet.xlsx': { group: 'broker', writing: XLSX, source: naccs.source },
	'broker-sheet.csv': { group: 'broker', writing: csv('utf-8-bom', { guarded: true }), source: naccs.source },
	'broker-sheet-cp932.csv': { group: 'broker', writing: csv('cp932', { guarded: true }), source: naccs.source },
	'dhl-line-items.csv': { group: 'couriers', writing: csv('utf-8', { header: false }), source: dhl.lineItems.source, carrier: dhl.carrier, asksValues: true },
	'dhl-export-declaration.json': { group: 'couriers', writing: JSON_FILE, source: dhl.api.source, carrier: dhl.carrier },
	'fedex-customs.json': { group: 'couriers', writing: JSON_FILE, source: fedex.api.source, carrier: fedex.carrier },
	'fedex-commodities.csv': { group: 'couriers', writing: csv('utf-8'), source: fedex.shipManager.source, carrier: fedex.carrier, asksValues: true },
	'ups-international-forms.json': { group: 'couriers', writing: JSON_FILE, source: ups.api.source, carrier: ups.carrier },
	'ups-worldship.csv': { group: 'couriers', writing: csv('utf-8'), source: ups.worldShip.source, carrier: ups.carrier },
	'yamato-b2.csv': { group: 'japan', writing: csv('cp932', { header: false }), source: yamato.source, carrier: yamato.carrier },
	'sagawa-ehiden3.csv': { group: 'japan', writing: csv('cp932', { quotes: 'all' }), source: sagawa.source, carrier: sagawa.carrier },
	'invoice-lines.csv': { group: 'tables', writing: OUR_CSV },
	'invoice-lines.xlsx': { group: 'tables', writing: XLSX },
	'packing-lines.csv': { group: 'tables', writing: OUR_CSV },
	'packing-lines.xlsx': { group: 'tables', writing: XLSX },
	'lines.json': { group: 'tables', writing: JSON_FILE, source: tables.source }
};

export type NoSuchFormat = { readonly code: 'no-such-document'; readonly kind: string; readonly wanted: string };

/** Formats named with commas between them, once each; the first that is none is refused. */
export function formatsNamed(text: string): Result<readonly Format[], NoSuchFormat> {
	const names = text.split(',').map((name) => name.trim());
	const unknown = names.find((name) => !isFormat(name));
	if (unknown !== undefined) return reject({ code: 'no-such-document', kind: unknown, wanted: FORMATS.join(', ') });
	return accept([...new Set(names.filter(isFormat))]);
}
