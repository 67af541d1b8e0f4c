import AxeBuilder from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { expect, test, type Page } from './walk';

const unit = (sku: string, sizeMm: number[], weightG: number) => ({ sku, title: { en: `${sku} of the walk` }, unit: { sizeMm, weightG } });
const box = (number: number, sku: string, quantity: number, weightG: number) => ({
	number, fulfillmentCenter: 'NRT1', type: 'K40', outerMm: [412, 392, 352], grossWeightG: 780 + quantity * weightG, boxId: `FBA15HANDU00000${number}`,
	contents: quantity > 0 ? [{ sku, quantity }] : []
});
/** Cups in 1, iron in 2 and 3, cups in 4; 5 is for another centre. */
const plan = (reference: string) => ({
	format: 'nyuko-plan/1', reference, marketplace: 'A1VC38T7YXB528', transport: 'courier', dutiesPaidBy: 'importer', currency: 'EUR',
	destinations: [{ fulfillmentCenter: 'NRT1' }, { fulfillmentCenter: 'FSZ1' }],
	products: [unit('CUP', [100, 100, 80], 200), unit('IRON', [60, 60, 60], 2_000)],
	lines: [{ sku: 'CUP', quantity: 14, fulfillmentCenter: 'NRT1' }, { sku: 'IRON', quantity: 10, fulfillmentCenter: 'NRT1' }, { sku: 'CUP', quantity: 3, fulfillmentCenter: 'FSZ1' }],
	cartonTypes: [{ id: 'K40', innerMm: [400, 380, 340], outerMm: [412, 392, 352], tareG: 780, maxGrossG: 15_000, costJpy: 190 }],
	cartons: [box(1, 'CUP', 10, 200), box(2, 'IRON', 5, 2_000), box(3, 'IRON', 5, 2_000), box(4, 'CUP', 4, 200), { ...box(5, 'CUP', 3, 200), fulfillmentCenter: 'FSZ1' }]
});
type Kept = { cartons: { number: number; contents: { sku: string; quantity: number }[] }[] };

async function open(page: Page, reference: string, carton: number): Promise<void> {
	await page.request.post('/api/v1/shipments', { data: plan(reference) });
	await page.goto(`/shipments/${reference}/pack?carton=${carton}`);
}
const saved = async (page: Page, reference: string): Promise<Kept> => (await page.request.get(`/api/v1/shipments/${reference}`)).json();
/** "10 CUP" by carton, as it is kept on the server. */
const kept = async (page: Page, reference: string) =>
	Object.fromEntries((await saved(page, reference)).cartons.map(({ number, contents }) => [number, contents.map(({ sku, quantity }) => `${quantity} ${sku}`).join(', ')]));
const holds = (page: Page, reference: string, cartons: Record<number, string>) => expect.poll(() => kept(page, reference)).toMatchObject(cartons);

/** Presses on one thing and drags it over another; neither may lie under something else. */
async function hold(page: Page, from: Locator, to: Locator): Promise<void> {
	await from.hover();
	await page.mouse.down();
	await to.hover({ force: true });
	await to.hover({ force: true });
}
const row = (page: Page, sku: string) => page.locator(`[data-content="${sku}"]`);
const title = (page: Page, sku: string) => row(page, sku).getByText('of the walk');
const boxOf = (page: Page, number: number) => page.locator(`[data-box="${number}"]`);
const ghost = (page: Page) => page.locator('[data-ghost]');

test('goods are dragged from carton to carton; what is not taken says why', async ({ page }) => {
	await open(page, 'HANDS-1', 1);
	await hold(page, title(page, 'CUP'), boxOf(page, 4));
	await expect(ghost(page)).toContainText('Into carton 4');
	await page.mouse.up();
	await expect(page.getByRole('status').getByText('10 × CUP moved from carton 1 to 4')).toBeVisible();
	await holds(page, 'HANDS-1', { 1: '', 4: '14 CUP' });
	await page.keyboard.press('Control+z');
	await holds(page, 'HANDS-1', { 1: '10 CUP', 4: '4 CUP' });

	await boxOf(page, 2).click();
	await hold(page, title(page, 'IRON'), boxOf(page, 3));
	await expect(ghost(page)).toContainText('Carton 3 would be 5.8 kg over its limit of 15.0 kg');
	await expect(page.locator('[data-drop="1"]')).toHaveClass(/takes/);
	await expect(page.locator('[data-drop="3"]')).toHaveClass(/refuses/);
	await page.mouse.up();
	await expect(page.getByRole('alert').getByText('5.8 kg over its limit')).toBeVisible();
	await hold(page, title(page, 'IRON'), boxOf(page, 5));
	await expect(ghost(page)).toContainText('Carton 5 goes to FSZ1');
	await page.keyboard.press('Escape');
	await expect(ghost(page)).toBeHidden();
	await page.mouse.up();
	await holds(page, 'HANDS-1', { 2: '5 IRON', 3: '5 IRON', 5: '3 CUP' });

	await page.locator('[data-grip="IRON"]').click();
	await page.getByRole('textbox', { name: 'Units', exact: true }).fill('2');
	await hold(page, page.getByText('Drag 2 × IRON'), page.locator('[data-drop="4"]'));
	await page.mouse.up();
	await holds(page, 'HANDS-1', { 2: '3 IRON', 4: '4 CUP, 2 IRON' });
	await hold(page, title(page, 'IRON'), page.getByText('New carton').first());
	await page.mouse.up();
	await holds(page, 'HANDS-1', { 2: '', 6: '3 IRON' });
});

