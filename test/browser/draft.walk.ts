import { expect, test, type Page } from './walk';

const plan = (reference: string) => ({
	format: 'nyuko-plan/1', reference, marketplace: 'A1VC38T7YXB528', transport: 'courier', dutiesPaidBy: 'importer', currency: 'EUR',
	incoterm: { rule: 'DDP', place: 'Odawara, Japan', edition: 2020 },
	products: [{ sku: 'MUG', title: { en: 'Mug' } }],
	lines: [{ sku: 'MUG', quantity: 10 }]
});

const keep = (page: Page, reference: string) => page.request.post('/api/v1/shipments', { data: plan(reference) });
const stored = async (page: Page, reference: string) => (await (await page.request.get(`/api/v1/shipments/${reference}`)).json()) as ReturnType<typeof plan>;
const place = (page: Page) => page.locator('[data-field="incoterm.place"]');
const saved = (page: Page) => expect(page.locator('[data-saving="saved"]')).toBeVisible();

test('what is typed saves itself, survives a reload and is undone', async ({ page }) => {
	await keep(page, 'DRAFT-1');
	await page.goto('/shipments/DRAFT-1/parties');
	await place(page).fill('Ichikawa, Japan');
	await saved(page);
	await expect.poll(async () => (await stored(page, 'DRAFT-1')).incoterm.place).toBe('Ichikawa, Japan');
	await page.reload();
	await expect(place(page)).toHaveValue('Ichikawa, Japan');
});

test('with the server gone the draft is kept in the browser and saved when it is back', async ({ page, context }) => {
	await keep(page, 'DRAFT-2');
	await page.goto('/shipments/DRAFT-2/parties');
	await saved(page);
	await context.route('**/api/v1/shipments/DRAFT-2', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
	await place(page).fill('Amagasaki, Japan');
	await expect(page.getByText('Not saved: retrying')).toBeVisible();
	await page.reload();
	await expect(place(page)).toHaveValue('Amagasaki, Japan');
	await context.unroute('**/api/v1/shipments/DRAFT-2');
	await expect.poll(async () => (await stored(page, 'DRAFT-2')).incoterm.place, { timeout: 20_000 }).toBe('Amagasaki, Japan');
});

test('two people: what does not collide is merged, what does is asked', async ({ page, browser }) => {
	await keep(page, 'DRAFT-3');
	await page.goto('/shipments/DRAFT-3/parties');
	const other = await (await browser.newContext()).newPage();
	await other.goto('/shipments/DRAFT-3/parties');

	await place(other).fill('Theirs, Japan');
	await saved(other);
	await expect.poll(async () => (await stored(page, 'DRAFT-3')).incoterm.place).toBe('Theirs, Japan');
	await place(page).fill('Mine, Japan');
	const asked = page.getByRole('alert').filter({ hasText: 'Someone else changed' });
	await expect(asked).toContainText('Theirs, Japan');
	await expect(asked).toContainText('Mine, Japan');
	expect((await stored(page, 'DRAFT-3')).incoterm.place).toBe('Theirs, Japan');
	await page.getByRole('button', { name: 'Keep mine' }).click();
	await expect.poll(async () => (await stored(page, 'DRAFT-3')).incoterm.place).toBe('Mine, Japan');
	await expect(place(other)).toHaveValue('Mine, Japan', { timeout: 20_000 });
	await other.context().close();
});

test('a finding leads to its very field', async ({ page }) => {
	await keep(page, 'DRAFT-4');
	await page.goto('/shipments/DRAFT-4/check');
	await page.locator('[data-finding="importer.missing"]').click();
	await expect(page).toHaveURL(/\/parties\?at=/);
	await expect(page.locator(':focus')).toHaveAttribute('data-field', /^importer/);
});
