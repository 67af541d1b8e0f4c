import type { Product } from '../catalog/product';
import type { PlainDate } from '../values/plain-date';
import type { Source } from '../values/source';
import type { Inspection } from './inspection';

export const SEVERITIES = ['block', 'warn', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Two families for the user: customs does not release it; it may not be sold in Japan, or Amazon does not take it. */
export const STOPS = ['customs', 'sale', 'amazon'] as const;
export type Stops = (typeof STOPS)[number];

/** What a sentence about a finding needs to know: figures and names, never sentences. */
export type Facts = Readonly<Record<string, string | number>>;

/** `shipment`, `party:importer`, `product:SKU`, `line:SKU`, `carton:1`, `destination:NRT1`, `document:commercial-invoice`. */
export type Subject = string;

/** The goods or papers break a requirement; within an inspection code and subject tell it from every other. Sentences for it live in `i18n/`. */
export type Finding = {
	readonly code: string;
	readonly severity: Severity;
	readonly stops: Stops;
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
	/** Where this breach is less sure than the rule: it only warns. */
	readonly severity?: Severity;
};

/** A rule is data with one small question in it: who breaks it, and by what figures? */
export type Rule = {
	readonly code: string;
	readonly severity: Severity;
	/** Kinds of goods that bring the rule up (`data/kinds/`), told in the book of rules. */
	readonly kinds?: readonly string[];
	/** Nothing but goods of its kinds can break it: others need not be asked. */
	readonly onlyKinds?: true;
	/** Where this differs from the rule's family. */
	readonly stops?: Stops;
	readonly waivable?: boolean;
	/** Key of an entry in `data/sources.json`. */
	readonly source: string;
	readonly from: PlainDate;
	readonly until?: PlainDate;
	readonly breaches: (inspection: Inspection) => readonly Breach[];
	/** A rule about each product for itself: the same question, asked of one of them. */
	readonly broken?: (product: Product, inspection: Inspection) => Breach | undefined;
};

/** A rule as the book lists it. */
export type Listed = Rule & { readonly family: string; readonly stops: Stops; readonly waivable: boolean };
