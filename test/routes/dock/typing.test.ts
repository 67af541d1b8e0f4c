import { expect, test } from 'vitest';
import { Typing } from '../../../src/routes/shipments/[reference]/dock/typing.svelte';

const press = (keys: readonly string[], into: (typing: Typing, key: string) => unknown): Typing => {
	const typing = new Typing();
	for (const key of keys) into(typing, key);
	return typing;
};
const digits = (...keys: string[]): string => press(keys, (typing, key) => (key === 'Enter' ? typing.endDigits() : typing.digit(key))).digits;
const weight = (...keys: string[]): string => press(keys, (typing, key) => typing.weightKey(key)).weight;

test('digits before a scan: four at most, none in front, and Enter begins anew', () => {
	expect(digits('0', '1', '2')).toBe('12');
	expect(digits('1', '2', 'Backspace')).toBe('1');
	expect(digits('1', '2', '3', '4', '5')).toBe('1234');
	expect(digits('4', 'Enter', '1', '2', 'Enter')).toBe('12');
	expect(digits('4', 'Enter', 'Enter', '1')).toBe('1');
	expect(digits('4', 'x', '.')).toBe('4');
});

test('a weight key by key', () => {
	expect(weight(...'12.91')).toBe('12.91');
	expect(weight(...'12,91 kg')).toBe('12,91 kg');
	expect(weight(...'12910g')).toBe('12910g');
	expect(weight(...'.k1x2..5')).toBe('12.5');
	expect(weight(...'12.9', 'Backspace', 'Backspace')).toBe('12');
	expect(weight(...'12.9', 'Escape')).toBe('');
	expect(weight(...'12345678')).toBe('123456');
});

test('digits are always used, other keys only where they go on with a weight', () => {
	const typing = new Typing();
	expect(['g', '.', 'Escape', 'Backspace', 'Enter'].map((key) => typing.weightKey(key))).toEqual([false, false, false, false, false]);
	expect([...'1234567'].map((key) => typing.weightKey(key))).not.toContain(false);
	expect([...'kgg'].map((key) => typing.weightKey(key))).toEqual([true, true, false]);
});

test('Enter on the page ends what was typed there, not what stands in the field', () => {
	const typing = new Typing();
	expect(typing.endsWeight).toBe(false);
	typing.setWeight('12');
	expect(typing.endsWeight).toBe(false);
	typing.weightKey('.');
	expect([typing.weight, typing.endsWeight]).toEqual(['12.', true]);
	typing.setWeight('');
	expect(typing.endsWeight).toBe(false);
});

test.each<[string, string, boolean]>([
	['', '12.91', true], ['12', '.910', true], ['', '4901234567894', false], ['', 'NYUKO-NEXT', false], ['1', '2 kg', true], ['1kg', '2', false]
])('after “%s”, “%s” goes on with a weight: %s', (before, text, goesOn) => {
	const typing = new Typing();
	typing.setWeight(before);
	expect(typing.goesOnWeight(text)).toBe(goesOn);
});
