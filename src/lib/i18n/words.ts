import { IntlMessageFormat } from 'intl-messageformat';
import enFindings from './en/findings.json';
import enRejections from './en/rejections.json';
import enFrame from './en/frame.json';
import enShipments from './en/shipments.json';
import enGoods from './en/goods.json';
import enParties from './en/parties.json';
import enCheck from './en/check.json';
import enPack from './en/pack.json';
import enPapers from './en/papers.json';
import enCatalog from './en/catalog.json';
import enRules from './en/rules.json';
import jaFindings from './ja/findings.json';
import jaRejections from './ja/rejections.json';
import jaFrame from './ja/frame.json';
import jaShipments from './ja/shipments.json';
import jaGoods from './ja/goods.json';
import jaParties from './ja/parties.json';
import jaCheck from './ja/check.json';
import jaPack from './ja/pack.json';
import jaPapers from './ja/papers.json';
import jaCatalog from './ja/catalog.json';
import jaRules from './ja/rules.json';
import frFindings from './fr/findings.json';
import frRejections from './fr/rejections.json';
import frFrame from './fr/frame.json';
import frShipments from './fr/shipments.json';
import frGoods from './fr/goods.json';
import frParties from './fr/parties.json';
import frCheck from './fr/check.json';
import frPack from './fr/pack.json';
import frPapers from './fr/papers.json';
import frCatalog from './fr/catalog.json';
import frRules from './fr/rules.json';
import zhFindings from './zh/findings.json';
import zhRejections from './zh/rejections.json';
import zhFrame from './zh/frame.json';
import zhShipments from './zh/shipments.json';
import zhGoods from './zh/goods.json';
import zhParties from './zh/parties.json';
import zhCheck from './zh/check.json';
import zhPack from './zh/pack.json';
import zhPapers from './zh/papers.json';
import zhCatalog from './zh/catalog.json';
import zhRules from './zh/rules.json';
import enFindingsGoods from './en/findings-goods.json';
import enFindingsNature from './en/findings-nature.json';
import enFindingsHazards from './en/findings-hazards.json';
import enFindingsMachines from './en/findings-machines.json';
import enFindingsAmazon from './en/findings-amazon.json';
import enFindingsShipping from './en/findings-shipping.json';
import enFindingsCustoms from './en/findings-customs.json';
import enEvidence from './en/evidence.json';
import enWaive from './en/waive.json';
import enPrep from './en/prep.json';
import enLibrary from './en/library.json';
import jaFindingsGoods from './ja/findings-goods.json';
import jaFindingsNature from './ja/findings-nature.json';
import jaFindingsHazards from './ja/findings-hazards.json';
import jaFindingsMachines from './ja/findings-machines.json';
import jaFindingsAmazon from './ja/findings-amazon.json';
import jaFindingsShipping from './ja/findings-shipping.json';
import jaFindingsCustoms from './ja/findings-customs.json';
import jaEvidence from './ja/evidence.json';
import jaWaive from './ja/waive.json';
import jaPrep from './ja/prep.json';
import jaLibrary from './ja/library.json';
import frFindingsGoods from './fr/findings-goods.json';
import frFindingsNature from './fr/findings-nature.json';
import frFindingsHazards from './fr/findings-hazards.json';
import frFindingsMachines from './fr/findings-machines.json';
import frFindingsAmazon from './fr/findings-amazon.json';
import frFindingsShipping from './fr/findings-shipping.json';
import frFindingsCustoms from './fr/findings-customs.json';
import frEvidence from './fr/evidence.json';
import frWaive from './fr/waive.json';
import frPrep from './fr/prep.json';
import frLibrary from './fr/library.json';
import zhFindingsGoods from './zh/findings-goods.json';
import zhFindingsNature from './zh/findings-nature.json';
import zhFindingsHazards from './zh/findings-hazards.json';
import zhFindingsMachines from './zh/findings-machines.json';
import zhFindingsAmazon from './zh/findings-amazon.json';
import zhFindingsShipping from './zh/findings-shipping.json';
import zhFindingsCustoms from './zh/findings-customs.json';
import zhEvidence from './zh/evidence.json';
import zhWaive from './zh/waive.json';
import zhPrep from './zh/prep.json';
import zhLibrary from './zh/library.json';
import enCustoms from './en/customs.json';
import jaCustoms from './ja/customs.json';
import frCustoms from './fr/customs.json';
import zhCustoms from './zh/customs.json';
import enTariff from './en/tariff.json';
import jaTariff from './ja/tariff.json';
import frTariff from './fr/tariff.json';
import zhTariff from './zh/tariff.json';
import enDock from './en/dock.json';
import jaDock from './ja/dock.json';
import frDock from './fr/dock.json';
import zhDock from './zh/dock.json';
import enLabels from './en/labels.json';
import jaLabels from './ja/labels.json';
import frLabels from './fr/labels.json';
import zhLabels from './zh/labels.json';
import enPrinters from './en/printers.json';
import jaPrinters from './ja/printers.json';
import frPrinters from './fr/printers.json';
import zhPrinters from './zh/printers.json';
import enPrinted from './en/printed.json';
import jaPrinted from './ja/printed.json';
import frPrinted from './fr/printed.json';
import zhPrinted from './zh/printed.json';
import enBoxes from './en/boxes.json';
import jaBoxes from './ja/boxes.json';
import frBoxes from './fr/boxes.json';
import zhBoxes from './zh/boxes.json';
import enPaper from './en/paper.json';
import jaPaper from './ja/paper.json';
import frPaper from './fr/paper.json';
import zhPaper from './zh/paper.json';
import enIssued from './en/issued.json';
import jaIssued from './ja/issued.json';
import frIssued from './fr/issued.json';
import zhIssued from './zh/issued.json';
import enForwarders from './en/forwarders.json';
import jaForwarders from './ja/forwarders.json';
import frForwarders from './fr/forwarders.json';
import zhForwarders from './zh/forwarders.json';
import type { Language } from './languages';
import enExports from './en/exports.json';
import jaExports from './ja/exports.json';
import frExports from './fr/exports.json';
import zhExports from './zh/exports.json';

