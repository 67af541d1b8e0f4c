import { describe, expect, test } from 'vitest';
import type { Product, Traits } from '$lib/domain/catalog/product';
import { inspect } from '$lib/domain/compliance/inspect';
import { isPrepDone, PREP_CATEGORIES, PREP_TYPES, requiredPrep } from '$lib/domain/compliance/prep';
import { RULES } from '$lib/domain/compliance/rules';
import { say } from '$lib/i18n/words';
import { messageOf } from '$lib/i18n/tell';
import { LANGUAGES } from '$lib/i18n/languages';
import { goods, product, shipment } from '../../samples';
import { foundBy } from './found';

type Prep = NonNullable<Product['prep']>;
/** Goods that need a label only, and have it. */
const ready: Prep = { category: 'NONE', owner: 'SELLER', labelOwner: 'SELLER', done: ['ITEM_LABELING'] };
const unit = (traits: Traits = {}, prep: Partial<Prep> = {}, more: Partial<Product> = {}): Product => goods({ traits, prep: { ...ready, ...prep }, ...more });
const by = (code: string, one: Product) => foundBy(code, shipment({ products: [one] }));
const because = (code: string, one: Product) => by(code, one).map((facts) => facts['because']);
const called = (title: string): Partial<Product> => ({ title: /[぀-ヿ一-鿿]/.test(title) ? { en: '', ja: title } : { en: title } });
const named = (title: string, hsCode?: string): Product => unit({}, { category: undefined }, { ...called(title), hsCode });

describe('what each unit needs', () => {
	const open = (one: Product) => requiredPrep(one).filter(({ done }) => !done).map(({ type, because: why }) => `${type} ${why}`);

	test.each<[string, Product, string[]]>([
		['nothing but a label', unit(), []],
		['a label', unit({}, { done: [] }), ['ITEM_LABELING label']],
		['no label with the maker’s barcode', unit({}, { labelOwner: 'NONE', done: [] }, { gtin: '4901234567894' }), []],
		['a label where nobody labels and there is no barcode', unit({}, { labelOwner: 'NONE', done: [] }), ['ITEM_LABELING label']],
		['a barcode to cover', unit({}, {}, { gtin: '4901234567894' }), ['ITEM_BLANKSTK barcode']],
		['adult', unit({ adult: true }), ['ITEM_BLACK_SHRINKWRAP adult']],
		['a set', unit({ setOf: 2 }), ['ITEM_SETSTK set']], ['a single', unit({ setOf: 1 }), []],
		['a liquid', unit({ liquid: true }), ['ITEM_POLYBAGGING liquid']], ['a liquid with a double seal', unit({ liquid: true, doubleSealed: true }), []], ['a liquid with a sealed cap', unit({ liquid: true }, { done: ['ITEM_LABELING', 'ITEM_CAP_SEALING'] }), []],
		['a liquid in its box', unit({ liquid: true, boxed: true }), ['ITEM_POLYBAGGING liquid']],
		['powder', unit({ powder: true }), ['ITEM_POLYBAGGING powder']], ['textile', unit({ textile: true }), ['ITEM_POLYBAGGING textile']], ['textile in a box', unit({ textile: true, boxed: true }), []], ['plush', unit({ plush: true }), ['ITEM_POLYBAGGING plush']],
		['a perforated box', unit({ perforated: true, boxed: true }), ['ITEM_POLYBAGGING perforated']], ['a perforated box, taped', unit({ perforated: true }, { done: ['ITEM_LABELING', 'ITEM_TAPING'] }), []],
		['for a baby', unit({ babyProduct: true }), ['ITEM_POLYBAGGING baby']], ['for a baby, in a box', unit({ babyProduct: true, boxed: true }), []], ['for a baby, in a box with an opening', unit({ babyProduct: true, boxed: true, perforated: true }), ['ITEM_POLYBAGGING perforated']],
		['sharp', unit({ sharp: true }), ['ITEM_BOXING sharp']], ['a blade', unit({ bladeMm: 80 }), ['ITEM_BOXING sharp']], ['sharp in its box', unit({ sharp: true, boxed: true }), []],
		['fragile', unit({ fragile: true }), ['ITEM_BUBBLEWRAP fragile']], ['glass', unit({ glass: true }), ['ITEM_BUBBLEWRAP fragile']], ['glass in its box', unit({ glass: true, boxed: true }), []],
		['53 mm long', unit({}, {}, { unit: { sizeMm: [53, 20, 10], weightG: 20 } }), ['ITEM_POLYBAGGING small']], ['54 mm long', unit({}, {}, { unit: { sizeMm: [54, 20, 10], weightG: 20 } }), []],
		['a wide bag', unit({ textile: true, polyBag: { openingMm: 120, thicknessUm: 50, warning: false } }), ['ITEM_SUFFOSTK bag']], ['a narrow bag', unit({ textile: true, polyBag: { openingMm: 119, thicknessUm: 50, warning: false } }), []],
		['a fragile set in textile', unit({ setOf: 3, fragile: true, textile: true }), ['ITEM_SETSTK set', 'ITEM_POLYBAGGING textile', 'ITEM_BUBBLEWRAP fragile']],
		...(['ADULT', 'BABY', 'FRAGILE', 'GRANULAR', 'HANGER', 'LIQUID', 'PERFORATED', 'SET', 'SHARP', 'SMALL', 'TEXTILE'] as const).map((category, i): [string, Product, string[]] => [category, unit({}, { category }), [
			['ITEM_BLACK_SHRINKWRAP adult', 'ITEM_POLYBAGGING baby', 'ITEM_BUBBLEWRAP fragile', 'ITEM_POLYBAGGING powder', 'ITEM_HANG_GARMENT category', 'ITEM_POLYBAGGING liquid', 'ITEM_POLYBAGGING perforated', 'ITEM_SETSTK set', 'ITEM_BOXING sharp', 'ITEM_POLYBAGGING small', 'ITEM_POLYBAGGING textile'][i]!
		]])
	])('%s', (_, one, steps) => {
		expect(open(one)).toEqual(steps);
		expect(isPrepDone(one)).toBe(steps.every((step) => step.endsWith('barcode')));
	});

	test('types and categories are Amazon’s, each with words', () => {
		for (const language of LANGUAGES) {
			for (const type of PREP_TYPES) expect(say(language, `prep.type.${type}`)).not.toBe('');
			for (const category of PREP_CATEGORIES) expect(say(language, `prep.category.${category}`)).not.toBe('');
		}
	});
});

