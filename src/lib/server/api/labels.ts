import * as z from 'zod';
import { textUpTo } from '$lib/plan-file/fields';
import { MOST_BOX_ID, MOST_WHY, MOST_WHO } from '$lib/server/label-ledger';

/** A box id whose label holds no longer, and why. */
export const voidSchema = z.strictObject({
	boxId: textUpTo(MOST_BOX_ID).meta({ description: 'Amazon’s or ours; capitals and width of letters make no difference.' }),
	why: textUpTo(MOST_WHY).meta({ description: 'For whoever finds the label later.' }),
	by: textUpTo(MOST_WHO).default('').meta({ description: 'Who voids it.' }),
	unknown: z.boolean().optional().meta({ description: 'True voids an id too that no carton of the shipment carries and that was never printed for it.' })
});

export const voidedSchema = z.strictObject({ boxId: z.string(), at: z.string(), by: z.string(), why: z.string() });

const count = z.int().min(0);
const printedSchema = z.strictObject({
	run: z.string().meta({ description: 'What went to the printer together has one.' }),
	place: z.int().min(1).meta({ description: 'Which label of its run.' }),
	kind: z.string(),
	carton: count.optional(),
	sku: z.string().optional(),
	boxId: z.string().optional(),
	stock: z.string().meta({ description: 'Sheet or roll.' }),
	copies: z.int().min(1),
	printedAt: z.string(),
	printedBy: z.string(),
	voided: voidedSchema.optional()
});

export const printedListSchema = z.strictObject({
	rows: z.array(printedSchema),
	total: count,
	page: z.int().min(1),
	size: z.int().min(1),
	voided: z.array(voidedSchema).meta({ description: 'Every box id that was voided under this shipment, printed or not.' })
});
