import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Plan } from '../../src/lib/domain/shipment/plan';
import { expect, test, type Page } from './walk';

const SAMPLE = JSON.parse(readFileSync('static/samples/clean.plan.json', 'utf8')) as Plan;

/** Many kinds and three sizes: a search that goes on for a while, and in rounds that can be shared. */
function plan(reference: string, kinds: number): Plan {
	const { cartons: _, ...plan } = SAMPLE;
	const products = Array.from({ length: kinds }, (_, i) => ({
		...SAMPLE.products[0]!, sku: `P-${i}`, unit: { sizeMm: [90 + ((37 * i) % 190), 80 + ((53 * i) % 170), 60 + ((71 * i) % 150)] as const, weightG: 300 + 11 * i }
	}));
	const size = (id: string, side: number, costJpy?: number) => ({ id, innerMm: [side, side - 60, side - 80] as const, tareG: side, maxGrossG: 15_000, ...(costJpy && { costJpy }) });
	return {
		...plan, reference, products,
		lines: products.map(({ sku }, i) => ({ sku, quantity: 6 + (i % 9), fulfillmentCenter: plan.destinations![0]!.fulfillmentCenter })),
		cartonTypes: [size('L', 520, 240), size('M', 420, 170), size('S', 320)]
	};
}
const unitsIn = (contents: readonly { readonly quantity: number }[]): number => contents.reduce((sum, { quantity }) => sum + quantity, 0);

async function open(page: Page, reference: string, cores = 2): Promise<{ total: number; kept: () => Promise<Plan> }> {
	const made = plan(reference, 60);
	expect((await page.request.post('/api/v1/shipments', { data: made })).status()).toBe(201);
	await page.addInitScript((n) => Object.defineProperty(navigator, 'hardwareConcurrency', { configurable: true, get: () => n }), cores);
	await page.goto(`/shipments/${reference}/pack`);
	return { total: unitsIn(made.lines), kept: async () => (await (await page.request.get(`/api/v1/shipments/${reference}`)).json()) as Plan };
}
const field = (page: Page, key: string) => page.locator(`[data-field="packingOptions.${key}"]`);
const packButton = (page: Page) => page.locator('[data-field=cartons]');

test('how to pack: changed, kept, packed by it, stopped with the best so far, undone', async ({ page }) => {
	const { total, kept } = await open(page, 'WALK-PACK-1');
	const panel = page.getByRole('button', { name: 'How to pack' });
	await panel.focus();
	await page.keyboard.press('Enter');
	await expect(panel).toHaveAttribute('aria-expanded', 'true');

	await field(page, 'supportPercent').fill('lots');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Type a number from 0 to 100.')).toBeVisible();
	await expect(field(page, 'supportPercent')).toHaveValue('lots');
	await field(page, 'supportPercent').fill('60 %');
	await page.keyboard.press('Enter');
	await expect(field(page, 'supportPercent')).toHaveValue('60');
	await field(page, 'least').selectOption('cost');
	await expect(page.getByText('Size S has no cost')).toBeVisible();
	await field(page, 'effort').selectOption('thorough');
	await field(page, 'freightJpyPerKg').fill('900');
	await page.keyboard.press('Enter');
	await expect.poll(async () => (await kept()).packingOptions).toEqual({ least: 'cost', freightJpyPerKg: 900, supportPercent: 60, effort: 'thorough' });
	const { violations } = await new AxeBuilder({ page }).include('.list').analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([]);

	await packButton(page).click();
	const progress = page.locator('.running [role=status]');
	await expect(progress).toHaveText(/ways tried · \d+ cartons so far, at least \d+/);
	const early = await progress.textContent();
	await expect.poll(() => progress.textContent()).not.toBe(early);
	await page.getByRole('button', { name: 'Stop and keep the best' }).click();
	await expect(packButton(page)).toBeEnabled({ timeout: 2_000 });
	await expect(page.locator('#pack-title')).toHaveText(/^\d+ cartons$/);
	await expect(page.getByText(/% full · +(no packing in these sizes needs fewer cartons|at most \d+ more than the fewest cartons possible \(\d+\)); lower cost is not ruled out · ¥[\d,]+ for cartons and freight/)).toBeVisible();
	await expect.poll(async () => unitsIn(((await kept()).cartons ?? []).flatMap(({ contents }) => contents))).toBe(total);

	await page.locator('#pack-title').click();
	await page.keyboard.press('Control+z');
	await expect(page.locator('#pack-title')).toHaveText('No cartons yet');
	await page.keyboard.press('Control+z');
	await expect(field(page, 'freightJpyPerKg')).toHaveValue('');
	await page.reload();
	await page.getByRole('button', { name: 'How to pack' }).click();
	await expect(field(page, 'effort')).toHaveValue('thorough');
	await expect(field(page, 'freightJpyPerKg')).toHaveValue('');
});

test('a worker that fails is told, and nothing is lost', async ({ page }) => {
	await open(page, 'WALK-PACK-3');
	await page.route(/packer\.worker/, (route) => route.abort());
	await packButton(page).click();
	await expect(page.getByRole('alert').filter({ hasText: 'Packing failed' })).toContainText('Nothing was changed');
	await page.unroute(/packer\.worker/);
	await packButton(page).click();
	await page.getByRole('button', { name: 'Stop and keep the best' }).click();
	await expect(page.locator('#pack-title')).toHaveText(/^\d+ cartons$/);
});

test('the focus stays on the button that packs, also when it is stopped or goes away', async ({ page }) => {
	await open(page, 'WALK-PACK-4');
	await packButton(page).focus();
	await page.keyboard.press('Enter');
	await expect(packButton(page)).toHaveAttribute('aria-disabled', 'true');
	await expect(page.locator('.running [role=status]')).toHaveText(/\d+ cartons so far/);
	await page.keyboard.press('Enter');
	await expect(page.locator('.running [role=status]')).toHaveText(/\d+ cartons so far/);
	await expect(packButton(page)).toBeFocused();
	await page.getByRole('button', { name: 'Stop and keep the best' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('#pack-title')).toHaveText(/^\d+ cartons$/);
	await expect(packButton(page)).toBeFocused();

	await page.locator('[data-box]').first().click();
	await page.getByRole('button', { name: 'Delete' }).click();
	await expect(page.locator('#open-carton')).toBeFocused();
	await page.getByRole('button', { name: /^Pack the remaining/ }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: /^Pack the remaining/ })).toHaveCount(0, { timeout: 30_000 });
	await expect(packButton(page)).toBeFocused();

	const up = page.getByRole('button', { name: 'Layer up' });
	const down = page.getByRole('button', { name: 'Layer down' });
	await down.focus();
	while ((await down.getAttribute('aria-disabled')) === 'false') await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await expect(down).toBeFocused();
	await expect(up).toHaveAttribute('aria-disabled', 'false');
});
