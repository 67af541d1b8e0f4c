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
	for (let i = 0; i < 9 && asked(page, 'stock') !== 'A4_44_48x25'; i++) await page.keyboard.press('ArrowDown');
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
	await page.locator('[data-cartons]').fill('1, 3-4');
	await page.locator('[data-cartons]').press('Tab');
	await expect(page.locator('[data-sums]')).toHaveText('3 labels, 3 pages');
	await expect(print(page)).toBeEnabled();
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
	await expect(page.locator('[data-stock="A4_24i"] input')).toBeChecked();
	await page.goto('/shipments/PRINT-5/labels?kind=carton');
	await expect(page.locator('[data-stock="a6"] input')).toBeChecked();
	await expect(page.locator('[data-content]')).toHaveValue('qr');
	await expect(read(page)).toHaveAttribute('data-read', 'read', { timeout: 30_000 });
	await print(page).click();
	await page.locator('[data-who]').fill('Aki');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-printed]')).toContainText('Aki', { timeout: 30_000 });
});
