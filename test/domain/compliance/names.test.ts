import { describe, expect, test } from 'vitest';
import { isAmazon } from '$lib/domain/compliance/amazon';
import { carrierOf } from '$lib/domain/compliance/carriers';
import { centreAt } from '$lib/domain/compliance/centre-address';
import { SITES } from '$lib/domain/shipment/fulfillment-centers';
import type { Address } from '$lib/domain/shipment/plan';
import { addressInTokyo } from '../../samples';
import amazon from '$lib/data/names/amazon.json';

describe('Amazon by name', () => {
	test.each([
		'Amazon Japan G.K.', 'AMAZON JAPAN GK', 'amazon japan godo kaisha', 'Amazon', 'Ａｍａｚｏｎ　Ｊａｐａｎ', 'Amazon.com Services LLC', 'Amazon.co.jp',
		'Amazon Services International LLC', 'AmazonJapan', 'Ama zon', 'AMA-ZON JAPAN', 'A.M.A.Z.O.N.', 'a m a z o n', 'Amazon’s warehouse', 'AMZN', 'A.M.Z.N. Japan', 'Amaz0n Japan',
		'Аmаzon Japan', 'Ámazon', 'c/o Amazon Japan', 'Casa Lousa c/o Amazon', 'FBA', 'FBA Japan K.K.', 'Amazon FBA', 'Fulfillment by Amazon', 'Amazon EU S.à r.l.',
		'アマゾンジャパン合同会社', 'アマゾン ジャパン', 'アマゾン・ジャパン', 'ｱﾏｿﾞﾝｼﾞｬﾊﾟﾝ合同会社', 'ｱﾏｿﾞﾝ', 'ア マ ゾ ン', 'アマゾン', 'あまぞん', '株式会社アマゾン', 'アマゾン株式会社', '(株)アマゾン', '㈱アマゾン', '日本アマゾン',
		'アマゾン ドットコム', 'アマゾンジャパン・ロジスティクス合同会社', 'Amazonジャパン合同会社', 'アマゾンJapan', 'アマゾンFC', 'アマゾン 小田原FC', 'アマゾン小田原フルフィルメントセンター', 'アマゾン フルフィルメント センター',
		'アマゾン 小田原FC 入庫係', 'アマゾン流山TC XHD4', '小田原FC', '小田原ＦＣ 入庫係', '亚马逊', '亚马逊日本有限公司', '亞馬遜', 'アマゾンNRT1',
		'AmznJP', 'AmazonJapanLogistics', 'AmazonGlobal', 'アマゾンジヤパン', 'アマソ゛ン', 'アマゾン様', 'アマゾン気付', 'アマゾンのFC', '千葉県市川市アマゾン', 'アマゾンジャパン御中', 'NRT-1', 'ＮＲＴ １', 'c/o NRT1', 'NRT1 Ichikawa', 'NRT1', 'NRT1 K.K.', 'nrt1 FC', 'Amazon NRT1', 'Odawara FC', 'Odawara Fulfillment Center', 'Ichikawa Fulfilment Centre', 'FBA NRT1', 'TPFI'
	])('%s is Amazon', (name) => expect(isAmazon(name)).toBe(true));

	test.each([
		'', ' ', 'Amazonia Coffee Ltd', 'Amazonas Foods', 'Rio Amazonas Lda', 'Amazone Reitsport GmbH', 'Amazonen-Werke GmbH', 'Amazonite Jewelry', '1200 Amazon Drive', 'Amazonus Ltd', 'アマゾンの恵み合同会社', 'FC Tokyo', '横浜FC', 'Amazon River Trading Ltd', 'Amazon Rainforest Nuts S.A.', 'Panama Zone Trading', 'Ama Zonal Ltd', 'Casa Lousa Lda', 'Amazing Goods GmbH',
		'アマゾンカフェ株式会社', 'アマゾネス合同会社', 'スーパーアマゾン', 'アマゾニア商会', 'アマゾン川流域珈琲', 'アマゾン珈琲', 'アマゾン納品代行サービス', 'Amazon納品代行株式会社', '亚马逊河贸易有限公司',
		'Kawasaki Heavy Industries', 'Odawara Porcelain K.K.', 'Sakai Knives', 'Kobe Trading Center', 'Ichikawa Japan', 'Kuki K.K.', 'FBA Brands Ltd', 'NRT1 Design Studio', 'Fulfillment Partners GmbH', '小田原商店', '市川フーズ株式会社', '楽天フルフィルメントセンター', '𠮷田商店', '株式会社髙﨑'
	])('%s is somebody else', (name) => expect(isAmazon(name)).toBe(false));

	test.each(amazon.companies)('%s, of the kept list, is Amazon', (name) => expect(isAmazon(name)).toBe(true));

	test.each(SITES.flatMap(({ name, nameJa, source }) => (source.includes('japan-post') || source.includes('by-address') ? [name, nameJa ?? ''] : [])).filter((name) => name !== '' && !name.startsWith('Yamato')))(
		'%s, of the directory, is Amazon',
		(name) => expect(isAmazon(name)).toBe(true)
	);
});

