import { decimalText, readDecimal } from '$lib/domain/catalog/decimals';
import { readSize, readWeight, showSize, showWeight } from '$lib/domain/catalog/measures';
import { TRAIT_FLAGS, type Battery, type Evidence, type Product, type Traits, type Words } from '$lib/domain/catalog/product';
import type { Because } from '$lib/domain/catalog/table';
import { readAsin, readCount, readCountry, readCurrency, readDay, readFnsku, readGtin, readHsCode, readMoney, readSku, readText } from '$lib/domain/catalog/values';
import type { Result } from '$lib/domain/values/result';
import { readDuty, readTariff } from './duty-field';

/** What stands in the fields of the form, by their names; a ticked box is "on". */
export type Texts = Readonly<Record<string, string>>;
export type Problems = Readonly<Record<string, Because>>;
export type FormReading = { readonly product: Product; readonly problems: Problems };

const WORDS = { title: 'title', description: 'customsDescription', material: 'material', use: 'use' } as const;
const LANGUAGES = ['en', 'ja', 'fr', 'zh'] as const;
const CHEMISTRIES = ['li-ion', 'li-metal', 'nimh', 'alkaline', 'lead'] as const;
const PACKED = ['alone', 'with', 'in'] as const;
export const BLADE_KINDS = ['kitchen', 'folding', 'fixed', 'dagger', 'automatic', 'sword'] as const;
export const TURNS = ['any', 'upright', 'never'] as const;
export const BATTERY = { chemistries: CHEMISTRIES, packed: PACKED };

const oneOf = <T extends string>(options: readonly T[], text: string): T | undefined => options.find((option) => option === text);
const isEmpty = (value: object): boolean => Object.values(value).every((entry) => entry === undefined);
const orNone = <T extends object>(value: T): T | undefined =>
	isEmpty(value) ? undefined : (Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T);

/** The product as texts for the form. */
export function textsOf(product: Product): Texts {
	const { unit, value, prep, packing, traits } = product;
	const texts: Record<string, string | number | undefined> = {
		sku: product.sku, asin: product.asin, fnsku: product.fnsku, gtin: product.gtin, brand: product.brand, model: product.model, url: product.url,
		'hs-code': product.hsCode, duty: product.duty && JSON.stringify(product.duty), tariff: product.tariff && JSON.stringify(product.tariff), origin: product.countryOfOrigin, tax: product.consumptionTax,
		size: unit?.sizeMm && showSize(unit.sizeMm), weight: unit?.weightG === undefined ? '' : showWeight(unit.weightG), 'net-weight': unit?.netWeightG === undefined ? '' : showWeight(unit.netWeightG),
		value: value?.amount, currency: value?.currency,
		'prep-category': prep?.category, 'prep-owner': prep?.owner, 'label-owner': prep?.labelOwner,
		turn: packing?.turn, 'max-load': packing?.maxLoadG === undefined ? '' : showWeight(packing.maxLoadG),
		'nothing-on-top': packing?.nothingOnTop ? 'on' : '', apart: packing?.apart ? 'on' : '',
		chemistry: traits?.battery?.chemistry, packed: traits?.battery?.packed, 'watt-hours': traits?.battery?.wattHours, lithium: traits?.battery?.lithiumG, cells: traits?.battery?.count,
		'flash-point': traits?.flashPointC, blade: traits?.bladeMm, 'blade-kind': traits?.bladeKind, 'set-of': traits?.setOf,
		'bag-opening': traits?.polyBag?.openingMm, 'bag-thickness': traits?.polyBag?.thicknessUm, 'bag-warning': traits?.polyBag?.warning ? 'on' : '',
		'store-from': traits?.storageC?.[0], 'store-to': traits?.storageC?.[1], 'origin-marked': traits?.originMarked
	};
	for (const [name, field] of Object.entries(WORDS)) for (const language of LANGUAGES) texts[`${name}-${language}`] = product[field]?.[language];
	for (const flag of TRAIT_FLAGS) texts[`trait-${flag}`] = traits?.[flag] ? 'on' : '';
	(product.evidence ?? []).forEach(({ kind, reference, validFrom, validUntil, file }, i) => {
		texts[`evidence-kind-${i}`] = kind;
		texts[`evidence-reference-${i}`] = reference;
		texts[`evidence-from-${i}`] = validFrom;
		texts[`evidence-until-${i}`] = validUntil;
		texts[`evidence-file-${i}`] = file;
	});
	return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text === undefined ? '' : String(text)]));
}

/** How many papers the form shows: those there are, and one to fill in. */
export const evidenceRows = (texts: Texts): number => 1 + Math.max(-1, ...Object.keys(texts).filter((name) => name.startsWith('evidence-kind-') && texts[name]).map((name) => Number(name.slice(14)))) + 1;

