import * as z from 'zod';
import { BLANK_ADDRESS } from '$lib/domain/shipment/parties';
import { readDay } from '$lib/domain/shipment/terms';
import { acpSchema, carrierSchema, importerSchema, partySchema } from '$lib/plan-file/schema';
import type { PartyKind, PartyOf } from '$lib/server/parties';

/** Kinds of kept parties in the order of the page. */
export const KINDS = ['importer', 'acp', 'shipper', 'broker', 'carrier'] as const satisfies readonly PartyKind[];

export const Kind = z.enum(KINDS);
export const Query = z.object({
	kind: Kind.catch('importer'),
	search: z.string().max(200).catch(''),
	edit: z.union([z.literal('new'), z.coerce.number().int().positive()]).optional().catch(undefined)
});

const SCHEMA = { shipper: partySchema, importer: importerSchema, broker: partySchema, carrier: carrierSchema, acp: acpSchema } as const;

/** The party that a document says it is, or nothing. */
export function partyFrom<K extends PartyKind>(kind: K, document: unknown): PartyOf[K] | undefined {
	const read = SCHEMA[kind].safeParse(document);
	return read.success ? (read.data as PartyOf[K]) : undefined;
}

type Texts = (name: string) => string;
const textsOf = (form: FormData, prefix = ''): Texts => (name) => {
	const value = form.get(prefix + name);
	return typeof value === 'string' ? value.trim() : '';
};

/** Only what was filled in: an empty field of a form says nothing. */
const filled = (texts: Texts, names: readonly string[]): Record<string, string> =>
	Object.fromEntries(names.map((name) => [name, texts(name)]).filter(([, text]) => text !== ''));

const lines = (text: string): string[] => text.split(/\r?\n/).map((line) => line.trim()).filter(Boolean);

function address(texts: Texts): Record<string, unknown> {
	const at: Texts = (name) => texts(`address.${name}`);
	const linesJa = lines(at('linesJa'));
	return {
		...BLANK_ADDRESS,
		...filled(at, ['city', 'region', 'postalCode', 'country', 'cityJa', 'regionJa']),
		lines: lines(at('lines')),
		...(linesJa.length > 0 && { linesJa })
	};
}

const who = (texts: Texts): Record<string, unknown> => ({
	name: texts('name'),
	...filled(texts, ['nameJa', 'phone', 'email', 'taxId']),
	address: address(texts)
});

/** A day in any clear writing; what is no day is passed on, so that the schema refuses it. */
const day = (texts: Texts, name: string): Record<string, string> => (texts(name) === '' ? {} : { [name]: readDay(texts(name)) ?? texts(name) });

const acp = (texts: Texts): Record<string, unknown> => {
	const { taxId: _taxId, ...named } = who(texts);
	return { ...named, ...filled(texts, ['customsOffice']), ...day(texts, 'acceptedOn'), ...day(texts, 'validUntil') };
};

function importer(form: FormData): Record<string, unknown> {
	const texts = textsOf(form);
	const attorney = textsOf(form, 'acp.');
	return {
		...who(texts),
		kind: texts('kind'),
		basis: texts('basis'),
		...filled(texts, ['corporateNumber', 'importerCode', 'invoiceRegistrationNumber']),
		...(texts('kind') === 'non-resident-with-acp' && attorney('name') !== '' && { acp: acp(attorney) })
	};
}

/** The document that a filled-in form stands for; not yet checked. */
export function documentOf(kind: PartyKind, form: FormData): Record<string, unknown> {
	const texts = textsOf(form);
	if (kind === 'carrier') return { name: texts('name'), ...filled(texts, ['service', 'account', 'taxKind']) };
	if (kind === 'importer') return importer(form);
	return kind === 'acp' ? acp(texts) : who(texts);
}
