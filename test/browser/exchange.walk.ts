import { expect, test, type Page } from './walk';

/** Another run on the same database is another shipment. */
const REFERENCE = `EXC-${Date.now().toString(36).toUpperCase()}`;
const PLAN = {
	format: 'nyuko-plan/1', reference: REFERENCE, marketplace: 'A1VC38T7YXB528', transport: 'courier', dutiesPaidBy: 'importer', currency: 'EUR', priceTerm: 'EXW',
	dates: { ship: '2026-12-08', declare: '2026-12-14', arrive: '2026-12-17' }, valuation: { method: 'transaction' },
	charges: { freight: { amount: '900.00', currency: 'USD' } },
	products: [{ sku: 'BOWL', hsCode: '691200000', countryOfOrigin: 'FR', value: { amount: '10.00', currency: 'EUR' }, duty: { kind: 'ad-valorem', rate: '0.023' } }],
	lines: [{ sku: 'BOWL', quantity: 100 }]
};
type Stored = { exchangeRates?: { currency: string; jpy: string; per: number; from: string; to: string }[] };
const stored = async (page: Page) => (await (await page.request.get(`/api/v1/shipments/${REFERENCE}`)).json()) as Stored;
const saved = (page: Page) => expect(page.locator('[data-saving="saved"]')).toBeVisible();

test('rates of two currencies are pasted with their week, answer the finding, and go with one undo', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	expect((await page.request.post('/api/v1/shipments', { data: PLAN })).ok()).toBe(true);
	await page.goto(`/shipments/${REFERENCE}/customs`);
	await expect(page.getByRole('heading', { name: 'This cannot be reckoned yet' })).toBeVisible();
	await page.locator('a[data-step="check"]').click();
	await page.locator('a[data-finding="exchange.missing"]').click();
	await expect(page.locator(':focus')).toHaveAttribute('data-field', 'exchangeRates');
	const missing = page.locator('.finding').filter({ hasText: /EUR, USD|USD, EUR/ });
	await expect(missing).toBeVisible();

	await page.getByRole('button', { name: 'Paste or open a list' }).click();
	await expect(page.getByLabel('The list, pasted')).toBeFocused();
	await page.evaluate(() => navigator.clipboard.writeText('2026-12-13 - 2026-12-19\nUSD\t155.20\nEUR\t163.85\nXXQ\t1.00'));
	await page.keyboard.press('ControlOrMeta+v');
	await expect(page.getByText('The list says: 2026-12-13 to 2026-12-19.')).toBeVisible();
	await expect(page.getByText('2 rates read, 1 row refused')).toBeVisible();
	await page.getByRole('button', { name: 'Take 2 rates' }).click();
	await expect(missing).toHaveCount(0);
	await expect(page.getByText('2 exchange rates taken')).toBeVisible();
	await saved(page);
	const rates = (await stored(page)).exchangeRates?.map(({ currency, jpy, per, from, to }) => [currency, jpy, per, from, to].join(' '));
	expect(rates?.toSorted()).toEqual(['EUR 163.85 1 2026-12-13 2026-12-19', 'USD 155.20 1 2026-12-13 2026-12-19']);

	// 100 × 10.00 × 163.85 + 900.00 × 155.20 = 303,530; duty 6,969 and taxes 24,180 and 6,797, each cut to ¥100.
	await page.locator('a[data-step="customs"]').click();
	await expect(page.locator('aside .payable')).toHaveText('¥37,700');
	await page.keyboard.press('ControlOrMeta+z');
	await expect(page.getByRole('heading', { name: 'This cannot be reckoned yet' })).toBeVisible();
	await page.locator('a[data-step="parties"]').click();
	await expect(missing).toBeVisible();
	await saved(page);
	expect((await stored(page)).exchangeRates ?? []).toEqual([]);
});
