import { expect, test, type Page } from './walk';

/** Another run on the same database has its own goods and papers. */
const RUN = Date.now().toString(36).toUpperCase();
const [CUP, LID] = [`CUP-${RUN}`, `LID-${RUN}`];
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
const field = (page: Page, name: string) => page.locator(`[data-field="evidence.${name}"]`);
const file = (page: Page) => page.locator('input[type="file"]').first();
/** So many days after today in Japan, where the day begins nine hours earlier. */
const inDays = (days: number): string => new Date(Date.now() + 9 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

const productOf = async (page: Page, sku: string) => (await page.request.get(`/api/v1/products/${sku}`)).json();

test.beforeAll(async ({ request }) => {
	for (const sku of [CUP, LID]) expect((await request.put(`/api/v1/products/${sku}`, { data: { sku, title: { en: `Thing ${sku}` } } })).ok()).toBe(true);
});

test('a paper is kept with its file, found by what runs out, changed, removed and brought back', async ({ page }) => {
	await page.goto('/shipments');
	await page.keyboard.press('g');
	await page.keyboard.press('e');
	await expect(page).toHaveURL(/\/evidence$/);
	await page.getByRole('link', { name: 'Add a paper' }).first().click();

	await field(page, 'kind').selectOption('food-contact-notice');
	await field(page, 'reference').fill(`FC ${RUN}`);
	await field(page, 'validUntil').fill(inDays(20));
	await field(page, 'sku').fill(CUP.slice(0, 6));
	await page.getByRole('option', { name: CUP }).click();
	await field(page, 'sku').fill(`${LID}, NOWHERE-${RUN}`);
	await field(page, 'sku').press('Enter');
	await expect(page.getByText('Marked SKUs are not in the catalogue')).toBeVisible();

	await file(page).setInputFiles({ name: 'notice.pdf', mimeType: 'application/pdf', buffer: Buffer.from('PK\u0003\u0004 a document') });
	await expect(page.getByText('The file is a ZIP or an Office document')).toBeVisible();
	await file(page).setInputFiles({ name: 'large.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(20 * 1024 * 1024 + 1) });
	await expect(page.getByText('larger than 20 MB')).toBeVisible();
	await file(page).setInputFiles({ name: 'notice.pdf', mimeType: 'application/octet-stream', buffer: PDF });
	await expect(page.getByRole('link', { name: 'notice.pdf' })).toBeVisible();
	await page.getByRole('button', { name: 'Keep this paper' }).click();

	const row = page.locator('li[data-paper]', { hasText: `FC ${RUN}` });
	await expect(row).toContainText('20 days left');
	await expect(row).toContainText('notice.pdf');
	expect((await productOf(page, CUP)).evidence).toMatchObject([{ kind: 'food-contact-notice', reference: `FC ${RUN}`, validUntil: inDays(20) }]);

	const served = await page.request.get(await row.getByRole('link', { name: 'notice.pdf' }).getAttribute('href').then(String));
	expect([served.headers()['content-type'], served.headers()['x-content-type-options'], (await served.body()).equals(PDF)]).toEqual(['application/pdf', 'nosniff', true]);
	expect(served.headers()['content-security-policy']).toContain('sandbox');

	// Renewed: the same paper with another day leaves the list of what runs out soon.
	await page.goto(`/evidence?within=30&sku=${CUP}`);
	await row.getByRole('link', { name: /^Edit/ }).click();
	await field(page, 'validUntil').fill(inDays(400));
	await page.getByRole('button', { name: 'Keep this paper' }).click();
	await expect(page.getByText('No paper matches')).toBeVisible();
	await page.getByRole('link', { name: 'Show all papers' }).click();
	await expect(row).toContainText('400 days left');

	await row.getByRole('button', { name: /^Remove/ }).click();
	await expect(page.getByText(`“FC ${RUN}” removed`)).toBeVisible();
	await expect(row).toHaveCount(0);
	expect((await productOf(page, CUP)).evidence).toBeUndefined();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(row).toContainText('notice.pdf');
	expect((await productOf(page, LID)).evidence).toHaveLength(1);
});

test('what is wrong is said beside the form, and nothing is kept', async ({ page }) => {
	await page.goto('/evidence?edit=new&kind=pse');
	await field(page, 'reference').fill(`PSE ${RUN}`);
	await field(page, 'validFrom').fill('2027-02-01');
	await field(page, 'validUntil').fill('2027-01-31');
	await page.getByRole('button', { name: 'Keep this paper' }).click();
	await expect(page.getByRole('alert')).toContainText('last day is before the first');
	await field(page, 'validUntil').fill('soon');
	await page.getByRole('button', { name: 'Keep this paper' }).click();
	await expect(page.getByRole('alert')).toContainText('last day cannot be read');
	await expect(field(page, 'reference')).toHaveValue(`PSE ${RUN}`);
});

test('a paper of the product page is kept too, and a shipment is offered what its goods lack', async ({ page }) => {
	await page.goto(`/products/${LID}`);
	await page.locator('select[name="evidence-kind-1"], select[name="evidence-kind-0"]').last().selectOption('giteki');
	await page.locator('input[name^="evidence-reference-"]').last().fill(`G ${RUN}`);
	await page.getByRole('button', { name: 'Save product' }).click();
	await expect(page.getByRole('status')).toContainText('Saved');
	await page.getByRole('link', { name: 'Kept papers of this product' }).click();
	await expect(page.locator('li[data-paper]', { hasText: `G ${RUN}` })).toBeVisible();

	const reference = `EVI-${RUN}`;
	const plan = { format: 'nyuko-plan/1', reference, marketplace: 'A1VC38T7YXB528', transport: 'courier', dutiesPaidBy: 'importer', currency: 'EUR', products: [{ sku: LID }], lines: [{ sku: LID, quantity: 1 }] };
	expect((await page.request.post('/api/v1/shipments', { data: plan })).ok()).toBe(true);
	const loaded = await (await page.request.get(`/shipments/${reference}/goods/__data.json`)).text();
	expect(loaded).toContain('keptEvidence');
	expect(loaded).toContain(`G ${RUN}`);
});

test('a paper is kept with the keyboard alone', async ({ page }) => {
	const tabTo = async (name: string): Promise<void> => {
		for (let presses = 0; presses < 60; presses += 1) {
			if (await field(page, name).evaluate((node) => node === document.activeElement)) return;
			await page.keyboard.press('Tab');
		}
		await expect(field(page, name)).toBeFocused();
	};
	await page.goto(`/evidence?edit=new&sku=${CUP}`);
	await tabTo('kind');
	await page.keyboard.type('Safety data');
	await tabTo('reference');
	await page.keyboard.type(`SDS ${RUN}`);
	await tabTo('sku');
	await page.keyboard.type(LID);
	await expect(page.getByRole('option', { name: LID })).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await tabTo('reference');
	await page.keyboard.press('Enter');
	await expect(page.getByText(`“SDS ${RUN}” is kept.`)).toBeVisible();
	const row = page.locator('li[data-paper]', { hasText: `SDS ${RUN}` });
	await expect(row).toContainText('does not run out');
	await expect(row).toContainText(LID);
});
