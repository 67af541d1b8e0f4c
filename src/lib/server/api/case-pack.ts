import * as z from 'zod';
import { MOST_NAME, type CasePackTemplate, type CaseProblem } from '$lib/domain/catalog/case-pack';
import type { Language } from '$lib/i18n/languages';
import { tellRefusal } from '$lib/i18n/tell-refusal';
import { grams, sizeMm, sku, textUpTo, whole } from '$lib/plan-file/fields';

const NAME = { params: { code: 'missing', mend: 'give the template a name, such as "Case of 24"' } };
const name = textUpTo(MOST_NAME).refine((typed) => typed.trim() === typed && !/^\.{0,2}$/.test(typed), NAME);

/** A template as it is given and answered. */
export const casePackSchema: z.ZodType<CasePackTemplate> = z.strictObject({
	sku,
	name: name.meta({ description: 'Once for a SKU; capitals and width of letters make no difference.' }),
	units: whole(1, 100_000).meta({ description: 'Units in one case.' }),
	carton: z.strictObject({
		id: textUpTo(100).optional().meta({ description: 'Name of the carton size.' }),
		outerMm: sizeMm,
		innerMm: sizeMm.optional(),
		tareG: grams.optional()
	}),
	grossWeightG: grams
});

export const casePackListSchema = z.array(
	z.strictObject({ template: casePackSchema, version: z.int().min(1), savedAt: z.string() })
);

const PATH: Readonly<Record<CaseProblem['field'], string>> = {
	sku: '$.sku', name: '$.name', units: '$.units', size: '$.carton.outerMm', weight: '$.grossWeightG', carton: '$.carton.id', inner: '$.carton.innerMm', tare: '$.carton.tareG'
};

/** What is wrong with a template, place by place, as problems of the API list it. */
export const errorsOf = (language: Language, problems: readonly CaseProblem[]) =>
	problems.map(({ field, because }) => ({ path: PATH[field], code: because.code, message: tellRefusal(language, { because }) }));
