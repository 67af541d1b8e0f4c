import { expect, test, type Page } from './walk';
import type { Locator } from '@playwright/test';

/** No mouse here: everything is reached with Tab and done with keys that the page itself names. */
const field = (page: Page, name: string): Locator => page.locator(`[data-field="${name}"]`);
const focused = (target: Locator): Promise<boolean> => target.evaluate((node) => node === document.activeElement).catch(() => false);

async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
	await expect(target).toBeVisible();
	for (let presses = 0; presses < 240; presses += 1) {
		if (await focused(target)) return;
		await page.keyboard.press(key);
	}
	await expect(target, 'reached with Tab').toBeFocused();
}

async function type(page: Page, name: string, text: string): Promise<void> {
	await tabTo(page, field(page, name));
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type(text);
}

/** A suggestion of the field's list, found by its first letters. */
async function choose(page: Page, name: string, letters: string): Promise<void> {
	await type(page, name, letters);
	await page.keyboard.press('ArrowDown');
	await expect(field(page, name)).toHaveAttribute('aria-activedescendant', /./);
	await page.keyboard.press('Enter');
}

async function openStep(page: Page, number: string, name: string): Promise<void> {
	await tabTo(page, page.locator(`a[data-step="${name}"]`), 'Shift+Tab');
	await page.keyboard.press(number);
	await expect(page).toHaveURL(new RegExp(`/${name}`));
}

/** Another run on the same database is another shipment. */
const RUN = Date.now().toString(36).toUpperCase();
const REFERENCE = `KEYS-${RUN}`;
const [GOOD, BAD] = [`PLATE-21-${RUN}`, `PLATE-27-${RUN}`];

const PLATE = {
	sku: GOOD,
	title: { en: 'Porcelain plate 21 cm', ja: '磁器プレート 21cm' },
	customsDescription: { en: 'Dinner plates of glazed porcelain, 21 cm, household table use', ja: '施釉磁器製ディナープレート 21cm 家庭用' },
	material: { en: 'glazed porcelain' }, use: { en: 'serving food at table' },
	hsCode: '691110000', countryOfOrigin: 'FR', unit: { sizeMm: [210, 210, 40], weightG: 520, netWeightG: 480 },
	value: { amount: '6.40', currency: 'EUR' }, traits: { foodContact: true },
	evidence: [{ kind: 'food-contact-notice', reference: 'Import notice of 2026-11-02' }]
};

test('from the list of shipments to released papers with the keyboard alone', async ({ page, context }) => {
	test.setTimeout(180_000);
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	for (const product of [PLATE, { ...PLATE, sku: BAD, hsCode: '', unit: { ...PLATE.unit, sizeMm: [270, 270, 45] } }]) {
		expect((await page.request.put(`/api/v1/products/${product.sku}`, { data: product })).ok()).toBe(true);
	}

	await page.goto('/shipments');
	await page.keyboard.press('n');
	await expect(page.getByLabel('Reference', { exact: true })).toBeFocused();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type(REFERENCE);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`/shipments/${REFERENCE}/goods`));

	// Goods: pasted from a spreadsheet, applied, then one cell mended by typing.
	await page.evaluate((skus) => navigator.clipboard.writeText(`SKU\tQuantity\n${skus[0]}\t48\n${skus[1]}\t24`), [GOOD, BAD]);
	await page.keyboard.press('ControlOrMeta+v');
	await tabTo(page, page.getByRole('button', { name: /^Apply/ }));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('grid')).toContainText(BAD);

	// Parties & terms.
	await page.keyboard.press('Escape');
	await openStep(page, '2', 'parties');
	await choose(page, 'importer.name', 'Atelier Coq');
	await expect(field(page, 'importer.acp.name')).toHaveValue(/Kojimachi/);
	await type(page, 'importer.acp.validUntil', '2028-04-05');
	await choose(page, 'destinations', 'FSZ1');
	await expect(page.getByText('Amazon Odawara FC').first()).toBeVisible();
	await type(page, 'destinations.0.amazonShipmentId', 'FBA15KEYS001');
	await tabTo(page, field(page, 'incoterm.rule'));
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await expect(field(page, 'incoterm.rule')).toContainText('DDP');
	await type(page, 'incoterm.place', 'Odawara, Japan');
	await type(page, 'dates.ship', '2026-12-08');
	await type(page, 'dates.declare', '2026-12-14');
	await type(page, 'dates.arrive', '2026-12-17');
	await tabTo(page, page.getByRole('button', { name: 'Same as the importer' }));
	await page.keyboard.press('Enter');
	await expect(page.getByText('Same as the importer of record').or(page.getByText('Also the shipper')).first()).toBeVisible();

	// Check: a finding is followed with Enter and lands in its cell, where typing mends it.
	await openStep(page, '3', 'check');
	await tabTo(page, page.locator('a[data-finding="product.hs-code-missing"]'));
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/goods\?at=/);
	await expect(field(page, `product:${BAD}:hsCode`).locator('input')).toBeFocused();
	await page.keyboard.type('691110000');
	await page.keyboard.press('Enter');
	await expect(field(page, `product:${BAD}:hsCode`)).toContainText('6911.10.000');
	await page.keyboard.press('ControlOrMeta+z');
	await expect(field(page, `product:${BAD}:hsCode`)).not.toContainText('6911');
	await page.keyboard.press('ControlOrMeta+y');
	await expect(field(page, `product:${BAD}:hsCode`)).toContainText('6911.10.000');

	// Pack.
	await page.keyboard.press('Escape');
	await openStep(page, '4', 'pack');
	await tabTo(page, page.getByRole('button', { name: /^Pack (all )?72 units/ }));
	await page.keyboard.press('Enter');
	await expect(page.getByText(/\d+ cartons?/).first()).toBeVisible({ timeout: 30_000 });
	await expect(page.locator('a[data-step="check"]')).not.toContainText(/blocks? the release/);

	// Papers.
	await openStep(page, '6', 'papers');
	await expect(page.getByRole('img', { name: /Commercial invoice/ })).toBeVisible();
	await tabTo(page, page.getByRole('button', { name: 'Release papers A' }));
	await page.keyboard.press('Enter');
	// Nobody is named yet: the field asks for it.
	await expect(page.getByLabel('Your name, for the record')).toBeFocused();
	await page.keyboard.type('Camille');
	await page.keyboard.press('Enter');
	await expect(page.getByText('released as A')).toBeVisible({ timeout: 30_000 });
});
