import { readFileSync } from 'node:fs';
import { expect, test, type Page } from './walk';

/** Another run on the same database is another product. */
const RUN = Date.now().toString(36).toUpperCase();
const SKU = `CASE-${RUN}`;
const REFERENCE = `CASES-${RUN}`;
const product = { sku: SKU, title: { en: 'Linen napkin' }, unit: { sizeMm: [200, 200, 20], weightG: 200 } };
const plan = {
	format: 'nyuko-plan/1', reference: REFERENCE, marketplace: 'A1VC38T7YXB528', transport: 'courier', dutiesPaidBy: 'importer', currency: 'EUR',
	destinations: [{ fulfillmentCenter: 'NRT1' }], products: [product], lines: [{ sku: SKU, quantity: 50, fulfillmentCenter: 'NRT1' }]
};

/** A case pack by its form on the page of the product. */
async function addCase(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
	await page.getByRole('button', { name: '+ Add a case pack' }).click();
	for (const [field, text] of Object.entries(texts)) await page.locator(`[name="case-${field}"]`).fill(text);
	await page.getByRole('button', { name: 'Save case pack' }).click();
	await expect(page.locator('#cases tbody th', { hasText: texts.name! })).toBeVisible();
}
const inCatalogue = async (page: Page): Promise<string[]> => {
	const csv = await (await page.request.get(`/api/v1/case-packs?search=${SKU}`)).text();
	return csv.replace('\ufeff', '').trimEnd().split('\r\n').slice(1);
};

test('two case packs of a SKU: made, packed with, written out, read back with a wrong row, and taken back', async ({ page }) => {
	await page.request.put(`/api/v1/products/${SKU}`, { data: product });
	await page.request.post('/api/v1/shipments', { data: plan });

	await page.goto(`/products/${SKU}`);
	await addCase(page, { name: 'Large', units: '24', size: '44 × 44 × 28', weight: '5.4 kg' });
	await addCase(page, { name: 'Small', units: '10', size: '30 × 24 × 24', weight: '2.3 kg' });

	await page.goto(`/shipments/${REFERENCE}/pack`);
	await page.getByRole('button', { name: 'Pack as cases' }).click();
	await page.getByLabel(`Template of ${SKU}`).selectOption('Small');
	await page.getByRole('button', { name: /Make 5 cases/ }).click();
	await expect.poll(async () => ((await (await page.request.get(`/api/v1/shipments/${REFERENCE}`)).json()) as { cartons?: unknown[] }).cartons?.length).toBe(5);

	await page.goto(`/products/case-packs?search=${SKU}`);
	const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /CSV/ }).click()]);
	const before = await inCatalogue(page);
	expect(before).toHaveLength(2);
	const [header, ...rows] = readFileSync(await csv.path(), 'utf8').trimEnd().split('\r\n');
	const changed = rows.map((row) => (row.includes(',Small,') ? row.replace(',10,', ',11,').replace(',2300,', ',2600,') : row.replace(',24,', ',two dozen,')));
	await page.goto('/products/case-packs/import');
	await page.locator('input[type="file"]').setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from([header, ...changed, `${SKU},Medium,16,400,300,260,3600,,,,,`].join('\r\n')) });

	const refused = page.locator('#refused + .card tbody tr');
	await expect(refused).toHaveCount(1);
	await expect(refused).toContainText('2');
	await expect(refused).toContainText('units');
	await expect(refused).toContainText('two dozen');
	await expect(refused.locator('td').nth(4)).not.toBeEmpty();
	await page.getByRole('button', { name: 'Take 2 case packs' }).click();
	await expect(page).toHaveURL(/added=1&changed=1/);
	expect((await inCatalogue(page)).map((row) => row.split(',').slice(1, 3).join()).toSorted()).toEqual(['Large,24', 'Medium,16', 'Small,11']);

	await page.getByRole('button', { name: 'Undo', exact: true }).click();
	await expect(page.getByText('Taken back: 1 as before, 1 removed.')).toBeVisible();
	expect(await inCatalogue(page)).toEqual(before);
});
