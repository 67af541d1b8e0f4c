import { expect, test } from 'vitest';
import { RULESET } from '$lib/domain/compliance/inspect';
import { reasonOf } from '../../src/routes/shipments/reason';

const first = { code: 'evidence.food-contact-notice', subject: 'product:MUG-01', facts: { sku: 'MUG-01', trigger: 'heading', what: '6912' } };

test('the first finding is told with the goods it is about', () => {
	expect(reasonOf('en', { first, ruleset: RULESET })).toBe('MUG-01 · No import notice for goods that touch food is recorded: its HS code begins with 6912');
});

test('one of older rules is told without the facts it lacks', () => {
	expect(reasonOf('en', { first: { ...first, facts: {} }, ruleset: '2026-11-20' })).toBe('Import notice for goods that touch food');
	expect(reasonOf('en', { first: { ...first, code: 'gone.rule', facts: {} }, ruleset: '2026-11-20' })).toBe('gone.rule');
});
