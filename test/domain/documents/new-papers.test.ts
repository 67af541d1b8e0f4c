import { expect, test } from 'vitest';
import { batteriesOf } from '$lib/domain/documents/batteries';
import { batteryNote } from '$lib/domain/documents/battery-note';
import { carrierLetter } from '$lib/domain/documents/carrier-letter';
import { declarationSheet } from '$lib/domain/documents/declaration-sheet';
import { importerAndDutyInstruction } from '$lib/domain/documents/importer-and-duty-instruction';
import { originClaims } from '$lib/domain/documents/origin-claims';
import { originStatement } from '$lib/domain/documents/origin-statement';
import type { Page } from '$lib/domain/documents/page';
import { PAPER_LANGUAGES } from '$lib/domain/documents/paper-words';
import type { Plan } from '$lib/domain/shipment/plan';
import { paperWords } from '$lib/i18n/paper-words';
import { importerInJapan, product, shipment } from '../../samples';
import { lyonShipment, papersOf } from './lyon';
import { collisions, strays, textMarks, textsOf } from './reading';

const sound = (pages: readonly Page[]): void => {
	for (const page of pages) expect([page.misfits ?? [], collisions(page), strays(page, 12)]).toEqual([[], [], []]);
};
const flat = (pages: readonly Page[]): string => textsOf(pages).join('\n');
const figures = (pages: readonly Page[], name: string): string[] => pages.flatMap(({ marks }) => textMarks(marks)).filter(({ figure }) => figure === name).map(({ text }) => text);

const lyon = (): Plan => {
	const plan = lyonShipment();
	return { ...plan, carrier: { ...plan.carrier!, dutiesAccount: '95 220 7741' }, importer: { ...plan.importer!, acp: { ...plan.importer!.acp!, code: '7123456789012', acceptanceNumber: 'T26050112' } } };
};
const inJapan = (): Plan => shipment({ importer: importerInJapan(), valuation: { method: 'transaction' } });

const PAPERS = { instruction: importerAndDutyInstruction, declaration: declarationSheet, letter: carrierLetter, origin: originStatement, battery: batteryNote };
const EVERY = Object.entries(PAPERS).flatMap(([name, lay]) => PAPER_LANGUAGES.map((language) => ({ name, lay, language })));

test.each(EVERY)('$name in $language: nothing over something else, nothing left out', ({ lay, language }) => {
	for (const plan of [lyon(), inJapan()]) sound(lay(papersOf(plan, { words: paperWords(language) })));
});

test.each<[name: string, lay: (typeof PAPERS)['instruction'], plan: Plan, texts: readonly string[]]>([
	['instruction', importerAndDutyInstruction, lyon(), [
		'Atelier Brume SAS, c/o Hibiya Trade Compliance K.K.', 'Importer of record, duty account 95 220 7741', 'FSZ1 Odawara-shi, 28 cartons  ·  NRT1 Ichikawa-shi, 12 cartons', 'Never bill Amazon or the receiver.',
		'DDP Odawara, Japan (Incoterms 2020)', 'PUS001', 'Notice no. T26050112, Tokyo, 2026-05-01', 'Do not change the importer or the payer'
	]],
	['instruction of an importer in Japan', importerAndDutyInstruction, inJapan(), ['Kanda Tableware K.K.', 'Established in Japan. Importer code 7123456789012.', 'Not needed: the importer is established in Japan.']],
	['declaration sheet', declarationSheet, lyon(), [
		'AMAZON ODAWARA FC FSZ1', '4-5-1 OGI-CHO, ODAWARA-SHI, KANAGAWA 250-8560, JAPAN', 'PUS001', 'ATELIER BRUME SAS', '140 RUE DE LA BRUME, 69001 LYON, FRANCE', 'HIBIYA TRADE COMPLIANCE K.K.', 'T26050112', '9 / 10', 'KGM', '471.72',
		'EXW', 'EUR', '2140.00', '46.50', 'COFFEE MUG, GLAZED STONEWARE, 350 ML', '36 / 40', 'FBA15LQ7T2KD FBA15LQ8C4MN', 'C-5021'
	]],
	['declaration sheet of an importer in Japan', declarationSheet, inJapan(), ['7123456789012', '1010041', 'TOKYO', 'CHIYODA-KU', '2-7-4 KANDA', '0355550177']],
	['letter', carrierLetter, lyon(), ['Do not bill the receiver', 'account 95 220 7741', 'C/O Atelier Brume SAS', 'cartons no. 1–28', '1,218', 'There are no batteries', 'Book a delivery slot']]
])('%s says what must stand on it', (_, lay, plan, texts) => {
	const said = flat(lay(papersOf(plan)));
	for (const text of texts) expect(said).toContain(text);
});

