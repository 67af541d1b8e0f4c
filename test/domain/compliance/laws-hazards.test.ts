import { describe, expect, test } from 'vitest';
import type { Product, Traits } from '$lib/domain/catalog/product';
import { inspect } from '$lib/domain/compliance/inspect';
import { ruleOf, RULES } from '$lib/domain/compliance/rules';
import { told } from '$lib/i18n/tell';
import { DECLARED, goods, shipment } from '../../samples';
import { foundBy } from './found';

const titled = (title: string, changes: Partial<Product> = {}): Product =>
	goods({ title: /[^\x00-\x7f]/.test(title) ? { en: '', ja: title } : { en: title }, ...changes });
const found = (code: string, one: Product, on = DECLARED) => foundBy(code, shipment({ products: [one] }), on);
const severity = (code: string, one: Product) => inspect(shipment({ products: [one] }), DECLARED, [ruleOf(code)!]).map((finding) => finding.severity)[0];

/** Every title that brings a rule up, and every one that only looks like it. */
function tells(code: string, goods: readonly string[], lookAlikes: readonly string[]): void {
	describe(code, () => {
		test.each(goods)('%s', (title) => expect(found(code, titled(title))).toHaveLength(1));
		test.each(lookAlikes)('not: %s', (title) => expect(found(code, titled(title))).toEqual([]));
	});
}

tells('restricted.weapon', [
	'Crossbow, 175 lb, with bolts', 'Recurve crossbow package', 'ピストルクロスボウ', 'ボウガン 狩猟用', 'Air rifle 4.5 mm', 'エアライフル 5.5mm',
	'CO2 pistol 4.5 mm BB', 'Airsoft gun, electric, M4', 'エアガン 18歳以上 電動', '電動ガン 次世代 M4', 'モデルガン コルト', 'Stun gun with flashlight', 'スタンガン 護身用',
	'Pepper spray 60 ml', '催涙スプレー 護身用', 'Bear spray 225 g', '熊撃退スプレー 290ml', 'Brass knuckles', 'メリケンサック', 'ナックルダスター 真鍮',
	'Nunchaku, stainless chain', 'ヌンチャク 木製', 'Expandable baton, 21 inch', '特殊警棒 21インチ', 'Katana, samurai sword, carbon steel',
	'Samurai sword, hand forged', '日本刀 本物 刃渡り70cm', '太刀 鋼', 'Viking sword, battle ready', 'Compound bow 70 lb', 'Recurve bow for archery',
	'リカーブボウ アーチェリー', 'Throwing knives, set of 3', '手裏剣 鉄製', 'Flare gun 12 gauge', '12 gauge shotgun, pump action', '散弾銃 12番',
	'Bayonet knife, military', 'Harpoon gun, spearfishing', 'Throwing spear', 'なぎなた 刃渡り40cm'
], [
	'Bow tie, silk', 'Violin bow, carbon fibre', 'Hair bow clips', 'Foam sword for kids', 'Toy crossbow with suction darts',
	'Wooden bokken 101 cm', '木刀 赤樫', '竹刀 39', 'Cosplay katana, wooden', 'コスプレ 刀 小道具', 'Katana umbrella', '日本刀 傘', '日本刀 はさみ', '日本刀型 ペーパーナイフ',
	'Sword Art Online poster', '刀剣乱舞 アクリルスタンド', '太刀魚 干物', 'Swordfish steak', 'Cocktail sword picks', 'Crossbow shaped necklace',
	'Air blow gun for compressor', 'エアガン 用 マガジン', 'エアダスターガン', 'エアーガン ノズル コンプレッサー用', 'Airsoft goggles', 'Airsoft gun battery 7.4V',
	'Wii nunchuk controller', 'Wii ヌンチャク コントローラー', 'クライミング ヌンチャク カラビナ', 'Tomahawk steak, frozen', 'Pepper spray holster', 'Pepper grinder',
	'Knuckle bones game', 'Relay batons', '誘導灯 LED 警棒', 'Flare jeans, women', 'B22 bayonet cap LED bulb', 'Shotgun microphone',
	'Fencing sword, foil', 'フェンシング サーブル 剣', '居合刀 模造刀', '模造刀 日本刀 大刀', 'ビームサーベル ガンプラ', 'Sai baba incense', 'Letter opener, sword shape',
	'Golf iron, katana brand', 'Bowstring wax', 'Bow and arrow toy set for kids', 'Sports archery toy, suction cup arrows', 'Spearmint tea',
	'Asparagus spears, canned', 'Pickle spears', 'Long sword figure, 1:12 scale', 'Nerf blaster', 'Slingshot bikini', 'Stun effect',
	'Machete sheath', 'Boomerang, wooden', 'Chef\'s knife, 20 cm, damascus', '三徳包丁 18cm', 'Folding camping knife', '折りたたみナイフ キャンプ',
	'Kitchen scissors', 'Switchblade comb', 'スイッチブレード コーム', 'Automatic knife sharpener', '電動 自動ナイフシャープナー', 'Double edge razor blades, 100 pcs',
	'両刃カミソリ 替刃', '両刃のこぎり 240mm', 'Stiletto heels, black', 'Dagger earrings, silver', 'ダガー ネックレス', 'Machete, garden tool, 45 cm',
	'Utility knife, retractable', 'Cheese knife set', 'Dagger collar shirt', 'Letter opener, dagger style', 'Cosplay dagger, foam',
	'Butter knives', 'Axe, camping', 'Oyster knife', '彫刻刀 5本組', 'カッターナイフ', 'Sabre saw blades', 'Palette knife set', 'Swiss army knife',
	'Fillet knife 7 inch', 'Pizza cutter'
]);