describe('carriers by name', () => {
	test.each([
		['DHL', 'DHL'], ['DHL Express (Japan) K.K.', 'DHL'], ['D.H.L.', 'DHL'], ['FedEx', 'FedEx'], ['Fed Ex', 'FedEx'], ['Federal Express Corporation', 'FedEx'], ['フェデラルエクスプレス', 'FedEx'],
		['UPS', 'UPS'], ['UPS Japan Co., Ltd.', 'UPS'], ['United Parcel Service', 'UPS'], ['Yamato Transport Co., Ltd.', 'Yamato Transport'], ['ヤマト運輸株式会社', 'Yamato Transport'], ['ﾔﾏﾄ運輸', 'Yamato Transport'],
		['Sagawa Express', 'Sagawa Express'], ['佐川急便株式会社', 'Sagawa Express'], ['Nippon Express Co., Ltd.', 'Nippon Express'], ['日本通運株式会社', 'Nippon Express'], ['Japan Post Co., Ltd.', 'Japan Post'], ['日本郵便株式会社', 'Japan Post'], ['EMS', 'Japan Post'],
		['S.F. Express', 'SF Express'], ['顺丰速运', 'SF Express'], ['順豊', 'SF Express'], ['YunExpress', 'YunExpress'], ['Yun Express', 'YunExpress'], ['云途物流', 'YunExpress'], ['4PX', '4PX'], ['递四方速递', '4PX'],
		['U.P.S.', 'UPS'], ['UPSジャパン株式会社', 'UPS'], ['日通', 'Nippon Express'], ['日通株式会社', 'Nippon Express'], ['日本郵政', 'Japan Post'], ['云途', 'YunExpress'], ['圆通速递', 'YTO Express'], ['中通快递股份有限公司', 'ZTO Express'], ['极兔速递', 'J&T Express'],
		['京东物流', 'JD Logistics'], ['La Poste', 'La Poste'], ['Chronopost International', 'La Poste'], ['USPS', 'USPS'], ['DPD Deutschland GmbH', 'DPD'], ['Kuehne+Nagel', 'Kuehne + Nagel'], ['Kuehne + Nagel Ltd.', 'Kuehne + Nagel'], ['Kühne + Nagel', 'Kuehne + Nagel'], ['DSV A/S', 'DSV'], ['DB Schenker', 'DB Schenker'], ['Schenker AG', 'DB Schenker'], ['Kintetsu World Express', 'Kintetsu World Express'],
		['近鉄エクスプレス', 'Kintetsu World Express'], ['Seino Transportation', 'Seino'], ['西濃運輸', 'Seino'], ['福山通運', 'Fukuyama Transporting'], ['Fukuyama Transporting', 'Fukuyama Transporting']
	])('%s is %s', (name, carrier) => expect(carrierOf(name)?.name).toBe(carrier));

	test.each([
		'', 'Upstairs Design GmbH', 'DHLux', 'Sagawa Pottery', '佐川製陶株式会社', '日通り商店', '中通客車', 'Sto Japan K.K.', 'Café de la Poste', 'Ceva Animal Health', 'Casa Lousa Lda', 'UPS Battery Trading GmbH', 'Startups Japan K.K.', 'EMS Ceramics', 'Yamato Tableware K.K.', 'ヤマト株式会社', '大和市役所', 'Sagawa Porcelain', '佐川町商店', 'Seino Foods', 'Fukuyama Iron Works', 'Schenker Keramik GmbH', '明日通商株式会社', '日新食品', 'Nissin Foods', 'Nippon Ceramics', 'Kanda Customs Office K.K.'
	])('%s is no carrier', (name) => expect(carrierOf(name)).toBeUndefined());
});

