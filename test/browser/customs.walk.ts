import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../src/lib/domain/shipment/plan';
import { expect, test, type Page } from './walk';

/** Another run on the same database is another shipment. */
const RUN = Date.now().toString(36).toUpperCase();
const SAMPLE = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'static', 'samples', 'clean.plan.json'), 'utf8')) as Plan;
const [BOWL, PLATE, CUP] = ['CQL-BOWL-15', 'CQL-PLATE-24', 'CQL-CUP-20'] as const;

/** A part of the sample that is worked out in three lines: two codes from France and one from Portugal. */
function planOf(name: string, changes: Partial<Plan> = {}): Plan {
	const { cartons: _cartons, cartonTypes: _types, waivers: _waivers, ...rest } = SAMPLE;
	const lines = [BOWL, PLATE, CUP].map((sku) => ({ sku, quantity: 48, fulfillmentCenter: 'FSZ1' }));
	const products = SAMPLE.products.filter(({ sku }) => lines.some((line) => line.sku === sku));
	return { ...rest, reference: `CUS-${name}-${RUN}`, products, lines, ...changes };
}

type Told = { totals: { payableJpy: number; dutyJpy: number }; lines: { customsValueJpy: number; hsCode: string }[]; steps: { line?: string }[]; schedule: string };
async function assess(page: Page, plan: Plan, query = ''): Promise<Told> {
	const answer = await page.request.post(`/api/v1/assess${query}`, { data: plan });
	expect(answer.ok()).toBe(true);
	return (await answer.json()) as Told;
}
const stored = async (page: Page, { reference }: Plan): Promise<Plan> => (await (await page.request.get(`/api/v1/shipments/${reference}`)).json()) as Plan;

