import { expect, test } from 'vitest';
import { messageOf, namedMessageOf } from '$lib/i18n/tell';

const notice = { code: 'evidence.food-contact-notice', subject: 'product:MUG-01', facts: { sku: 'MUG-01', trigger: 'heading', what: '6912' } };

test('a message among others names its goods, once', () => {
	expect(messageOf('en', notice)).toBe('No import notice for goods that touch food is recorded: its HS code begins with 6912');
	expect(namedMessageOf('en', notice)).toBe(`MUG-01 · ${messageOf('en', notice)}`);
	const blade = { code: 'prep.required', subject: 'product:KNIFE', facts: { sku: 'KNIFE', owner: 'SELLER', prepTypes: 'ITEM_BOXING', because: 'sharp' } };
	expect(namedMessageOf('en', blade)).toBe('KNIFE still needs, by you: Box (sharp)');
});

test('what is no product needs no name', () => {
	const carton = { code: 'carton.empty', subject: 'carton:3', facts: { carton: 3, centre: 'NRT1' } };
	expect(namedMessageOf('en', carton)).toBe(messageOf('en', carton));
});

test('a label is not its own reason', () => {
	const label = { code: 'prep.required', facts: { sku: 'MUG-01', owner: 'SELLER', prepTypes: 'ITEM_LABELING', because: 'label' } };
	expect(messageOf('en', label)).toBe('MUG-01 still needs, by you: FNSKU label');
	expect(messageOf('ja', label)).toBe('MUG-01には次の準備が必要です（担当：出品者）：FNSKUラベル');
});
