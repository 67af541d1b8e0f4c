import { begin, count, inServer, said, scan, stop } from './dock';
import { expect, test } from './walk';

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
