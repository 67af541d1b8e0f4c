import { expect, test, type Page } from './walk';

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

async function begin(page: Page, reference: string): Promise<void> {
	await page.request.post('/api/v1/shipments', { data: plan(reference) });
	await page.goto(`/shipments/${reference}/dock`);
	await expect(page.locator('[data-dock="ready"]')).toBeVisible();
}

/** As a scanner does it: keys without a pause, then Enter or Tab. People need longer than a scanner repeats. */
async function scan(page: Page, code: string, end: 'Enter' | 'Tab' = 'Enter'): Promise<void> {
	await page.waitForTimeout(320);
	await page.keyboard.type(code);
	await page.keyboard.press(end);
}
const count = (page: Page, sku: string) => page.locator(`li[data-sku="${sku}"] [data-count]`);
const said = (page: Page) => page.locator('[data-said]');
const stop = (page: Page) => page.locator('[data-stop]');
const label = (page: Page) => page.locator('[data-label]');
const inServer = async (page: Page, reference: string) => ((await (await page.request.get(`/shipments/${reference}/dock/counts`)).json()) as { counts: unknown }).counts;
const measured = async (page: Page, reference: string) =>
	((await (await page.request.get(`/api/v1/shipments/${reference}`)).json()) as { cartons: { measured?: { grossWeightG: number; by: string } }[] }).cartons[0]?.measured;

test('right, wrong, too many: what is counted and what stops', async ({ page }) => {
	await begin(page, 'DOCK-1');
	await scan(page, 'X000WALK01');
	await expect(stop(page)).toHaveAttribute('data-stop', 'no-carton');
	await page.keyboard.press('Escape');
	await scan(page, 'DOCK-1U000001');
	await expect(page.locator('[data-open="1"]')).toBeVisible();

	await scan(page, 'X000WALK01');
	await expect(said(page)).toHaveAttribute('data-said', 'counted');
	await expect(said(page)).toContainText('Correct');
	await expect(count(page, 'CUP')).toHaveText('1 / 2');

	await scan(page, 'X000WALK03');
	await expect(stop(page)).toHaveAttribute('data-stop', 'wrong-carton');
	await expect(stop(page)).toContainText('Put it aside for carton 2');
	await scan(page, 'NYUKO-NEXT');
	await expect(stop(page)).toBeVisible();
	await scan(page, '04901234567894', 'Tab');
	await expect(stop(page)).toBeHidden();
	await expect(count(page, 'CUP')).toHaveText('2 / 2');

	await scan(page, 'X000WALK01');
	await expect(stop(page)).toHaveAttribute('data-stop', 'too-many');
	await page.keyboard.press('Enter');
	await expect(stop(page)).toBeHidden();
	await scan(page, 'NOBODY-KNOWS');
	await expect(stop(page)).toContainText('Unknown code');
	await page.getByRole('button', { name: 'I have seen it' }).click();
	await scan(page, 'DOCK-1U000002');
	await expect(stop(page)).toHaveAttribute('data-stop', 'other-carton');
	await page.keyboard.press('Escape');
	await expect(count(page, 'CUP')).toHaveText('2 / 2');
	await expect.poll(() => inServer(page, 'DOCK-1')).toEqual({ 1: { CUP: 2 } });
});

test('a scanner that repeats itself counts once, a person who scans again counts twice', async ({ page }) => {
	await begin(page, 'DOCK-2');
	await page.keyboard.type('1');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-open="1"]')).toBeVisible();
	await scan(page, 'X000WALK01');
	await page.keyboard.type('X000WALK01');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-repeats="1"]')).toBeVisible();
	await expect(count(page, 'CUP')).toHaveText('1 / 2');
	await scan(page, 'X000WALK01');
	await expect(count(page, 'CUP')).toHaveText('2 / 2');
	await expect(stop(page)).toBeHidden();
});

test('a scan never types into a field, and what people type stays theirs', async ({ page }) => {
	await begin(page, 'DOCK-3');
	await scan(page, 'DOCK-3U000001');
	const field = page.locator('[data-code]');
	await field.focus();
	await page.keyboard.type('tow', { delay: 120 });
	await expect(field).toHaveValue('tow');
	await scan(page, 'X000WALK01');
	await expect(count(page, 'CUP')).toHaveText('1 / 2');
	await expect(field).toHaveValue('tow');
	await page.keyboard.type('el', { delay: 120 });
	await page.waitForTimeout(100);
	await page.keyboard.press('Enter');
	await expect(count(page, 'TOWEL')).toHaveText('1 / 1');
	await expect(field).toHaveValue('');
});

