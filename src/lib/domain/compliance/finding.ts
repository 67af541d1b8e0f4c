import type { PlainDate } from '../values/plain-date';
import type { Source } from '../values/source';
import type { Inspection } from './inspection';

export const SEVERITIES = ['block', 'warn', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a sentence about a finding needs to know: figures and names, never sentences. */
export type Facts = Readonly<Record<string, string | number>>;

/** `shipment`, `party:importer`, `product:SKU`, `line:SKU`, `carton:1`, `destination:NRT1`, `document:commercial-invoice`. */
export type Subject = string;

/** The goods or papers break a requirement. Sentences for it live in `i18n/`. */
export type Finding = {
	readonly code: string;
	readonly severity: Severity;
	readonly subject: Subject;
	readonly facts: Facts;
	readonly source: Source;
	readonly from: PlainDate;
	readonly until?: PlainDate;
};

/** Tells one finding of an inspection from every other: two may share code and subject. */
export const keyOf = ({ code, subject, facts }: Finding): string => JSON.stringify([code, subject, ...Object.values(facts)]);

export type Breach = { readonly subject: Subject; readonly facts: Facts };

/** A rule is data with one small question in it: who breaks it, and by what figures? */
export type Rule = {
	readonly code: string;
	readonly severity: Severity;
	/** Key of an entry in `data/sources.json`. */
	readonly source: string;
	readonly from: PlainDate;
	readonly until?: PlainDate;
	readonly breaches: (inspection: Inspection) => readonly Breach[];
};
