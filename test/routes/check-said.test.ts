import { expect, test } from 'vitest';
import type { Finding } from '$lib/domain/compliance/finding';
import { say } from '$lib/i18n/words';
import type { Say } from '$lib/ui/words';
import { factText, partText } from '../../src/routes/shipments/[reference]/check/said';

const t = Object.assign((key: string, told = {}) => say('en', key, told), { language: 'en' }) as unknown as Say;
const finding = (facts: Finding['facts']) => ({ code: 'prep.category-missing', subject: 'product:MUG-01', facts }) as Finding;

test('facts about preparation are told by name, whoever else is called the same', () => {
	expect(factText(t, finding({ suggested: 'NONE' }), 'suggested')).toBe('No preparation');
	expect(factText(t, finding({ owner: 'NONE' }), 'owner')).toBe('nobody');
	expect(factText(t, finding({ prepTypes: 'ITEM_BOXING, ITEM_LABELING' }), 'prepTypes')).toBe('Box, FNSKU label');
});

test('a change shows what it changes by name', () => {
	expect(partText(t, 'prepCategory', '')).toBe('–');
	expect(partText(t, 'prepCategory', 'SHARP')).toBe('Sharp');
	expect(partText(t, 'prepDone', 'ITEM_BUBBLEWRAP')).toBe('Bubble wrap');
	expect(partText(t, 'food', 'false')).toBe('no');
	expect(partText(t, 'hsCode', '691200000')).toBe('691200000');
});
