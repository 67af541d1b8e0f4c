import { describe, expect, test } from 'vitest';
import type { Product } from '$lib/domain/catalog/product';
import type { Plan } from '$lib/domain/shipment/plan';
import { goods, shipment } from '../../samples';
import { foundBy } from './found';

const plan = (changes: Partial<Product>, more: Partial<Plan> = {}): Plan => shipment({ products: [goods(changes)], ...more });
const by = (code: string, changes: Partial<Product>, on?: string): ReturnType<typeof foundBy> => foundBy(code, plan(changes), on);
/** A title in Japanese when it has kana or Chinese characters, else in English. */
const called = (title: string): Partial<Product> => ({ title: /[぀-ヿ一-鿿]/.test(title) ? { en: '', ja: title } : { en: title } });

describe('temperature', () => {
	const CODE = 'restricted.temperature';
	const how = (changes: Partial<Product>, on?: string) => by(CODE, changes, on).map((facts) => facts['how']);

	test.each([
		'Frozen Gyoza Dumplings 50 pcs', 'Organic Frozen Blueberries 1 kg', 'Frozen Shrimp, peeled and deveined, 500 g', 'IQF mango chunks', 'Häagen-Dazs Vanilla Ice Cream 473 ml', 'Lemon Sorbet 500 ml tub', 'Acai berry puree, keep frozen', 'Frozen Mice for Snakes, pack of 10', 'Artisan gelato pistachio 1 l', 'Flash frozen wild salmon fillets', 'Surgelés: petits pois 1 kg',
		'冷凍餃子 50個入り 業務用', '【冷凍】讃岐うどん 5食', '冷凍ブルーベリー 1kg', '（冷凍）手作りピザ 3枚セット', '急速冷凍 サーモン切り身 500g', 'アイスクリーム ギフト 12個入り', '冷凍食品 たこ焼き 50個', 'ジェラート 8種詰め合わせ', '冷凍マウス ピンク 10匹', '速冻水饺 1kg'
	])('%s is frozen', (title) => expect(how(called(title))).toEqual(['frozen']));

	test.each([
		'Fresh Mozzarella 125 g, keep refrigerated', 'Salmon roe, must be refrigerated', 'Kimchi 500 g (keep chilled)', 'Probiotic drops, requires refrigeration', '要冷蔵 カマンベールチーズ', '生ハム 200g 【冷蔵】', 'クール便 ローストビーフ 500g', 'チルド餃子 12個', '納豆 10℃以下で保存', 'Pâté de campagne, à conserver au réfrigérateur'
	])('%s is chilled', (title) => expect(how(called(title))).toEqual(['chilled']));

	test.each([
		'Freezer Bags, 1 l, 50 pcs', 'Ice Cream Maker with compressor', 'Frozen Elsa Costume for girls', 'Disney Frozen II backpack', 'Ice cream scoop, stainless steel', 'Silicone popsicle molds', 'Frozen shoulder brace', 'Frozen food storage container 1.2 l', 'Knife for frozen meat', 'Freeze-dried strawberries 100 g', 'Gelato Pique room wear', 'Ice Cream Cones, 48 pcs', 'Freeze dried ice cream sandwich', 'Ice cream print dress', 'Frozen yogurt maker', 'Chilled wine glasses set', 'Insulated cooler bag keeps food frozen', 'Mini Fridge 4 L cooler and warmer', 'Ice cream squishy toy', 'Refrigerator organizer bins', 'Ice cream cart playset', 'Serve chilled: sparkling grape juice', 'Frozen pizza cutter', 'Popsicle sticks 200 pcs', 'Thawing board for frozen steak thawing', 'Chest freezer for frozen food storage', 'Fresh milk soap', 'Dehumidifier frost free',
		'冷凍庫用 温度計', '冷凍ご飯容器 6個', '冷凍保存袋 M 50枚', 'アイスクリームメーカー 家庭用', 'アイスクリームスプーン アルミ', '冷凍庫 60L 前開き', '冷凍対応 密閉容器', 'ジェラートピケ ルームウェア', '冷凍食品用 ナイフ', '冷凍パン切り包丁', '冷蔵庫 収納ケース', '冷蔵保存容器 ガラス', 'アナと雪の女王 ドレス', '冷凍庫ストッカー', 'アイスキャンディーメーカー', '冷凍・冷蔵・電子レンジ対応 タッパー', '保冷バッグ 冷凍食品も運べる', 'フリーズドライ いちご', '冷暗所で保管 米 5kg', '開封後要冷蔵 ドレッシング', 'チルド室 収納トレー', '冷凍マグロ解凍シート', 'シャーベットカラー Tシャツ', '冰淇淋机 家用', '冷凍焼け防止 ラップ', 'クール便用 シール 100枚', '冷凍餃子 フライパン', '冷凍うどん用 丼', 'アイスクリーム イヤリング', 'Frozen drink machine', 'Frozen birthday plates, 16 pcs', 'Freezer labels'
	])('%s keeps in a room', (title) => expect(how(called(title))).toEqual([]));

	test.each<[string, Partial<Product>, string[]]>([
		['the trait', { traits: { needsRefrigeration: true } }, ['chilled']],
		['the trait denied', { ...called('Frozen gyoza'), traits: { needsRefrigeration: false } }, []],
		['frozen vegetables by heading', { hsCode: '071080000' }, ['frozen']],
		['ice cream by heading', { hsCode: '210500110' }, ['frozen']],
		['chilled beef by heading', { hsCode: '020130010' }, ['chilled']],
		['UHT milk by heading', { hsCode: '040120000' }, []],
		['rice by heading', { hsCode: '100630010' }, []],
		['a word that counts with its heading', { ...called('Dumplings, frozen'), hsCode: '190220000' }, ['frozen']],
		['the same word alone', called('Dumplings, frozen'), []],
		['the word on a bag', { ...called('Frozen food'), hsCode: '392321000' }, []],
		['stored at -18 °C', { traits: { storageC: [-25, -18] } }, ['frozen']],
		['stored at 2 to 8 °C', { traits: { storageC: [2, 8] } }, ['chilled']],
		['stored below 18 °C', { traits: { storageC: [0, 18] } }, ['cool']],
		['stored below 24 °C', { traits: { storageC: [5, 24] } }, ['cool']],
		['stored below 25 °C', { traits: { storageC: [5, 25] } }, []],
		['words against a storage temperature', { ...called('Frozen gyoza'), traits: { storageC: [0, 30] } }, []]
	])('%s', (_, changes, found) => expect(how(changes)).toEqual(found));

	const frozen = (changes: { approved?: boolean; centres?: string[] }, on?: string) =>
		foundBy(CODE, plan({ ...called('Frozen gyoza'), evidence: changes.approved ? [{ kind: 'temperature', reference: 'Approval 2026-10' }] : [] }, {
			lines: (changes.centres ?? ['TRP1']).map((fulfillmentCenter) => ({ sku: 'MUG-01', quantity: 5, fulfillmentCenter }))
		}), on).map((facts) => facts['lacks']);

	test.each<[string, Parameters<typeof frozen>[0], string | undefined, string[]]>([
		['approved and for TRP1', { approved: true }, undefined, []],
		['on the first day', { approved: true }, '2023-03-29', []],
		['a day earlier', { approved: true }, '2023-03-28', ['noCentre']],
		['without approval', {}, undefined, ['approval']],
		['for another centre', { approved: true, centres: ['NRT1'] }, undefined, ['centre']],
		['partly for another', { approved: true, centres: ['TRP1', 'NRT1'] }, undefined, ['centre']],
		['neither', { centres: ['NRT1'] }, undefined, ['both']]
	])('frozen goods, %s', (_, changes, on, found) => expect(frozen(changes, on)).toEqual(found));

	test('approval does not help chilled goods', () =>
		expect(foundBy(CODE, plan({ traits: { needsRefrigeration: true }, evidence: [{ kind: 'temperature', reference: 'x' }] }, { lines: [{ sku: 'MUG-01', quantity: 1, fulfillmentCenter: 'TRP1' }] }))).toHaveLength(1));
});

