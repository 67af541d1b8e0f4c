import { expect, test, type Page } from './walk';

const unit = (sku: string, fnsku: string, setOf?: number) => ({
	sku, fnsku, title: { en: `${sku} of the walk` }, unit: { sizeMm: [100, 100, 50], weightG: 300 }, ...(setOf && { traits: { setOf } })
});
const plan = (reference: string) => ({
	format: 'nyuko-plan/1', reference, marketplace: 'A1VC38T7YXB528', transport: 'courier', dutiesPaidBy: 'importer', currency: 'EUR',
	destinations: [{ fulfillmentCenter: 'NRT1', amazonShipmentId: 'FBA15WALK001' }],
	products: [unit('CUP', 'X000WALK01'), unit('LONG', 'X000WALK02ABCD')],
	lines: [{ sku: 'CUP', quantity: 10 }, { sku: 'LONG', quantity: 2 }],
	cartons: [1, 2, 3, 4].map((number) => ({
		number, fulfillmentCenter: 'NRT1', outerMm: [400, 300, 200], grossWeightG: 1_860, boxId: `${reference}U00000${number}`,
		contents: number === 4 ? [{ sku: 'LONG', quantity: 2 }, { sku: 'CUP', quantity: 1 }] : [{ sku: 'CUP', quantity: 3 }]
	}))
});

/** A browser without a screen has nowhere to print a PDF: the frame gets a page in its place. */
const noPrinter = async (page: Page): Promise<void> =>
	void (await page.route('**/labels/file?*', (route) => route.fulfill({ contentType: 'text/html', body: 'label' })));

async function begin(page: Page, reference: string, query: string): Promise<void> {
	await page.request.post('/api/v1/shipments', { data: plan(reference) });
	await noPrinter(page);
	await page.addInitScript(() => localStorage.setItem('nyuko-who', 'Camille'));
	await page.goto(`/shipments/${reference}/labels?${query}`);
	await expect(page.locator('[data-stock]').first()).toBeVisible();
	await expect(page.locator('[data-sums]')).not.toBeEmpty();
}
const read = (page: Page) => page.locator('[data-read]');
const print = (page: Page) => page.locator('[data-print]');
const asked = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);
const printed = async (page: Page, reference: string) =>
	((await (await page.request.get(`/api/v1/shipments/${reference}/labels`)).json()) as { rows: { kind: string; stock: string; carton?: number; sku?: string; copies: number; printedBy: string }[] }).rows;
async function scan(page: Page, code: string): Promise<void> {
	await page.waitForTimeout(320);
	await page.keyboard.type(code);
	await page.keyboard.press('Enter');
}

test('item labels: stock and start by keyboard, warnings, read back, printed and noted; the begun sheet is offered', async ({ page }) => {
	await begin(page, 'PRINT-1', 'kind=item&sku=CUP');
	await expect(page.locator('[data-sums]')).toHaveText('1 sheet with 10 labels');
	await page.locator('[data-stock="A4_24i"] input').focus();
	for (let i = 0; i < 14 && asked(page, 'stock') !== 'A4_44_48x25'; i++) await page.keyboard.press('ArrowDown');
	await expect(page.locator('[data-stock="A4_44_48x25"] input')).toBeChecked();
	await expect(page.locator('[data-stock="A4_44_48x25"]')).toContainText('Amazon’s guide asks for');
	await page.locator('[data-stock="A4_24i"] input').check();

	await page.locator('[data-start] [aria-checked="true"]').focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowRight');
	await expect(page.locator('[data-start]')).toHaveAttribute('data-start', '5');
	await expect.poll(() => asked(page, 'start')).toBe('5');
	await expect(page.getByText('position 5 · 4 used')).toBeVisible();
	await expect(read(page)).toHaveAttribute('data-read', 'read', { timeout: 30_000 });
	await expect(read(page)).toContainText('10 codes on 1 page');

	await page.keyboard.press('Control+p');
	await expect(page.locator('[data-printed="10"]')).toContainText('Camille', { timeout: 30_000 });
	await expect(page.locator('iframe[data-print]')).toHaveAttribute('src', /labels\/file\?kind=item&stock=A4_24i&start=5&sku=CUP/);
	expect(await printed(page, 'PRINT-1')).toMatchObject([{ kind: 'item', stock: 'A4_24i', sku: 'CUP', copies: 10, printedBy: 'Camille' }]);
	await page.locator('[data-begin="15"]').click();
	await expect(page.locator('[data-start]')).toHaveAttribute('data-start', '15');
	await page.goto('/shipments/PRINT-1/labels?kind=item');
	await expect(page.getByRole('button', { name: 'Begin at 15' })).toBeVisible();
});