test('figures of the papers can be read back', () => {
	const letter = carrierLetter(papersOf(lyon()));
	expect(['cartons', 'units', 'gross', 'net', 'volume', 'po/FSZ1', 'delivery/NRT1'].map((name) => figures(letter, name))).toEqual([
		['40'], ['1,218'], ['471.72'], ['339.51'], ['2.3895'], ['FBA15LQ7T2KD'], ['Amazon Ichikawa FC (NRT1)']
	]);
	const instruction = importerAndDutyInstruction(papersOf(lyon()));
	expect(['importer', 'acp', 'importer-code', 'acp-code'].map((name) => figures(instruction, name))).toEqual([['Atelier Brume SAS'], ['Hibiya Trade Compliance K.K.'], ['7B4K9Q2F0000'], ['7123456789012']]);
});

test('the orders stay on page 1; many places are listed on the page annexed', () => {
	const centres = ['FSZ1', 'NRT1', 'KIX3', 'NGO2', 'TYO1', 'HND3', 'NRT5', 'KIX4'];
	const plan = { ...lyon(), destinations: centres.map((fulfillmentCenter) => ({ fulfillmentCenter, amazonShipmentId: `FBA15${fulfillmentCenter}` })) };
	const pages = importerAndDutyInstruction(papersOf(plan));
	sound(pages);
	expect(pages).toHaveLength(2);
	expect(flat(pages.slice(0, 1))).toContain('8 fulfilment centres, 40 cartons');
	for (const centre of centres) expect(flat(pages.slice(1))).toContain(`FBA15${centre}`);
	expect(importerAndDutyInstruction(papersOf(lyon()))).toHaveLength(1);
});

test.each(PAPER_LANGUAGES)('long names in %s: the orders still stand whole on page 1', (language) => {
	const importer = { ...lyon().importer!, name: 'Sociedade Comercial de Louças e Cerâmicas Tradicionais do Norte de Portugal e das Ilhas', nameJa: 'ソシエダーデ・コメルシアル・デ・ロウサス・エ・セラミカス・トラディシオナイス・ド・ノルテ・デ・ポルトガル' };
	for (const lay of Object.values(PAPERS)) sound(lay(papersOf({ ...lyon(), importer }, { words: paperWords(language) })));
	expect(importerAndDutyInstruction(papersOf({ ...lyon(), importer }, { words: paperWords(language) })).length).toBeLessThanOrEqual(2);
});

test('what is too long or cannot be keyed is marked and never cut', () => {
	const name = 'Sociedade Comercial de Louças e Cerâmicas Tradicionais do Norte de Portugal e das Ilhas';
	const said = textsOf(declarationSheet(papersOf(shipment({ importer: importerInJapan({ name }), shipper: { ...shipment().shipper!, name: '陶器 Lda' } }))));
	expect(said.join(' ')).toContain('SOCIEDADE COMERCIAL DE LOUCAS E CERAMICAS TRADICIONAIS DO NORTE DE PORTUGAL E DAS ILHAS');
	expect(said.join('\n')).toContain(`!  ${name.length} / 70`);
	expect(said.join('\n')).toContain('Too long by 17 letters');
	expect(said.join('\n')).toContain('Cannot be keyed: 陶 器');
});

