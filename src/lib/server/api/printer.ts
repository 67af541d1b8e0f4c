import * as z from 'zod';
import { RESOLUTIONS } from '$lib/domain/documents/labels/dots';
import { LONGEST_NAME, type PrinterProfile } from '$lib/domain/documents/printing/profile';
import { day, textUpTo } from '$lib/plan-file/fields';

/** More widths of bars than any calibration page shows. */
const MOST_WIDTHS = 50;

/** A printer as it was measured; whether the figures can be is asked where they are kept. */
export const printerSchema: z.ZodType<PrinterProfile> = z.strictObject({
	name: textUpTo(LONGEST_NAME).meta({ description: 'As it is called where it stands; capitals and width of letters make no difference.' }),
	dpi: z.literal(RESOLUTIONS).meta({ description: 'Dots to the inch.' }),
	offsetRightMm: z.number().meta({ description: 'Everything comes out so far to the right, in hundredths of a millimetre at most.' }),
	offsetDownMm: z.number().meta({ description: 'Everything comes out so far down, in hundredths of a millimetre at most.' }),
	scale: z.int().meta({ description: 'What should be ten thousand long comes out so long.' }),
	readableMm: z.array(z.number()).max(MOST_WIDTHS).meta({ description: 'Narrow bars of the calibration page that a scanner read, in millimetres.' }),
	measuredOn: day,
	by: textUpTo(LONGEST_NAME).meta({ description: 'Who measured it.' })
});

export const printerListSchema = z.array(z.strictObject({ profile: printerSchema, savedAt: z.string() }));