tells('restricted.blade', [
	'Dagger, double-edged, 12 cm', 'ダガーナイフ 12cm', 'Boot knife, fixed blade', 'Switchblade knife', 'Automatic knife, OTF', '飛び出しナイフ',
	'スイッチブレード ナイフ', '弹簧刀', '匕首', 'Couteau à cran d’arrêt', 'Dague médiévale', 'Katana, samurai sword, carbon steel', '日本刀 本物 刃渡り70cm', '太刀 鋼',
	'Viking sword, battle ready', 'なぎなた 刃渡り40cm', 'Throwing spear'
], [
	'Chef\'s knife, 20 cm, damascus', '三徳包丁 18cm', 'Folding camping knife', '折りたたみナイフ キャンプ', 'Kitchen scissors', 'Switchblade comb',
	'スイッチブレード コーム', 'Automatic knife sharpener', '電動 自動ナイフシャープナー', 'Double edge razor blades, 100 pcs', '両刃カミソリ 替刃', '両刃のこぎり 240mm',
	'Stiletto heels, black', 'Dagger earrings, silver', 'ダガー ネックレス', 'Machete, garden tool, 45 cm', 'Utility knife, retractable',
	'Cheese knife set', 'Dagger collar shirt', 'Letter opener, dagger style', 'Cosplay dagger, foam', 'Butter knives', 'Axe, camping',
	'Oyster knife', '彫刻刀 5本組', 'カッターナイフ', 'Sabre saw blades', 'Palette knife set', 'Swiss army knife', 'Fillet knife 7 inch', 'Pizza cutter',
	'Foam sword for kids', '木刀 赤樫', '竹刀 39', 'Cosplay katana, wooden', 'コスプレ 刀 小道具', 'Katana umbrella', '日本刀 傘', '日本刀 はさみ', '日本刀型 ペーパーナイフ',
	'Sword Art Online poster', '刀剣乱舞 アクリルスタンド', '太刀魚 干物', 'Swordfish steak', 'Cocktail sword picks', 'Fencing sword, foil', 'フェンシング サーブル 剣',
	'居合刀 模造刀', '模造刀 日本刀 大刀', 'Letter opener, sword shape', 'Golf iron, katana brand', 'Spearmint tea', 'Asparagus spears, canned',
	'Pickle spears', 'Long sword figure, 1:12 scale'
]);