async function open(page: Page, plan: Plan, step = 'customs'): Promise<void> {
	expect((await page.request.post('/api/v1/shipments', { data: plan })).ok()).toBe(true);
	await page.goto(`/shipments/${plan.reference}/${step}`);
}
const saved = (page: Page) => expect(page.locator('[data-saving="saved"]')).toBeVisible();
const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`);
const yen = (amount: number): string => `¥${amount.toLocaleString('en')}`;
const toPay = (page: Page) => page.locator('aside .payable');

async function enter(page: Page, name: string, text: string): Promise<void> {
	await field(page, name).fill(text);
	await field(page, name).press('Tab');
}

test('the sample is worked out as the REST answer has it, and each line in words', async ({ page }) => {
	const plan = { ...SAMPLE, reference: `CUS-SAMPLE-${RUN}` };
	const told = await assess(page, plan);
	expect(told.totals.payableJpy).toBeGreaterThan(0);
	await open(page, plan);
	await expect(toPay(page)).toHaveText(yen(told.totals.payableJpy));
	const working = page.getByRole('region', { name: 'The declaration, worked out' });
	const rows = working.locator('table').first().locator('tbody tr');
	await expect(rows).toHaveCount(told.lines.length);
	for (const [i, { customsValueJpy }] of told.lines.entries()) await expect(rows.nth(i)).toContainText(customsValueJpy.toLocaleString('en'));

	const inWords = working.locator('section').filter({ has: page.getByRole('heading', { name: /^Line \d+ in words/ }) });
	await expect(inWords.getByRole('heading')).toContainText(`Line 1 in words ${BOWL}`);
	await expect(inWords.getByRole('listitem').last()).toContainText('2,735');
	await rows.nth(1).getByRole('button').click();
	await expect(rows.nth(1).getByRole('button')).toHaveAttribute('aria-pressed', 'true');
	await expect(inWords.getByRole('heading')).toContainText(`Line 2 in words ${PLATE}, CQL-BUTTER`);
	await expect(inWords.getByRole('listitem').last()).toContainText('4,935');
});

test('a price that is changed moves the figure to pay; undo brings it back, a reload keeps it', async ({ page }) => {
	const plan = planOf('PRICE');
	const dearer = { ...plan, products: plan.products.map((one) => (one.sku === BOWL ? { ...one, sale: { ...one.sale!, priceJpy: 5_980 } } : one)) };
	const [before, after] = [await assess(page, plan), await assess(page, dearer)];
	expect(after.totals.payableJpy).toBeGreaterThan(before.totals.payableJpy);
	const price = `product:${BOWL}:sale.priceJpy`;
	await open(page, plan);
	await enter(page, price, 'about 5,000');
	await expect(page.getByText('No whole yen; ¥3980 still counts.')).toBeVisible();
	await expect(toPay(page)).toHaveText(yen(before.totals.payableJpy));
	await enter(page, price, '5,980');
	await expect(toPay(page)).toHaveText(yen(after.totals.payableJpy));
	await page.keyboard.press('ControlOrMeta+z');
	await expect(toPay(page)).toHaveText(yen(before.totals.payableJpy));
	await expect(field(page, price)).toHaveValue('3980');
	await page.keyboard.press('ControlOrMeta+y');
	await expect(toPay(page)).toHaveText(yen(after.totals.payableJpy));
	await saved(page);
	await page.reload();
	await expect(toPay(page)).toHaveText(yen(after.totals.payableJpy));
	await expect(field(page, price)).toHaveValue('5980');
	expect((await stored(page, plan)).products.find(({ sku }) => sku === BOWL)?.sale?.priceJpy).toBe(5_980);
});

test('a transaction value of the seller’s own goods is questioned, and the finding leads to the method', async ({ page }) => {
	const plan = planOf('METHOD');
	const byPrice: Plan = { ...plan, valuation: { method: 'transaction' } };
	const after = await assess(page, byPrice);
	await open(page, plan);
	await page.getByRole('radio', { name: /^Price paid in an import sale/ }).check();
	await expect(toPay(page)).toHaveText(yen(after.totals.payableJpy));
	await saved(page);
	expect((await stored(page, plan)).valuation).toEqual({ method: 'transaction' });
	await page.locator('a[data-step="check"]').click();
	await page.locator('a[data-finding="valuation.no-sale"]').click();
	await expect(page).toHaveURL(/\?at=valuation\.method/);
	await expect(page.locator(':focus')).toHaveAttribute('data-field', 'valuation.method');
});

test('a bill that came in stands beside the estimate, changes no tax and survives a reload', async ({ page }) => {
	const plan = planOf('BILL');
	const { totals } = await assess(page, plan);
	await open(page, plan);
	const freight = page.getByRole('table', { name: 'Bills for carriage' }).getByRole('row', { name: /^Freight to Japan/ });
	await expect(freight).toContainText('¥207,106');
	await enter(page, 'landedCost.actual.freight', '1.300,00');
	for (const look of ['typed', 'reloaded']) {
		await expect(freight, look).toContainText('¥213,005');
		await expect(freight, look).toContainText('+5,899');
		await expect(page.getByRole('columnheader', { name: 'Landed, billed' }), look).toBeVisible();
		await expect(toPay(page), look).toHaveText(yen(totals.payableJpy));
		await saved(page);
		if (look === 'typed') await page.reload();
	}
	expect((await stored(page, plan)).landedCost?.actual).toEqual({ freight: { amount: '1300.00', currency: 'EUR' } });
});

test('a bill shared by hand says what is left of it, to the yen', async ({ page }) => {
	const plan = planOf('HAND');
	await open(page, plan);
	await expect(page.getByText('of the bill')).toHaveCount(0);
	await field(page, 'landedCost.share').selectOption('by-hand');
	const left = page.locator('.costs').getByText(/of the bill|the whole bill|more than the bill/);
	await expect(left).toContainText('is still to be shared');
	const bill = Number((await left.textContent())!.replace(/\D/g, ''));
	expect(bill).toBeGreaterThan(200_000);
	await enter(page, `landedCost.byHand.${BOWL}`, '100,000');
	await expect(left).toHaveText(`${yen(bill - 100_000)} of the bill is still to be shared: it goes by value to the SKUs without an amount.`);
	await enter(page, `landedCost.byHand.${PLATE}`, String(bill));
	await expect(left).toContainText('¥100,000 more than the bill');
	await enter(page, `landedCost.byHand.${PLATE}`, String(bill - 100_000));
	await expect(left).toHaveText('The amounts by hand are the whole bill.');
	await saved(page);
	expect((await stored(page, plan)).landedCost).toEqual({ share: 'by-hand', byHand: [{ sku: BOWL, jpy: 100_000 }, { sku: PLATE, jpy: bill - 100_000 }] });
});

test('a what-if stands beside the plan, in the address and after a reload, and leaves the plan alone', async ({ page }) => {
	const plan = planOf('WHAT-IF');
	const free: Plan = { ...plan, products: plan.products.map((one) => ({ ...one, duty: { kind: 'free' } })) };
	const [asPlanned, best] = [await assess(page, plan), await assess(page, free)];
	await open(page, plan);
	const kept = await stored(page, plan);
	const beside = page.getByRole('region', { name: 'What if …' }).getByRole('table');
	await page.getByRole('button', { name: 'Best agreement' }).click();
	await expect(page.locator('#what-if-1-preference')).toBeFocused();
	await expect(page).toHaveURL(/if=preference\.best/);
	for (const look of ['added', 'reloaded']) {
		await expect(beside.getByRole('columnheader', { name: /^What if 1/ }), look).toBeVisible();
		const payable = beside.getByRole('row', { name: /^To pay ¥/ });
		await expect(payable, look).toHaveText(new RegExp(`${yen(asPlanned.totals.payableJpy)}.*${yen(best.totals.payableJpy)}`));
		await expect(beside, look).toContainText(`${yen(asPlanned.totals.payableJpy - best.totals.payableJpy)} less`);
		if (look === 'added') await page.reload();
	}
	await page.getByRole('button', { name: 'A week later' }).click();
	await expect(page).toHaveURL(/\?if=preference\.best&if=day\.2026-12-21$/);
	await page.getByRole('button', { name: 'Remove what if 1' }).click();
	await expect(page).toHaveURL(/\?if=day\.2026-12-21$/);
	await expect(beside.getByRole('columnheader')).toHaveCount(2);
	expect(await stored(page, plan)).toEqual(kept);
});

test('up to ¥200,000 the simplified rates are offered with both sums, and the choice moves the figure to pay', async ({ page }) => {
	const small = planOf('SMALL', { lines: [{ sku: BOWL, quantity: 30, fulfillmentCenter: 'FSZ1' }] });
	const [general, simplified] = [await assess(page, small), await assess(page, small, '?schedule=simplified')];
	expect([general.schedule, simplified.schedule]).toEqual(['general', 'simplified']);
	expect(simplified.totals.payableJpy).toBeLessThan(general.totals.payableJpy);
	await open(page, small);
	const choice = page.getByRole('group', { name: 'Rates for the whole consignment' });
	await expect(choice.getByRole('radio', { name: /^General rates/ })).toBeChecked();
	await expect(choice).toContainText(`General rates ${yen(general.totals.payableJpy)}`);
	await expect(choice).toContainText(`Simplified rates ${yen(simplified.totals.payableJpy)}`);
	await expect(choice).toContainText(`${yen(general.totals.payableJpy - simplified.totals.payableJpy)} lie between them.`);
	await expect(toPay(page)).toHaveText(yen(general.totals.payableJpy));
	await choice.getByRole('radio', { name: /^Simplified rates/ }).check();
	await expect(toPay(page)).toHaveText(yen(simplified.totals.payableJpy));
	await saved(page);
	expect((await stored(page, small)).elections).toEqual({ schedule: 'simplified' });
	await page.reload();
	await expect(toPay(page)).toHaveText(yen(simplified.totals.payableJpy));

	await open(page, planOf('LARGE'));
	await expect(toPay(page)).toBeVisible();
	await expect(choice).toHaveCount(0);
});
