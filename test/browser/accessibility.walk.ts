import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { LAUNCH } from './chromium';

/** WebGL without a graphics card, for the picture in 3D. */
const drawing = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
test.use({ launchOptions: { ...LAUNCH, args: [...(LAUNCH.args ?? []).filter((arg) => arg !== '--disable-gpu'), ...drawing] } });

const PLACES = ['/shipments', '/products', '/products/import', '/products/case-packs', '/products/case-packs/import', '/parties', '/evidence', '/evidence?edit=new', '/rules', '/rules/try?title-en=Thermos', '/rules/changes', '/rules/centres', '/tariff', '/tariff?search=mug&origin=CN', '/print', '/print?measure=new', '/api/v1/docs'];
const STEPS = ['goods', 'parties', 'check', 'pack', 'dock', 'customs?if=preference.best&if=day.2027-01-11', 'papers', 'labels/printed?void=1', 'labels/printed?show=void', 'labels?kind=item&start=5', 'labels?kind=carton&content=qr'];

const addressOfSample = async (page: Page): Promise<string> => {
	await page.goto('/shipments?state=blocked');
	const reference = await page.locator('tr[data-shipment]').first().getAttribute('data-shipment');
	return `/shipments/${encodeURIComponent(reference!)}`;
};

/** Every way to look at a carton on the Pack page: the flat picture, and the one in 3D where the browser can draw it. */
async function eachPicture(page: Page, sample: string, look: (view: string) => Promise<void>): Promise<void> {
	const { cartons } = (await (await page.request.get(`/api/v1${sample}`)).json()) as { cartons: { number: number; placements?: unknown[] }[] };
	const arranged = cartons.find(({ placements = [] }) => placements.length > 1);
	await page.goto(`${sample}/pack?carton=${arranged?.number}`);
	await expect(page.locator('.segment button[aria-pressed]').first()).toBeVisible();
	await page.waitForLoadState('networkidle');
	await expect(page.getByRole('img', { name: /filled up to layer/ })).toBeVisible();
	await look('flat');
	await page.getByRole('button', { name: '3D', exact: true }).click();
	await expect(page.locator('[data-carton-3d] canvas').or(page.getByText('cannot draw in 3D'))).toBeVisible({ timeout: 20_000 });
	await look('3D');
}

/** What is on the table in mid-carton: a stop, and a carton that waits for its weight. */
async function eachDock(page: Page, sample: string, look: (what: string) => Promise<void>): Promise<void> {
	const { cartons } = (await (await page.request.get(`/api/v1${sample}`)).json()) as { cartons: { number: number; contents: { sku: string; quantity: number }[] }[] };
	const units = (contents: readonly { quantity: number }[]): number => contents.reduce((sum, { quantity }) => sum + quantity, 0);
	const [least] = cartons.toSorted((a, b) => units(a.contents) - units(b.contents));
	if (!least) throw new Error('the sample has no cartons');
	const type = async (code: string): Promise<void> => {
		await page.locator('[data-code]').fill(code);
		await page.locator('[data-code]').press('Enter');
	};
	await page.goto(`${sample}/dock?carton=${least.number}`);
	await expect(page.locator('[data-dock="ready"]')).toBeVisible();
	await look('open carton');
	await page.getByRole('button', { name: 'Settings', exact: true }).click();
	await look('settings');
	await page.getByRole('button', { name: 'Settings', exact: true }).click();
	await type('NOBODY-KNOWS-IT');
	await expect(page.locator('[data-stop]')).toBeVisible();
	await look('stop');
	await page.getByRole('button', { name: /seen/ }).click();
	for (const { sku, quantity } of least.contents) for (let n = 0; n < quantity; n++) await type(sku);
	await expect(page.locator('[data-weight]')).toBeVisible();
	await look('complete');
	await page.locator('[data-weight]').fill('0.2');
	await page.locator('[data-weight]').press('Enter');
	await expect(page.locator('[data-weight-off]')).toBeVisible();
	await look('weight off');
	await page.getByRole('button', { name: 'Count this carton again' }).first().click();
	await look('counted again');
}

/** Amazon's box ids, read and matched to the cartons; a choice that is open; a scan that stops. */
async function eachMatch(page: Page, sample: string, look: (what: string) => Promise<void>): Promise<void> {
	await page.goto(`${sample}/labels/amazon`);
	await page.locator('[data-paste]').fill(Array.from({ length: 6 }, (_, i) => `FBA15TEST0001U00000${i + 1}`).join('\n'));
	await look('ids pasted');
	await page.locator('[data-paste]').press('Control+Enter');
	await expect(page.locator('[data-pair]').first()).toBeVisible();
	await look('ids matched');
	await page.locator('[data-choose]').first().click();
	await look('id chosen');
	await page.keyboard.press('Escape');
	await page.locator('[data-code]').fill('NOBODY-KNOWS-IT');
	await page.locator('[data-code]').press('Enter');
	await expect(page.locator('[data-said="unknown"]')).toBeVisible();
	await look('unknown label');
}

const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** In the dark nothing is other than its colours. */
async function faults(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
	const axe = new AxeBuilder({ page });
	const { violations } = await (theme === 'light' ? axe.withTags(ALL_RULES) : axe.withRules(['color-contrast'])).analyze();
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
			expect(await faults(page, theme), path).toEqual([]);
		}
		const judge = async (what: string): Promise<void> => expect(await faults(page, theme), what).toEqual([]);
		await eachPicture(page, sample, judge);
		await eachDock(page, sample, judge);
		await eachMatch(page, sample, judge);
	});
}

test('no page is wider than a phone', async ({ page }) => {
	test.setTimeout(180_000);
	await page.setViewportSize({ width: 390, height: 844 });
	const measure = async (what: string): Promise<void> => {
		const width = await page.evaluate(() => Math.max(...['html', '.work', '.dock', '.dock .main', '.dock .left', '.dock .right'].map((name) => document.querySelector(name)?.scrollWidth ?? 0)));
		expect(width, what).toBeLessThanOrEqual(390);
	};
	const sample = await addressOfSample(page);
	for (const path of [...PLACES, ...STEPS.map((step) => `${sample}/${step}`)]) {
		await page.goto(path);
		await page.waitForLoadState('networkidle');
		await measure(path);
	}
	await eachPicture(page, sample, measure);
	await eachDock(page, sample, measure);
	await eachMatch(page, sample, measure);
});