tells('evidence.high-pressure-gas', [
	'Spray paint, matt black, 400 ml', 'ラッカースプレー 黒 300ml', 'Hair spray, strong hold 300 ml', 'ヘアスプレー 200g', 'Dry shampoo spray 200 ml',
	'Shaving foam 200 ml', 'シェービングフォーム 250g', 'WD-40 multi-use product 450 ml', '潤滑スプレー 420ml', 'Air duster, 350 ml', 'エアダスター 350ml 3本',
	'CO2 cartridges 16 g, 10 pcs', 'CO2ボンベ 16g 10本', 'Butane gas canister 227 g', 'カセットボンベ 250g 3本', 'ガスライター 使い捨て 5本',
	'Disposable lighters, 50 pcs', 'Torch lighter, jet flame, refillable', 'ターボライター 注入式', 'Fire extinguisher 1 kg, dry powder', '消火器 粉末 1.5kg',
	'Helium tank for balloons', 'ヘリウム缶 バルーン用', 'Oxygen can 5 L', '酸素缶 5L', 'Silly string, party', 'スノースプレー 250ml', '防水スプレー 420ml', '撥水スプレー 革靴',
	'Refrigerant R134a 340 g', 'エアコンガス R134a 200g', 'Whipped cream chargers, 50 pcs', 'Insecticide spray 300ml', '殺虫スプレー 450ml',
	'Bombe de peinture noire', '打火机 防风'
], [
	'Spray bottle, 500 ml, trigger', 'スプレーボトル 詰め替え 300ml', 'Plant mister, brass', '霧吹き 500ml', 'USB plasma lighter', 'プラズマライター USB充電式',
	'Zippo style oil lighter, without fuel', 'Car cigarette lighter socket splitter', 'シガーライター ソケット 2連', 'Fire extinguisher bracket', '消火器スタンド',
	'消火器ボックス', 'Electric air duster, cordless, 51000 rpm', '電動エアダスター 充電式', 'エアダスター 充電式 コードレス', 'Air duster, USB rechargeable',
	'Pump hairspray, non-aerosol', 'Foam cannon for pressure washer', 'Office chair gas cylinder', 'Gas stove, camping', 'カセットガスコンロ',
	'カセットコンロ カバー', 'ガスボンベ カバー OD缶 レザー', 'Propane regulator hose', 'Air compressor 12 V', 'Portable air conditioner R290 refrigerant',
	'Mini fridge, R600a', 'Balloon pump, hand', 'Nasal spray bottle empty', 'Paint sprayer gun, HVLP', 'Spray gun for paint',
	'Soda maker machine, without cylinder', 'Gas mask', 'Highlighter pens', 'ハイライター 蛍光ペン', 'Lighter-weight jacket', '炭酸ガス 入浴剤', '炭酸ガスパック 美容',
	'CO2 monitor, indoor', 'Oxygen facial brush', 'Fire extinguisher sign sticker', 'Cooking spray bottle for oil', 'Perfume spray, 50 ml',
	'Nozzle for spray can', 'Air freshener gel', 'スプレー缶 ガス抜き器', '缶スプレー 収納ケース', '携帯ガスバーナー トーチ', 'Soldering iron, butane powered', 'Airsoft BBs',
	'Bike CO2 inflator head', 'Toilet brush', 'Tyre inflator electric'
]);

tells('evidence.chemicals-statement', [
	'Water-repellent rain jacket, men', '撥水 レインジャケット メンズ', '撥水加工 パンツ 作業着', 'Stain-repellent tablecloth fabric, polyester',
	'DWR softshell jacket', 'はっ水 ウインドブレーカー', 'Veste déperlante homme', '防泼水 冲锋衣', 'Floor wax 1 L', 'フロアワックス 1L', '床用ワックス 4L', 'Super glue, 20 g',
	'瞬間接着剤 3g', 'エポキシ接着剤 2液', '木工用ボンド 500g', 'Fire extinguisher, foam, 2 L', '消火器 泡', 'Waterproofing spray for shoes', '防水スプレー',
	'Flame retardant plastic sheet', '難燃性プラスチック シート', 'PTFE sheet, 1 mm', 'Colle forte, 5 g'
], [
	'Water-repellent backpack, nylon', '撥水 リュック 30L', '撥水 折りたたみ傘', 'Waterproof phone pouch', 'PFAS-free water repellent jacket',
	'フッ素フリー撥水 ジャケット', 'Cotton T-shirt', 'Rain boots, rubber', 'フッ素加工 フライパン 26cm', 'Nonstick pan, PTFE coated', 'Glue gun',
	'Glue sticks for school', '接着剤不要 壁紙', '両面テープ', 'Double-sided tape', 'Adhesive hooks', 'つけまつげ 接着剤 アイラッシュ', 'Floor polisher machine',
	'フロアモップ ワックスシート', 'Fire extinguisher cabinet', '防水 スマートウォッチ', '撥水 ワイパー 車', 'Windbreaker, nylon', 'Polo shirt, quick dry', 'Beeswax candle',
	'Car wax', 'ろうそく', 'Sealing wax', 'Baby bib, waterproof', 'レインコート 子供用'
]);

