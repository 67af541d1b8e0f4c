import { expect, test } from 'vitest';
import type { Battery, OriginClaim, Product } from '$lib/domain/catalog/product';
import { commercialInvoice, proformaInvoice } from '$lib/domain/documents/commercial-invoice';
import { packingList } from '$lib/domain/documents/packing-list';
import { cartonMarks } from '$lib/domain/documents/packing-list-marks';
import { batteriesOf } from '$lib/domain/documents/batteries';
import { batteryNote } from '$lib/domain/documents/battery-note';
import { carrierLetter } from '$lib/domain/documents/carrier-letter';
import { declarationSheet } from '$lib/domain/documents/declaration-sheet';
import { importerAndDutyInstruction } from '$lib/domain/documents/importer-and-duty-instruction';
import { originClaims, provedClaims } from '$lib/domain/documents/origin-claims';
import { originStatement } from '$lib/domain/documents/origin-statement';
import type { Page, Picture } from '$lib/domain/documents/page';
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
	for (const part of ['Exporter Reference No FRREX00123456', 'European Union preferential origin', 'Origin criteria used: C1', 'compared with the agreement’s annex before signing']) expect(said).toContain(part);
	expect(said).not.toContain('from memory');
	expect(flat(originStatement(papersOf(lyon())))).toContain('No preferential rate is claimed');
});

const SIGNATURE = { png: '', width: 300, height: 100 } as unknown as Picture;
const claiming = (claim: Partial<OriginClaim>, change: Partial<Plan> = {}): Plan => {
	const plan = lyon();
	return { ...plan, ...change, products: plan.products.map((one) => (one.countryOfOrigin === 'FR' ? { ...one, originClaim: { agreement: 'eu', ...claim } } : one)) };
};
const picturesOn = (pages: readonly Page[]): number => pages.flatMap(({ marks }) => marks.filter(({ kind }) => kind === 'picture')).length;
const WHOLE: Partial<OriginClaim> = { proof: 'exporter-statement', criterion: 'C1', exporterNumber: 'FRREX00123456' };

test.each<[what: string, plan: Plan, says: readonly string[], never: readonly string[]]>([
	['whole and by its maker', claiming(WHOLE), ['European Union preferential origin'], ['DRAFT FORM', '______']],
	['without the exporter’s number', claiming({ ...WHOLE, exporterNumber: '' }), ['DRAFT FORM', '要記入'], ['Lyon, 2']],
	['by a shipper outside of the agreement', claiming(WHOLE, { shipper: { ...lyon().shipper!, address: { ...lyon().shipper!.address, country: 'CN' } } }), ['DRAFT FORM', 'is not known to be'], []],
	['a certificate', claiming({ agreement: 'RCEP', proof: 'certificate', reference: 'RC-1' }), ['it is enclosed, and nothing is signed here', 'Lines 3, 5, 6, 8: the country of origin is no party'], ['Parts of the statement', 'signature']],
	['by the importer', claiming({ agreement: 'CPTPP', proof: 'importer-statement' }), ['Importer: place, date, signature', 'DRAFT FORM'], ['Camille']],
	['of the importer’s own knowledge', claiming({ proof: 'importer-knowledge' }), ['no statement is signed here'], ['Parts of the statement']],
	['of an unknown agreement', claiming({ ...WHOLE, agreement: 'Moon treaty' }), ['No agreement of the tariff goes by this name'], ['no party', 'Parts of the statement']],
	['by its usual name', claiming({ ...WHOLE, agreement: 'Japan-EU EPA' }), ['Japan–EU', 'European Union preferential origin'], ['no party']]
])('origin statement %s', (_, plan, says, never) => {
	for (const language of PAPER_LANGUAGES) {
		const pages = originStatement(papersOf(plan, { words: paperWords(language), signature: SIGNATURE }));
		sound(pages);
		expect(picturesOn(pages)).toBe(0);
	}
	const said = flat(originStatement(papersOf(plan, { signature: SIGNATURE })));
	for (const part of says) expect(said).toContain(part);
	for (const part of never) expect(said).not.toContain(part);
	expect(flat(originStatement(papersOf(plan, { words: paperWords('ja') })))).not.toMatch(/Annex|from memory|Economic Partnership/);
});