describe('fulfilment centres by address', () => {
	const nowhere: Address = { lines: [], city: '', country: 'JP' };
	test.each<[string, Partial<Address>, string | undefined]>([
		['as printed', { lines: ['2-13-1 Shiohama'], city: 'Ichikawa-shi', region: 'Chiba', postalCode: '272-0193' }, 'NRT1'],
		['without its postcode', { lines: ['2-13-1 Shiohama'], city: 'Ichikawa' }, 'NRT1'],
		['with chome', { lines: ['2-chome 13-1, Shiohama'], city: 'Ichikawa City' }, 'NRT1'],
		['with chome at the end', { lines: ['13-1 Shiohama 2-chome'], city: 'Ichikawa' }, 'NRT1'],
		['in Japanese', { linesJa: ['塩浜2-13-1'], cityJa: '市川市', regionJa: '千葉県' }, 'NRT1'],
		['in Japanese with chome', { linesJa: ['塩浜２丁目１３番１号'], cityJa: '市川市' }, 'NRT1'],
		['with kanji numerals', { linesJa: ['塩浜二丁目13番地1'], cityJa: '市川市' }, 'NRT1'],
		['on one line', { lines: ['千葉県市川市塩浜2-13-1 アマゾン'], city: '' }, 'NRT1'],
		['by its own postcode', { lines: ['Somewhere 1'], city: 'Odawara', postalCode: '250-8560' }, 'FSZ1'],
		['by one of three postcodes', { lines: ['Somewhere 1'], city: 'Fujiidera', postalCode: '5838535' }, 'KIX4'],
		['where the code is only inferred', { linesJa: ['品川町2丁目1-6'], cityJa: '名古屋市港区' }, 'NGO3'],
		['where no code is known', { lines: ['2-5-6 Omagari Kogyo Danchi'], city: 'Kitahiroshima-shi' }, 'Amazon Sapporo FC'],
		['with numerals above ten', { linesJa: ['塩浜二丁目十三番一号'], cityJa: '市川市' }, 'NRT1'],
		['with の between numbers', { linesJa: ['塩浜２の１３の１'], cityJa: '市川市' }, 'NRT1'],
		['the street alone', { lines: ['2-13-1 Shiohama'] }, 'NRT1'],
		['the street alone, in Japanese', { lines: ['扇町4-5-1'] }, 'FSZ1'],
		['the postcode alone', { postalCode: '２７２－０１９３' }, 'NRT1'],
		['the street alone, with another number', { lines: ['2-13-2 Shiohama'] }, undefined],
		['the street and number in another town', { lines: ['2-13-1 Shiohama'], city: 'Kawasaki' }, undefined],
		['another street of a town that a street is named after', { lines: ['2-1-1 Yahata'], city: 'Kawajima-machi' }, undefined],
		['next door', { lines: ['2-13-2 Shiohama'], city: 'Ichikawa-shi' }, undefined],
		['another street with the number', { lines: ['2-13-1 Minami-Yawata'], city: 'Ichikawa-shi' }, undefined],
		['longer number', { lines: ['12-13-1 Shiohama'], city: 'Ichikawa-shi' }, undefined],
		['the postcode abroad', { lines: ['Rua 1'], city: 'Porto', postalCode: '250-8560', country: 'PT' }, undefined],
		['an office in Tokyo', addressInTokyo(), undefined],
		['nothing', {}, undefined]
	])('%s', (_, address, code) => {
		const site = centreAt({ ...nowhere, ...address });
		expect(site?.code ?? site?.name).toBe(code);
	});

	test('every site of the directory is recognised by its own address', () => {
		for (const site of SITES) {
			const address = site.address ?? site.inferredAddress;
			if (!address) continue;
			const { postalCode: _, ...street } = address;
			expect(centreAt(address), site.name).toBeDefined();
			expect(centreAt(street), site.name).toBeDefined();
			expect(centreAt({ ...street, linesJa: undefined, cityJa: undefined }), site.name).toBeDefined();
			expect(centreAt({ lines: [], city: '', country: 'JP', linesJa: address.linesJa, cityJa: address.cityJa }), site.name).toBeDefined();
		}
	});
});