tells('evidence.poisons-registration', [
	'Hydrochloric acid 35%, 500 ml', '希塩酸 500ml', 'Sulfuric acid, battery electrolyte', 'バッテリー液 希硫酸 1L',
	'Caustic soda, sodium hydroxide flakes 1 kg', '苛性ソーダ 500g', 'Methanol 1 L', 'メタノール 燃料用アルコール', 'Drain cleaner, gel, 1 L', 'パイプクリーナー 液体 800g',
	'排水口クリーナー 強力', 'Toilet bowl cleaner, acid', '酸性洗剤 トイレ用', 'Rust remover gel 500 ml', 'サビ取り剤 500ml', 'Oven cleaner',
	'Lead-acid battery 12 V 7 Ah', '鉛蓄電池 12V', 'バイク用バッテリー YTX7A', 'Soude caustique 1 kg', '盐酸 500ml', 'Toluene 1 L'
], [
	'Pipe cleaners, craft, chenille stems', 'パイプクリーナー 手芸 モール 100本', 'Hyaluronic acid serum', 'Citric acid 1 kg', 'クエン酸 1kg', '重曹 2kg',
	'アルカリ電解水 クリーナー', '弱酸性 ボディソープ', '弱アルカリ性 洗剤', 'Drain snake, hair clog remover tool', 'Drain hair catcher', 'グルコサミン塩酸塩 サプリ', 'コンドロイチン硫酸 サプリ',
	'Magnesium sulfate, Epsom salt', 'ラウリル硫酸 シャンプー', 'Formaldehyde-free plywood', 'ノンホルマリン ベビー服', 'Rust eraser', 'サビ取り消しゴム',
	'Car battery charger', 'バッテリー充電器 バイク', 'Lithium motorcycle battery LiFePO4', 'Oven cleaner brush', 'Acid wash jeans',
	'Alkaline batteries AA', 'アルカリ乾電池 単3', 'Alkaline water pitcher', 'Vitamin C ascorbic acid', 'Amino acid drink', 'Toilet brush', '演劇物語 文庫',
	'中毒物語 DVD', 'Methanol-free sanitizer', 'Nail polish remover', 'Lint remover', 'Rust remover wheel, sanding', '毒物劇物取扱者試験 参考書 書籍',
	'トルエンフリー マニキュア'
]);

tells('evidence.explosives-permit', [
	'Fireworks assortment, 50 pcs', '花火セット 手持ち 100本', '線香花火 日本製 20本', 'Firecrackers, 100 shots', '爆竹 20連', 'Sparklers, 18 inch, 20 pcs',
	'Party poppers with confetti, 10 pcs', 'パーティークラッカー 10個', 'クリスマスクラッカー 6本', 'Smoke bombs, coloured, 6 pcs', 'スモークボム カラー', '発煙筒 車載', '発炎筒 5分',
	'Road flares, 30 minutes', 'Distress flare, hand held', '信号紅炎 救命', 'Cap gun ring caps, 8 shot', 'Roman candle, 10 shots',
	'Christmas crackers, box of 6', '煙玉 忍者', '火薬 キャップ 8連発', '烟花 棒', 'Cierges magiques, 10 pièces', 'Feux d’artifice'
], [
	'Salt crackers, 300 g', 'クラッカー チーズ味 120g', 'プレミアム クラッカー 6枚入', 'Flare jeans, women, blue', 'Flared skirt', 'フレアスカート ロング',
	'LED fireworks light, remote', '花火ライト LED', '花火柄 浴衣 レディース', '花火大会 うちわ', 'Firework print dress', 'Firecracker shrimp sauce',
	'Nutcracker, wooden', 'くるみ割り人形', 'Nut cracker tool', 'LED road flare, rechargeable', '非常信号灯 LED 発炎筒 代替', 'Sparkler candle holder',
	'Popcorn popper', '空気式クラッカー 火薬不使用', 'パーティークラッカー 火薬を使わない バネ式', 'Compressed air confetti cannon', 'Graham crackers', 'アメリカンクラッカー 玩具',
	'花火 Tシャツ', '打上花火 DVD', 'Water bottle rocket launcher kit', 'Artificial firecracker vine', 'Digital camera flare filter', 'Lens flare',
	'Firework LED lamp', '線香花火風 LEDライト', 'Smoke machine', 'Flare tool for copper tube', '花火 プロジェクター 室内', 'ナッツクラッカー', 'Rice cracker mix, 200 g',
	'Christmas nutcracker figure', 'Party popper emoji cushion', 'Fidget popper'
]);

