import { carton, shipment } from '../samples';
import { j1 } from '../server/forwarder-sheets';
import { expect, test } from './walk';

const REFERENCE = `FWD-${Date.now().toString(36).toUpperCase()}`;

test('a forwarder’s sheet is uploaded, marked by keys, filled, checked and downloaded', async ({ page, request }) => {
	const plan = shipment({ reference: REFERENCE, cartons: [1, 2].map((number) => carton({ number, boxId: `FBA15TEST0001U00000${number}` })) });
	expect((await request.put(`/api/v1/shipments/${REFERENCE}`, { data: plan })).ok()).toBe(true);
	await page.goto('/forwarders');
	await page.waitForLoadState('networkidle');
	await page.locator('input[type=file]').setInputFiles({ name: 'large.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.alloc(21 * 1024 * 1024) });
	await expect(page.getByRole('alert')).toContainText('larger than 20 MB');
	await page.locator('input[type=file]').setInputFiles({ name: `${REFERENCE}.xlsx`, mimeType: 'application/octet-stream', buffer: Buffer.from(j1()) });
	await expect(page).toHaveURL(/\/forwarders\/\d+/);
	await expect(page.locator('[data-cell="H5"]')).toContainText('Quantity');

	await page.locator('[data-cell="H2"]').click();
	await page.keyboard.press('Delete');
	await expect(page.locator('[data-cell="H2"]')).not.toContainText('Carton count');
	await page.keyboard.press('Enter');
	await page.keyboard.type('carton count');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-cell="H2"]')).toContainText('Carton count');
	await expect(page.locator('[data-save="saved"]')).toBeVisible();
	const id = new URL(page.url()).pathname.split('/').at(-1);

	await page.goto(`/shipments/${REFERENCE}/papers/forwarder?template=${id}`);
	await expect(page.locator('[data-check="clean"]')).toBeVisible();
	await expect(page.locator('[data-cell="A6"]')).toContainText('FBA15TEST0001U000002');
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download the sheet' }).click()]);
	expect(download.suggestedFilename()).toBe(`FedEx_${REFERENCE}_NRT1_2ctn.xlsx`);

	const kept = await (await request.get(`/api/v1/shipments/${REFERENCE}`)).json();
	const put = await request.put(`/api/v1/shipments/${REFERENCE}`, { data: { ...kept, lines: [{ ...kept.lines[0], quantity: 30 }] }, headers: { 'if-match': '*' } });
	expect(put.ok()).toBe(true);
	await page.reload();
	await expect(page.locator('[data-code="units-differ"]')).toContainText('Units add up to 24');
	await expect(page.getByRole('button', { name: 'Download the sheet' })).toBeDisabled();
	await page.getByLabel('Reason for sending it with errors').fill('Six follow');
	await expect(page.getByRole('link', { name: 'Download with this reason' })).toBeVisible();

	await page.goto('/forwarders');
	const row = page.locator(`[data-template="${id}"]`);
	await row.getByRole('button', { name: /^Remove/ }).click();
	await expect(row).toHaveCount(0);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(row).toHaveCount(1);
});
