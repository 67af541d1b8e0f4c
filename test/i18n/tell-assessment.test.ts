import { expect, test } from 'vitest';
import { assessShipment } from '$lib/domain/customs/assess-shipment';
import { LANGUAGES } from '$lib/i18n/languages';
import { toldAssessment } from '$lib/i18n/tell-assessment';
import { assessmentSchema } from '$lib/server/api/answers';
import { DECLARED, shipment } from '../samples';

test.each(LANGUAGES)('what is answered in %s is what the API describes, key by key', (language) => {
	const found = assessShipment(shipment(), DECLARED);
	if (!found.ok) throw new Error(found.rejection.code);
	const told = toldAssessment(language, found.value);
	expect(assessmentSchema.parse(told)).toEqual(told);
	expect(told.working.length).toBe(told.steps.length);
});