test.each<[string, string, number]>([
	['restricted.weapon', '930310', 1], ['restricted.weapon', '930400', 1], ['restricted.weapon', '930520', 1], ['restricted.weapon', '930700', 1], ['restricted.weapon', '821192', 0], ['restricted.weapon', '950300', 0], ['restricted.weapon', '920290', 0], ['restricted.weapon', '621510', 0],
	['restricted.blade', '930700', 0], ['restricted.blade', '821191', 0],
	['evidence.high-pressure-gas', '961310', 1], ['evidence.high-pressure-gas', '961320090', 1], ['evidence.high-pressure-gas', '961380', 0], ['evidence.high-pressure-gas', '842410', 1], ['evidence.high-pressure-gas', '842489', 0], ['evidence.high-pressure-gas', '360610', 1], ['evidence.high-pressure-gas', '330520', 0],
	['evidence.chemicals-statement', '340520', 1], ['evidence.chemicals-statement', '350610', 1], ['evidence.chemicals-statement', '842410', 1], ['evidence.chemicals-statement', '392310', 0], ['evidence.chemicals-statement', '850440', 0], ['evidence.chemicals-statement', '620193', 0],
	['evidence.poisons-registration', '280610', 1], ['evidence.poisons-registration', '281511', 1], ['evidence.poisons-registration', '290511', 1], ['evidence.poisons-registration', '850710', 1], ['evidence.poisons-registration', '850760', 0], ['evidence.poisons-registration', '283630', 0], ['evidence.poisons-registration', '340220', 0],
	['evidence.explosives-permit', '360410', 1], ['evidence.explosives-permit', '360490', 1], ['evidence.explosives-permit', '360500', 0], ['evidence.explosives-permit', '190531', 0]
])('%s by heading %s: %i', (code, hsCode, n) => expect(found(code, goods({ hsCode }))).toHaveLength(n));

test.each<[string, Traits, number]>([
	['restricted.weapon', { weapon: true }, 1], ['restricted.weapon', { weapon: false }, 0], ['restricted.weapon', { sharp: true }, 0],
	['evidence.high-pressure-gas', { aerosol: true }, 1], ['evidence.high-pressure-gas', { compressedGas: true }, 1], ['evidence.high-pressure-gas', { lighter: true }, 1], ['evidence.high-pressure-gas', { liquid: true }, 0], ['evidence.high-pressure-gas', { aerosol: false }, 0],
	['evidence.poisons-registration', { corrosive: true }, 1], ['evidence.poisons-registration', { toxic: true }, 1], ['evidence.poisons-registration', { oxidising: true }, 0],
	['evidence.poisons-registration', { battery: { chemistry: 'lead', packed: 'alone' } }, 1], ['evidence.poisons-registration', { battery: { chemistry: 'li-ion', packed: 'in' } }, 0]
])('%s by traits %j: %i', (code, traits, n) => expect(found(code, goods({ traits }))).toHaveLength(n));

