import type { PlainDate } from '../values/plain-date';
import type { Source } from '../values/source';
import type { Inspection } from './inspection';

export const SEVERITIES = ['block', 'warn', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a sentence about a finding needs to know: figures and names, never sentences. */
export type Facts = Readonly<Record<string, string | number>>;

/** `shipment`, `party:importer`, `product:SKU`, `line:SKU`, `carton:1`, `destination:NRT1`, `document:commercial-invoice`. */
export type Subject = string;

/** The goods or papers break a requirement; within an inspection code and subject tell it from every other. Sentences for it live in `i18n/`. */
export type Finding = {
	readonly code: string;
	readonly severity: Severity;
	readonly subject: Subject;
	readonly facts: Facts;
	readonly source: Source;
	readonly from: PlainDate;
	readonly until?: PlainDate;
};

export type Breach = {
	readonly subject: Subject;
	readonly facts: Facts;
	/** Who says so, where it is not who says the rule: a limit for some goods only. */
	readonly source?: string;
};

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
