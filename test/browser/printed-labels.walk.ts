import { begin, scan, stop } from './dock';
import { expect, test, type Page } from './walk';

const RUN = Date.now().toString(36).toUpperCase();
const reference = `LED-${RUN}`;
const [A, B] = [`${reference}U000001`, `${reference}U000002`];
const LEDGER = `/shipments/${reference}/labels/printed`;
const label = (page: Page, boxId: string) => page.locator(`li[data-label="${boxId}"]`);
const done = (page: Page) => page.locator('[data-done]');
const boxes = (page: Page) => page.locator('[data-void-boxes]');
const draftOf = (page: Page, kind: string) => page.request.get(`/api/v1/shipments/${reference}/documents/${kind}?draft=1`);
const STAMP = Date.now().toString(16).slice(-8).padStart(8, '0');
const uuid = (n: number): string => `00000000-0000-4000-8000-${STAMP}${String(n).padStart(4, '0')}`;

/** As the print page tells the ledger. */
const print = async (page: Page, n: number, query: string): Promise<number> =>
	(await page.request.post(`/shipments/${reference}/labels/runs?${query}`, { data: { run: uuid(n), by: 'Camille' } })).status();

test('what was printed is listed, found, voided with a reason, refused at the scanner and on paper, and taken back', async ({ page }) => {
	await begin(page, reference);
	await page.goto(LEDGER);
	await expect(page.getByText('Nothing has been printed yet')).toBeVisible();
	expect(await print(page, 1, 'kind=carton&stock=4x6&copies=2')).toBe(200);
	expect(await print(page, 2, 'kind=carton&stock=100x150&cartons=2')).toBe(200);
	await page.reload();

	const runs = page.locator('li[data-run]');
	await expect(runs).toHaveCount(2);
	await expect(runs.first()).toContainText('100 × 150 mm');
	await expect(runs.last()).toContainText('cartons 1-2');
	await expect(runs.last()).toContainText('Camille');
	await expect(runs.last().getByRole('link', { name: /^Print again/ })).toHaveAttribute('href', /labels\?kind=carton&stock=4x6&cartons=1-2$/);
	await runs.last().locator('a[aria-expanded]').click();
	await expect(page).toHaveURL(/run=/);
	await expect(label(page, A)).toContainText('Carton 1');
	await expect(label(page, A)).toContainText('× 2');

	// Found by carton, by part of its box id, and by a scan.
	await page.keyboard.press('/');
	await page.keyboard.type('2');
	await expect(page.locator('[data-label]')).toHaveCount(2);
	await page.getByRole('searchbox').fill('u000001');
	await expect(page.locator('[data-label]')).toHaveCount(1);
	await page.keyboard.press('Escape');
	await scan(page, B.toLowerCase());
	await expect(page).toHaveURL(new RegExp(`search=${B}`));
	await expect(page.locator('[data-label]')).toHaveCount(2);

	// One act for both cartons: ticked or typed, and not without a reason.
	await page.goto(LEDGER);
	await page.keyboard.press('v');
	await expect(boxes(page)).toBeFocused();
	await boxes(page).fill('1-3');
	await page.getByRole('radio', { name: 'Torn, wet or dirty' }).check();
	await page.getByRole('button', { name: 'Void these labels' }).click();
	await expect(page.getByRole('alert')).toContainText('“3” is no carton of this shipment');
	await page.getByRole('radio', { name: 'Another reason' }).check();
	await boxes(page).fill('1-2');
	await page.getByRole('button', { name: 'Void these labels' }).click();
	await expect(page.getByRole('alert')).toContainText('Say why');
	await page.getByLabel('The reason, for whoever finds the label').fill('fell into the canal');
	await page.getByLabel('Who voids it').fill('Aki');
	await page.getByRole('button', { name: 'Void these labels' }).click();
	await expect(done(page)).toContainText('2 labels are void');
	await expect(done(page)).toContainText('fell into the canal');

	// The way back, and there again.
	await page.keyboard.press('Control+z');
	await expect(done(page)).toContainText('2 labels hold again');
	await page.getByRole('button', { name: 'Void again: fell into the canal' }).click();
	await expect(done(page)).toContainText('2 labels are void');

	// Nobody gets such a label any more.
	const refused = await draftOf(page, 'carton-labels');
	expect([refused.status(), ((await refused.json()) as { detail: string }).detail]).toEqual([409, expect.stringContaining('fell into the canal')]);
	expect((await draftOf(page, 'packing-list')).status()).toBe(200);
	expect(await print(page, 3, 'kind=carton&stock=4x6')).toBe(409);
	await page.goto(`/shipments/${reference}/dock`);
	await expect(page.locator('[data-dock="ready"]')).toBeVisible();
	await scan(page, A);
	await expect(stop(page)).toHaveAttribute('data-stop', 'label-voided');

	// One of them is taken back where it is shown as void, and its label is made again.
	await page.goto(`${LEDGER}?show=void`);
	await expect(page.locator('[data-void]')).toHaveCount(2);
	await expect(page.locator(`[data-void="${B}"]`)).toContainText('printed 3 times');
	await expect(page.locator(`[data-void="${B}"]`)).toContainText('Aki');
	await page.getByRole('button', { name: `Take back the void of ${A}` }).click();
	await expect(page.locator('[data-void]')).toHaveCount(1);
	expect(await print(page, 4, 'kind=carton&stock=4x6&cartons=1')).toBe(200);
	expect(await print(page, 5, 'kind=carton&stock=4x6&cartons=2')).toBe(409);

	// Printing again leaves out the carton that still carries a void id.
	await page.goto(LEDGER);
	await expect(page.locator('li[data-run]').last().getByRole('link', { name: /^Print again/ })).toHaveAttribute('href', /cartons=1$/);
});

