import { amazonPdf, LAYOUTS } from '../server/amazon-label-pdf';
import { scan } from './dock';
import { expect, test, type Page } from './walk';

const SHIPMENT = 'FBA15TEST0001';
const id = (n: number): string => `${SHIPMENT}U${String(n).padStart(6, '0')}`;
const product = (sku: string, fnsku: string) => ({ sku, fnsku, title: { en: `${sku} of the walk` }, unit: { sizeMm: [100, 100, 50], weightG: 400 } });
const carton = (number: number, grossWeightG: number, goods: Readonly<Record<string, number>>) => ({
	number, fulfillmentCenter: 'NRT1', outerMm: [400, 300, 200], grossWeightG, contents: Object.entries(goods).map(([sku, quantity]) => ({ sku, quantity }))
});
const plan = (reference: string) => ({
	format: 'nyuko-plan/1', reference, marketplace: 'A1VC38T7YXB528', transport: 'courier', dutiesPaidBy: 'importer', currency: 'EUR',
	destinations: [{ fulfillmentCenter: 'NRT1', amazonShipmentId: SHIPMENT }],
	products: [product('CUP', 'X000BOXES1'), product('TOWEL', 'X000BOXES2'), product('BOWL', 'X000BOXES3')],
	lines: [{ sku: 'CUP', quantity: 28 }, { sku: 'TOWEL', quantity: 10 }, { sku: 'BOWL', quantity: 8 }],
	cartons: [carton(1, 5_340, { CUP: 12 }), carton(2, 5_340, { CUP: 12 }), carton(3, 7_100, { TOWEL: 10, BOWL: 2 }), carton(4, 3_000, { BOWL: 6 }), carton(5, 2_400, { CUP: 4 })]
});
/** In no order of ours; the box of carton 4 is too heavy, that of carton 5 holds a cup more. */
const TABLE = [
	'Box ID\tFNSKU\tQuantity\tWeight (kg)',
	`${id(1)}\tX000BOXES3\t6\t4.1`, `${id(2)}\tX000BOXES2\t10\t7.1`, `${id(2)}\tX000BOXES3\t2\t`, `${id(3)}\tX000BOXES1\t5\t2.4`,
	`${id(4)}\tX000BOXES1\t12\t5.34`, `${id(5)}\tX000BOXES1\t12\t5.34`
].join('\n');

async function begin(page: Page, reference: string): Promise<void> {
	await page.request.post('/api/v1/shipments', { data: plan(reference) });
	await page.goto(`/shipments/${reference}/labels/amazon`);
	await expect(page.locator('[data-match="ready"]')).toBeVisible();
}
async function paste(page: Page, text: string): Promise<void> {
	await page.locator('[data-paste]').fill(text);
	await page.locator('[data-paste]').press('Control+Enter');
	await expect(page.locator('[data-pair]').first()).toBeVisible();
}
const row = (page: Page, number: number) => page.locator(`[data-pair="${number}"]`);
const chosen = (page: Page, number: number) => row(page, number).locator('[data-choose]');
const inPlan = async (page: Page, reference: string): Promise<(string | undefined)[]> =>
	((await (await page.request.get(`/api/v1/shipments/${reference}`)).json()) as { cartons: { boxId?: string }[] }).cartons.map(({ boxId }) => boxId);

