import { expect, test } from 'vitest';
import { LANGUAGES } from '$lib/i18n/languages';
import { say, type Told } from '$lib/i18n/words';
import type { Say } from '$lib/ui/words';
import { sayAgain } from '../../../src/routes/shipments/[reference]/pack/again';
import { carton, shipment } from '../../samples';

const words = (language: (typeof LANGUAGES)[number]): Say => Object.assign((key: string, told?: Told) => say(language, key, told), { language });
const measured = { grossWeightG: 5_400, on: '2026-11-20', by: 'Mori' };
const plan = (weighed: number, locked: number, of = 4) =>
	shipment({ cartons: Array.from({ length: of }, (_, i) => carton({ number: i + 1, ...(i < weighed && { measured }), ...(i < locked && { locked: true as const }) })) });

test('how many of the cartons that are replaced are weighed, and how to keep them', () => {
	const says = (weighed: number, locked: number, of?: number) => sayAgain(words('en'), plan(weighed, locked, of), 48).says;
	expect(says(0, 0)).toBe('Replaces all 4 cartons and what was changed by hand. One undo brings it back.');
	expect(says(3, 0)).toContain('by hand. 3 of them are weighed: lock them to keep them. One undo');
	expect(says(1, 0)).toContain(' 1 of them is weighed: lock it to keep it. One');
	expect(says(1, 0, 1)).toContain(' It is weighed: lock it to keep it. One');
	expect(says(3, 2)).toMatch(/^2 locked cartons stay\. Replaces 2 other cartons\. 1 of them is weighed: lock it to keep it\. One/);
	expect(says(2, 2)).not.toContain('weighed');
});

test.each(LANGUAGES)('the same in %s', (language) => {
	const says = sayAgain(words(language), plan(3, 1), 48).says;
	expect(says).toMatch(/[^\d]2[^\d]/);
	expect(says).not.toMatch(/[{}#]/);
});
