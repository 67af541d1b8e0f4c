import { describe, expect, test } from 'vitest';
import type { Product } from '$lib/domain/catalog/product';
import { isWaivable } from '$lib/domain/compliance/inspect';
import { prohibitedRules } from '$lib/domain/compliance/rules/prohibited';
import { inspect } from '$lib/domain/compliance/inspect';
import { RULES } from '$lib/domain/compliance/rules';
import { DECLARED, goods, shipment } from '../../samples';
import { foundBy } from './found';

const titled = (title: string, changes: Partial<Product> = {}): Product =>
	goods({ title: /[^\x00-\x7f]/.test(title) ? { en: '', ja: title } : { en: title }, ...changes });
const rules = RULES.filter(({ code }) => code.startsWith('prohibited.'));
const codes = (one: Product): string[] => inspect(shipment({ products: [one] }), DECLARED, rules).map(({ code }) => code.slice('prohibited.'.length));
const found = (code: string, one: Product) => foundBy(`prohibited.${code}`, shipment({ products: [one] }));

test.each<[string, string[]]>([
	['drugs', [
		'Dried cannabis flower, 10 g', 'THC gummies, 25 mg, 20 pieces', 'Hashish block', 'Coca tea bags, mate de coca, 100 pcs', 'Psilocybin magic mushroom capsules', 'Opium pipe, antique brass', 'Dried poppy pods, bulk', 'Adderall 30 mg tablets', 'Pseudoephedrine 60 mg tablets', 'Marijuana vape cartridge', 'Cannabis oil, 30 ml',
		'大麻リキッド 1ml', '乾燥大麻', '覚醒剤', 'コカ茶 ティーバッグ 100包', 'マジックマッシュルーム 乾燥', 'けしがら 乾燥', 'モダフィニル 200mg 100錠', 'メチルフェニデート錠', '鸦片', '可卡因'
	]],
	['designated-substances', [
		'HHC vape pen 1 ml', 'Kratom powder 250 g', 'Salvia divinorum leaves', 'Isobutyl nitrite 10 ml', 'Rush poppers aroma 30 ml', 'Delta-8 THC gummies', 'Legal high herbal blend', 'Laughing gas canister', '合法ハーブ 3g', '危険ドラッグ', 'クラトム カプセル', 'シバガス ボンベ', '亜硝酸イソブチル'
	]],
	['firearms', [
		'9 mm semi-automatic pistol', 'Smith revolver .38', 'Bolt action rifle .308', 'AK machine gun', 'Rifle barrel, 20 inch', 'AR-15 lower receiver', 'Ammunition, 9 mm, 50 rounds', 'Gun silencer 1/2-28', '拳銃 9mm', 'ライフル 実弾 50発', 'リボルバー 38口径', '機関銃', '手枪', 'Fusil d’assaut'
	]],
	['explosives', ['Dynamite sticks', 'Black powder propellant 1 lb', 'Blasting caps', 'Smokeless powder 500 g', 'Hand grenade, live', 'Plastic explosive C4', 'ダイナマイト 10本', '黒色火薬 1kg', '手榴弾', '爆薬', '雷管', '炸药']],
	['chemical-weapons', ['Sarin precursor kit', 'Mustard gas sample', 'VX nerve agent', 'サリンガス', 'マスタードガス', '神経ガス', '芥子气']],
	['pathogens', ['Anthrax spores', 'Botulinum toxin type A 100 units', 'Botulax 200 vial', 'Ebola virus culture', 'ボツリヌストキシン 100単位', '炭疽菌', 'ボツラックス', '肉毒毒素']],
	['counterfeit-money', ['Counterfeit banknotes USD 100', 'Fake banknotes, 100 pcs', 'Realistic prop money, full print 2 sides', 'Forged stamps', '偽札 1万円', '偽造クレジットカード', '模造紙幣 100枚', '假币']],
	['indecent', ['Uncensored DVD, adult', 'Hardcore porn Blu-ray', 'Pornographic magazines', '無修正DVD', '裏ビデオ', '无码光盘']],
	['child-pornography', ['Child pornography', '児童ポルノ', '儿童色情']],
	['counterfeit', [
		'Super copy watch, AAA quality', 'Replica watch Submariner', 'Louis Vuitton replica tote', 'Gucci belt, fake', 'Counterfeit handbag', 'Knock-off designer bag', 'Replica handbags, mirror grade', 'Pirated DVD box', 'スーパーコピー 時計', 'ブランドコピー 財布', 'N級品 バッグ', 'シャネル レプリカ バッグ', '海賊版 DVD', '模倣品', '高仿手表', 'Contrefaçon de sac'
	]],
	['unfair-competition', ['Mod chip for game console', 'R4 3DS flash card', 'SX OS license', 'HDCP stripper box', 'Flashcart for handheld', 'マジコン R4', 'コピーガードキャンセラー', 'セーブエディター 3DS用', '改造B-CASカード', '烧录卡']]
])('%s', (code, titles) => {
	for (const title of titles) expect(codes(titled(title)), title).toContain(code);
});

