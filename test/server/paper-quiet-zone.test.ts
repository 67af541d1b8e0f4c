import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PAPER_LANGUAGES } from '$lib/domain/documents/paper-words';
import { PAPER_KINDS, type PaperKind } from '$lib/domain/documents/papers';
import type { Page, QrMark } from '$lib/domain/documents/page';
import { mm, widthOf } from '$lib/domain/documents/text';
import type { Plan } from '$lib/domain/shipment/plan';
import { inputOf, LAID, isLabels } from '$lib/server/paper-pages';
import { qr } from '$lib/server/pdf/barcodes';
import { writePapers } from '$lib/server/papers';
import { readPlan } from '$lib/plan-file/read';
import { crowded } from '../domain/documents/shipments';
import { textMarks } from '../domain/documents/reading';

const sample = (): Plan => {
	const read = readPlan(JSON.parse(readFileSync('static/samples/clean.plan.json', 'utf8')));
	if (!read.ok) throw new Error(read.rejection.code);
	return read.value;
};

/** The clean sample with a lithium battery in its first product, and a rate claimed for all that come from France. */
const telling = (): Plan => {
	const plan = sample();
	return {
		...plan,
		...(plan.importer && { importer: { ...plan.importer, nameJa: 'アトリエ・コクランド合同会社' } }),
		products: plan.products.map((one, i) => ({
			...one,
			...(i === 0 && {
				traits: { ...one.traits, battery: { chemistry: 'li-ion' as const, packed: 'in' as const, wattHours: 5, count: 1, netG: 20 } },
				evidence: [...(one.evidence ?? []), { kind: 'battery-test-summary', reference: 'TS-2026-1' }]
			}),
			originClaim: { agreement: one.countryOfOrigin === 'FR' ? 'eu' : 'cptpp', proof: 'exporter-statement' as const, criterion: 'C1', exporterNumber: 'FRREX00123456' }
		}))
	};
};

const PLANS: Readonly<Record<string, () => Plan>> = { sample: telling, crowded };
const FRAMED: readonly PaperKind[] = PAPER_KINDS.filter((kind) => !isLabels(kind) && kind !== 'printer-calibration');
const EACH = Object.keys(PLANS).flatMap((name) => PAPER_LANGUAGES.map((language) => ({ name, language })));

/** Texts in the code's quiet zone of four modules. */
function tooNear(page: Page): string[] {
	const codes = page.marks.filter((mark): mark is QrMark => mark.kind === 'qr');
	return codes.flatMap(({ x, y, size, data }) => {
		const quiet = (4 * size) / qr(data).columns;
		return textMarks(page.marks).filter((mark) => {
			const width = widthOf(mark.text, mark);
			const left = mark.x - (mark.align === 'end' ? width : mark.align === 'middle' ? width / 2 : 0);
			return left + width > x - quiet && left < x + size + quiet && mark.y > y - quiet && mark.y - mm(mark.size) * 0.72 < y + size + quiet;
		}).map(({ text }) => text);
	});
}

test.each(EACH)('no text in the quiet zone of a code: $name in $language', ({ name, language }) => {
	const plan = PLANS[name]!();
	for (const draft of [true, false])
		for (const kind of FRAMED) {
			const pages = [...LAID[kind](inputOf({ plan, revision: 3, draft, language }))];
			expect([kind, pages.flatMap(tooNear)]).toEqual([kind, []]);
		}
});

const NEW: readonly PaperKind[] = ['importer-and-duty-instruction', 'declaration-sheet', 'carrier-letter', 'origin-statement', 'battery-note', 'commercial-invoice', 'packing-list'];

test.each(['en-ja', 'en', 'ja'] as const)('papers with batteries and claims are released and read back in %s', async (language) => {
	const papers = await writePapers({ plan: { ...telling(), papers: { language } }, revision: 1, draft: false, only: NEW });
	expect(papers.ok ? papers.value.release.agreement.ok : papers.rejection).toBe(true);
}, 240_000);