describe('animals', () => {
	const found = (changes: Partial<Product>) => by('restricted.live-animal', changes).length;

	test.each([
		'Live Mealworms 500 count', 'Live ants with queen, Lasius niger colony', 'Live Hermit Crab, medium', '10 Live Cherry Shrimp', 'Hercules beetle larva, L3', 'Live ladybugs 1500 count', 'Taxidermy pheasant, full mount', 'Real insect specimen in resin, scorpion', 'Butterfly specimen, framed', 'Dubia roaches 100 small',
		'メダカ 生体 10匹', 'ミナミヌマエビ 30匹', 'カブトムシ幼虫 5匹', '女王アリ クロオオアリ', '昆虫標本 ヘラクレス', '鹿の剥製 壁掛け', '生き餌 コオロギ S 200匹', 'Poissons vivants pour aquarium', '活体乌龟'
	])('%s', (title) => expect(found(called(title))).toBe(1));

	test.each([
		'Stuffed animal rabbit, 30 cm', 'Animal print leggings', 'Plastic animal figures, 12 pcs', 'Ant farm habitat with sand', 'Live bait bucket, 10 l', 'Mouse trap, live animal trap', 'Dried mealworms 1 kg', 'Fish food flakes', 'Faux taxidermy deer head', 'Beetle jelly, 50 cups', 'Live edge walnut table', 'Live plant pot', 'Leather wallet', 'Aquarium live fish tank 20 l', 'Frozen bloodworm cubes', 'Canned tuna 70 g', 'Butterfly hair clips', 'Bee costume', 'Dog leash', 'Taxidermy eyes, 10 pairs', 'Live cricket streaming stick', 'Gummy worms 1 kg', 'Rubber worms fishing lure',
		'生体認証 ロック', '学生体操服', 'ぬいぐるみ うさぎ', 'カブトムシゼリー 50個', 'クワガタ 飼育ケース', '昆虫標本箱 桐', 'アニマル柄 ソックス', '生体適合 チタン', '犬用 おもちゃ', '金魚鉢 ガラス', '再生体験 DVD', 'カブトムシ フィギュア', '乾燥ミルワーム 500g', '生活体験ノート'
	])('%s is none', (title) => expect(found(called(title))).toBe(0));

	test.each<[string, Partial<Product>, number]>([
		['the trait', { traits: { animal: true } }, 1], ['live horses', { hsCode: '010121000' }, 1], ['ornamental fish', { hsCode: '030111000' }, 1], ['live insects', { hsCode: '010641000' }, 1], ['zoological specimens', { hsCode: '970529000' }, 1],
		['fish fillets', { hsCode: '030489000' }, 0], ['plush toys', { hsCode: '950300290' }, 0], ['a word denied by the trait', { ...called('Animal crackers'), traits: { animal: false } }, 0]
	])('%s', (_, changes, n) => expect(found(changes)).toBe(n));
});