/** The form as a product; what the form does not show stays as it was before. An emptied field is emptied. */
export function readProductForm(texts: Texts, before?: Product): FormReading {
	const problems: Record<string, Because> = {};
	const given = (name: string): string => (texts[name] ?? '').trim();
	function read<T>(name: string, reader: (text: string) => Result<T, Because>): T | undefined {
		const text = given(name);
		if (text === '') return undefined;
		const result = reader(text);
		if (result.ok) return result.value;
		problems[name] = result.rejection;
		return undefined;
	}
	const figure = (name: string): number | undefined => {
		const value = read(name, (text) => readDecimal(text));
		return value && Number(decimalText(value));
	};
	const words = (name: keyof typeof WORDS): Words | undefined => {
		const found = orNone(Object.fromEntries(LANGUAGES.map((language) => [language, read(`${name}-${language}`, readText)])));
		return found && { en: '', ...found };
	};
	const text = (name: string) => read(name, readText);

	const sku = read('sku', readSku);
	if (sku === undefined && !problems.sku) problems.sku = { code: 'sku-missing' };
	const currency = read('currency', readCurrency);
	const product: Product = {
		...before,
		sku: sku ?? '',
		asin: read('asin', readAsin), fnsku: read('fnsku', readFnsku), gtin: read('gtin', readGtin),
		brand: text('brand'), model: text('model'), url: text('url'),
		title: words('title'), customsDescription: words('description'), material: words('material'), use: words('use'),
		hsCode: read('hs-code', readHsCode), countryOfOrigin: read('origin', readCountry),
		unit: orNone({ sizeMm: read('size', (typed) => readSize(typed)), weightG: read('weight', (typed) => readWeight(typed)), netWeightG: read('net-weight', (typed) => readWeight(typed)) }),
		value: read('value', (typed) => readMoney(typed, { currency })),
		duty: texts.duty === undefined ? before?.duty : readDuty(given('duty')),
		tariff: texts.tariff === undefined ? before?.tariff : readTariff(given('tariff')),
		consumptionTax: oneOf(['standard', 'reduced'] as const, given('tax')),
		prep: orNone({ ...before?.prep, category: text('prep-category'), owner: oneOf(['SELLER', 'AMAZON', 'NONE'], given('prep-owner')), labelOwner: oneOf(['SELLER', 'AMAZON', 'NONE'], given('label-owner')) }),
		packing: orNone({
			turn: oneOf(TURNS, given('turn')),
			nothingOnTop: given('nothing-on-top') ? true : undefined,
			maxLoadG: read('max-load', (typed) => readWeight(typed, { unit: 'kg' })),
			apart: given('apart') ? true : undefined
		}),
		traits: readTraits({ given, read, figure }, problems),
		evidence: readEvidence({ given, read }, evidenceRows(texts))
	};
	return { product: Object.fromEntries(Object.entries(product).filter(([, entry]) => entry !== undefined)) as Product, problems };
}

type Reader = {
	readonly given: (name: string) => string;
	readonly read: <T>(name: string, reader: (text: string) => Result<T, Because>) => T | undefined;
	readonly figure: (name: string) => number | undefined;
};

function readTraits({ given, read, figure }: Reader, problems: Record<string, Because>): Traits | undefined {
	const flags = Object.fromEntries(TRAIT_FLAGS.map((flag) => [flag, given(`trait-${flag}`) ? true : undefined]));
	const [from, to] = [figure('store-from'), figure('store-to')];
	if ((from === undefined) !== (to === undefined)) problems['store-from'] ??= { code: 'storage-incomplete' };
	const [openingMm, thicknessUm] = [figure('bag-opening'), figure('bag-thickness')];
	if ((openingMm === undefined) !== (thicknessUm === undefined)) problems['bag-opening'] ??= { code: 'poly-bag-incomplete' };
	return orNone({
		...flags,
		battery: readBattery({ given, read, figure }, problems),
		flashPointC: figure('flash-point'),
		bladeMm: figure('blade'),
		bladeKind: oneOf(BLADE_KINDS, given('blade-kind')),
		setOf: read('set-of', (typed) => readCount(typed)),
		polyBag: openingMm !== undefined && thicknessUm !== undefined ? { openingMm, thicknessUm, warning: given('bag-warning') !== '' } : undefined,
		storageC: from !== undefined && to !== undefined ? ([from, to] as const) : undefined,
		originMarked: read('origin-marked', readCountry)
	});
}

function readBattery({ given, read, figure }: Reader, problems: Record<string, Because>): Battery | undefined {
	const chemistry = oneOf(CHEMISTRIES, given('chemistry'));
	const packed = oneOf(PACKED, given('packed'));
	const more = orNone({ wattHours: figure('watt-hours'), lithiumG: figure('lithium'), count: read('cells', (typed) => readCount(typed)) });
	if (chemistry && packed) return { chemistry, packed, ...more };
	if (chemistry || packed || more) problems.chemistry ??= { code: 'battery-incomplete' };
	return undefined;
}

function readEvidence({ given, read }: Omit<Reader, 'figure'>, rows: number): readonly Evidence[] | undefined {
	const found: Evidence[] = [];
	for (let i = 0; i < rows; i++) {
		const kind = read(`evidence-kind-${i}`, readText);
		const validFrom = read(`evidence-from-${i}`, (typed) => readDay(typed));
		const validUntil = read(`evidence-until-${i}`, (typed) => readDay(typed));
		const file = given(`evidence-file-${i}`);
		if (kind) found.push({ kind, reference: given(`evidence-reference-${i}`), ...(validFrom && { validFrom }), ...(validUntil && { validUntil }), ...(file && { file }) });
	}
	return found.length > 0 ? found : undefined;
}
