import AxeBuilder from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { PNG } from 'pngjs';
import { DRAWING } from './chromium';
import { judged } from './judge';
import { expect, test, type Page } from './walk';

test.use({ launchOptions: DRAWING });

/** How many different colours an element shows. */
async function colours(picture: Locator): Promise<number> {
	const { data } = PNG.sync.read(await picture.screenshot());
	const seen = new Set<number>();
	for (let i = 0; i < data.length; i += 4) seen.add(data.readUInt32BE(i));
	return seen.size;
}

/** The pack step of a shipment whose cartons are arranged. */
async function openArranged(page: Page): Promise<void> {
	await page.goto('/shipments');
	const references = await page.locator('tr[data-shipment]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-shipment') ?? ''));
	for (const reference of references) {
		const address = `/shipments/${encodeURIComponent(reference)}`;
		const { cartons = [] } = await (await page.request.get(`/api/v1${address}`)).json();
		const arranged = cartons.find(({ placements = [] }: { placements?: unknown[] }) => placements.length > 20);
		if (arranged) return void (await page.goto(`${address}/pack?carton=${arranged.number}`));
	}
	throw new Error('no sample shipment has an arranged carton');
}

/** What stands there where nothing can be drawn in 3D. */
async function expectFlat(page: Page): Promise<void> {
	await expect(page.getByText('cannot draw in 3D')).toBeVisible();
	await expect(page.getByRole('img', { name: /^Carton \d+, filled up to layer/ })).toBeVisible();
}

/** Asks for the picture in 3D. A browser that cannot draw it, with or without a graphics card, must show the flat one and say so. */
async function openSolid(page: Page): Promise<boolean> {
	const canDraw = await page.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null);
	await page.getByRole('button', { name: '3D', exact: true }).click();
	if (canDraw) await expect(page.locator('[data-carton-3d] canvas')).toBeVisible({ timeout: 20_000 });
	else await expectFlat(page);
	return canDraw;
}

test('a carton in 3D: drawn, turned by keys, filled step by step, and told', async ({ page }) => {
	await openArranged(page);
	if (!(await openSolid(page))) return;
	const picture = page.locator('[data-carton-3d]');
	await expect.poll(() => colours(picture)).toBeGreaterThan(20);

	const whole = await picture.screenshot();
	await picture.focus();
	await page.keyboard.press('ArrowRight');
	await expect.poll(async () => (await picture.screenshot()).equals(whole)).toBe(false);
	await expect(page).toHaveURL(/\/pack\?/);

	const slider = page.getByRole('slider', { name: 'Step in packing order' });
	await slider.focus();
	await page.keyboard.press('Home');
	await expect(picture).toHaveAccessibleName(/filled up to step 1 of \d+/);
	const first = await colours(picture);
	await page.keyboard.press('ArrowRight');
	await expect(picture).toHaveAccessibleName(/filled up to step 2 of \d+/);
	expect(first).toBeGreaterThan(5);

	const box = (await picture.boundingBox())!;
	const said = page.locator('.solid .said');
	await page.mouse.move(box.x + 2, box.y + 2);
	await expect(said).toContainText(/^Step 2: \d+ × \S+, \d+ × \d+ × \d+ mm, /);
	await page.getByRole('list').getByRole('button', { name: /^1 / }).focus();
	await expect(said).toContainText('Step 1:');

	const { violations } = await new AxeBuilder({ page }).include('.open').analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([]);
});

test('without WebGL the flat picture stands in and says so', async ({ page }) => {
	const thrown: string[] = [];
	page.on('pageerror', ({ message }) => thrown.push(message));
	await page.addInitScript(() => {
		const { getContext } = HTMLCanvasElement.prototype;
		HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
			return kind.startsWith('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest]);
		} as typeof getContext;
	});
	await openArranged(page);
	await page.getByRole('button', { name: '3D', exact: true }).click();
	await expectFlat(page);
	expect(thrown).toEqual([]);
});

test('a canvas that loses its context gives way to the flat picture', async ({ page }) => {
	await openArranged(page);
	if (!(await openSolid(page))) return;
	const canvas = page.locator('[data-carton-3d] canvas');
	await canvas.evaluate((node: HTMLCanvasElement) => node.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext());
	await expectFlat(page);
});

test('the page with a carton in 3D is accessible and fits a phone', async ({ page }) => {
	await openArranged(page);
	await openSolid(page);
	await judged(page, '3D');
});
