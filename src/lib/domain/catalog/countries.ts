/** ISO 3166-1 alpha-2, all that are assigned. */
const CODES =
	'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(
		' '
	);

/** Other names in use on labels and invoices, beside the names of the languages we speak. */
const ALIASES: Record<string, readonly string[]> = {
	CN: ['PRC', 'P.R.C.', 'P.R. China', "People's Republic of China", 'Mainland China', 'CHN', '中華人民共和国', '中华人民共和国', '中国大陆', '中国製', '中国制造'],
	TW: ['Taiwan', 'R.O.C.', 'TWN', '台湾', '臺灣', 'Chinese Taipei'],
	HK: ['Hong Kong', 'HKG', '香港'],
	MO: ['Macau', 'Macao', '澳门', 'マカオ'],
	KR: ['Korea', 'South Korea', 'Republic of Korea', 'R.O.K.', 'KOR', '韓国', '大韓民国', '韩国', 'Corée', 'Corée du Sud'],
	KP: ['North Korea', 'DPRK', '北朝鮮'],
	US: ['USA', 'U.S.A.', 'U.S.', 'United States of America', 'America', 'アメリカ', '米国', '美国', 'États-Unis', 'Etats-Unis'],
	GB: ['UK', 'U.K.', 'Great Britain', 'England', 'Scotland', 'Wales', 'GBR', 'イギリス', '英国', 'Angleterre', 'Royaume-Uni'],
	VN: ['Vietnam', 'Viet Nam', 'VNM', 'ベトナム', '越南'],
	JP: ['JPN', '日本', '日本国', 'Japon'],
	DE: ['DEU', 'ドイツ', '德国', 'Allemagne'],
	FR: ['FRA', 'フランス', '法国'],
	IT: ['ITA', 'イタリア', 'Italie'],
	ES: ['ESP', 'スペイン', 'Espagne'],
	PT: ['PRT', 'ポルトガル'],
	NL: ['Holland', 'The Netherlands', 'NLD', 'オランダ', 'Pays-Bas'],
	CZ: ['Czech Republic', 'Czechia', 'CZE', 'チェコ', 'チェコ共和国'],
	TR: ['Turkey', 'Turkiye', 'TUR', 'トルコ', 'Turquie'],
	RU: ['Russia', 'RUS', 'ロシア'],
	IN: ['IND', 'インド', 'Inde'],
	ID: ['IDN', 'インドネシア'],
	TH: ['THA', 'タイ', 'タイ王国'],
	MY: ['MYS', 'マレーシア'],
	PH: ['The Philippines', 'PHL', 'フィリピン'],
	CH: ['CHE', 'スイス', 'Suisse'],
	AT: ['AUT', 'オーストリア', 'Autriche'],
	CI: ["Côte d'Ivoire", 'Ivory Coast'],
	LA: ['Laos', 'Lao PDR', 'ラオス'],
	MM: ['Burma', 'Myanmar', 'ミャンマー'],
	KH: ['Cambodia', 'カンボジア'],
	BD: ['BGD', 'バングラデシュ'],
	AE: ['UAE', 'U.A.E.'],
	CA: ['CAN', 'カナダ'],
	MX: ['MEX', 'メキシコ', 'Mexique'],
	AU: ['AUS', 'オーストラリア'],
	NZ: ['NZL', 'ニュージーランド']
};

const key = (name: string): string =>
	name
		.normalize('NFKD')
		.replace(/\p{Diacritic}/gu, '')
		.normalize('NFC')
		.toLowerCase()
		.replace(/^made in\s+|^made-in-|^fabriqué en\s+|^the\s+/g, '')
		.replace(/[^\p{L}\p{N}]/gu, '');

let index: Map<string, string> | undefined;

function names(): Map<string, string> {
	const found = new Map<string, string>();
	for (const language of ['en', 'ja', 'fr', 'zh']) {
		const display = new Intl.DisplayNames([language], { type: 'region' });
		for (const code of CODES) found.set(key(display.of(code) ?? code), code);
	}
	for (const [code, aliases] of Object.entries(ALIASES)) for (const alias of aliases) found.set(key(alias), code);
	for (const code of CODES) found.set(code.toLowerCase(), code);
	return found;
}

/** ISO-2 code of a country by its code or name in the languages we speak; undefined when there is none such. */
export function countryCode(typed: string): string | undefined {
	index ??= names();
	const text = typed.normalize('NFKC').trim();
	return index.get(key(text)) ?? index.get(key(text.replace(/(産|製|制造|产)$/u, '')));
}

export const COUNTRY_CODES: readonly string[] = CODES;