test('a whole carton onto another merges them, in the table as well', async ({ page }) => {
	await open(page, 'HANDS-2', 1);
	await hold(page, boxOf(page, 4), boxOf(page, 1));
	await expect(ghost(page)).toContainText('Merge into carton 1');
	await page.mouse.up();
	await holds(page, 'HANDS-2', { 1: '14 CUP' });
	expect(await kept(page, 'HANDS-2')).not.toHaveProperty('4');
	await page.getByRole('button', { name: 'Table' }).click();
	await hold(page, title(page, 'CUP'), page.locator('tr[data-drop="3"] .contents'));
	await expect(ghost(page)).toContainText('Into carton 3');
	await page.mouse.up();
	await holds(page, 'HANDS-2', { 1: '', 3: '5 IRON, 14 CUP' });
});

test('a locked carton stays when the rest is packed again, and refuses until it is unlocked', async ({ page }) => {
	await open(page, 'HANDS-3', 4);
	await page.getByRole('button', { name: 'Lock carton' }).click();
	await expect(boxOf(page, 4)).toHaveAccessibleName(/Locked$/);
	await expect.poll(async () => (await saved(page, 'HANDS-3')).cartons[3]).toMatchObject({ number: 4, locked: true });
	const before = (await saved(page, 'HANDS-3')).cartons[3];
	await expect(page.getByText('1 locked carton stays. Replaces 4 other cartons, 4 box IDs too.')).toBeVisible();
	await page.getByRole('button', { name: 'Pack the other 23 units again' }).click();
	await expect(page.getByRole('status').getByText(/^27 units packed into/)).toBeVisible();
	await expect.poll(async () => (await saved(page, 'HANDS-3')).cartons.filter(({ number }) => number !== 4).every((one) => !('boxId' in one))).toBe(true);
	expect((await saved(page, 'HANDS-3')).cartons.find(({ number }) => number === 4)).toEqual(before);
	await page.keyboard.press('Control+z');
	await holds(page, 'HANDS-3', { 1: '10 CUP', 2: '5 IRON', 4: '4 CUP' });

	await boxOf(page, 1).click();
	await hold(page, title(page, 'CUP'), boxOf(page, 4));
	await expect(ghost(page)).toContainText('Carton 4 is locked');
	await page.mouse.up();
	await page.getByRole('alert').getByRole('button', { name: 'Unlock carton 4' }).click();
	await hold(page, title(page, 'CUP'), boxOf(page, 4));
	await page.mouse.up();
	await holds(page, 'HANDS-3', { 1: '', 4: '14 CUP' });
	await boxOf(page, 4).click();
	await row(page, 'CUP').getByRole('button', { name: /^Lock CUP/ }).click();
	await page.getByRole('button', { name: 'Delete' }).click();
	await expect(page.getByRole('alert')).toContainText(['CUP is locked in carton 4']);
	const { violations } = await new AxeBuilder({ page }).include('.list').include('.open').analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([]);
});

test('the same with keys alone', async ({ page }) => {
	await open(page, 'HANDS-4', 2);
	await page.locator('[data-grip="IRON"]').focus();
	await page.keyboard.press('m');
	const to = page.getByRole('combobox', { name: 'To carton' });
	await expect(to).toBeFocused();
	await expect(to.getByRole('option', { name: /Carton 3/ })).toHaveText(/no: too heavy by 5.8 kg/);
	await to.selectOption('3');
	await expect(page.getByText('Carton 3 would be 5.8 kg over its limit of 15.0 kg')).toBeVisible();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type('2');
	await expect(page.getByText('Carton 3 takes them and then weighs 14.8 kg.')).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(to).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('Enter');
	await holds(page, 'HANDS-4', { 2: '3 IRON', 3: '7 IRON' });
	await expect(page.locator('[data-grip="IRON"]')).toBeFocused();
	const lock = page.getByRole('button', { name: 'Lock carton' });
	await lock.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Unlock carton' })).toBeFocused();
	await page.locator('[data-grip="IRON"]').focus();
	await page.keyboard.press('m');
	await expect(page.locator('form').getByText('Carton 2 is locked')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.locator('[data-grip="IRON"]')).toBeFocused();
	await page.keyboard.press('Control+z');
	await page.keyboard.press('Control+z');
	await holds(page, 'HANDS-4', { 2: '5 IRON', 3: '5 IRON' });
});

test('the focus stays on what was pressed, and never falls on a button that means another carton now', async ({ page }) => {
	await open(page, 'HANDS-5', 1);
	const actions = page.getByRole('group', { name: /carton/i }).filter({ has: page.getByRole('button', { name: 'Delete' }) });
	const press = async (name: string) => {
		await actions.getByRole('button', { name }).focus();
		await page.keyboard.press('Enter');
	};
	await press('Delete');
	await expect(page.locator('#open-carton')).toHaveText('Carton 2');
	await expect(page.locator('#open-carton')).toBeFocused();
	await page.keyboard.press('Enter');

	await boxOf(page, 4).click();
	await press('Repeat');
	await page.getByRole('textbox', { name: 'More cartons' }).press('Enter');
	await holds(page, 'HANDS-5', { 4: '4 CUP', 6: '4 CUP', 7: '4 CUP' });
	await expect(actions.getByRole('button', { name: 'Repeat' })).toBeFocused();
	await press('Merge');
	await page.locator('.open form').last().locator('select').selectOption('6');
	await page.locator('.open form').last().locator('button.primary').press('Enter');
	await holds(page, 'HANDS-5', { 6: '8 CUP' });
	await expect(actions.getByRole('button', { name: 'Merge' })).toBeFocused();
	expect(Object.keys(await kept(page, 'HANDS-5'))).toEqual(['2', '3', '5', '6', '7']);
});
