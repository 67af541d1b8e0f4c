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
import type { Language } from './languages';

type Words = { readonly [key: string]: string | Words };

const words: Record<Language, Record<string, Words>> = {
	en: { findings: enFindings, rejections: enRejections, frame: enFrame, shipments: enShipments, goods: enGoods, parties: enParties, check: enCheck, pack: enPack, papers: enPapers, catalog: enCatalog, rules: enRules },
	ja: { findings: jaFindings, rejections: jaRejections, frame: jaFrame, shipments: jaShipments, goods: jaGoods, parties: jaParties, check: jaCheck, pack: jaPack, papers: jaPapers, catalog: jaCatalog, rules: jaRules },
	fr: { findings: frFindings, rejections: frRejections, frame: frFrame, shipments: frShipments, goods: frGoods, parties: frParties, check: frCheck, pack: frPack, papers: frPapers, catalog: frCatalog, rules: frRules },
	zh: { findings: zhFindings, rejections: zhRejections, frame: zhFrame, shipments: zhShipments, goods: zhGoods, parties: zhParties, check: zhCheck, pack: zhPack, papers: zhPapers, catalog: zhCatalog, rules: zhRules }
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
	const id = `${language}/${key}`;
	let format = formats.get(id);
	if (!format) formats.set(id, (format = new IntlMessageFormat(sentence, LOCALE[language], undefined, { ignoreTag: true })));
	return String(format.format(told as Record<string, string | number>));
}