test('pasted boxes find their cartons; doubtful ones are nodded at, chosen by hand, put on, and taken back', async ({ page }) => {
	const reference = 'WALK-BOXES-1';
	await begin(page, reference);
	await page.locator('[data-paste]').fill('thank you');
	await page.locator('[data-paste]').press('Control+Enter');
	await expect(page.locator('[data-refused]')).toContainText('thank you');
	await paste(page, TABLE);
	for (const [number, n] of [[1, 4], [2, 5], [3, 2], [4, 1], [5, 3]] as const) await expect(chosen(page, number)).toHaveText(id(n));
	await expect(row(page, 4)).toContainText('heavier');
	await expect(row(page, 5)).toContainText('1 unit is in one and not in the other');

	await page.getByRole('radio', { name: /^Doubtful first/ }).check();
	await expect(page.locator('[data-pair]').first()).toHaveAttribute('data-pair', '4');
	await expect(page).toHaveURL(/show=doubtful/);

	await page.locator('[data-put-on]').click();
	await expect.poll(() => inPlan(page, reference)).toEqual([id(4), id(5), id(2), undefined, undefined]);
	await row(page, 4).locator('[data-nod]').check();
	await chosen(page, 2).click();
	await page.getByRole('combobox', { name: 'Box id for carton 2' }).fill('4');
	await page.keyboard.press('Enter');
	await expect(chosen(page, 2)).toHaveText(id(4));
	await expect(chosen(page, 1)).toHaveText(id(5));
	await expect(chosen(page, 2)).toBeFocused();
	await page.locator('[data-undo] button').click();
	await expect(chosen(page, 2)).toHaveText(id(5));
	await page.keyboard.press('Control+y');
	await expect(chosen(page, 2)).toHaveText(id(4));

	await page.locator('[data-put-on]').click();
	const put = [id(5), id(4), id(2), id(1), undefined];
	await expect.poll(() => inPlan(page, reference)).toEqual(put);
	await page.reload();
	await expect(chosen(page, 2)).toHaveText(id(4));
	await expect(row(page, 5).locator('[data-nod]')).not.toBeChecked();
	await row(page, 5).locator('[data-nod]').check();
	await page.locator('[data-put-on]').click();
	await expect.poll(() => inPlan(page, reference)).toEqual([...put.slice(0, 4), id(3)]);
	await page.keyboard.press('Control+z');
	await expect.poll(() => inPlan(page, reference)).toEqual(put);
	await page.keyboard.press('Control+z');
	await expect(row(page, 5).locator('[data-nod]')).not.toBeChecked();
});

