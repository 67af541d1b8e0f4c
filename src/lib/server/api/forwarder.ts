import * as z from 'zod';
import { readCell } from '$lib/domain/exports/forwarder/cell-names';
import { ROW_KINDS } from '$lib/domain/exports/forwarder/keys';
import { keysIn, OVER_CARTON, type TemplateMarks } from '$lib/domain/exports/forwarder/marks';
import { textUpTo } from '$lib/plan-file/fields';

const LONGEST = 120;
const MOST_MARKS = 400;
const markText = z.string().max(500).refine((text) => keysIn(text).length > 0, 'names no key').meta({ description: 'Keys in double braces and what stands between them, such as `{{name_en}} {{name_cn}}`.' });
const at = z.string().refine((name) => readCell(name) !== undefined, 'is no cell').meta({ description: 'A cell, such as `B3`.' });
const letters = z.string().regex(/^[A-Z]{1,3}$/).meta({ description: 'Letters of a column.' });
const required = z.boolean().optional().meta({ description: 'The check calls it an error when it stays empty.' });

export const marksSchema: z.ZodType<TemplateMarks> = z.strictObject({
	sheets: z.array(z.strictObject({
		sheet: z.string().max(100),
		cells: z.array(z.strictObject({ at, text: markText, required })).max(MOST_MARKS),
		repeat: z.strictObject({
			row: z.int().min(1).max(20_000),
			kind: z.literal(ROW_KINDS),
			columns: z.array(z.strictObject({ column: letters, text: markText, required })).max(MOST_MARKS),
			over: z.literal(OVER_CARTON).meta({ description: 'Where weight and size of a carton of several SKUs stand: one merged cell, its first row, each row.' }),
			fold: z.boolean().meta({ description: 'Neighbouring cartons that are alike stand in one row.' }),
			examples: z.int().min(1).max(1_000).optional().meta({ description: 'So many rows below the repeating one are examples of the forwarder’s and are cleared.' })
		}).optional()
	})).max(20),
	yes: z.string().max(20), no: z.string().max(20)
}).meta({ description: 'What is marked in a forwarder’s sheet.' });

export const templateSchema = z.strictObject({ id: z.int().optional().meta({ description: 'Answered; not needed to save.' }), name: textUpTo(LONGEST), forwarder: z.string().max(LONGEST), marks: marksSchema });
export const templateRowSchema = z.strictObject({ id: z.int(), version: z.int(), name: z.string(), forwarder: z.string(), sha256: z.string(), sheets: z.array(z.string()), marks: z.int(), savedAt: z.string() });
export const templateListSchema = z.array(templateRowSchema);