test('a stock that is too narrow is refused with its reason, in the list and from a link', async ({ page }) => {
	await begin(page, 'PRINT-2', 'kind=item&dpi=203');
	const narrow = page.locator('[data-stock="A4_44_48x25"]');
	await expect(narrow.locator('input')).toBeDisabled();
	await expect(narrow).toContainText('LONG');
	await expect(narrow).toContainText('has room');
	await page.goto('/shipments/PRINT-2/labels?kind=item&dpi=203&stock=A4_44_48x25');
	await expect(page.locator('[data-refused="label-stock-too-narrow"]')).toBeVisible();
	await expect(print(page)).toBeDisabled();
	await page.keyboard.press('Enter');
	await page.waitForTimeout(300);
	expect(await printed(page, 'PRINT-2')).toEqual([]);
});

test('cartons are scanned into the list, in that order; one is printed on scan; a link opens the same', async ({ page }) => {
	await begin(page, 'PRINT-3', 'kind=carton&order=as-they-stand');
	await scan(page, 'PRINT-3U000003');
	await expect(page.locator('[data-heard="added"]')).toContainText('3');
	await scan(page, 'PRINT-3U000001');
	await expect(page.locator('[data-cartons]')).toHaveValue('3, 1');
	await expect(page.locator('[data-sums]')).toHaveText('2 labels, 2 pages');
	await scan(page, 'NOBODY-KNOWS');
	await expect(page.locator('[data-heard="unknown"]')).toBeVisible();
	await scan(page, 'NYUKO-PRINT');
	await expect(page.locator('[data-printed="2"]')).toBeVisible({ timeout: 30_000 });
	expect((await printed(page, 'PRINT-3')).map(({ carton }) => carton)).toEqual([3, 1]);
	await page.locator('[data-at-once]').check();
	await scan(page, 'PRINT-3U000002');
	await expect(page.locator('[data-printed="1"]')).toBeVisible({ timeout: 30_000 });
	expect((await printed(page, 'PRINT-3')).map(({ carton }) => carton)).toContain(2);
	await page.reload();
	await expect(page.locator('[data-cartons]')).toHaveValue('3, 1');
});

test('a void box id is refused with its reason and where to mend it', async ({ page }) => {
	await begin(page, 'PRINT-4', 'kind=carton');
	await page.request.post('/api/v1/shipments/PRINT-4/labels/void', { data: { boxId: 'PRINT-4U000002', why: 'torn at the bench', by: '' } });
	await page.reload();
	await expect(page.locator('[data-refused="label-voided"]')).toContainText('torn at the bench');
	await expect(page.getByRole('link', { name: 'Void labels' })).toHaveAttribute('href', /labels\/printed/);
	await expect(print(page)).toBeDisabled();
	await page.locator('[data-others="3"]').click();
	await expect(page.locator('[data-cartons]')).toHaveValue('1, 3-4');
	await expect(page.locator('[data-sums]')).toHaveText('3 labels, 3 pages');
	await expect(page.locator('[data-printed="3"]')).toBeVisible({ timeout: 30_000 });
	expect((await printed(page, 'PRINT-4')).map(({ carton }) => carton).sort()).toEqual([1, 3, 4]);

	await page.goto('/shipments/PRINT-4/papers');
	await expect(page.locator('[data-voided="1"]')).toContainText('PRINT-4U000002 (torn at the bench)');
	await expect(page.getByRole('button', { name: 'Release' })).toBeDisabled();
});

test('what was chosen last for a kind is there again; a 2D barcode tells its room; who prints is asked once', async ({ page }) => {
	await page.request.post('/api/v1/shipments', { data: plan('PRINT-5') });
	await noPrinter(page);
	await page.goto('/shipments/PRINT-5/papers?paper=carton-labels');
	await page.getByRole('link', { name: 'Print labels…' }).click();
	await expect(page.locator('[data-stock="4x6"] input')).toBeChecked();
	await page.locator('[data-stock="a6"] input').check();
	await page.locator('[data-content]').selectOption('qr');
	await expect(page.getByText('Carton 4 has most in it: 2 ids')).toBeVisible();
	await page.locator('[data-kind="item"]').click();
	await expect(page.locator('[data-stock="A4_24_66x35"] input')).toBeChecked();
	await page.goto('/shipments/PRINT-5/labels?kind=carton');
	await expect(page.locator('[data-stock="a6"] input')).toBeChecked();
	await expect(page.locator('[data-content]')).toHaveValue('qr');
	await expect(read(page)).toHaveAttribute('data-read', 'read', { timeout: 30_000 });
	await print(page).click();
	await expect(page.locator('[data-who]')).toBeFocused();
	await page.keyboard.press('Enter');
	await print(page).dblclick();
	await page.waitForTimeout(600);
	expect(await printed(page, 'PRINT-5')).toEqual([]);
	await page.locator('[data-who]').fill('Aki');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-printed]')).toContainText('Aki', { timeout: 30_000 });
});

