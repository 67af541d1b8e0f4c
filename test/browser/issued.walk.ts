import { readFileSync } from 'node:fs';
import { judged } from './judge';
import { expect, test, type Page } from './walk';

/** A shipment that may be released, under a reference of its own. */
async function ready(page: Page, reference: string): Promise<void> {
	const plan = JSON.parse(readFileSync('static/samples/clean.plan.json', 'utf8')) as object;
	const made = await page.request.post('/api/v1/shipments', { data: { ...plan, reference } });
	expect([201, 409]).toContain(made.status());
}

test('papers are released, changed, told as superseded, verified and shown by a link', async ({ page }, { retry }) => {
	test.setTimeout(240_000);
	const reference = `WALK-ISSUED-${retry}`;
	const at = `/shipments/${reference}`;
	await ready(page, reference);
	await page.goto(`${at}/papers`);
	await expect(page.getByRole('img', { name: /Commercial invoice/ })).toBeVisible();
	await page.getByLabel('Your name, for the record').fill('Camille');
	await page.getByRole('button', { name: 'Release papers A' }).click();
	await expect(page.locator('[data-revision="A"]')).toContainText('by Camille', { timeout: 120_000 });
	await expect(page.locator('a[data-step="papers"]')).toContainText('A released');
	const issued = await (await page.request.get(`/api/v1${at}/releases/A/files/packing-list.pdf`)).body();

	// A link, copied once, that shows the set and nothing else.
	await page.locator('[data-revision="A"]').getByRole('button', { name: 'Share…' }).click();
	await page.getByLabel('For whom').fill('Sakura Forwarding');
	await page.getByRole('button', { name: 'Make link' }).click();
	const link = await page.locator('[data-made] input').inputValue();
	await judged(page, 'papers with a release and a link');

	// A change: what differs, and which labels.
	const { plan, etag } = await page.request.get(`/api/v1${at}`).then(async (answer) => ({ plan: await answer.json(), etag: answer.headers().etag }));
	plan.cartons[11].grossWeightG += 260;
	expect((await page.request.put(`/api/v1${at}`, { data: plan, headers: { 'if-match': etag! } })).ok()).toBe(true);
	await page.reload();
	await expect(page.locator('[data-draft="B"]')).toContainText('will supersede A');
	await expect(page.locator('[data-reprint]')).toHaveText(/Reprint 1 of \d+ labels/);
	await page.locator('[data-draft="B"]').getByRole('link', { name: 'Compare with A' }).click();
	await expect(page.locator('[data-group="carton"]')).toContainText(/carton \d+ gross/);
	await judged(page, 'what differs');

	// Verified: the file as it was issued, and one that was saved anew.
	await page.goto('/verify');
	await page.locator('[data-file]').setInputFiles({ name: 'packing-list.pdf', mimeType: 'application/pdf', buffer: issued });
	await expect(page.locator('[data-verdict="issued"][data-proof="file"]')).toBeVisible({ timeout: 30_000 });
	await page.locator('[data-file]').setInputFiles({ name: 'again.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([issued, Buffer.from('\n%again\n')]) });
	await expect(page.locator('[data-verdict="altered"]')).toBeVisible({ timeout: 60_000 });
	await page.locator('[data-code]').fill('FBA15TEST0001U000001');
	await page.getByRole('button', { name: 'Check', exact: true }).click();
	await expect(page.locator('[data-verdict="no-code"]')).toBeVisible();
	await judged(page, 'verify');

	const answer = await page.goto(link);
	expect([answer!.status(), answer!.headers()['referrer-policy'], answer!.headers()['x-robots-tag']]).toEqual([200, 'no-referrer', 'noindex, nofollow, noarchive']);
	await expect(page.locator('.rail')).toHaveCount(0);
	await expect(page.locator('[data-file="packing-list.pdf"]')).toBeVisible();
	await expect(page.locator('img')).toHaveJSProperty('complete', true);
	await judged(page, 'shared papers');

	await page.goto(`${at}/papers`);
	await page.getByRole('button', { name: 'Take back the link for Sakura Forwarding' }).click();
	await expect(page.locator('[data-links]')).toContainText('Taken back');
	const ended = await page.goto(link);
	expect(ended!.status()).toBe(410);
	await expect(page.getByRole('heading', { name: 'This link has ended' })).toBeVisible();
	await expect(page.locator('body')).not.toContainText(reference);
});
