// The parts of an OpenAPI 3.1 document that the page shows.

export type Schema = {
	readonly $ref?: string;
	readonly type?: string | readonly string[];
	readonly const?: unknown;
	readonly enum?: readonly unknown[];
	readonly format?: string;
	readonly pattern?: string;
	readonly minimum?: number;
	readonly maximum?: number;
	readonly minItems?: number;
	readonly maxItems?: number;
	readonly maxLength?: number;
	readonly default?: unknown;
	readonly description?: string;
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly required?: readonly string[];
	readonly items?: Schema | boolean;
	readonly prefixItems?: readonly Schema[];
	readonly oneOf?: readonly Schema[];
	readonly anyOf?: readonly Schema[];
	readonly additionalProperties?: Schema | boolean;
};

type Content = Readonly<Record<string, { readonly schema: Schema }>>;
export type Parameter = { readonly name: string; readonly in: string; readonly required?: boolean; readonly description?: string; readonly schema: Schema };
export type Operation = {
	readonly operationId: string;
	readonly summary: string;
	readonly description: string;
	readonly tags: readonly string[];
	readonly parameters: readonly Parameter[];
	readonly requestBody?: { readonly content: Content };
	readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
};
export type OpenApi = {
	readonly info: { readonly title: string; readonly version: string; readonly description: string };
	readonly servers: readonly { readonly url: string }[];
	readonly tags: readonly { readonly name: string; readonly description: string }[];
	readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
	readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

/** Name of the schema that a reference leads to. */
export const nameOf = (reference: string): string => reference.split('/').at(-1) ?? reference;

/** Bounds of a type of its own (±2⁵³) say nothing. */
const isBound = (n: number | undefined): n is number => n !== undefined && Math.abs(n) < Number.MAX_SAFE_INTEGER;

const range = (from: number | undefined, to: number | undefined): string =>
	isBound(from) || isBound(to) ? `${isBound(from) ? from : '…'}–${isBound(to) ? to : '…'}` : '';

/** A schema in a few words: `whole number 1–500000`, `text YYYY-MM-DD`, `"air" | "sea"`. */
export function inWords(schema: Schema): string {
	if (schema.const !== undefined) return JSON.stringify(schema.const);
	if (schema.enum) return schema.enum.map((option) => JSON.stringify(option)).join(' | ');
	if (schema.type === 'integer') return `whole number ${range(schema.minimum, schema.maximum)}`.trim();
	if (schema.type === 'number') return `number ${range(schema.minimum, schema.maximum)}`.trim();
	if (schema.type !== 'string') return String(schema.type ?? 'anything');
	const form = schema.format === 'date' ? 'YYYY-MM-DD' : schema.format === 'date-time' ? 'date and time' : schema.pattern ? `like ${schema.pattern}` : '';
	return `text ${form || (schema.maxLength ? `up to ${schema.maxLength}` : '')}`.trim();
}
