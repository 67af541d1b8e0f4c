import { begin, count, label, measured, scan, stop } from './dock';
import { expect, test } from './walk';

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
