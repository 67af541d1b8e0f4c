import { readFileSync } from 'node:fs';
import { shipment } from '../samples';
import { expect, test, type Page } from './walk';

/** Another run on the same database is another shipment. */
const REFERENCE = `EXP-${Date.now().toString(36).toUpperCase()}`;
const saved = (page: Page) => expect(page.locator('[data-saving="saved"]')).toBeVisible();
const fill = async (page: Page, field: string, text: string): Promise<void> => {
	await page.locator(`[data-field="${field}"]`).fill(text);
	await page.locator(`[data-field="${field}"]`).blur();
};

test.beforeAll(async ({ request }) => {
	expect((await request.post('/api/v1/shipments', { data: shipment({ reference: REFERENCE }) })).ok()).toBe(true);
});

test('a Japanese carrier’s file names what lacks, leads to the field, and is saved once all is there', async ({ page }) => {
	await page.goto(`/shipments/${REFERENCE}/papers/data?as=yamato-b2.csv`);
	const button = page.getByRole('button', { name: 'Download', exact: true });
	await expect(button).toBeDisabled();
	await expect(page.locator('[data-format="yamato-b2.csv"]')).toHaveAttribute('aria-current', 'true');
	await page.locator('a[data-lack="domesticLeg.customerCode"]').click();
	await expect(page.locator(':focus')).toHaveAttribute('data-field', 'domesticLeg.customerCode');

	await fill(page, 'domesticLeg.customerCode', '0355500187');
	await fill(page, 'domesticLeg.deliveryPhone', '03-5550-0142');
	await fill(page, 'domesticLeg.shipOn', '2026-12-10');
	await fill(page, 'domesticLeg.from.nameJa', '平和島倉庫株式会社');
	await fill(page, 'domesticLeg.from.phone', '03-5550-0187');
	await fill(page, 'domesticLeg.from.address.postalCode', '143-0006');
	await fill(page, 'domesticLeg.from.address.regionJa', '東京都');
	await fill(page, 'domesticLeg.from.address.cityJa', '大田区');
	await fill(page, 'domesticLeg.from.address.linesJa', '平和島5-99-2');
	await expect(page.getByText('Nothing stands in the way.')).toBeVisible();
	await saved(page);

	const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
	expect(download.suggestedFilename()).toBe(`${REFERENCE} yamato-b2.csv`);
	const bytes = readFileSync(await download.path());
	expect(bytes.toString('latin1').trimEnd().split('\r\n').map((line) => line.split(',').length)).toEqual([95, 95]);

	await page.keyboard.press('ControlOrMeta+z');
	await expect(button).toBeDisabled();
});

test('unit or line is chosen for DHL, and the preview shows it', async ({ page }) => {
	await page.goto(`/shipments/${REFERENCE}/papers/data?as=dhl-line-items.csv`);
	const preview = page.getByRole('region', { name: 'First rows' });
	await expect(preview.getByRole('cell', { name: '4.20', exact: true })).toBeVisible();
	await page.getByRole('radio', { name: 'Of the line' }).check({ force: true });
	await expect(preview.getByRole('cell', { name: '100.80', exact: true })).toBeVisible();
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download', exact: true }).click()]);
	expect(readFileSync(await download.path(), 'utf8')).toContain(',24,PCS,100.80,EUR,8.4,10.68,PT,,,N');
});