test.each([
	['930200', 'firearms'], ['930110', 'firearms'], ['930630', 'firearms'], ['930510', 'firearms'], ['360100', 'explosives'], ['360200', 'explosives'], ['930690', 'explosives']
])('heading %s is %s', (hsCode, code) => expect(codes(goods({ hsCode }))).toEqual([code]));

test.each(['360410', '950300', '930700', '330300', '121190', '930629'])('heading %s is none', (hsCode) => expect(codes(goods({ hsCode }))).toEqual([]));

test('a heading is not talked away', () => expect(codes(titled('Toy pistol of plastic', { hsCode: '930200000' }))).toEqual(['firearms']));

describe('look-alikes', () => {
	test.each([
		// drugs
		'Hemp tote bag, natural, 38 x 40 cm', 'Black Opium eau de parfum 50 ml', 'Poppy print scarf, silk', 'Opium scented candle', 'Weed killer spray bottle', 'Seaweed snack, roasted', 'Coca-Cola can 330 ml', 'Hemp seed oil, cold pressed', 'Cannabis sativa seed oil hand cream', 'Cannabis leaf socks', 'Marijuana leaf T-shirt', 'Drug test kit, THC and cocaine, 10 strips',
		'Xanax baseball glove', 'Coke zero lip balm', 'Heroine’s journey, novel', 'Herb grinder, aluminium', 'Epsom bath salts 1 kg', 'Poppy seed bagel mix', 'Opium incense sticks', 'Ecstasy rose, artificial', 'LSD limited slip differential oil', 'Magic mushroom lamp, LED', 'The opium war, paperback', 'Garden hoe weed puller', 'Marijuana leaf print socks',
		'麻のトートバッグ', '麻の葉柄 ハンカチ', '大麻布 暖簾', '大麻柄 靴下', '麻薬卵 レシピ', 'ヘンプシードオイル', 'エコでインクを節約', 'ザナックス 野球 グローブ', 'アヘン戦争 文庫', '薬物検査キット 大麻 覚醒剤', 'ポピー柄 スカーフ', '大麻纤维T恤',
		// substances
		'Party poppers, confetti', 'Jalapeño poppers, frozen', 'Popcorn popper', 'Pop it fidget toy', 'Pumpkin spice latte mix', 'Delta faucet 8 inch', 'Salvia plant, artificial', 'ラッシュガード メンズ', 'ハーブティー', 'Popper fishing lure',
		// firearms
		'Glue gun, 60 W', 'Heat gun 1800 W', 'Massage gun, deep tissue', 'Water pistol, 2 pack', 'Toy gun with foam darts', 'Shotgun microphone for camera', 'Bullet journal, dotted', 'Magic Bullet blender', 'Nail gun, cordless', 'Pistol grip hose nozzle', 'Rifle scope 3-9x40', 'Rifle sling, two point', 'Airsoft pistol holster', 'Bubble machine gun', 'Revolver leather hole punch', 'Holster for Glock 19 pistols', 'Cosplay pistol, foam',
		'Gunmetal buttons', 'Nerf rifle, elite', 'Temperature gun, infrared', 'Barcode scanner gun', 'Sex Pistols T-shirt', 'Ear muffs for shooting range, pistol', 'Grease gun 500 cc', 'Staple gun set', 'Tattoo pistol machine', 'Confetti cannon', 'Canon camera bag', 'Foam cannon for car wash', 'Bullet vibrator travel size', 'Bulletproof coffee', 'Rifle paper calendar', 'Machine Gun Kelly vinyl', 'Starter pistol, 0.22 blank', 'Spray gun HVLP', 'Pistol drill bit set',
		'水鉄砲 ピストル', 'グルーガン', 'マッサージガン', 'ガンマイク', 'おもちゃの拳銃', 'エアガン 拳銃 グロック', 'モデルガン リボルバー', 'ライフルスコープ', 'シャボン玉マシンガン', 'ピストル型 散水ノズル', 'コスプレ 拳銃 小道具', 'レザーパンチ リボルバー', '手枪钻 电动', '筋膜枪',
		// explosives
		'Bath bombs, set of 6', 'Gunpowder green tea, loose', 'Seed bombs', 'Hot cocoa bombs', 'Dynamite by BTS, CD', 'Explosive power jump rope', 'Grenade protein bar', 'Activated charcoal black powder', 'Photo bomb props', 'Jägerbomb glasses', 'Dynamite shrimp sauce', 'Hand grenade shaped mug', 'C4 pre-workout', 'Fake detonator toy', 'Bug bomb fogger', 'バスボム', '爆弾おにぎり型', '地雷系 ワンピース', 'ガンパウダー 緑茶', 'ダイナマイト型 時計', '手榴弾 サバゲー BB弾', '手榴弾型 キーホルダー', '線香花火',
		// agents
		'Honey mustard sauce', 'Gas mask, full face', 'Sarin gas detector', 'Botox-like serum', 'Hair botox treatment', 'Ebola plush microbe', 'Anthrax band T-shirt', 'Plague doctor mask', 'COVID-19 antigen test', 'ペストマスク コスプレ', 'マスタードソース', '朝りんご ジュース', 'たぶん好きな本', 'スキンケア ボトックス風 美容液', 'ボツリヌス菌対策', 'VX turbo fan',
		// money
		'Counterfeit money detector pen', 'Play money for kids', 'Piggy bank', 'Toy cash register', 'Money clip', 'Counterfeit bill detector machine, UV', 'Stamp collecting album', 'Credit card holder', 'Monopoly money game', '偽札検知器', '偽札発見ペン', 'おもちゃのお金', '子供銀行', '貯金箱', '验钞机 假币检测',
		// morals
		'Uncensored board game for adults', 'Censor bar glasses', 'Lolita dress', 'Adult diapers', 'Porn addiction workbook', 'アダルト 大人用おむつ', 'ロリータ ファッション', '無修正の風景写真', '裏起毛 パンツ',
		// copies
		'Imitation leather sofa', 'Faux pearl necklace', 'Faux fur coat', 'Copy paper A4, 500 sheets', 'Photocopier toner', 'Replica dinosaur skull', 'Manchester replica jersey, Adidas', 'Maison Margiela REPLICA Jazz Club', 'Fake eyelashes', 'Food replica sushi', 'Knock-off wheel hub', 'Canon copy machine', 'Anti-counterfeit label rolls', 'Ship model replica', 'Costume jewellery', 'コピー用紙 A4', 'コピー機 トナー', 'レプリカ 恐竜 骨格', 'イミテーションパール', 'フェイクファー', '偽物防止ラベル', '高仿真 绣球花', '防伪标签', 'アディダス レプリカユニフォーム', '模倣品にご注意ください 正規品',
		// devices
		'Flash cards for kids, alphabet', 'Chip and dip bowl', 'Modular chip clips', 'Memory card 128 GB', 'R4 tyre inflator', 'HDCP 2.2 HDMI splitter', 'Region free DVD player', 'Save the date cards', 'Smart card reader', 'マジックコンロ', 'ICカードリーダー B-CAS対応', 'フラッシュカード 英語'
	])('%s', (title) => expect(codes(titled(title))).toEqual([]));

	test('heading 9503 says that a rifle is a toy', () => expect(codes(titled('Kids rifle with sound', { hsCode: '950300000' }))).toEqual([]));
	test('heading 6109 says that cannabis is a picture', () => expect(codes(titled('Cannabis top', { hsCode: '610910000' }))).toEqual([]));
});

test('CBD is asked after, not refused', () => {
	const [finding] = inspect(shipment({ products: [titled('CBD oil 10%, 10 ml')] }), DECLARED, rules);
	expect(finding).toMatchObject({ code: 'prohibited.drugs', severity: 'warn', source: { standing: 'our-inference' } });
});

test('what showed it is told', () => expect(found('drugs', titled('Dried cannabis flower'))).toEqual([{ subject: 'product:MUG-01', sku: 'MUG-01', trigger: 'word', what: 'cannabis' }]));
test('no paper lets them in', () => expect(codes(titled('9 mm pistol', { evidence: [{ kind: 'firearms', reference: 'P-1' }] }))).toEqual(['firearms']));
test('none may be waived, and all stop at customs', () => {
	for (const rule of prohibitedRules) expect(isWaivable(rule), rule.code).toBe(false);
	expect(rules.every(({ stops, severity }) => stops === 'customs' && severity === 'block')).toBe(true);
	expect(rules).toHaveLength(11);
});