describe('seeds', () => {
	const found = (changes: Partial<Product>) => by('restricted.seed', changes).length;

	test.each([
		'Heirloom Tomato Seeds, 50 pcs', 'Wildflower Seeds Mix 100 g', 'Herb Garden Kit with basil, mint and parsley', 'Grass seed 1 kg, shade', 'Bonsai Starter Kit', 'Sunflower seeds for planting', 'Seed paper greeting card, plantable', 'Sprout Pencils, 5-pack plantable', 'Cat grass kit, 3 refills', 'Lavender Seeds 1000 pcs', 'Organic broccoli sprouting seeds 500 g', 'Clover seed, micro, 250 g',
		'ミニトマトの種 固定種', '野菜の種 10種セット', '芝生の種 1kg', '朝顔の種 30粒', '猫草の種 500g', 'バジル 栽培キット', '花の種 ワイルドフラワー', '【種】 ブロッコリースプラウト', 'ヒマワリ種子 栽培用', 'シードペーパー カード', 'Graines de tomates anciennes', '蔬菜种子 20包'
	])('%s', (title) => expect(found(called(title))).toBe(1));

	test.each([
		'Glass seed beads 2 mm, 1000 pcs', 'Roasted sesame seeds 500 g', 'Sunflower oil 1 l', 'Roasted pumpkin seeds, salted', 'Chia seeds 1 kg', 'Grape seed extract capsules', 'Seed starter tray, 72 cells', 'Seed spreader, hand held', 'Crystal growing kit', 'Mushroom growing kit', 'Rosehip seed oil serum', 'Seed storage box', 'Poppy seed bagel', 'Wooden seed dispenser', 'Linseed oil for wood', 'Plant pot', 'Seed stitch blanket pattern', 'Carrot seed oil 10 ml', 'Crypto seed phrase steel plate', 'Seedling heat mat', 'Flax seeds ground 400 g', 'Hemp seed protein', 'Watermelon seed shape earrings', 'Garden seed organizer box', 'Glass seed storage jar', 'Plant food, liquid', 'Lavender sachet', 'Flower press kit',
		'柿の種 ピーナッツ 200g', '各種子供服', '種類が選べる 収納ケース', '種子島 ほっけ', 'グレープシードオイル', 'ごま 白 1kg', '種まきトレー 72穴', '花の種類図鑑', 'きのこ栽培キット しいたけ', '野菜の種類カード', '梅干し 種抜き', 'サクランボ 種取り器', 'ブドウ種子エキス サプリ', 'シードビーズ', '一種の アロマ', 'ひまわり油', 'さくらんぼ種抜き器', '水耕栽培キット LED', 'チアシード 1kg', '葡萄种子油'
	])('%s are none to be sown', (title) => expect(found(called(title))).toBe(0));

	test.each<[string, Partial<Product>, number]>([
		['the trait', { traits: { seed: true } }, 1], ['the heading', { hsCode: '120991000' }, 1], ['sesame', { hsCode: '120740000' }, 0], ['the trait denied', { ...called('Tomato seeds'), traits: { seed: false } }, 0]
	])('%s', (_, changes, n) => expect(found(changes)).toBe(n));
});

