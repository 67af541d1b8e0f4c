import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from './walk';
import { unzipSync } from 'fflate';
import { PAPER_KINDS } from '../../src/lib/domain/documents/papers';

const SAMPLES = join(import.meta.dirname, '..', '..', 'static', 'samples');
const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`);
const saved = (page: Page) => expect(page.locator('[data-saving="saved"]')).toBeVisible();
const step = (page: Page, name: string) => page.locator(`a[data-step="${name}"]`);

/** A text typed into a field of the parties page, and left. */
async function type(page: Page, name: string, text: string): Promise<void> {
	const box = field(page, name);
	const input = (await box.evaluate((node) => node.matches('input, select, textarea'))) ? box : box.locator('input, select, textarea').first();
	await input.fill(text);
	await input.press('Tab');
}

test('from a seller’s file to released papers', async ({ page }, { retry }) => {
	const reference = `WALK-MAIN-${retry}`;
	test.setTimeout(180_000);

	await page.goto('/shipments');
	await page.getByRole('button', { name: 'New shipment' }).click();
	await page.getByLabel('Reference', { exact: true }).fill(reference);
	await page.getByRole('button', { name: 'Create' }).click();
	await expect(page.getByText('No goods yet')).toBeVisible();

	// Goods: the manifest goes into the shipment, quantities included; the catalogue knows the rest.
	await page.getByRole('button', { name: 'Choose a file' }).or(page.getByRole('link', { name: 'Choose a file' })).first().click();
	await expect(page).toHaveURL(/\/products\/import\?to=WALK-MAIN-/);
	await page.locator('input[type="file"]').first().setInputFiles(join(SAMPLES, 'manifest-japan.xlsx'));
	await page.getByRole('button', { name: /^Take all/ }).click();
	await expect(page).toHaveURL(/\/shipments\/WALK-MAIN-\d\/goods/);
	await expect(page.getByRole('grid')).toContainText('CQL-BOWL-15');

	// Parties & terms: a kept party is chosen, the rest is typed.
	await step(page, 'parties').click();
	await page.getByText('Non-resident with ACP').click();
	for (const [name, text] of [
		['importer.name', 'Atelier Coquelande SAS'],
		['importer.address.city', 'Nantes'],
		['importer.address.country', 'FR'],
		['incoterm.place', 'Odawara, Japan']
	] as const) {
		await type(page, name, text);
	}
	await saved(page);
	const stored = await (await page.request.get(`/api/v1/shipments/${reference}`)).json();
	expect(stored.importer.name).toBe('Atelier Coquelande SAS');

	// The rest of the parties as another program would give them, so that the walk goes on from a whole plan.
	const sample = JSON.parse(readFileSync(join(SAMPLES, 'clean.plan.json'), 'utf8'));
	const { etag } = (await page.request.get(`/api/v1/shipments/${reference}`)).headers();
	const { dates, incoterm, shipper, importer, broker, carrier, destinations, exchangeRates, charges, valuation, priceTerm, currency } = sample;
	const put = await page.request.put(`/api/v1/shipments/${reference}`, {
		headers: { 'if-match': etag! },
		data: { ...stored, dates, incoterm, shipper, importer, broker, carrier, exchangeRates, charges, valuation, priceTerm, currency, destinations: destinations.slice(0, 1) }
	});
	expect(put.ok()).toBe(true);
	await page.reload();

	// Check: what is open is said, and leads to its field.
	await step(page, 'check').click();
	await expect(page.getByText('not packed', { exact: false }).first()).toBeVisible();

	// Pack: one button.
	await step(page, 'pack').click();
	await page.getByRole('button', { name: /^Pack (all )?[\d,]+ units/ }).click();
	await expect(page.getByRole('heading', { name: /^[1-9]\d* cartons/ })).toBeVisible({ timeout: 30_000 });
	await expect(step(page, 'pack')).not.toContainText(/blocks? the release/);
	await expect(step(page, 'check')).not.toContainText(/blocks? the release/);
	await saved(page);

	// Papers: seen, released, downloaded.
	await step(page, 'papers').click();
	await expect(page.getByRole('img', { name: /Commercial invoice/ })).toBeVisible();
	await page.getByRole('button', { name: 'Release papers A' }).click();
	await expect(page.getByLabel('Your name, for the record')).toBeFocused();
	await page.getByLabel('Your name, for the record').fill('Camille');
	await page.getByRole('button', { name: 'Release papers A' }).click();
	await expect(page.getByText('released as A')).toBeVisible({ timeout: 30_000 });
	const [download] = await Promise.all([page.waitForEvent('download'), page.locator('nav').getByRole('link', { name: 'Download all (ZIP)' }).click()]);
	const files = unzipSync(new Uint8Array(readFileSync(await download.path())));
	// No batteries go, nothing is claimed, and nobody asked for a proforma.
	const without = ['battery-note', 'origin-statement', 'proforma-invoice'];
	expect(Object.keys(files).sort()).toEqual([...PAPER_KINDS.filter((kind) => !without.includes(kind)).map((kind) => `${kind}.pdf`), 'release.json'].sort());
	const release = JSON.parse(new TextDecoder().decode(files['release.json']));
	expect(release).toMatchObject({ reference, revision: 1, draft: false, agreement: { ok: true }, readBack: { codes: expect.any(Number) } });
});

test('while something blocks nothing is released, and a draft says so on the page', async ({ page }) => {
	await page.goto('/shipments?state=blocked&search=NTE-2026-042');
	await page.locator('tr[data-shipment] a.open').first().click();
	await step(page, 'papers').click();
	await expect(page.getByRole('button', { name: /^Release papers/ })).toBeDisabled();
	await expect(page.getByText('10 things stand in the way:')).toBeVisible();
	await expect(page.getByRole('img', { name: /Commercial invoice/ })).toContainText('DRAFT');
});

test('units can be pasted from a spreadsheet, and taken back', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.request.post('/api/v1/shipments', { data: { format: 'nyuko-plan/1', reference: 'WALK-PASTE', marketplace: 'A1VC38T7YXB528', transport: 'courier', dutiesPaidBy: 'importer', currency: 'EUR', products: [], lines: [] } });
	await page.goto('/shipments/WALK-PASTE/goods');
	await saved(page);
	await page.evaluate(() => navigator.clipboard.writeText('SKU\tQuantity\nAAA-1\t12\nBBB-2\t30\nCCC-3\tmany'));
	await page.locator('[role="gridcell"]').first().click();
	await page.keyboard.press('ControlOrMeta+v');
	await page.getByRole('button', { name: /^Apply/ }).click();
	await expect(page.getByRole('grid')).toContainText('BBB-2');
	await expect(page.getByRole('grid')).toContainText('many');
	await expect.poll(async () => (await (await page.request.get('/api/v1/shipments/WALK-PASTE')).json()).lines).toEqual([
		{ sku: 'AAA-1', quantity: 12 },
		{ sku: 'BBB-2', quantity: 30 },
		{ sku: 'CCC-3', quantity: 0 }
	]);
	await page.reload();
	await expect(page.getByRole('grid')).toContainText('many');
});
