import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { inspect, RULESET } from '$lib/domain/compliance/inspect';
import { writePlan } from '$lib/plan-file/write';
import { foreseenIn, previewPages, writePapers, type Progress } from '$lib/server/papers';
import { disagreementOf } from '$lib/server/proof';
import { lyonShipment } from '../domain/documents/lyon';
import { importer, shipment } from '../samples';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const blocked = () => shipment({ importer: importer({ name: 'Amazon Japan G.K.' }) });

const papersOf = async (...asked: Parameters<typeof writePapers>) => {
	const papers = await writePapers(...asked);
	if (!papers.ok) throw new Error(JSON.stringify(papers.rejection));
	return papers.value;
};

test('all papers of a shipment, and what was released', { timeout: 120_000 }, async () => {
	const plan = shipment();
	expect(inspect(plan, '2026-12-08').filter(({ severity }) => severity === 'block')).toEqual([]);
	const { release, files } = await papersOf({ plan, revision: 2, draft: false });
	expect(files.map(({ name }) => name)).toEqual(['carton-labels.pdf', 'carton-labels-a4.pdf', 'carton-notices.pdf', 'item-labels.pdf', 'pallet-labels.pdf', 'commercial-invoice.pdf', 'packing-list.pdf', 'importer-and-duty-instruction.pdf', 'declaration-sheet.pdf', 'carrier-letter.pdf', 'valuation-statement.pdf', 'customs-working.pdf', 'prep-sheet.pdf', 'packing-steps.pdf', 'check-report.pdf', 'printer-calibration.pdf', 'release.json']);
	expect(release).toMatchObject({
		reference: 'TEST-2026-001', revision: 2, issuedOn: '2026-12-02', ruleset: RULESET, planSha256: sha256(writePlan(plan)), draft: false,
		agreement: { ok: true }
	});
	expect(release.documents.map(({ kind, file, pages }) => [kind, file, pages])).toEqual([
		['carton-labels', 'carton-labels.pdf', 2],
		['carton-labels-a4', 'carton-labels-a4.pdf', 1],
		['carton-notices', 'carton-notices.pdf', 1],
		['item-labels', 'item-labels.pdf', 1],
		['pallet-labels', 'pallet-labels.pdf', 1],
		['commercial-invoice', 'commercial-invoice.pdf', 2],
		['packing-list', 'packing-list.pdf', 1],
		['importer-and-duty-instruction', 'importer-and-duty-instruction.pdf', 1],
		['declaration-sheet', 'declaration-sheet.pdf', 2],
		['carrier-letter', 'carrier-letter.pdf', 1],
		['valuation-statement', 'valuation-statement.pdf', 1],
		['customs-working', 'customs-working.pdf', 1],
		['prep-sheet', 'prep-sheet.pdf', 1],
		['packing-steps', 'packing-steps.pdf', 1],
		['check-report', 'check-report.pdf', 1],
		['printer-calibration', 'printer-calibration.pdf', 1]
	]);
	for (const { file, sha256: expected } of release.documents) {
		const bytes = files.find(({ name }) => name === file)?.bytes ?? new Uint8Array();
		expect(sha256(bytes)).toBe(expected);
		expect(new TextDecoder('latin1').decode(bytes.slice(0, 5))).toBe('%PDF-');
	}
	expect(JSON.parse(new TextDecoder().decode(files.at(-1)?.bytes))).toEqual(release);
});

test('the same plan makes the same bytes', { timeout: 120_000 }, async () => {
	const hashes = async () => (await papersOf({ plan: lyonShipment(), revision: 1, draft: true })).files.map(({ bytes }) => sha256(bytes));
	expect(await hashes()).toEqual(await hashes());
});

test('nothing is released while something blocks; a draft may be printed', { timeout: 120_000 }, async () => {
	const refused = await writePapers({ plan: blocked(), revision: 1, draft: false });
	expect(refused).toMatchObject({ ok: false, rejection: { code: 'blocked' } });
	if (!refused.ok && refused.rejection.code === 'blocked') expect(refused.rejection.findings.map(({ code, subject }) => [code, subject])).toContainEqual(['importer.is-amazon', 'party:importer']);
	const { release } = await papersOf({ plan: blocked(), revision: 1, draft: true, only: ['packing-list'] });
	expect(release.draft).toBe(true);
});