test('labels are ticked with the keyboard and voided', async ({ page }) => {
	await begin(page, `${reference}-K`);
	const at = `/shipments/${reference}-K/labels`;
	await page.request.post(`${at}/runs?kind=carton&stock=4x6`, { data: { run: uuid(9), by: '' } });
	await page.goto(`${at}/printed?run=${uuid(9)}`);
	const first = page.getByRole('checkbox', { name: `Choose ${reference}-KU000001` });
	await first.focus();
	await page.keyboard.press('Space');
	await expect(boxes(page)).toHaveValue(`${reference}-KU000001`);
	await page.getByRole('checkbox', { name: 'All 2 labels shown' }).check();
	await expect(boxes(page)).toHaveValue(`${reference}-KU000001, ${reference}-KU000002`);
	await page.getByRole('radio', { name: 'Lost' }).focus();
	await page.keyboard.press('Space');
	await page.getByLabel('More about it').press('Enter');
	await expect(done(page)).toContainText('Lost');
	await expect(page.locator('li.void')).toHaveCount(2);
	await expect(page.locator('[data-void-panel]')).toHaveCount(0);
});

test('an id that nobody knows is asked about before it is voided, and with other ids anew', async ({ page }) => {
	await begin(page, `${reference}-U`);
	await page.goto(`/shipments/${reference}-U/labels/printed`);
	const ask = page.locator('[data-asked]');
	const press = () => page.getByRole('button', { name: 'Void these labels' }).click();
	await page.keyboard.press('v');
	await boxes(page).fill('nope');
	await page.getByRole('radio', { name: 'Lost' }).check();
	await press();
	await expect(ask).toContainText('No carton of this shipment has NOPE');
	await boxes(page).fill('1, nope, nope2');
	await expect(ask).toHaveCount(0);
	await press();
	await expect(ask).toContainText('NOPE, NOPE2');
	expect((await page.request.delete(`/api/v1/shipments/${reference}-U/labels/void/NOPE`)).status()).toBe(404);
	await page.getByRole('button', { name: 'Void all the same' }).click();
	await expect(done(page)).toContainText('3 labels are void');
	await page.keyboard.press('Control+z');
	await expect(done(page)).toContainText('3 labels hold again');
	await page.getByRole('button', { name: 'Void again: Lost' }).click();
	await expect(done(page)).toContainText('3 labels are void');
});