test.each([
	['restricted.weapon', 'weapon', 'Air rifle'], ['restricted.blade', 'blade', 'Switchblade knife'], ['evidence.high-pressure-gas', 'high-pressure-gas', 'Spray paint, 400 ml'], ['evidence.chemicals-statement', 'chemicals-statement', 'Floor wax, 1 L'],
	['evidence.poisons-registration', 'poisons-registration', 'Caustic soda, 1 kg'], ['evidence.explosives-permit', 'explosives-permit', 'Fireworks, 50 pcs']
])('%s is answered by the paper %s', (code, kind, title) => {
	expect(found(code, titled(title))).toHaveLength(1);
	expect(found(code, titled(title, { evidence: [{ kind, reference: 'P-1' }] }))).toEqual([]);
	expect(found(code, titled(title, { evidence: [{ kind: 'sds', reference: 'S-1' }] }))).toHaveLength(1);
});

describe('weapons', () => {
	test.each([['2022-03-14', 0], ['2022-03-15', 1], ['2026-12-08', 1]])('a crossbow on %s: %i', (on, n) => expect(found('restricted.weapon', titled('Crossbow, 175 lb'), on)).toHaveLength(n));
	test.each([['Air rifle', 'block'], ['Crossbow', 'block'], ['Samurai sword', 'block'], ['Stun gun', 'warn'], ['Airsoft gun, electric', 'warn'], ['Brass knuckles', 'warn'], ['ボウガン', 'block'], ['エアガン 電動', 'warn']])('%s: %s', (title, level) => expect(severity('restricted.weapon', titled(title))).toBe(level));
	test('a marked weapon is one, whatever its words', () => expect(found('restricted.weapon', titled('Toy', { traits: { weapon: true } }))).toMatchObject([{ trigger: 'trait', what: 'weapon' }]));
	test.each<[Traits, number]>([[{ bladeMm: 149 }, 0], [{ bladeMm: 150 }, 1], [{ bladeKind: 'kitchen' }, 0], [{ bladeKind: 'sword' }, 1], [{}, 1]])('a samurai sword with %j: %i', (traits, n) => expect(found('restricted.weapon', titled('Samurai sword', { traits }))).toHaveLength(n));
});

describe('blades', () => {
	test.each<[Traits, string | undefined]>([
		[{ bladeKind: 'sword', bladeMm: 150 }, 'tooLong'], [{ bladeKind: 'sword', bladeMm: 149 }, undefined], [{ bladeKind: 'dagger', bladeMm: 55 }, 'tooLong'], [{ bladeKind: 'dagger', bladeMm: 54 }, undefined], [{ bladeKind: 'automatic', bladeMm: 30 }, 'anyLength'], [{ bladeKind: 'automatic' }, 'anyLength'],
		[{ bladeKind: 'dagger' }, 'lengthNotKnown'], [{ bladeKind: 'sword' }, 'lengthNotKnown'], [{ bladeKind: 'kitchen', bladeMm: 270 }, undefined], [{ bladeKind: 'folding', bladeMm: 90 }, undefined], [{ bladeKind: 'fixed', bladeMm: 200 }, undefined], [{ bladeMm: 300 }, undefined], [{ sharp: true }, undefined]
	])('%j: %s', (traits, because) => expect(found('restricted.blade', goods({ traits })).map((facts) => facts['because'])).toEqual(because ? [because] : []));

	test.each<[string, Traits, string | undefined]>([
		['Dagger, double-edged', { bladeMm: 54 }, undefined], ['Dagger, double-edged', { bladeMm: 55 }, 'block'], ['Dagger, double-edged', {}, 'warn'], ['Samurai sword', { bladeMm: 149 }, undefined], ['Samurai sword', { bladeMm: 700 }, 'block'], ['Samurai sword', {}, 'warn'], ['Throwing spear', { bladeMm: 150 }, 'block'],
		['Switchblade', { bladeMm: 20 }, 'block'], ['ダガーナイフ', { bladeMm: 120 }, 'block'], ['日本刀', {}, 'warn'], ['飛び出しナイフ', {}, 'block'], ['Dagger', { bladeKind: 'kitchen', bladeMm: 200 }, undefined]
	])('%s with %j: %s', (title, traits, level) => expect(severity('restricted.blade', titled(title, { traits }))).toBe(level));
	test.each<[number | undefined, number]>([[undefined, 0], [149, 0], [150, 1]])('heading 9307 with a blade of %s mm: %i', (bladeMm, n) => expect(found('restricted.blade', goods({ hsCode: '930700000', traits: { bladeMm } }))).toHaveLength(n));
});

