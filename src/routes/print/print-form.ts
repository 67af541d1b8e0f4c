import * as z from 'zod';
import { LONGEST_NAME } from '$lib/domain/documents/printing/profile';
import { isResolution, PAPERS, type Typed } from './measures';

const text = z.string().max(LONGEST_NAME).catch('');
const MOST_BARS = 50;

const Form = z.object({
	name: text,
	dpi: z.coerce.number().refine(isResolution).catch(300),
	paper: z.enum(PAPERS).catch('a4'),
	ruler: text,
	fromLeft: text,
	fromTop: text,
	bars: z.array(z.coerce.number().positive()).max(MOST_BARS).catch([]),
	by: text
});

export const typedIn = (form: FormData): Typed => Form.parse({ ...Object.fromEntries(form), bars: form.getAll('bar') });

/** What a page had removed, as it gives it back. */
export function documentIn(form: FormData): unknown {
	try {
		return JSON.parse(String(form.get('document') ?? ''));
	} catch {
		return undefined;
	}
}