describe('category', () => {
	test.each<[string | undefined, string | undefined]>([
		['FRAGILE', undefined], ['NONE', undefined], ['FC_PROVIDED', undefined], [' textile ', undefined], [undefined, 'none'], ['', 'none'], [' ', 'none'], ['UNKNOWN', 'UNKNOWN'], ['Glassware', 'Glassware']
	])('%s', (category, given) => expect(by('prep.category-missing', unit({}, { category })).map((facts) => facts['given'])).toEqual(given ? [given] : []));
	test('no preparation at all', () => expect(by('prep.category-missing', goods({ prep: undefined }))).toHaveLength(1));

	test.each<[string, Traits, Partial<Product>, string]>([
		['adult', { adult: true, textile: true }, {}, 'ADULT'], ['a set of glasses', { setOf: 4, glass: true }, {}, 'SET'], ['liquid', { liquid: true }, {}, 'LIQUID'], ['a double-sealed liquid', { liquid: true, doubleSealed: true }, {}, 'LIQUID'], ['powder', { powder: true }, {}, 'GRANULAR'], ['plush', { plush: true }, {}, 'TEXTILE'],
		['baby', { babyProduct: true }, {}, 'BABY'], ['sharp', { sharp: true }, {}, 'SHARP'], ['glass', { glass: true }, {}, 'FRAGILE'], ['tiny', {}, { unit: { sizeMm: [30, 20, 10], weightG: 5 } }, 'SMALL'], ['nothing told', {}, {}, 'NONE'],
		['a towel by its words', {}, called('Bath towel, cotton'), 'TEXTILE'], ['wine glasses by heading', {}, { hsCode: '701337000' }, 'FRAGILE'], ['shampoo by its words', {}, called('シャンプー 500ml'), 'LIQUID'], ['a kitchen knife by its words', {}, called('Santoku kitchen knife'), 'SHARP'], ['matcha by its words', {}, called('Matcha powder 100 g'), 'GRANULAR']
	])('%s', (_, traits, more, suggested) => expect(by('prep.category-missing', unit(traits, { category: undefined }, more))[0]?.['suggested']).toBe(suggested));
});

