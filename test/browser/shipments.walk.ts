import { expect, test } from './walk';

test('a fresh database greets with a sample shipment that can be opened', async ({ page }) => {
	await page.goto('/');
	await expect(page).toHaveURL(/\/shipments$/);
	const rows = page.locator('tr[data-shipment]');
	await expect(rows.first()).toBeVisible();
	await rows.first().locator('a.open').click();
	await expect(page).toHaveURL(/\/goods$/);
	await expect(page.locator('[data-saving="saved"]')).toBeVisible();
});

test('the lists are searched by the server and say when nothing is found', async ({ page }) => {
	await page.goto('/shipments?state=all');
	await page.keyboard.press('/');
	await page.keyboard.type('no such shipment');
	await expect(page.getByText('No shipment matches “no such shipment”.')).toBeVisible();
	await page.getByRole('link', { name: 'Clear the search' }).click();
	await expect(page.locator('tr[data-shipment]').first()).toBeVisible();
});

test('a shipment is started by keyboard, from nothing and from an earlier one', async ({ page }) => {
	await page.goto('/shipments');
	await expect(page.locator('tr[data-shipment]').first()).toBeVisible();
	await page.keyboard.press('n');
	await expect(page.getByLabel('Reference', { exact: true })).toBeFocused();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type('WALK-START');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/shipments\/WALK-START\/goods$/);

	await page.goto('/shipments');
	await page.getByRole('button', { name: 'New shipment' }).click();
	await page.getByLabel('Reference', { exact: true }).fill('WALK-START');
	await page.getByRole('button', { name: 'Create' }).click();
	await expect(page.getByRole('alert')).toContainText('WALK-START');
});

test('a deleted shipment can be brought back', async ({ page }) => {
	await page.request.post('/api/v1/shipments', { data: { format: 'nyuko-plan/1', reference: 'WALK-GONE', marketplace: 'A1VC38T7YXB528', transport: 'courier', dutiesPaidBy: 'importer', currency: 'EUR', products: [], lines: [] } });
	await page.goto('/shipments?search=WALK-GONE');
	await page.getByRole('button', { name: 'Actions for WALK-GONE' }).click();
	await page.getByRole('menuitem', { name: 'Delete' }).click();
	await page.getByRole('button', { name: 'Delete it' }).click();
	await expect(page.getByText('WALK-GONE deleted')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.locator('tr[data-shipment="WALK-GONE"]')).toBeVisible();
});

test('every language speaks, and is kept', async ({ page }) => {
	await page.goto('/shipments');
	for (const [button, heading] of [['日本語', '出荷'], ['FR', 'Expéditions'], ['中文', '货件'], ['EN', 'Shipments']] as const) {
		await page.getByRole('button', { name: button, exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
	}
	await page.getByRole('button', { name: '日本語', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('出荷');
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
});

test('a file that is no plan is refused with the place and the reason, and nothing is kept', async ({ page }) => {
	await page.goto('/shipments');
	await page.locator('input[name="plan"]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"format":"nyuko-plan/1","colour":"red"}') });
	await expect(page.getByRole('dialog')).toContainText('colour');
});
