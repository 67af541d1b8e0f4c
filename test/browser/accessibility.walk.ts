import { judged } from './judge';
import { expect, test, type Page } from './walk';

const PLACES = ['/shipments', '/products', '/products/import', '/products/case-packs', '/products/case-packs/import', '/parties', '/evidence', '/evidence?edit=new', '/rules', '/rules/try?title-en=Thermos', '/rules/changes', '/rules/centres', '/tariff', '/tariff?search=mug&origin=CN', '/print', '/print?measure=new', '/verify', '/verify?code=NYUKO%3ANONE-1%3AR1%3Acommercial-invoice%3A0123456789abcdef', '/forwarders', '/api/v1/docs'];
const STEPS = ['goods', 'parties', 'check', 'pack', 'dock', 'customs?if=preference.best&if=day.2027-01-11', 'papers', 'papers?paper=declaration-sheet', 'papers/data', 'papers/forwarder', 'labels/printed?void=1', 'labels/printed?show=void', 'labels?kind=item&start=5', 'labels?kind=carton&content=qr'];

const addressOfSample = async (page: Page): Promise<string> => {
	await page.goto('/shipments?state=blocked');
	const reference = await page.locator('tr[data-shipment]').first().getAttribute('data-shipment');
	return `/shipments/${encodeURIComponent(reference!)}`;
};

/** The flat picture of a carton; the one in 3D is looked at where it is drawn. */
async function eachPicture(page: Page, sample: string, look: (view: string) => Promise<void>): Promise<void> {
	const { cartons } = (await (await page.request.get(`/api/v1${sample}`)).json()) as { cartons: { number: number; placements?: unknown[] }[] };
	const arranged = cartons.find(({ placements = [] }) => placements.length > 1);
	await page.goto(`${sample}/pack?carton=${arranged?.number}`);
	await page.waitForLoadState('networkidle');
	await expect(page.getByRole('img', { name: /filled up to layer/ })).toBeVisible();
	await look('flat');
}

/** What is on the table in mid-carton: a stop, and a carton that waits for its weight. */
async function eachDock(page: Page, sample: string, look: (what: string) => Promise<void>): Promise<void> {
	const { cartons } = (await (await page.request.get(`/api/v1${sample}`)).json()) as { cartons: { number: number; contents: { sku: string; quantity: number }[] }[] };
	const units = (contents: readonly { quantity: number }[]): number => contents.reduce((sum, { quantity }) => sum + quantity, 0);
	const [least] = cartons.toSorted((a, b) => units(a.contents) - units(b.contents));
	if (!least) throw new Error('the sample has no cartons');
	const type = async (code: string): Promise<void> => {
		await page.locator('[data-code]').fill(code);
		await page.locator('[data-code]').press('Enter');
	};
	await page.goto(`${sample}/dock?carton=${least.number}`);
	await expect(page.locator('[data-dock="ready"]')).toBeVisible();
	await look('open carton');
	await page.getByRole('button', { name: 'Settings', exact: true }).click();
	await look('settings');
	await page.getByRole('button', { name: 'Settings', exact: true }).click();
	await type('NOBODY-KNOWS-IT');
	await expect(page.locator('[data-stop]')).toBeVisible();
	await look('stop');
	await page.getByRole('button', { name: /seen/ }).click();
	for (const { sku, quantity } of least.contents) for (let n = 0; n < quantity; n++) await type(sku);
	await expect(page.locator('[data-weight]')).toBeVisible();
	await look('complete');
	await page.locator('[data-weight]').fill('0.2');
	await page.locator('[data-weight]').press('Enter');
	await expect(page.locator('[data-weight-off]')).toBeVisible();
	await look('weight off');
	await page.getByRole('button', { name: 'Count this carton again' }).first().click();
	await look('counted again');
}

/** Amazon's box ids, read and matched to the cartons; a choice that is open; a scan that stops. */
async function eachMatch(page: Page, sample: string, look: (what: string) => Promise<void>): Promise<void> {
	await page.goto(`${sample}/labels/amazon`);
	await page.locator('[data-paste]').fill(Array.from({ length: 6 }, (_, i) => `FBA15TEST0001U00000${i + 1}`).join('\n'));
	await look('ids pasted');
	await page.locator('[data-paste]').press('Control+Enter');
	await expect(page.locator('[data-pair]').first()).toBeVisible();
	await look('ids matched');
	await page.locator('[data-choose]').first().click();
	await look('id chosen');
	await page.keyboard.press('Escape');
	await page.locator('[data-code]').fill('NOBODY-KNOWS-IT');
	await page.locator('[data-code]').press('Enter');
	await expect(page.locator('[data-said="unknown"]')).toBeVisible();
	await look('unknown label');
}

const look = (page: Page) => (what: string): Promise<void> => judged(page, what);

async function eachOf(page: Page, paths: readonly string[]): Promise<void> {
	for (const path of paths) {
		await page.goto(path);
		await page.waitForLoadState('networkidle');
		await judged(page, path);
	}
}

test('pages of the house are accessible and fit a phone', async ({ page }) => {
	test.setTimeout(240_000);
	await eachOf(page, PLACES);
});

test('steps of a shipment are accessible and fit a phone', async ({ page }) => {
	test.setTimeout(240_000);
	const sample = await addressOfSample(page);
	await eachOf(page, STEPS.map((step) => `${sample}/${step}`));
	await eachPicture(page, sample, look(page));
});

test('the packing table and Amazon’s box ids are, too, in the middle of the work', async ({ page }) => {
	test.setTimeout(240_000);
	const sample = await addressOfSample(page);
	await eachDock(page, sample, look(page));
	await eachMatch(page, sample, look(page));
});