describe('sheet', () => {
	const glass = (prep: Partial<Prep>) => unit({ fragile: true }, { category: 'FRAGILE', ...prep });
	const types = (code: string, one: Product) => by(code, one).map((facts) => facts['prepTypes']);

	test.each<[string, Product, string | undefined, string | undefined]>([
		['nothing done', glass({ done: [] }), 'ITEM_BUBBLEWRAP, ITEM_LABELING', 'ITEM_BUBBLEWRAP, ITEM_LABELING'],
		['no list at all', glass({ done: undefined }), 'ITEM_BUBBLEWRAP, ITEM_LABELING', 'ITEM_BUBBLEWRAP, ITEM_LABELING'],
		['one done', glass({ done: ['ITEM_LABELING'] }), 'ITEM_BUBBLEWRAP', 'ITEM_BUBBLEWRAP'],
		['all done', glass({ done: ['ITEM_LABELING', 'ITEM_BUBBLEWRAP'] }), undefined, undefined],
		['done otherwise', glass({ done: ['ITEM_LABELING', 'ITEM_BOXING'] }), undefined, undefined],
		['by Amazon', glass({ owner: 'AMAZON', labelOwner: 'AMAZON', done: [] }), 'ITEM_BUBBLEWRAP, ITEM_LABELING', undefined],
		['by Amazon, the label by the seller', glass({ owner: 'AMAZON', done: [] }), 'ITEM_BUBBLEWRAP, ITEM_LABELING', 'ITEM_LABELING'],
		['only a barcode to cover', unit({}, {}, { gtin: '4901234567894' }), undefined, undefined]
	])('%s', (_, one, required, notDone) => {
		expect(types('prep.required', one)).toEqual(required ? [required] : []);
		expect(types('prep.not-done', one)).toEqual(notDone ? [notDone] : []);
	});

	test('sentences name the steps', () => {
		const [finding] = inspect(shipment({ products: [glass({ done: [] })] }), '2026-12-08', RULES.filter(({ code }) => code === 'prep.not-done'));
		expect(messageOf('en', finding!)).toContain('Bubble wrap, FNSKU label');
		expect(messageOf('ja', finding!)).toContain('気泡緩衝材、FNSKUラベル');
	});
});

describe('bags', () => {
	const bagged = { openingMm: 100, thicknessUm: 50, warning: false };
	test.each<[string, Product, string | undefined]>([
		['textile', unit({ textile: true }), 'textile'], ['textile, bagged', unit({ textile: true, polyBag: bagged }), undefined], ['textile, signed off', unit({ textile: true }, { done: ['ITEM_POLYBAGGING'] }), undefined], ['textile, boxed', unit({ textile: true, boxed: true }), undefined], ['textile, bagged by Amazon', unit({ textile: true }, { owner: 'AMAZON' }), undefined],
		['38 µm', unit({ polyBag: { ...bagged, thicknessUm: 38 } }), undefined], ['37 µm', unit({ polyBag: { ...bagged, thicknessUm: 37 } }), 'thin'],
		['plush', unit({ plush: true }), 'plush'], ['liquid', unit({ liquid: true }), 'liquid'], ['liquid, double seal', unit({ liquid: true, doubleSealed: true }), undefined], ['powder', unit({ powder: true }), 'powder'], ['perforated', unit({ perforated: true }), 'perforated'], ['baby', unit({ babyProduct: true }), 'baby'], ['for under three', unit({ toyForUnderThree: true }), 'baby'], ['small', unit({}, {}, { unit: { sizeMm: [40, 30, 20], weightG: 9 } }), 'small'],
		['a mug', unit({ fragile: true }), undefined], ['a set', unit({ setOf: 4 }), undefined], ['nothing told', unit(), undefined]
	])('%s', (_, one, why) => expect(because('prep.bag', one)).toEqual(why ? [why] : []));

	test.each([
		['Mens crew neck T-shirt, organic cotton', undefined], ['Bath towel set, Turkish cotton', undefined], ['Linen table runner 40 x 200 cm', undefined], ['Wool scarf, checked', undefined], ['Fleece blanket 150 x 200', undefined], ['Duvet cover, double', undefined], ['Plush toy elephant 25 cm', undefined], ['Teddy bear, brown', undefined], ['Stuffed animal, sloth', undefined], ['Socks, 5 pairs', undefined],
		['今治タオル フェイスタオル 2枚', undefined], ['メンズ Tシャツ 綿100%', undefined], ['ぬいぐるみ くま 30cm', undefined], ['毛布 シングル', undefined], ['遮光カーテン 2枚組', undefined], ['靴下 5足組', undefined], ['グラスクロス リネン', undefined], ['', '610910000'], ['', '630260000'], ['', '570320000']
	])('%s %s needs one', (title, hsCode) => expect(by('prep.bag', named(title, hsCode))).toHaveLength(1));

	test.each([
		'Towel rack, stainless steel', 'Curtain rod 120 cm', 'T-shirt folding board', 'Teddy bear mould', 'Paper towel holder', 'Sock drawer organizer', 'Curtain lights, LED', 'Shower curtain hooks', 'Blouse button', 'Laundry basket', 'Stuffed animal storage net', 'Scarf hanger', 'Sweater comb shaver', 'Cork trivet', 'Steel thermos', 'Wooden train', 'Teddy bear cookie cutter', 'Sock knitting machine', 'Jeans patches, iron-on', 'Beach towel clips', 'Face masks, 50 pcs, box', 'Hand puppet theatre',
		'タオルハンガー', 'カーテンレール 2m', 'タオル掛け', 'Tシャツ転写シート', 'ぬいぐるみ収納 ネット', '靴下止め', 'ぬいぐるみ用 洗剤', '枕 低反発用 台', '着ぐるみ 頭用スタンド', '毛布クリーニング袋', 'ぬいぐるみ 手芸キット', 'シャワーカーテン用 フック', '洗濯ネット'
	])('%s needs none', (title) => expect(by('prep.bag', named(title))).toEqual([]));

	test('who chose NONE has answered words and codes, not traits', () => {
		expect(by('prep.bag', unit({}, {}, called('Bath towel')))).toEqual([]);
		expect(by('prep.bag', unit({ textile: true }))).toHaveLength(1);
	});
	test('a trait denied', () => expect(by('prep.bag', unit({ textile: false }, { category: undefined }, called('Bath towel')))).toEqual([]));

	test.each<[string, Traits['polyBag'], readonly string[], number]>([
		['none', undefined, [], 0], ['119 mm', { ...bagged, openingMm: 119 }, [], 0], ['120 mm', { ...bagged, openingMm: 120 }, [], 1], ['with a warning', { ...bagged, openingMm: 300, warning: true }, [], 0], ['with the sticker signed off', { ...bagged, openingMm: 300 }, ['ITEM_SUFFOSTK'], 0]
	])('warning on a bag: %s', (_, polyBag, done, n) => expect(by('prep.suffocation-warning', unit({ polyBag }, { done }))).toHaveLength(n));
});

