import { expect, test, type Page } from './walk';

/** Another run on the same database has its own goods. */
const RUN = Date.now().toString(36).toUpperCase();
const AS_OF = '2031-04-01';
const SCHEDULE = [
	'code,description_ja,general,wto,rcep_cn,eu,unit_1,other_laws',
	'691200000,陶磁製の食卓用品 > 陶磁製のもの（磁器製のものを除く。）,3.4%,2.3%,1.1%,無税,KG,FD',
	'640399010,履物 > 革製の甲を有するもの,30%又は4300円/足のうちいずれか高い税率,,,,PR,',
	'040510210,バター > その他のもの,農林水産大臣が定める額,,,,KG,FD'
].join('\n');

const search = (page: Page) => page.locator('input[data-search]');
const offers = (page: Page) => page.locator('.results li');
const inUse = (page: Page) => page.locator('.results [aria-live]');

/** A book that is left behind would answer the searches of other walks. */
test.afterAll(async ({ request, baseURL }) => {
	await request.post('/tariff?/remove', { form: { 'as-of': AS_OF }, headers: { origin: baseURL! } });
});

test('a schedule is imported, its rates counted by kind, searched and removed', async ({ page }) => {
	await page.goto('/tariff');
	await page.getByLabel('Schedule file').setInputFiles({ name: `walk-${RUN}.csv`, mimeType: 'text/csv', buffer: Buffer.from(`${SCHEDULE}\n6404,見出し,,,,,,\n`) });
	await page.getByLabel('In force from').fill('2031/4/31');
	await page.getByRole('button', { name: 'Import schedule' }).click();
	await expect(page.getByText('This is no day. Write it as YYYY-MM-DD.')).toBeVisible();
	await page.getByLabel('In force from').fill(AS_OF);
	await page.getByRole('button', { name: 'Import schedule' }).click();
	await expect(page.getByText(`walk-${RUN}.csv: 3 lines of 3 codes read, in force from ${AS_OF}.`)).toBeVisible();
	await expect(page.getByRole('status')).toContainText('Row 5: “6404” is no nine-digit code.');
	await expect(inUse(page)).toContainText(`Searching walk-${RUN}.csv, in force from ${AS_OF}: 3 lines`);
	const book = page.locator('aside li').filter({ hasText: AS_OF });
	await book.getByText('Rates by kind').click();
	for (const [kind, n] of [['free', 1], ['percentage', 3], ['yen per unit', 0], ['higher of two', 1], ['words only', 1]] as const) {
		await expect(book.getByRole('row', { name: new RegExp(`^${kind}`) }).getByRole('cell').last()).toHaveText(String(n));
	}

	await search(page).fill('バター');
	await expect(offers(page)).toHaveCount(1);
	await expect(offers(page)).toContainText('0405.10.210');
	await expect(offers(page)).toContainText('A person must read this rate');
	await expect(offers(page)).toContainText('農林水産大臣が定める額');
	await search(page).fill('6403.99');
	await expect(offers(page)).toHaveCount(1);
	await expect(offers(page)).toContainText(/30\s?%/);
	await expect(offers(page)).toContainText(/¥4,?300/);
	await search(page).fill('鉄道');
	await expect(page.getByRole('heading', { name: 'No line answers “鉄道”' })).toBeVisible();
	await expect(page).toHaveURL(/search=/);

	await book.getByRole('button', { name: 'Remove' }).click();
	await book.getByRole('button', { name: 'Remove this book for good' }).click();
	await expect(page.getByText(`The book of ${AS_OF} is removed.`)).toBeVisible();
	await expect(book).toHaveCount(0);
	await expect(inUse(page)).toContainText('Searching the starter book');
});

test('origin and proof change the rate, and all of it stays in the address', async ({ page }) => {
	await page.goto('/tariff');
	await search(page).fill('mug');
	const mug = offers(page).filter({ hasText: '6912.00.000' });
	await expect(mug).toContainText('WTO rate: lower than the general rate');
	await expect(mug.locator('.figure')).toHaveText(/^2\.3\s?%$/);
	await page.getByRole('combobox', { name: 'Country of origin' }).fill('France');
	await page.getByRole('option', { name: /France/ }).first().click();
	await expect(mug.locator('.figure')).toHaveText('Free');
	await expect(mug).toContainText('Japan–EU: lower, and needs proof of origin');
	await expect(mug).toContainText(/Without proof of origin: 2\.3\s?%/);
	await page.getByLabel('Proof of origin is held').uncheck();
	await expect(mug.locator('.figure')).toHaveText(/^2\.3\s?%$/);
	await expect(page).toHaveURL(/search=mug&origin=FR&proof=none/);
	await page.reload();
	await expect(search(page)).toHaveValue('mug');
	await expect(page.getByLabel('Proof of origin is held')).not.toBeChecked();
	await expect(mug.locator('.figure')).toHaveText(/^2\.3\s?%$/);
});

test('the finder of the product page fills in the code and its duty', async ({ page }) => {
	const sku = `TARIFF-${RUN}`;
	await page.goto('/products/new');
	await page.locator('[name="sku"]').fill(sku);
	await page.locator('[name="title-en"]').fill('Stoneware mug');
	await page.locator('[name="origin"]').fill('FR');
	const finder = page.locator('.finder');
	await expect(finder).toContainText('No rate of duty is set');
	await page.getByLabel('Find a code in the tariff').fill('mug');
	await finder.getByRole('button', { name: 'Choose 691200000' }).click();
	await expect(page.locator('[name="hs-code"]')).toHaveValue(/^6912\.?00\.?000$/);
	await expect(page.locator('[name="hs-code"]')).toBeFocused();
	await expect(finder.locator('.duty')).toContainText(/Duty: 2\.3\s?%/);
	await page.getByRole('button', { name: 'Save product' }).click();
	const kept = async () => (await page.request.get(`/api/v1/products/${sku}`)).json();
	await expect.poll(kept).toMatchObject({ hsCode: '691200000', duty: { kind: 'ad-valorem', rate: '0.023' } });

	await page.goto(`/products/${sku}`);
	await page.locator('[name="hs-code"]').fill('691110000');
	await expect(finder).toContainText('This rate was set for code 691200000.');
	await finder.getByLabel('Proof of origin is held').check();
	await page.getByLabel('Find a code in the tariff').fill('691110');
	await finder.getByRole('button', { name: 'Choose 691110000' }).click();
	await expect(finder.locator('.duty')).toContainText('Duty: Free');
	await expect(finder).not.toContainText('This rate was set for code');
	await page.getByRole('button', { name: 'Save product' }).click();
	await expect.poll(kept).toMatchObject({ hsCode: '691110000', duty: { kind: 'free' } });
});