describe('gas', () => {
	test.each<[string, Partial<Product>, number]>([
		['USB plasma lighter', { traits: { lighter: true } }, 0], ['Oil lighter, without fuel', { traits: { lighter: true } }, 0], ['Refillable lighter', { traits: { lighter: true } }, 1], ['Refillable lighter, gas not included', { hsCode: '961320' }, 0], ['Refillable lighter', { hsCode: '961320' }, 1], ['Hair spray', { traits: { aerosol: false } }, 0],
		['Cordless air duster', { traits: { compressedGas: true } }, 1]
	])('%s with %j: %i', (title, changes, n) => expect(found('evidence.high-pressure-gas', titled(title, changes))).toHaveLength(n));
});

describe('chemicals', () => {
	test.each([['2020-10-21', 0], ['2020-10-22', 1]])('a rain jacket that sheds water on %s: %i', (on, n) => expect(found('evidence.chemicals-statement', titled('Water-repellent rain jacket'), on)).toHaveLength(n));
	test.each<[string, Partial<Product>, number]>([
		['Plastic box, flame retardant', { hsCode: '392310' }, 1], ['Plastic box', { hsCode: '392310' }, 0], ['プラスチック板 難燃', { hsCode: '392010' }, 1], ['Cable tie, flame retardant', { hsCode: '853690' }, 0], ['Housing', { hsCode: '850440', material: { en: 'flame retardant ABS' } }, 1], ['Housing', { hsCode: '850440', material: { en: 'ABS' } }, 0],
		['Top', { hsCode: '620193', customsDescription: { en: 'Woven, water repellent finish' } }, 1], ['撥水', { hsCode: '420292' }, 0]
	])('%s, %j: %i', (title, changes, n) => expect(found('evidence.chemicals-statement', titled(title, changes))).toHaveLength(n));
});

test.each([['Caustic soda, 1 kg', 'block'], ['Drain cleaner, gel', 'warn'], ['Lead-acid battery', 'warn'], ['希塩酸 500ml', 'block'], ['サビ取り剤', 'warn']])('%s: %s', (title, level) => expect(severity('evidence.poisons-registration', titled(title))).toBe(level));
test('a trait that is denied does not silence another', () => expect(found('evidence.high-pressure-gas', titled('CO2 cartridges, 16 g', { traits: { aerosol: false } }))).toHaveLength(1));

test.each<[string, Product]>([
	['prohibited.drugs', titled('大麻リキッド')], ['prohibited.counterfeit', titled('Replica watch')], ['restricted.weapon', titled('Air rifle')], ['restricted.blade', titled('Dagger')], ['restricted.blade', goods({ traits: { bladeKind: 'sword', bladeMm: 700 } })], ['restricted.blade', titled('Switchblade')],
	['restricted.dangerous-goods', titled('香水')], ['restricted.dangerous-goods', goods({ traits: { flashPointC: 38 } })], ['evidence.sds', titled('Nail polish')], ['evidence.sds', titled('Nail polish', { evidence: [{ kind: 'sds', reference: 'S', validFrom: '2019-01-01' }] })],
	['evidence.high-pressure-gas', goods({ traits: { aerosol: true } })], ['evidence.chemicals-statement', titled('フロアワックス')], ['evidence.poisons-registration', goods({ traits: { battery: { chemistry: 'lead', packed: 'alone' } } })], ['evidence.explosives-permit', goods({ hsCode: '360410000' })],
	['evidence.brand-authorisation', goods({ brand: 'Nike' })], ['evidence.brand-authorisation', goods({ brand: 'Vilac' })], ['evidence.brand-authorisation', titled('ポケモン マグカップ')], ['evidence.brand-authorisation', titled('Chanel style jacket')]
])('%s is told in four languages', (code, one) => {
	const [finding] = inspect(shipment({ products: [one] }), DECLARED, [ruleOf(code)!]).map(told);
	for (const sentence of [...Object.values(finding!.message), ...Object.values(finding!.remedy)]) expect(sentence).toMatch(/^[^{}]{10,}$/);
	expect(Object.values(finding!.message).every((sentence) => sentence.includes(one.sku))).toBe(true);
});