describe('size', () => {
	const OLD = '2025-05-31';
	const NEW = '2025-06-01';
	const unit = (sizeMm: readonly [number, number, number], weightG = 1000): Partial<Product> => ({ unit: { sizeMm, weightG } });

	test.each<[string, Partial<Product>, string, string[]]>([
		['260 cm before', unit([1200, 800, 600]), OLD, []], ['261 cm before', unit([1210, 800, 600]), OLD, ['sum']], ['261 cm since', unit([1210, 800, 600]), NEW, []],
		['399.9 cm', unit([1999, 1000, 1000]), NEW, []], ['400 cm', unit([2000, 1000, 1000]), NEW, ['sum']], ['400 cm before', unit([2000, 1000, 1000]), OLD, ['sum']],
		['250 cm long', unit([2500, 50, 50]), NEW, []], ['250.1 cm long', unit([50, 2501, 50]), NEW, ['longest']], ['250.1 cm long before', unit([50, 2501, 40]), OLD, []],
		['50 kg before', unit([900, 300, 300], 50_000), OLD, []], ['50.001 kg before', unit([900, 300, 300], 50_001), OLD, ['weight']], ['49.999 kg since', unit([900, 300, 300], 49_999), NEW, []], ['50 kg since', unit([900, 300, 300], 50_000), NEW, ['weight']],
		['only a weight', { unit: { weightG: 60_000 } }, NEW, ['weight']], ['nothing measured', { unit: undefined }, NEW, []]
	])('%s', (_, changes, on, found) => expect(by('restricted.size', changes, on).map((facts) => facts['by'])).toEqual(found));
});

describe('summer', () => {
	const arriving = (changes: Partial<Product>, arrive = '2026-07-02') =>
		foundBy('restricted.season', plan(changes, { dates: { ship: '2026-06-20', declare: '2026-06-28', arrive } }), '2026-06-28').length;

	test.each([
		'Lindt Excellence 70% Dark Chocolate Bar 100 g', 'Belgian Chocolate Truffles, 500 g', 'KitKat Matcha Mini, 12 pcs', 'Milk chocolate covered almonds 1 kg', 'Ferrero Rocher 24 pieces', 'Assorted Chocolates Gift Box', 'Vegan chocolate chips for baking', 'Godiva Gold Collection 16 pieces', 'White Chocolate Bark', 'Ruby chocolate callets 2.5 kg', 'Single Origin Chocolate Bar, Peru', 'Toblerone 360 g', 'Chocolate advent calendar', 'Craft chocolate 75% cacao', 'Tablette de chocolat noir 85 %',
		'ミルクチョコレート 50g×10個', '生チョコレート 抹茶 20粒', 'ゴディバ チョコレート 詰め合わせ', 'アーモンドチョコ 大袋', 'キットカット ミニ 12枚', '板チョコ 10枚セット', '高カカオチョコレート72% 個包装', 'チョコ菓子 アソート 1kg', 'ボンボンショコラ 9個', 'ホワイトチョコチップ 製菓用', '黑巧克力 100g'
	])('%s melts', (title) => expect(arriving(called(title))).toBe(1));

	test.each([
		'Leather sofa, chocolate brown', 'Silicone chocolate mould, 24 cavities', 'Chocolate fountain, 3 tiers', 'Hot chocolate powder 500 g', 'Chocolate flavoured whey protein 1 kg', 'Chocolate-coloured curtains', 'Chocolate scented candle', 'Chocolate Labrador figurine', 'Chocolate melting pot', 'Chocolate chip cookies 200 g', 'Dark Chocolate Brown leather boots', 'Chocolate bar soap', 'Hair dye, chocolate brown', 'Cocoa powder 1 kg', 'Chocolate Bar eyeshadow palette', 'Carob bar', 'Chocolate syrup 680 g', 'Book: Charlie and the Chocolate Factory', 'Chocolate box calendar 2027', 'Transfer sheets for chocolate', 'Chelsea boots, dark chocolate', 'Recliner chair, dark chocolate', 'Chocolate bar calculator', 'Velvet curtains, milk chocolate', 'Chocolate thermometer', 'Drinking chocolate 250 g',
		'チョコレート色 財布', 'チョコレート型 シリコン', 'チョコレートブラウン ソファ', 'チョコレート味 プロテイン 1kg', 'チョコレートフォンデュメーカー', 'ホットチョコレート 粉末', 'チョコレートコスモス 造花', 'チョコレートの香り ハンドクリーム', 'チョコ色 ニット帽', 'ソファーカバー チョコレート', 'レディース ブーツ チョコレート', 'カラー:チョコレート ラグ', 'チョコっと貯金箱', 'チョコチップクッキー 20枚', 'チョコボ ぬいぐるみ', 'ココアパウダー 500g', '巧克力色 沙发', '板チョコ型 メモ帳', 'チョコレートシロップ 623g'
	])('%s does not', (title) => expect(arriving(called(title))).toBe(0));

	test.each<[string, Partial<Product>, number]>([
		['the trait', { traits: { chocolate: true } }, 1], ['the heading', { hsCode: '180632100' }, 1], ['sweetened cocoa powder', { hsCode: '180610100' }, 0], ['cocoa butter', { hsCode: '180400000' }, 0],
		['the word on food', { ...called('Chocolate, 24 pieces'), consumptionTax: 'reduced' }, 1], ['the word on a food heading', { ...called('Wafers with chocolate'), hsCode: '190532000' }, 1], ['the word alone', called('Chocolate, size L'), 0],
		['a bar on a shirt', { ...called('Milk chocolate'), hsCode: '610910000' }, 0], ['denied', { ...called('Milk chocolate'), traits: { chocolate: false } }, 0],
		['answered', { traits: { chocolate: true }, evidence: [{ kind: 'season', reference: 'Application 2026-04' }] }, 0]
	])('%s', (_, changes, n) => expect(arriving(changes)).toBe(n));

	test.each([['2026-04-30', 0], ['2026-05-01', 1], ['2026-09-30', 1], ['2026-10-01', 0], ['2026-12-11', 0]])('arriving on %s', (arrive, n) => {
		const dates = { ship: '2026-04-01', declare: '2026-04-02', arrive };
		expect(foundBy('restricted.season', plan({ traits: { chocolate: true } }, { dates }), '2026-04-02')).toHaveLength(n);
	});
});

