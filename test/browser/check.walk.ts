import { expect, test, type Page } from './walk';

const RUN = Date.now().toString(36).toUpperCase();
const box = (sku: string, changes: object = {}) => ({
	sku, title: { en: `Box ${sku}` }, customsDescription: { en: 'Gift' }, hsCode: '481950000', countryOfOrigin: 'FR',
	unit: { sizeMm: [100, 80, 60], weightG: 200 }, value: { amount: '2.40', currency: 'EUR' }, ...changes
});
const expired = { evidence: [{ kind: 'drop-test', reference: 'Old', validUntil: '2026-01-31' }], customsDescription: { en: 'Folding boxes of paper board for gifts' } };

async function keep(page: Page, reference: string, products: readonly { sku: string }[]): Promise<void> {
	const plan = {
		format: 'nyuko-plan/1', reference, marketplace: 'A1VC38T7YXB528', transport: 'courier', dutiesPaidBy: 'importer', currency: 'EUR',
		incoterm: { rule: 'DDP', place: 'Odawara, Japan', edition: 2020 }, dates: { ship: '2026-12-02', declare: '2026-12-14', arrive: '2026-12-17' },
		products, lines: products.map(({ sku }) => ({ sku, quantity: 12 }))
	};
	expect((await page.request.post('/api/v1/shipments', { data: plan })).ok()).toBe(true);
}
type Stored = { waivers?: { subject: string; reason: string; by: string; until: string }[]; products: { hsCode: string; evidence?: { reference: string }[] }[] };
const stored = async (page: Page, reference: string) => (await (await page.request.get(`/api/v1/shipments/${reference}`)).json()) as Stored;

const fold = (page: Page, code: string) => page.locator(`[data-fold="${code}"]`);
const way = (page: Page, name: string) => page.locator(`[data-way="${name}"]`);

test('the same finding on several products is one row, unfolds, and keeps its address', async ({ page }) => {
	const reference = `CHECK-FOLD-${RUN}`;
	await keep(page, reference, ['A', 'B', 'C'].map((sku) => box(sku)));
	await page.goto(`/shipments/${reference}/check`);
	await expect(page.getByRole('heading', { name: /Customs does not release it/ })).toBeVisible();
	await expect(fold(page, 'description.vague')).toContainText('3 products');
	await fold(page, 'description.vague').focus();
	await page.keyboard.press('ArrowRight');
	await expect(page.locator('[data-row="product:B"]')).toBeVisible();
	await page.keyboard.press('j');
	await expect(page.locator('[data-row="product:B"]')).toHaveAttribute('aria-current', 'true');
	await expect(page).toHaveURL(/finding=description\.vague%40product%3AB/);
	await page.reload();
	await expect(page.locator('[data-row="product:B"]')).toHaveAttribute('aria-current', 'true');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/goods\?at=product%3AB%3AcustomsDescription/);
});

test('all alike are waived with reason, name and last day; taken back, and undone', async ({ page }) => {
	const reference = `CHECK-WAIVE-${RUN}`;
	await keep(page, reference, ['A', 'B', 'C'].map((sku) => box(sku)));
	await page.goto(`/shipments/${reference}/check`);
	await fold(page, 'description.vague').click();
	await way(page, 'waiver').click();
	const apply = page.getByRole('button', { name: /^Waive \d/ });
	await expect(apply).toBeDisabled();
	await page.getByLabel('Reason', { exact: true }).fill('The broker accepts the word');
	await page.getByLabel('Your name').fill('C. Moreira');
	await expect(page.getByLabel('Last day', { exact: true })).toHaveValue('2026-12-14');
	await page.getByRole('checkbox', { name: 'Product C' }).uncheck();
	await page.getByRole('button', { name: 'Waive 2 findings' }).click();
	await expect(page.getByText('2 findings waived')).toBeVisible();
	await expect.poll(async () => (await stored(page, reference)).waivers).toEqual(
		['A', 'B'].map((sku) => expect.objectContaining({ subject: `product:${sku}`, reason: 'The broker accepts the word', by: 'C. Moreira', until: '2026-12-14' }))
	);

	await page.getByRole('button', { name: '2 waived' }).click();
	const group = page.locator('[data-waived="description.vague"]');
	await expect(group).toContainText('The broker accepts the word');
	await expect(group).toContainText('C. Moreira');
	await group.getByRole('button', { name: 'Take back' }).first().click();
	await expect(fold(page, 'description.vague')).toContainText('3 products');
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByRole('button', { name: '2 waived' })).toBeVisible();
});

