import * as z from 'zod';

/** JSON Schema (draft 2020-12) of what may be given; refinements that JSON Schema cannot say are checked on reading. */
export const jsonSchemaOf = (schema: z.ZodType): Record<string, unknown> => ({ ...z.toJSONSchema(schema, { io: 'input' }) });
