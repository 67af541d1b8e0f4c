import { expect, type Page } from './walk';

const unit = (sku: string, fnsku: string, gtin: string, weightG: number) => ({
	sku, fnsku, gtin, title: { en: `${sku} of the walk` }, unit: { sizeMm: [100, 100, 50], weightG }
});
const at = (sku: string, x: number, z: number) => ({ sku, atMm: [x, 0, z], sizeMm: [100, 100, 50] });
const plan = (reference: string) => ({
	format: 'nyuko-plan/1', reference, marketplace: 'A1VC38T7YXB528', transport: 'courier', dutiesPaidBy: 'importer', currency: 'EUR',
	destinations: [{ fulfillmentCenter: 'NRT1' }],
	products: [unit('CUP', 'X000WALK01', '4901234567894', 380), unit('TOWEL', 'X000WALK02', '036000291452', 600), unit('BOWL', 'X000WALK03', '4006381333931', 250)],
	lines: [{ sku: 'CUP', quantity: 2 }, { sku: 'TOWEL', quantity: 1 }, { sku: 'BOWL', quantity: 2 }],
	cartons: [
		{
			number: 1, fulfillmentCenter: 'NRT1', outerMm: [400, 300, 200], grossWeightG: 1_860, boxId: `${reference}U000001`,
			contents: [{ sku: 'CUP', quantity: 2 }, { sku: 'TOWEL', quantity: 1 }], placements: [at('CUP', 0, 0), at('CUP', 100, 0), at('TOWEL', 0, 50)]
		},
		{ number: 2, fulfillmentCenter: 'NRT1', outerMm: [400, 300, 200], grossWeightG: 1_000, boxId: `${reference}U000002`, contents: [{ sku: 'BOWL', quantity: 2 }] }
	]
});

export async function begin(page: Page, reference: string): Promise<void> {
	await page.request.post('/api/v1/shipments', { data: plan(reference) });
	await page.goto(`/shipments/${reference}/dock`);
	await expect(page.locator('[data-dock="ready"]')).toBeVisible();
}

/** As a scanner does it: keys without a pause, then Enter or Tab. People need longer than a scanner repeats. */
export async function scan(page: Page, code: string, end: 'Enter' | 'Tab' = 'Enter'): Promise<void> {
	await page.waitForTimeout(320);
	await page.keyboard.type(code);
	await page.keyboard.press(end);
}
export const count = (page: Page, sku: string) => page.locator(`li[data-sku="${sku}"] [data-count]`);
export const said = (page: Page) => page.locator('[data-said]');
export const stop = (page: Page) => page.locator('[data-stop]');
export const label = (page: Page) => page.locator('[data-label]');
export const inServer = async (page: Page, reference: string) => ((await (await page.request.get(`/shipments/${reference}/dock/counts`)).json()) as { counts: unknown }).counts;
export const measured = async (page: Page, reference: string) =>
	((await (await page.request.get(`/api/v1/shipments/${reference}`)).json()) as { cartons: { measured?: { grossWeightG: number; by: string } }[] }).cartons[0]?.measured;