test('× N, undo, and a reload in mid-carton; a second person sees it', async ({ page, browser }) => {
	await begin(page, 'DOCK-4');
	await scan(page, 'NYUKO-NEXT');
	await page.keyboard.press('2');
	await expect(page.getByText('× 2')).toBeVisible();
	await scan(page, 'X000WALK01');
	await expect(count(page, 'CUP')).toHaveText('2 / 2');
	await scan(page, 'X000WALK02');
	await scan(page, 'NYUKO-UNDO');
	await expect(count(page, 'TOWEL')).toHaveText('0 / 1');
	await page.reload();
	await expect(page.locator('[data-open="1"]')).toBeVisible();
	await expect(count(page, 'CUP')).toHaveText('2 / 2');
	await page.keyboard.press('Control+z');
	await expect(count(page, 'CUP')).toHaveText('0 / 2');
	await scan(page, 'X000WALK01');

	const other = await (await browser.newContext()).newPage();
	await other.goto('/shipments/DOCK-4/dock?carton=1');
	await expect(count(other, 'CUP')).toHaveText('1 / 2');
	await scan(page, 'X000WALK01');
	await expect(count(other, 'CUP')).toHaveText('2 / 2', { timeout: 15_000 });
	await other.context().close();
});

test('with the server gone scans are kept, through a reload, and go out when it is back', async ({ page, context }) => {
	await begin(page, 'DOCK-5');
	await scan(page, 'DOCK-5U000001');
	await context.route('**/dock/counts', (route) => route.abort());
	await scan(page, 'X000WALK01');
	await scan(page, 'X000WALK02');
	await expect(page.getByText('No network. 2 scans are kept here')).toBeVisible();
	await page.reload();
	await expect(count(page, 'TOWEL')).toHaveText('1 / 1');
	expect(await inServer(page, 'DOCK-5')).toEqual({});
	await context.unroute('**/dock/counts');
	await expect.poll(() => inServer(page, 'DOCK-5'), { timeout: 15_000 }).toEqual({ 1: { CUP: 1, TOWEL: 1 } });
});

test('a scan that comes while the page is busy is heard in one piece', async ({ page, context }) => {
	await begin(page, 'DOCK-9');
	await scan(page, 'DOCK-9U000001');
	await page.waitForTimeout(450);
	const keys = await context.newCDPSession(page);
	const strike = (key: string) =>
		Promise.all([keys.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key === 'Enter' ? '\r' : key }), keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key })]);
	await page.evaluate(() => {
		const busy = () => {
			const until = performance.now() + 900;
			while (performance.now() < until);
		};
		window.addEventListener('keyup', ({ key }) => key === 'X' && setTimeout(busy, 30));
	});
	await strike('X');
	// Not by the page: it has no time for anybody now.
	await new Promise((resolve) => setTimeout(resolve, 60));
	await Promise.all([...'000WALK01'].map(strike).concat(strike('Enter')));
	await expect(count(page, 'CUP')).toHaveText('1 / 2');
	await expect(stop(page)).toBeHidden();
});

test('two tabs of one browser: each has its own carton, and with the server gone neither loses what the other scanned', async ({ page, context }) => {
	await begin(page, 'DOCK-10');
	await scan(page, 'DOCK-10U000001');
	const other = await context.newPage();
	await other.goto('/shipments/DOCK-10/dock?carton=2');
	await expect(other.locator('[data-open="2"]')).toBeVisible();
	await context.route('**/dock/counts', (route) => route.abort());
	await page.bringToFront();
	await scan(page, 'X000WALK01');
	await other.bringToFront();
	await scan(other, 'X000WALK03');
	await page.bringToFront();
	await scan(page, 'X000WALK02');
	await expect(page.getByText('3 scans are kept here')).toBeVisible();
	await page.reload();
	await expect(page.locator('[data-open="1"]')).toBeVisible();
	await expect(count(page, 'TOWEL')).toHaveText('1 / 1');
	await other.reload();
	await expect(other.locator('[data-open="2"]')).toBeVisible();
	await expect(count(other, 'BOWL')).toHaveText('1 / 2');
	await context.unroute('**/dock/counts');
	await expect.poll(() => inServer(page, 'DOCK-10'), { timeout: 15_000 }).toEqual({ 1: { CUP: 1, TOWEL: 1 }, 2: { BOWL: 1 } });
});