test('print on scan: scans wait until it is said who prints, and are printed in turn; what is told is so', async ({ page }) => {
	await page.request.post('/api/v1/shipments', { data: plan('PRINT-6') });
	await noPrinter(page);
	await page.goto('/shipments/PRINT-6/labels?kind=carton&cartons=1');
	await expect(page.locator('[data-sums]')).toHaveText('1 label, 1 page');
	await page.locator('[data-at-once]').check();
	await scan(page, 'PRINT-6U000002');
	await expect(page.locator('[data-heard="asks"]')).toContainText('Carton 2 waits');
	await scan(page, 'PRINT-6U000003');
	await expect(page.locator('[data-heard="asks"]')).toContainText('Carton 3 waits');
	await expect(page.locator('[data-heard]')).toBeInViewport();
	await expect(page.locator('[data-waiting="2"]')).toContainText('carton 2, carton 3');
	await scan(page, 'NYUKO-PRINT');
	await expect(page.locator('[data-waiting="3"]')).toBeVisible();
	await page.waitForTimeout(500);
	expect(await printed(page, 'PRINT-6')).toEqual([]);
	await page.locator('[data-nobody]').click();
	await expect.poll(async () => (await printed(page, 'PRINT-6')).map(({ carton }) => carton).sort(), { timeout: 60_000 }).toEqual([1, 2, 3]);
	await expect(page.locator('[data-heard="print-went"]')).toBeVisible();
	await scan(page, 'PRINT-6U000004');
	await expect(page.locator('[data-heard="asks"]')).toContainText('Carton 4');
	await page.locator('[data-who]').fill('Aki');
	await page.keyboard.press('Enter');
	await scan(page, 'PRINT-6U000002');
	await expect(page.locator('[data-heard="went"]')).toContainText('carton 2', { timeout: 30_000 });
	await expect.poll(async () => (await printed(page, 'PRINT-6')).filter(({ printedBy }) => printedBy === 'Aki').map(({ carton }) => carton).sort()).toEqual([2, 4]);
});

test('why nothing is printed: no FNSKU, no cartons, and what the fields cannot take', async ({ page }) => {
	const { products, cartons: _, ...rest } = plan('PRINT-7');
	await page.request.post('/api/v1/shipments', { data: { ...rest, products: products.map(({ fnsku: _fnsku, ...product }) => product) } });
	await page.goto('/shipments/PRINT-7/labels?kind=item');
	await expect(page.locator('[data-refused="no-fnsku"]')).toContainText('CUP, LONG');
	await expect(page.locator('[data-kind="item"]')).toHaveAttribute('title', '12 units have no FNSKU yet');
	await page.locator('[data-refused="no-fnsku"] a').click();
	await expect(page).toHaveURL(/goods\?at=product%3ACUP%3Afnsku/);
	await page.goto('/shipments/PRINT-7/labels?kind=carton');
	await expect(page.locator('[data-refused="unpacked"]')).toContainText('Pack the shipment first');
	await expect(page.getByRole('link', { name: 'Pack the shipment' })).toBeVisible();

	await begin(page, 'PRINT-8', 'kind=carton');
	for (const given of ['0', '-1', '101', '1.5']) {
		await page.locator('[data-figure="copies"]').fill(given);
		await page.locator('[data-figure="copies"]').press('Tab');
		await expect(page.locator('[data-refused="parameter-not-valid"]')).toContainText(`“${given}” copies`);
		await expect(page.locator('.fields .bad')).toBeVisible();
		await expect(print(page)).toBeDisabled();
	}
	await page.locator('[data-mend="copies"]').click();
	await expect(print(page)).toBeEnabled();
	await expect(page.locator('[data-figure="copies"]')).toHaveValue('1');
	await page.goto('/shipments/PRINT-8/labels?kind=carton&cartons=5-2');
	await expect(page.locator('[data-refused]')).toContainText('“5-2” is no list of carton numbers');
	await page.goto('/shipments/PRINT-8/labels?kind=carton&start=3');
	await page.locator('[data-mend="start"]').click();
	await expect(page.locator('[data-sums]')).toHaveText('4 labels, 4 pages');
	await page.goto('/shipments/PRINT-8/labels?kind=item&sku=NOPE');
	await expect(page.locator('[data-refused="label-sku-unknown"]')).toContainText('NOPE');
	await page.goto('/shipments/PRINT-8/labels?kind=carton&stock=zzz');
	await expect(page.locator('[data-refused="label-stock-unknown"]')).toContainText('4 × 6 in (101.6 × 152.4 mm)');
	await page.goto('/shipments/PRINT-8/labels?kind=pallet');
	await expect(page.locator('[data-refused="none"]')).toBeVisible();
});