test.each<[string, Product, number]>([
	['a set of four', unit({ setOf: 4 }), 1], ['a set of two', unit({ setOf: 2 }), 1], ['marked', unit({ setOf: 4 }, { done: ['ITEM_SETSTK'] }), 0], ['one', unit({ setOf: 1 }), 0], ['the category', unit({}, { category: 'SET' }), 1], ['marked by Amazon', unit({ setOf: 4 }, { owner: 'AMAZON' }), 0], ['no set', unit(), 0]
])('set mark: %s', (_, one, n) => expect(by('prep.set-mark', one)).toHaveLength(n));

test.each<[string, Product, string | undefined]>([
	['liquid', unit({ liquid: true }), 'liquid'], ['a double-sealed liquid', unit({ liquid: true, doubleSealed: true }), 'liquid'], ['sharp', unit({ sharp: true }), 'sharp'], ['a blade', unit({ bladeMm: 60 }), 'sharp'], ['powder', unit({ powder: true }), 'powder'], ['fragile', unit({ fragile: true }), 'fragile'], ['glass', unit({ glass: true, boxed: true }), 'fragile'], ['a glass knife set', unit({ glass: true, sharp: true }), 'sharp'], ['the category', unit({}, { category: 'LIQUID' }), 'liquid'],
	['textile', unit({ textile: true }), undefined], ['nothing told', unit(), undefined], ['tested', { ...unit({ liquid: true }), evidence: [{ kind: 'drop-test', reference: '80 cm, 2026-10-01' }] }, undefined],
	['olive oil by its words', named('Extra virgin olive oil 500 ml'), 'liquid'], ['soy sauce by its words', named('醤油 1L'), 'liquid'], ['scissors by their words', named('Tailor scissors 25 cm'), 'sharp'], ['a knife by its heading', named('', '821192000'), 'sharp'], ['a vase by its words', named('Glass vase, hand blown'), 'fragile'], ['porcelain by heading', named('', '691110000'), 'fragile'],
	['a shampoo bar', named('Solid shampoo bar'), undefined], ['a knife block', named('Kitchen knife block'), undefined], ['a linen glass cloth', named('Linen glass cloth'), undefined], ['a soy sauce dish', named('醤油皿 5枚'), undefined], ['a wine glass rack', named('Wine glass rack'), undefined], ['clothes pegs', named('洗濯ばさみ 20個'), undefined], ['a shampoo brush', named('シャンプーブラシ'), undefined], ['a knife sharpener', named('包丁研ぎ器'), undefined], ['a powder puff', named('Powder puff'), undefined]
])('drop test: %s', (_, one, why) => expect(because('prep.drop-test', one)).toEqual(why ? [why] : []));


test('the sample product is prepared', () => expect(inspect(shipment({ products: [product()] }), '2026-12-08', RULES.filter(({ code }) => /^(prep|label|expiry|restricted)\./.test(code)))).toEqual([]));