test('before 12 October 2025 no mail-order flag is asked for', () => {
	const plan = shipment({ dates: { declare: '2025-10-11' } });
	expect(flat(declarationSheet(papersOf(plan)))).not.toContain('PUS001');
});

test('a claim is grouped by agreement, its wording filled in and marked as one to be checked', () => {
	const plan = { ...lyon(), products: lyon().products.map((one): Plan['products'][number] => (one.countryOfOrigin === 'FR' ? { ...one, originClaim: { agreement: 'eu', proof: 'exporter-statement', criterion: 'C1', exporterNumber: 'FRREX00123456' } } : one)) };
	expect(originClaims(plan).map(({ name, lines }) => [name, lines.map(({ line }) => line.number)])).toEqual([['Japan–EU', [3, 5, 6, 8]]]);
	const said = textsOf(originStatement(papersOf(plan))).join(' ');
	for (const part of ['Exporter Reference No FRREX00123456', 'European Union preferential origin', 'Origin criteria used: C1', 'Check the wording', 'from memory']) expect(said).toContain(part);
	expect(flat(originStatement(papersOf(lyon())))).toContain('No preferential rate is claimed');
});

test.each<[chemistry: 'li-ion' | 'li-metal' | 'nimh' | 'alkaline', packed: 'alone' | 'with' | 'in', measure: number | undefined, transport: Plan['transport'], wanted: readonly (string | undefined)[]]>([
	['li-ion', 'in', 100, 'courier', ['UN3481', 'PI 967', 'II']], ['li-ion', 'in', 100.1, 'courier', ['UN3481', 'PI 967', 'I']],
	['li-ion', 'with', 7, 'courier', ['UN3481', 'PI 966', 'II']], ['li-ion', 'alone', 37, 'courier', ['UN3480', 'PI 965', 'IB']], ['li-ion', 'alone', 160, 'courier', ['UN3480', 'PI 965', 'IA']],
	['li-ion', 'in', undefined, 'courier', ['UN3481', 'PI 967', undefined]], ['li-ion', 'in', 7, 'sea-lcl', ['UN3481', 'SP 188', undefined]],
	['li-metal', 'in', 2, 'courier', ['UN3091', 'PI 970', 'II']], ['li-metal', 'alone', 3, 'courier', ['UN3090', 'PI 968', 'IA']],
	['nimh', 'in', undefined, 'sea-fcl', ['UN3496', 'SP 963', undefined]], ['nimh', 'in', undefined, 'courier', [undefined, 'A199', undefined]],
	['alkaline', 'with', undefined, 'courier', [undefined, 'A123', undefined]]
])('%s %s of %s by %s', (chemistry, packed, measure, transport, wanted) => {
	const battery = { chemistry, packed, count: 2, ...(measure !== undefined && (chemistry === 'li-metal' ? { lithiumG: measure } : { wattHours: measure })) };
	const [found] = batteriesOf(shipment({ transport, products: [product({ traits: { battery } })] }));
	expect([found?.classed?.un, found?.classed?.provision, found?.classed?.section]).toEqual(wanted);
	expect(found?.batteries).toBe(48);
	expect(found?.lacks.includes('wattHours')).toBe(chemistry === 'li-ion' && measure === undefined);
});

test('few small batteries in their goods need no mark; more, or more cartons, do', () => {
	const marked = (count: number, quantity: number, boxes: number): boolean | undefined => {
		const plan = shipment({ products: [product({ traits: { battery: { chemistry: 'li-ion', packed: 'in', wattHours: 5, count } } })] });
		const cartons = Array.from({ length: boxes }, (_, i) => ({ ...plan.cartons![0]!, number: i + 1, contents: [{ sku: 'MUG-01', quantity }] }));
		return batteriesOf({ ...plan, cartons })[0]?.isMarked;
	};
	expect([marked(1, 2, 2), marked(1, 3, 2), marked(2, 2, 2), marked(1, 1, 3)]).toEqual([false, true, true, true]);
});