describe('advertising and vouchers', () => {
	const found = (changes: Partial<Product>) => by('restricted.marketing-matter', changes).length;

	test.each([
		'Printed leaflets A5, 1000 pcs', 'Discount coupons, 500 pcs', 'Gift card 50 EUR', 'Promotional flyers', 'Company brochure 2026', 'Gift voucher for spa', 'Trade catalogue, spring', 'Review request card, 100 pcs', 'Prepaid card 3000 yen', 'Marketing material for shop',
		'チラシ A4 1000枚', 'クーポン券 500枚', '全国百貨店共通商品券 1000円', 'Amazonギフト券', 'リーフレット 同梱用', '販促物 セット', '割引券 100枚', '図書カード 500円', 'パンフレット 会社案内', 'Prospectus publicitaire', '优惠券 500张'
	])('%s', (title) => expect(found(called(title))).toBe(1));

	test.each([
		'Gift boxes of paperboard, 10 pcs', 'Business card holder, leather', 'Greeting cards, blank, 20 pcs', 'Gift card holder, tin', 'Brochure holder, acrylic, A4', 'Coupon organizer wallet', 'Gift wrapping paper', 'Radio Flyer tricycle', 'Playing cards', 'Thank you cards with envelopes', 'Gift bag, small', 'Business cards paper, 250 sheets', 'Leaflet dispenser', 'Zoom flyer kite', 'Air fryer 5 l', 'Post cards, Paris', 'Prepaid card reader', 'Mug with instruction leaflet', 'Love coupon book', 'Card game', 'Fabric coupon, cotton 50 x 50 cm',
		'ちらし寿司の素 2人前', 'チラシお断り ステッカー', 'ギフトボックス 10個', '名刺入れ 本革', 'グリーティングカード 20枚', 'パンフレットスタンド A4', '商品券入れ 封筒', 'ノンフライヤー 5L', 'クーポンケース 財布', 'メッセージカード', '映画パンフレット', 'ギフトカードケース', '説明リーフレット付き マッサージ器', 'トレーディングカード', 'チラシ立て'
	])('%s is neither', (title) => expect(found(called(title))).toBe(0));

	test.each<[string, Partial<Product>, number]>([
		['the heading', { hsCode: '491110000' }, 1], ['calendars', { hsCode: '491000000' }, 0], ['allowed by Amazon', { hsCode: '491110000', evidence: [{ kind: 'marketing-matter', reference: 'Case 123' }] }, 0]
	])('%s', (_, changes, n) => expect(found(changes)).toBe(n));
});