test('a paper that cannot be printed does not stop the others', { timeout: 120_000 }, async () => {
	const plan = shipment();
	const [first] = plan.products;
	if (!first) throw new Error('no product');
	const withEmoji = { ...plan, products: [{ ...first, material: { en: 'clay 🏺' } }] };
	expect(await writePapers({ plan: withEmoji, revision: 1, draft: false })).toEqual({
		ok: false,
		rejection: { code: 'glyph-missing', character: '🏺', codePoint: 'U+1F3FA', document: 'commercial-invoice', field: 'product:MUG-01:material.en', text: 'clay 🏺; drinking hot drinks; brand Lousa' }
	});
	const { release } = await papersOf({ plan: withEmoji, revision: 1, draft: false, only: ['packing-list', 'carton-labels'] });
	expect(release.documents.map(({ kind }) => kind)).toEqual(['carton-labels', 'packing-list']);
});

test('the screen gets the pages that are printed', () => {
	const pages = previewPages({ plan: lyonShipment(), revision: 3, draft: true, kind: 'carton-labels-a4' });
	if (!pages.ok) throw new Error(JSON.stringify(pages.rejection));
	expect(pages.value).toHaveLength(20);
	expect(pages.value[0]).toMatchObject({ width: 210, height: 297 });
	const [label] = pages.value[0]?.marks ?? [];
	expect(label?.kind === 'turned' && label.marks.some(({ kind }) => kind === 'bars')).toBe(true);
	expect(foreseenIn({ plan: lyonShipment(), revision: 3, draft: true })).toMatchObject({ agreement: { ok: true } });
	expect(foreseenIn({ plan: lyonShipment(), revision: 3, draft: true }).misfit).toBeUndefined();
	expect(foreseenIn({ plan: { ...lyonShipment(), reference: 'W'.repeat(40) }, revision: 3, draft: true }).misfit).toMatchObject({ code: 'does-not-fit', document: 'carton-labels', field: 'reference' });
});

test('a draft without a day is issued on none', { timeout: 120_000 }, async () => {
	const { release } = await papersOf({ plan: shipment({ dates: undefined }), revision: 1, draft: true, only: ['packing-list'] });
	expect(release.issuedOn).toBe('2000-01-01');
});

test('a plan without days is judged by the newest rules, and not released', async () => {
	const refused = await writePapers({ plan: shipment({ dates: undefined }), revision: 1, draft: false });
	expect(!refused.ok && refused.rejection.code === 'blocked' && refused.rejection.findings.map(({ code }) => code)).toContain('dates.missing');
});

test('papers that state different figures are no papers to release: both places of the first difference, all of them beside it', () => {
	const units = {
		what: 'units', subject: 'shipment', plan: '24',
		said: [{ document: 'commercial-invoice', page: 1, says: '24' }, { document: 'packing-list', page: 2, says: '23' }]
	} as const;
	const agreement = { ok: false, statements: 2, compared: [], differing: [units] };
	expect(disagreementOf(agreement)).toEqual({
		code: 'papers-disagree', what: 'units', subject: 'shipment', document: 'packing-list', page: 2, says: '23',
		other: 'commercial-invoice', otherPage: 1, otherSays: '24', differing: [units]
	});
	const nobody = { ...units, said: [{ document: 'packing-list', page: 2, says: null }] };
	expect(disagreementOf({ ...agreement, differing: [nobody] })).toMatchObject({ document: 'packing-list', says: '–', other: 'plan', otherPage: 0, otherSays: '24' });
	expect(disagreementOf({ ok: true, statements: 2, compared: [], differing: [] })).toBeUndefined();
});

test('how far a release has come is told: papers drawn, then pages read', { timeout: 120_000 }, async () => {
	const told: Progress[] = [];
	await papersOf({ plan: shipment(), revision: 1, draft: false, only: ['commercial-invoice', 'packing-list'], told: (progress) => told.push(progress) });
	const drawing = told.filter(({ doing }) => doing === 'drawing');
	const reading = told.filter(({ doing }) => doing === 'reading');
	expect(drawing).toEqual([{ doing: 'drawing', done: 0, of: 2 }, { doing: 'drawing', done: 1, of: 2 }]);
	expect(new Set(reading.map(({ of }) => of)).size).toBe(1);
	expect(reading.map(({ done }) => done)).toEqual(reading.map(({ done }) => done).sort((a, b) => a - b));
	expect(told.findLastIndex(({ doing }) => doing === 'drawing')).toBeLessThan(told.findIndex(({ doing }) => doing === 'reading'));
});