type Words = { readonly [key: string]: string | Words };

/** Sentences of findings lie in several files, by what the rules are about; a group may be spread over them. */
function together(...files: readonly Words[]): Words {
	const all: Record<string, Words> = {};
	for (const file of files) for (const [group, inGroup] of Object.entries(file)) all[group] = { ...all[group], ...(inGroup as Words) };
	return all;
}

const words: Record<Language, Record<string, Words>> = {
	en: { findings: together(enFindings, enFindingsGoods, enFindingsNature, enFindingsHazards, enFindingsMachines, enFindingsAmazon, enFindingsShipping, enFindingsCustoms), rejections: enRejections, frame: enFrame, shipments: enShipments, goods: enGoods, parties: enParties, check: enCheck, pack: enPack, dock: enDock, papers: enPapers, catalog: enCatalog, rules: enRules, evidence: enEvidence, waive: enWaive, prep: enPrep, library: enLibrary, customs: enCustoms, tariff: enTariff, labels: enLabels, printers: enPrinters, printed: enPrinted, boxes: enBoxes, forwarders: enForwarders, exports: enExports, paper: enPaper, issued: enIssued },
	ja: { findings: together(jaFindings, jaFindingsGoods, jaFindingsNature, jaFindingsHazards, jaFindingsMachines, jaFindingsAmazon, jaFindingsShipping, jaFindingsCustoms), rejections: jaRejections, frame: jaFrame, shipments: jaShipments, goods: jaGoods, parties: jaParties, check: jaCheck, pack: jaPack, dock: jaDock, papers: jaPapers, catalog: jaCatalog, rules: jaRules, evidence: jaEvidence, waive: jaWaive, prep: jaPrep, library: jaLibrary, customs: jaCustoms, tariff: jaTariff, labels: jaLabels, printers: jaPrinters, printed: jaPrinted, boxes: jaBoxes, forwarders: jaForwarders, exports: jaExports, paper: jaPaper, issued: jaIssued },
	fr: { findings: together(frFindings, frFindingsGoods, frFindingsNature, frFindingsHazards, frFindingsMachines, frFindingsAmazon, frFindingsShipping, frFindingsCustoms), rejections: frRejections, frame: frFrame, shipments: frShipments, goods: frGoods, parties: frParties, check: frCheck, pack: frPack, dock: frDock, papers: frPapers, catalog: frCatalog, rules: frRules, evidence: frEvidence, waive: frWaive, prep: frPrep, library: frLibrary, customs: frCustoms, tariff: frTariff, labels: frLabels, printers: frPrinters, printed: frPrinted, boxes: frBoxes, forwarders: frForwarders, exports: frExports, paper: frPaper, issued: frIssued },
	zh: { findings: together(zhFindings, zhFindingsGoods, zhFindingsNature, zhFindingsHazards, zhFindingsMachines, zhFindingsAmazon, zhFindingsShipping, zhFindingsCustoms), rejections: zhRejections, frame: zhFrame, shipments: zhShipments, goods: zhGoods, parties: zhParties, check: zhCheck, pack: zhPack, dock: zhDock, papers: zhPapers, catalog: zhCatalog, rules: zhRules, evidence: zhEvidence, waive: zhWaive, prep: zhPrep, library: zhLibrary, customs: zhCustoms, tariff: zhTariff, labels: zhLabels, printers: zhPrinters, printed: zhPrinted, boxes: zhBoxes, forwarders: zhForwarders, exports: zhExports, paper: zhPaper, issued: zhIssued }
};