test('weight out of tolerance, weight right, and the label only when verified', async ({ page }) => {
	await begin(page, 'DOCK-6');
	const labelOf = async () => (await page.request.get('/shipments/DOCK-6/dock/label.pdf?carton=1')).status();
	await scan(page, 'DOCK-6U000001');
	for (const code of ['X000WALK01', '4901234567894', 'X000WALK02']) {
		await expect(label(page)).toHaveCount(0);
		await scan(page, code);
	}
	await expect(page.getByText('All 3 units are in')).toBeVisible();
	await scan(page, 'NYUKO-PRINT');
	await expect(stop(page)).toHaveAttribute('data-stop', 'not-verified');
	await page.keyboard.press('Escape');
	await scan(page, 'NYUKO-DONE');
	await page.locator('[data-weight]').pressSequentially('1,48', { delay: 110 });
	await page.waitForTimeout(100);
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-weight-off]')).toContainText('380 g too light');
	await expect(page.locator('[data-weight-off]')).toContainText('1 × CUP missing');
	await expect(label(page)).toHaveCount(0);
	expect(await labelOf()).toBe(409);
	expect(await measured(page, 'DOCK-6')).toBeUndefined();

	await scan(page, '1.91 kg');
	await expect(page.locator('[data-verified]')).toBeVisible();
	await expect(label(page).first()).toBeVisible();
	await expect.poll(async () => (await measured(page, 'DOCK-6'))?.grossWeightG).toBe(1_910);
	await expect.poll(labelOf).toBe(200);
	await scan(page, 'NYUKO-WEIGH');
	await expect(page.locator('[data-weight]')).toBeFocused();
	// A browser without a screen has nowhere to print a PDF: the frame gets a page in its place.
	await page.route('**/label.pdf*', (route) => route.fulfill({ contentType: 'text/html', body: 'label' }));
	await scan(page, 'NYUKO-PRINT');
	await expect(page.locator('iframe[data-print]')).toHaveAttribute('src', /label\.pdf\?carton=1/);

	await scan(page, 'NYUKO-UNDO');
	await expect(label(page)).toHaveCount(0);
	await expect.poll(() => measured(page, 'DOCK-6')).toBeUndefined();
	await scan(page, '1910');
	await scan(page, 'NYUKO-DONE');
	await expect(page.locator('[data-open="2"]')).toBeVisible();
});

test('digits on the page are the weight once all units are in, and × N before', async ({ page }) => {
	const typed = async (text: string, delay = 300) => {
		for (const key of text) await page.keyboard.press(key, { delay: 10 }).then(() => page.waitForTimeout(delay));
	};
	await begin(page, 'DOCK-11');
	await scan(page, 'DOCK-11U000001');
	await typed('4');
	await page.keyboard.press('Enter');
	await typed('12');
	await page.keyboard.press('Enter');
	await expect(page.getByText(/^× 12:/)).toBeVisible();
	await page.keyboard.press('Escape');
	for (const code of ['X000WALK01', 'X000WALK01', 'X000WALK02']) await scan(page, code);
	const field = page.locator('[data-weight]');
	await expect(field).not.toBeFocused();
	await typed('1.4');
	await expect(field).toHaveValue('1.4');
	await expect(page.getByText('= 1.4 kg')).toBeVisible();
	await expect(page.getByText(/^×/)).toHaveCount(0);
	await page.keyboard.press('Escape');
	await expect(field).toHaveValue('');
	await typed('1.48');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-weight-off]')).toContainText('380 g too light');
	await expect(field).toHaveValue('');
	// Faster, and with a pause before Enter: no scan by itself.
	await typed('1.91', 120);
	await page.waitForTimeout(400);
	await expect(field).toHaveValue('1.91');
	await expect(page.locator('[data-weight-off]')).toBeVisible();
	await typed('kg', 120);
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-verified]')).toBeVisible();
	await expect.poll(async () => (await measured(page, 'DOCK-11'))?.grossWeightG).toBe(1_910);
	await expect(stop(page)).toBeHidden();
});

test('a link opens its carton whatever is open, and a reload comes back to the one that is open', async ({ page }) => {
	await begin(page, 'DOCK-12');
	await scan(page, 'DOCK-12U000001');
	await scan(page, 'X000WALK01');
	await page.goto('/shipments/DOCK-12/dock?carton=2');
	await expect(page.locator('[data-open="2"]')).toBeVisible();
	await page.locator('[data-carton="1"]').click();
	await expect(page.locator('[data-open="1"]')).toBeVisible();
	await page.reload();
	await expect(page.locator('[data-open="1"]')).toBeVisible();
	await expect(count(page, 'CUP')).toHaveText('1 / 2');
	const follow = () => page.evaluate(() => {
		const link = Object.assign(document.createElement('a'), { href: '/shipments/DOCK-12/dock?carton=2' });
		document.body.append(link);
		link.click();
		link.remove();
	});
	await page.evaluate(() => Object.assign(window, { isSame: true }));
	await follow();
	await expect(page.locator('[data-open="2"]')).toBeVisible();
	await page.locator('[data-carton="1"]').click();
	await follow();
	await expect(page.locator('[data-open="2"]')).toBeVisible();
	expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
	await expect(stop(page)).toBeHidden();
});

test('a scan is answered within 100 ms', async ({ page }) => {
	await begin(page, 'DOCK-7');
	await scan(page, 'DOCK-7U000001');
	for (const code of ['X000WALK01', 'X000WALK03', 'X000WALK01', 'X000WALK01', 'X000WALK02']) await scan(page, code);
	const took = await page.evaluate(() => performance.getEntriesByName('dock.answer').map(({ duration }) => Math.round(duration)));
	expect(took).toHaveLength(6);
	expect(Math.max(...took)).toBeLessThan(100);
});

test('the sheet of command barcodes is there', async ({ page }) => {
	await begin(page, 'DOCK-8');
	await page.getByRole('button', { name: 'Settings' }).click();
	const address = await page.locator('[data-sheet]').getAttribute('href');
	const sheet = await page.request.get(address!);
	expect([sheet.status(), sheet.headers()['content-type']]).toEqual([200, 'application/pdf']);
});
