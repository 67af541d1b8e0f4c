import { expect, test } from './walk';

/** Another run on the same database has its own goods. */
const RUN = Date.now().toString(36).toUpperCase();

test('a rule is found by a word of any language, narrowed, opened and linked to', async ({ page }) => {
	await page.goto('/shipments');
	await page.keyboard.press('g');
	await page.keyboard.press('r');
	await expect(page).toHaveURL(/\/rules$/);
	await page.keyboard.press('/');
	await page.keyboard.type('水筒');
	const rule = page.locator('li[id="evidence.food-contact-notice"]');
	await expect(rule).toContainText('Found among its triggers');
	await expect(rule.locator('mark').first()).toHaveText('水筒');
	await expect(page.locator('li[id="importer.missing"]')).toHaveCount(0);
	await expect(page).toHaveURL(/search=/);

	await page.locator('[data-field="rules.stops"]').selectOption('sale');
	await expect(rule).toHaveCount(0);
	await expect(page).toHaveURL(/search=.*stops=sale/);
	await page.reload();
	await expect(page.locator('[data-field="rules.stops"]')).toHaveValue('sale');
	await page.getByRole('button', { name: 'Clear filters' }).click();
	await expect(rule).toBeVisible();

	const triggers = rule.locator('details');
	await expect(triggers.locator('dt')).toHaveCount(0);
	await rule.getByText('What triggers it').click();
	await expect(triggers).toContainText('Customs code begins with');
	const all = triggers.getByRole('button', { name: /^Show all/ }).first();
	const before = await triggers.locator('li').count();
	await all.click();
	expect(await triggers.locator('li').count()).toBeGreaterThan(before);

	await page.goto('/rules#evidence.child-psc');
	await expect(page.locator('li[id="evidence.child-psc"]')).toBeInViewport();
	await page.locator('[data-field="rules.on"]').fill('2025-12-24');
	await expect(page.locator('li[id="evidence.child-psc"]')).toHaveCount(0);
	await page.locator('[data-field="rules.on"]').fill('2025-12-25');
	await expect(page.locator('li[id="evidence.child-psc"]')).toHaveCount(1);
});

test('a product is tried: typed, answered by a paper, kept in the address, taken from the catalogue', async ({ page }) => {
	await page.goto('/rules/try');
	const said = page.locator('article[data-code="evidence.food-contact-notice"]');
	await page.getByLabel('Title (English)').fill('Silicone phone case');
	await expect(page.getByRole('heading', { name: 'No rule about goods speaks' })).toBeVisible();
	await page.getByLabel('Title (English)').fill('Stainless steel thermos');
	await expect(said).toContainText('Word “thermos”');
	await said.getByRole('checkbox').click();
	await expect(said).toHaveCount(0);
	await page.reload();
	await expect(page.getByLabel('Title (English)')).toHaveValue('Stainless steel thermos');
	await expect(said).toHaveCount(0);
	await page.getByRole('button', { name: /^Not in hand/ }).click();
	await expect(said).toBeVisible();

	await page.getByText('More: brand').click();
	await page.locator('input[name="trait-toyForUnderThree"]').check();
	await page.locator('[data-field="try.declare"]').fill('2025-12-24');
	await expect(page.getByRole('heading', { name: 'From a later day' })).toBeVisible();
	await expect(page).toHaveURL(/trait-toyForUnderThree=on.*declare=2025-12-24/);

	const sku = `TRY-${RUN}`;
	expect((await page.request.put(`/api/v1/products/${sku}`, { data: { sku, title: { en: 'Desk lamp' }, traits: { mainsPowered: true } } })).ok()).toBe(true);
	await page.getByRole('button', { name: 'Start again' }).click();
	await expect(page.getByLabel('Title (English)')).toHaveValue('');
	await page.locator('[data-field="try.sku"]').fill(sku);
	await page.getByRole('option', { name: sku }).click();
	await expect(page).toHaveURL(new RegExp(`sku=${sku}`));
	await expect(page.locator('article[data-code="evidence.pse"]')).toContainText('Trait');
	const administrator = page.locator('article[data-code="evidence.domestic-administrator"]');
	await expect(administrator).toBeVisible();
	await page.getByLabel('in Japan').check();
	await expect(administrator).toHaveCount(0);
	await page.reload();
	await expect(page.locator('article[data-code="evidence.pse"]')).toBeVisible();
	await expect(administrator).toHaveCount(0);
});

test('the change list says what each set brought, and leads to the rules', async ({ page }) => {
	await page.goto('/rules/changes');
	await expect(page.getByText('Every open shipment stands as these rules see it.')).toBeVisible();
	const newest = page.locator('details').filter({ hasText: 'in use' });
	await expect(newest).toContainText('an ACP of Amazon’s has a rule of its own');
	await newest.getByRole('link', { name: 'The importer is Amazon' }).click();
	await expect(page).toHaveURL(/\/rules#importer\.is-amazon$/);
	await expect(page.locator('li[id="importer.is-amazon"]')).toBeInViewport();
});