test('one block for each kind of proof under one agreement', () => {
	const [first, ...others] = claiming(WHOLE).products.filter(({ originClaim }) => originClaim);
	const plan = claiming(WHOLE);
	const products = plan.products.map((one) => (one.sku === first?.sku ? { ...one, originClaim: { agreement: 'eu', proof: 'importer-knowledge' as const } } : one));
	expect(provedClaims({ ...plan, products }).map(({ proof, lines }) => [proof, lines.length])).toEqual([['importer-knowledge', 1], ['exporter-statement', others.length]]);
});

const battery = (change: Partial<Battery>, evidence: Product['evidence'] = []): Plan =>
	shipment({ products: [product({ traits: { battery: { chemistry: 'li-ion', packed: 'in', wattHours: 7, count: 1, netG: 30, ...change } }, evidence })] });
const SUMMARY = [{ kind: 'battery-test-summary', reference: 'TS-1' }];

test.each<[what: string, plan: Plan, says: readonly string[], never: readonly string[], pictures: number]>([
	['with its test summary', battery({}, SUMMARY), ['passed the tests of UN 38.3', 'in compliance with Section II of PI 967'], ['TO BE COMPLETED', 'from memory'], 1],
	['without it', battery({}), ['UN 38.3 test summary: enter its reference', 'TO BE COMPLETED', 'PI 967 Section II by its size'], ['passed the tests', 'in compliance'], 0],
	['of 256 Wh alone', battery({ packed: 'alone', wattHours: 256 }, SUMMARY), ['fully regulated by Section IA of PI 965', 'Cargo aircraft only', 'Shipper’s Declaration', 'Class 9 label'], ['in compliance'], 1],
	['of lead', battery({ chemistry: 'lead' }), ['UN2800', 'as long as they are non-spillable'], ['PI 872 depends'], 1]
])('battery note %s', (_, plan, says, never, pictures) => {
	for (const language of PAPER_LANGUAGES) sound(batteryNote(papersOf(plan, { words: paperWords(language) })));
	const pages = batteryNote(papersOf(plan, { signature: SIGNATURE }));
	for (const part of says) expect(textsOf(pages).join(' ')).toContain(part);
	for (const part of never) expect(textsOf(pages).join(' ')).not.toContain(part);
	expect(picturesOn(pages)).toBe(pictures);
});

test.each<[change: Partial<Battery>, transport: Plan['transport'], isMarked: boolean]>([
	[{ packed: 'alone', wattHours: 256 }, 'courier', true], [{ packed: 'alone', wattHours: 7 }, 'courier', true], [{ packed: 'alone', wattHours: 7 }, 'sea-lcl', false],
	[{ wattHours: 160 }, 'courier', true], [{ wattHours: 160 }, 'sea-lcl', true], [{ wattHours: 100 }, 'courier', false], [{ chemistry: 'lead' }, 'courier', true], [{ chemistry: 'alkaline' }, 'courier', false]
])('cartons with %j by %s are marked as dangerous goods: %s', (change, transport, isMarked) => {
	const plan = { ...battery(change), transport };
	const marks = cartonMarks(papersOf(plan))(plan.cartons![0]!);
	expect(marks.filter(({ label: [lead] }) => lead.startsWith('dangerous goods'))).toHaveLength(isMarked ? 1 : 0);
});

test('only what it may sign bears the image of the signature', () => {
	const input = papersOf(lyon(), { signature: SIGNATURE });
	expect([importerAndDutyInstruction, carrierLetter].map((lay) => picturesOn(lay(input)))).toEqual([0, 0]);
	expect([commercialInvoice, proformaInvoice, packingList].map((lay) => picturesOn(lay(input)))).toEqual([1, 1, 1]);
});

test('what is not known is left out of instruction and letter', () => {
	const { dutiesAccount: _, account: __, ...carrier } = lyon().carrier!;
	const { importerCode: ___, corporateNumber: ____, ...importer } = lyon().importer!;
	const plan = { ...lyon(), carrier, importer };
	expect(flat(carrierLetter(papersOf(plan)))).not.toMatch(/account –|口座 –/);
	expect(flat(importerAndDutyInstruction(papersOf(plan)))).not.toMatch(/code –|コード –/i);
});

test('with many places the items stay on page 1', () => {
	const centres = ['FSZ1', 'NRT1', 'KIX3', 'NGO2', 'TYO1'];
	const pages = importerAndDutyInstruction(papersOf({ ...lyon(), destinations: centres.map((fulfillmentCenter) => ({ fulfillmentCenter, amazonShipmentId: `FBA15${fulfillmentCenter}` })) }));
	expect(flat(pages.slice(0, 1))).toContain('PUS001');
	expect(flat(pages.slice(1))).not.toContain('PUS001');
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
