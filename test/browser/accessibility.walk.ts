import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const PLACES = ['/shipments', '/products', '/products/import', '/parties', '/evidence', '/evidence?edit=new', '/rules', '/rules/try?title-en=Thermos', '/rules/changes', '/rules/centres', '/tariff', '/tariff?search=mug&origin=CN', '/api/v1/docs'];
const STEPS = ['goods', 'parties', 'check', 'pack', 'customs?if=preference.best&if=day.2027-01-11', 'papers'];

const addressOfSample = async (page: Page): Promise<string> => {
	await page.goto('/shipments?state=blocked');
	const reference = await page.locator('tr[data-shipment]').first().getAttribute('data-shipment');
	return `/shipments/${encodeURIComponent(reference!)}`;
};

async function faults(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
	return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target }) => `${id}: ${target.join(' ')}`));
}

for (const theme of ['light', 'dark'] as const) {
	test(`pages are accessible, ${theme}`, async ({ page, context, baseURL }) => {
		test.setTimeout(360_000);
		await context.addCookies([{ name: 'nyuko-theme', value: theme, url: baseURL! }]);
		const sample = await addressOfSample(page);
		for (const path of [...PLACES, ...STEPS.map((step) => `${sample}/${step}`)]) {
			await page.goto(path);
			await page.waitForLoadState('networkidle');
			expect(await faults(page), path).toEqual([]);
		}
	});
}

test('no page is wider than a phone', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	const sample = await addressOfSample(page);
	for (const path of [...PLACES, ...STEPS.map((step) => `${sample}/${step}`)]) {
		await page.goto(path);
		await page.waitForLoadState('networkidle');
		const width = await page.evaluate(() => Math.max(...['html', '.work'].map((name) => document.querySelector(name)?.scrollWidth ?? 0)));
		expect(width, path).toBeLessThanOrEqual(390);
	}
});