const LOCALE: Record<Language, string> = { en: 'en-GB', ja: 'ja-JP', fr: 'fr-FR', zh: 'zh-CN' };

/** What a sentence may be told: text and figures. */
export type Told = Readonly<Record<string, string | number | undefined>>;

const flat = (area: string, words: Words): [string, string][] =>
	Object.entries(words).flatMap(([key, value]) =>
		typeof value === 'string' ? [[`${area}.${key}`, value] as [string, string]] : flat(`${area}.${key}`, value)
	);

const sentences = Object.fromEntries(
	Object.entries(words).map(([language, areas]) => [
		language,
		new Map(Object.entries(areas).flatMap(([area, inArea]) => flat(area, inArea)))
	])
) as Record<Language, Map<string, string>>;

const formats = new Map<string, IntlMessageFormat>();

/** Every key there are words for in a language. */
export const keysOf = (language: Language): string[] => [...sentences[language].keys()];

/** Whether there are words for a key. */
export const hasWords = (language: Language, key: string): boolean => sentences[language].has(key);

/** The sentence for a key (`area.name`), ICU message syntax; throws on a key that has no words, which a test rules out. */
export function say(language: Language, key: string, told: Told = {}): string {
	const sentence = sentences[language].get(key);
	if (sentence === undefined) throw new Error(`no words for "${key}" in ${language}`);
	if (!sentence.includes('{') && !sentence.includes("'")) return sentence;
	return String(formatOf(language, key, sentence).format(told as Record<string, string | number>));
}

function formatOf(language: Language, key: string, sentence: string): IntlMessageFormat {
	const id = `${language}/${key}`;
	let format = formats.get(id);
	if (!format) formats.set(id, (format = new IntlMessageFormat(sentence, LOCALE[language], undefined, { ignoreTag: true })));
	return format;
}

type Part = { readonly type: number; readonly value?: unknown; readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>> };
const LITERAL = 0;

const outlined = (parts: readonly Part[]): string =>
	parts
		.map(({ type, value, options }) => {
			if (options) return [...new Set(Object.values(options).map((option) => outlined(option.value)))].filter((text) => text !== '').join(' / ');
			return type === LITERAL ? String(value) : '…';
		})
		.join('');

/** A sentence of which nothing is told: `…` stands for figures and names, and what it may choose from stands side by side. */
export function outline(language: Language, key: string): string {
	const sentence = sentences[language].get(key);
	if (sentence === undefined) throw new Error(`no words for "${key}" in ${language}`);
	return sentence.includes('{') ? outlined(formatOf(language, key, sentence).getAst() as readonly Part[]) : sentence;
}