test('what may not be waived says so', async ({ page }) => {
	const reference = `CHECK-NEVER-${RUN}`;
	await keep(page, reference, [box('A')]);
	await page.goto(`/shipments/${reference}/check?finding=${encodeURIComponent('importer.missing@party:importer')}`);
	await expect(page.getByText('Importer, delivery terms and prohibited goods are never waived.')).toBeVisible();
	await expect(way(page, 'waiver')).toHaveCount(0);
});

test('one paper answers several products, and one code mends them all in one step', async ({ page }) => {
	const reference = `CHECK-ALIKE-${RUN}`;
	await keep(page, reference, ['A', 'B'].map((sku) => box(sku, { ...expired, hsCode: '' })));
	await page.goto(`/shipments/${reference}/check`);
	await fold(page, 'evidence.expired').click();
	await way(page, 'paper').click();
	await page.getByLabel('Number or reference').fill('Report 2026-77');
	await page.getByLabel('Valid until', { exact: true }).fill('2027-10-31');
	await expect(page.getByRole('row', { name: /Product A/ })).toContainText('Old (2026-01-31) → Report 2026-77 (2027-10-31)');
	await page.getByRole('button', { name: 'Record for 2 products' }).click();
	await expect(fold(page, 'evidence.expired')).toHaveCount(0);
	await expect.poll(async () => (await stored(page, reference)).products.map(({ evidence }) => evidence?.map((paper) => paper.reference))).toEqual([['Report 2026-77'], ['Report 2026-77']]);

	await fold(page, 'product.hs-code-missing').click();
	await way(page, 'hsCode').click();
	await page.getByLabel('HS code, 9 or 6 digits').fill('4819.50');
	await page.keyboard.press('Enter');
	await expect(fold(page, 'product.hs-code-missing')).toHaveCount(0);
	await expect.poll(async () => (await stored(page, reference)).products.map(({ hsCode }) => hsCode)).toEqual(['481950', '481950']);
	await page.keyboard.press('ControlOrMeta+z');
	await expect(fold(page, 'product.hs-code-missing')).toContainText('2 products');
});

test('a paper on file is used in one click', async ({ page }) => {
	const reference = `CHECK-KEPT-${RUN}`;
	const sku = `KEPT-${RUN}`;
	await keep(page, reference, [box(sku, expired)]);
	const paper = { kind: 'drop-test', reference: `Report ${RUN}`, validUntil: '2028-01-31', skus: [sku] };
	expect((await page.request.post('/api/v1/evidence', { data: paper })).ok()).toBe(true);
	await page.goto(`/shipments/${reference}/check?finding=${encodeURIComponent(`evidence.expired@product:${sku}`)}`);
	await page.getByRole('button', { name: 'Use it' }).click();
	await expect.poll(async () => (await stored(page, reference)).products[0]?.evidence?.map((one) => one.reference)).toEqual([`Report ${RUN}`]);
	await expect(page.locator('[data-finding="evidence.expired"]')).toHaveCount(0);
});

test('on a phone the list gives way to the finding and comes back', async ({ page }) => {
	const reference = `CHECK-PHONE-${RUN}`;
	await keep(page, reference, ['A', 'B'].map((sku) => box(sku)));
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto(`/shipments/${reference}/check`);
	await fold(page, 'description.vague').click();
	await expect(fold(page, 'description.vague')).toBeHidden();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Gift');
	await page.getByRole('button', { name: 'All findings' }).click();
	await expect(fold(page, 'description.vague')).toBeVisible();
});
