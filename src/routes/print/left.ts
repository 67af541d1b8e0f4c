import * as z from 'zod';
import { isResolution, PAPERS } from './measures';

const text = z.string().max(80);

const Left = z.object({
	name: text, dpi: z.number().refine(isResolution), paper: z.enum(PAPERS), ruler: text, fromLeft: text, fromTop: text, read: z.array(z.number()).max(50)
});

/** What somebody had typed, scanned and ticked before the page was loaded anew. */
export function leftIn(kept: string | null): z.infer<typeof Left> | undefined {
	try {
		return Left.safeParse(JSON.parse(kept ?? 'null')).data;
	} catch {
		return undefined;
	}
}