test("Amazon's label PDF, in whatever order and with a label that contradicts itself", async ({ page }) => {
	const reference = 'WALK-BOXES-2';
	await begin(page, reference);
	const goods = [['BOWL', 6, '3'], ['CUP', 12, '5.34'], ['CUP', 4, '2.4'], ['CUP', 12, '5.34']] as const;
	const labels = goods.map(([sku, quantity, kg], i) => ({ id: id(i + 1), n: i + 1, of: 6, kg, goods: ['Single SKU', sku, `Qty ${quantity}`] }));
	const broken = { id: id(5), n: 5, of: 6, kg: '7.1', goods: ['Mixed SKUs'], bars: id(9) };
	const pdf = await amazonPdf([...labels, broken], LAYOUTS['a4-4']);
	await page.locator('input[type=file]').setInputFiles({ name: 'package-labels.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) });
	await expect(page.locator('[data-told]')).toContainText('package-labels.pdf, 2 pages');
	await expect(page.locator('[data-told]')).toContainText(`the print says ${id(5)}, the bars say ${id(9)}`);
	await expect(page.locator('[data-missing]')).toContainText('5, 6');
	for (const [number, n] of [[1, 2], [2, 4], [4, 1], [5, 3]] as const) await expect(chosen(page, number)).toHaveText(id(n));
	await expect(page.locator('[data-cartons-left]')).toContainText('3');

	await page.getByRole('button', { name: 'Read more…' }).click();
	await paste(page, `${id(6)}\tTOWEL\t10\t7.1 kg\n${id(6)}\tBOWL\t2`);
	await expect(chosen(page, 3)).toHaveText(id(6));
	await page.locator('[data-put-on]').click();
	await expect.poll(() => inPlan(page, reference)).toEqual([id(2), id(4), id(6), id(1), id(3)]);

	await page.getByRole('button', { name: 'Forget them' }).click();
	await page.locator('input[type=file]').setInputFiles({ name: 'labels.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 cut off') });
	await expect(page.locator('[data-refused]')).toContainText('damaged');
	await page.locator('input[type=file]').setInputFiles({ name: 'labels.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]) });
	await expect(page.locator('[data-refused]')).toContainText('neither a PDF nor text');
});

test('two scans confirm a pair, a wrong label says where it belongs, and a reload keeps it', async ({ page }) => {
	const reference = 'WALK-BOXES-3';
	await begin(page, reference);
	await paste(page, TABLE);
	const said = page.locator('[data-said]');
	await scan(page, id(1));
	await expect(said).toContainText('belongs on carton 4');
	await page.locator('[data-code]').fill('4');
	await page.locator('[data-code]').press('Enter');
	await expect(said).toContainText('Carton 4');
	await scan(page, id(2));
	await expect(said).toHaveAttribute('data-said', 'wrong');
	await expect(said).toContainText('belongs on carton 3, not on carton 4');
	await scan(page, id(1));
	await expect(said).toHaveAttribute('data-said', 'right');
	await expect(row(page, 4).locator('[data-confirmed]')).toBeVisible();
	await expect(page.locator('[data-confirmed-count]')).toHaveText('1 of 5 confirmed');
	await scan(page, 'NOBODY-KNOWS');
	await expect(said).toHaveAttribute('data-said', 'unknown');
	await page.reload();
	await expect(row(page, 4).locator('[data-confirmed]')).toBeVisible();

	await page.locator('[data-put-on]').click();
	await expect.poll(() => inPlan(page, reference)).toEqual([id(4), id(5), id(2), id(1), undefined]);
	await chosen(page, 4).click();
	await page.getByRole('button', { name: 'No id', exact: true }).click();
	await expect(row(page, 4).locator('[data-confirmed]')).toHaveCount(0);
});

test('bare ids are taken in the order of the cartons with one nod', async ({ page }) => {
	await begin(page, 'WALK-BOXES-4');
	await paste(page, [5, 3, 1, 2, 4].map(id).join('\n'));
	await expect(row(page, 5)).toContainText('by its number alone');
	await expect(page.locator('[data-put-on]')).toBeDisabled();
	// Taken by their order is not looked at, and the counts say the same.
	await page.locator('[data-nod-order]').click();
	await expect(page.locator('[data-ordered]')).toHaveText('5 are taken by number');
	await expect(page.locator('[data-pair][data-certainty="by-order"]')).toHaveCount(5);
	await expect(page.locator('[data-nod]:checked')).toHaveCount(0);
	await expect(page.getByText('0 of 5 cartons have a sure id')).toBeVisible();
	await expect(page.getByRole('radio', { name: 'Doubtful first 0' })).toBeVisible();
	await row(page, 5).locator('[data-nod]').check();
	await expect(row(page, 5)).toHaveAttribute('data-certainty', 'looked');
	await page.locator('[data-put-on]').click();
	await expect.poll(() => inPlan(page, 'WALK-BOXES-4')).toEqual([1, 2, 3, 4, 5].map(id));
	await page.locator('[data-unorder]').click();
	await expect(page.locator('[data-pair][data-state="open"]')).toHaveCount(4);

	// As they were pasted: what was taken by number is doubtful again, and it can be taken back.
	await page.getByRole('radio', { name: 'As pasted' }).check();
	await expect(page.locator('[data-order]')).toContainText('as the list has them');
	for (const [i, n] of [5, 3, 1, 2, 4].entries()) await expect(chosen(page, i + 1)).toHaveText(id(n));
	await expect(row(page, 5)).toContainText('by its place in the list alone');
	await page.keyboard.press('Control+z');
	await expect(chosen(page, 1)).toHaveText(id(1));
});

test('ids of another shipment go on no carton; repeated lines and missing numbers are told', async ({ page }) => {
	await begin(page, 'WALK-BOXES-6');
	await paste(page, [...[1, 2, 4, 5, 6].map(id), id(2), 'hello world', 'FBA99OTHERX1U000001'].join('\n'));
	await expect(page.locator('[data-elsewhere]')).toContainText('1 id belongs to no FBA shipment of this plan');
	await expect(page.locator('[data-elsewhere]')).toContainText('FBA99OTHERX1U000001');
	await expect(page.locator('[data-elsewhere]')).toContainText(`names ${SHIPMENT}`);
	await expect(page.locator('[data-elsewhere-count]')).toBeVisible();
	for (const [i, n] of [1, 2, 4, 5, 6].entries()) await expect(chosen(page, i + 1)).toHaveText(id(n));
	await expect(page.locator('[data-repeated]')).toContainText(id(2));
	await expect(page.locator('[data-gap]')).toContainText('no. 3 is not among them');
	await expect(page.locator('[data-not-read]')).toContainText('hello world');
	await chosen(page, 1).click();
	await page.getByRole('combobox', { name: 'Box id for carton 1' }).fill('FBA99OTHERX1U000001');
	await page.keyboard.press('Enter');
	await expect(page.getByText('is not among the ids that were read')).toBeVisible();
});

test('from the Pack page one gets here', async ({ page }) => {
	await page.request.post('/api/v1/shipments', { data: plan('WALK-BOXES-5') });
	await page.goto('/shipments/WALK-BOXES-5/pack');
	await page.getByRole('button', { name: 'Box IDs' }).click();
	await page.getByRole('link', { name: /Match Amazon’s ids/ }).click();
	await expect(page.getByText('Drop Amazon’s label PDF here')).toBeVisible();
	await expect(page.locator('nav [aria-current="step"]')).toHaveAttribute('data-step', 'pack');
});
