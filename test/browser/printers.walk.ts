import { begin, scan } from './dock';
import { expect, test, type Page } from './walk';

const RUN = Date.now().toString(36).toUpperCase();
const NAME = `Bench ${RUN}, Zebra`;
const field = (page: Page, name: string) => page.locator(`[data-field="${name}"]`);
const row = (page: Page, name = NAME) => page.locator(`li[data-printer="${name}"]`);
const keep = (page: Page) => page.getByRole('button', { name: 'Keep this printer' }).click();

test('a printer is measured, its bars tick themselves when they are scanned, and it is kept, removed and brought back', async ({ page }) => {
	await page.goto('/shipments');
	await page.keyboard.press('g');
	await page.keyboard.press('l');
	await expect(page).toHaveURL(/\/print$/);
	await page.keyboard.press('n');
	await expect(page).toHaveURL(/measure=new$/);
	await expect(field(page, 'name')).toBeFocused();
	await field(page, 'name').fill(NAME);
	await page.getByRole('radio', { name: '203' }).check();
	await page.getByRole('radio', { name: '4 × 6 in' }).check();

	const file = page.getByRole('link', { name: 'Open it (PDF)' });
	await expect(file).toHaveAttribute('href', /paper=4x6&dpi=203$/);
	const pdf = await page.request.get(String(await file.getAttribute('href')));
	expect([pdf.headers()['content-type'], (await pdf.body()).subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
	// A browser without a screen has nowhere to print a PDF: the frame gets a page in its place.
	await page.route('**/calibration.pdf?*', (route) => route.fulfill({ contentType: 'text/html', body: '<p>Calibration</p>' }));
	await page.getByRole('button', { name: 'Print the calibration page' }).click();
	await expect(page.locator('iframe[data-print]')).toHaveAttribute('src', /calibration\.pdf\?paper=4x6&dpi=203$/);

	// A page that was fitted to the paper is told at once, beside the ruler; so is a text that is no length.
	await field(page, 'ruler').fill('77.6');
	await expect(page.getByRole('alert')).toContainText('97.0 %');
	await field(page, 'fromLeft').fill('5,4');
	await field(page, 'fromTop').fill('soon');
	await expect(page.getByText('Not a length.')).toBeVisible();
	await field(page, 'fromTop').fill('0.45 cm');
	await expect(page.getByRole('alert')).toContainText('97.0 %');
	await field(page, 'ruler').fill('79.8');
	await expect(page.getByRole('alert')).toHaveCount(0);
	await expect(page.locator('[data-meaning]')).toContainText('0.41 mm too far to the right');

	// Kept without bars: refused beside them, and nothing that was typed is lost.
	await keep(page);
	await expect(page.getByRole('alert')).toContainText('No bars of the calibration page were read');
	await expect(field(page, 'ruler')).toHaveValue('79.8');

	// Scanned while a field has the focus: the code ticks its bars and is not typed.
	await field(page, 'ruler').focus();
	await scan(page, 'NYUKO-375');
	await scan(page, 'NYUKO-250');
	await expect(page.locator('[data-bar]:checked')).toHaveCount(2);
	await scan(page, 'X000WALK01');
	await expect(page.getByText('“X000WALK01” is no bar of this page')).toBeVisible();
	await expect(field(page, 'ruler')).toHaveValue('79.8');
	await page.getByLabel('Who works here').fill('Camille');
	await keep(page);

	await expect(page.getByText(`${NAME} is kept.`)).toBeVisible();
	await expect(row(page)).toContainText('0.250 mm = 2 dots');
	await expect(row(page)).toContainText('by Camille');
	await expect(row(page)).toContainText('usual here');
	const at = `/api/v1/printers/${encodeURIComponent(NAME)}`;
	expect(await (await page.request.get(at)).json()).toMatchObject({ dpi: 203, offsetRightMm: 0.41, offsetDownMm: -0.49, scale: 9_975, readableMm: [0.25, 0.375], by: 'Camille' });

	await row(page).getByRole('button', { name: `Remove ${NAME}` }).click();
	await expect(page.getByText(`${NAME} was removed.`)).toBeVisible();
	expect((await page.request.get(at)).status()).toBe(404);
	await page.keyboard.press('Control+z');
	await expect(row(page)).toContainText('0.250 mm = 2 dots');
	expect((await page.request.get(at)).status()).toBe(200);

	// Measured again under its name, which the machine and its packer are known by already.
	await row(page).getByRole('link', { name: 'Measure again' }).click();
	await expect(field(page, 'name')).toHaveValue(NAME);
	await expect(page.getByRole('radio', { name: '203' })).toBeChecked();
	await expect(page.getByLabel('Who works here')).toHaveValue('Camille');
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/\/print$/);

	// A reload loses nothing of a measuring; another printer of the same name is asked about, and the old one keeps its name.
	const measure = async (): Promise<void> => {
		await page.goto('/print?measure=new');
		await field(page, 'name').fill(NAME.toUpperCase());
		await field(page, 'ruler').fill('170');
		await field(page, 'fromLeft').fill('15');
		await field(page, 'fromTop').fill('15');
		await scan(page, 'NYUKO-338');
	};
	await measure();
	const given = async (): Promise<string[]> => Promise.all(['name', 'ruler', 'fromLeft', 'fromTop'].map((name) => field(page, name).inputValue()));
	const before = await given();
	const read = await page.locator('[data-bar]:checked').count();
	await page.reload();
	await expect(page.locator('[data-restored]')).toBeVisible();
	expect([await given(), await page.locator('[data-bar]:checked').count()]).toEqual([before, read]);
	await page.getByRole('link', { name: 'Cancel' }).click();
	await page.goto('/print?measure=new');
	await expect(field(page, 'name')).toHaveValue('');
	await measure();
	await page.locator('[data-bar]').first().check();
	await keep(page);
	await expect(page.locator('[data-asked]')).toContainText(`There is a ${NAME}, measured on`);
	expect((await (await page.request.get(at)).json()) as object).toMatchObject({ name: NAME, dpi: 203 });
	await page.getByRole('button', { name: 'Replace its measures' }).click();
	await expect(page.getByText(`${NAME} is kept.`)).toBeVisible();
	await expect(row(page)).toContainText('usual here');
	expect((await (await page.request.get(at)).json()) as object).toMatchObject({ name: NAME, dpi: 300 });
	await page.goto('/print?measure=new');
	await expect(page.locator('[data-restored]')).toHaveCount(0);
});

test('a card held against the screen is remembered, and a name that is typed once is known at the packing table', async ({ page }) => {
	await page.goto('/print');
	await page.getByLabel('Size of the card').fill('1.2');
	await expect(page.getByText('Kept: 120.0 % on this screen')).toBeVisible();
	await page.getByRole('button', { name: 'A little larger' }).click();
	await page.reload();
	await expect(page.getByText('Kept: 120.2 % on this screen')).toBeVisible();
	await expect(page.getByText('turn your card too')).toBeHidden();
	await page.setViewportSize({ width: 390, height: 844 });
	await expect(page.getByText('turn your card too')).toBeVisible();
	await page.setViewportSize({ width: 1440, height: 900 });
	const card = await page.locator('.bank.wide').boundingBox();
	expect(card?.width).toBeCloseTo((85.6 * 96 * 1.202) / 25.4, 0);

	await page.getByLabel('Who works here').fill(' Aki ');
	await page.getByLabel('Who works here').press('Tab');
	await begin(page, `PRN-${RUN}`);
	await page.getByRole('button', { name: 'Settings', exact: true }).click();
	await expect(page.getByLabel('Who packs')).toHaveValue('Aki');
});
