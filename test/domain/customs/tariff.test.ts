import { expect, test } from 'vitest';
import type { Duty } from '../../../src/lib/domain/catalog/product';
import { bookOf, findLines, lineOf } from '../../../src/lib/domain/customs/tariff/book';
import { chooseRate, columnsOf } from '../../../src/lib/domain/customs/tariff/choose';
import { dayInName } from '../../../src/lib/domain/customs/tariff/day-in-name';
import { find } from '../../../src/lib/domain/customs/tariff/find';
import { naccsDigit, seasonIn, type TariffLine } from '../../../src/lib/domain/customs/tariff/line';
import { readRate } from '../../../src/lib/domain/customs/tariff/rate-text';
import { readBook, reportOn, STARTER } from '../../../src/lib/domain/customs/tariff/read-book';

const FREE: Duty = { kind: 'free' };
const percent = (rate: string): Duty => ({ kind: 'ad-valorem', rate });
const yen = (jpy: string, per: string): Duty => ({ kind: 'specific', jpy, per, quantity: 0 });
const words = (text: string): Duty => ({ kind: 'text', text });
const sum = (...of: Duty[]): Duty => ({ kind: 'sum', of });
const higher = (...of: Duty[]): Duty => ({ kind: 'higher-of', of });
const lower = (...of: Duty[]): Duty => ({ kind: 'lower-of', of });

test.each<[string, Duty]>([
	['Free', FREE], ['無税', FREE], ['0%', FREE],
	['5.6%', percent('0.056')], ['20%', percent('0.2')], ['100%', percent('1')], ['0.5%', percent('0.005')], ['4.25%', percent('0.0425')], ['６．５％', percent('0.065')],
	['63円/kg', yen('63', 'kg')], ['21.25円/kg', yen('21.25', 'kg')], ['1,155円/l', yen('1155', 'l')], ['5,000円/kl', yen('5000', 'kl')], ['4,300円/足', yen('4300', 'pair')],
	['15,300円/頭', yen('15300', 'head')], ['2.8円/㎡', yen('2.8', 'm2')], ['290.70円/1,000本', yen('290.70', 'thousand-pieces')],
	['25%+63円/kg', sum(percent('0.25'), yen('63', 'kg'))], ['29.8%＋396円/ｋｇ', sum(percent('0.298'), yen('396', 'kg'))],
	['30%又は4,300円/足のうちいずれか高い税率', higher(percent('0.3'), yen('4300', 'pair'))],
	['8.5%又は2.8円/㎡+3%のうち いずれか高い税率', higher(percent('0.085'), sum(yen('2.8', 'm2'), percent('0.03')))],
	['15%又は125円/lのうちいずれか低い税率', lower(percent('0.15'), yen('125', 'l'))],
	['15%又は125円/lのうちいずれか低い税率 ただしその税率が67円/lを下回る場合は67円/l', higher(lower(percent('0.15'), yen('125', 'l')), yen('67', 'l'))]
])('the cell “%s” is reckoned', (cell, duty) => {
	expect(readRate(cell)).toEqual({ duty, bracketed: false });
	expect(readRate(`(${cell})`)).toEqual({ duty, bracketed: true });
	expect(readRate(` （${cell}） `)).toEqual({ duty, bracketed: true });
});

test.each([
	'関税割当数量以内のもの 無税 関税割当数量以外のもの 25%', '10%-20%', '(Free)-(3.9%)', '*1.2%', '63円/箱', '63 yen/kg', '63円', '5', '-5%', '5%%', '25%+', '25%又は63円/kg', '25%又は63円/kgのうち税率', '差額関税', '((5%))'
])('the cell “%s” stays text and is not guessed at', (cell) => {
	expect(readRate(cell)?.duty).toEqual({ kind: 'text', text: cell });
});

test.each(['', ' ', '　'])('a blank cell “%s” is no rate', (cell) => {
	expect(readRate(cell)).toBeUndefined();
});

const line = (rates: TariffLine['rates'], changes: Partial<TariffLine> = {}): TariffLine => ({ code: '691200000', descriptionJa: '陶磁製品', units: ['KG'], otherLaws: [], rates, ...changes });

test.each<[string, TariffLine['rates'], string, Duty]>([
	['the general rate alone', { general: '5%' }, 'general', percent('0.05')],
	['temporary before general', { general: '5%', temporary: '3%' }, 'temporary', percent('0.03')],
	['temporary before general even when higher', { general: '5%', temporary: '6%' }, 'temporary', percent('0.06')],
	['WTO when lower', { general: '5.8%', wto: '3.9%' }, 'wto', percent('0.039')],
	['not WTO when it is the same', { general: '5%', wto: '5%' }, 'general', percent('0.05')],
	['not WTO when higher', { general: '5%', wto: '6%' }, 'general', percent('0.05')],
	['not WTO in brackets', { general: '10%', wto: '(10%)' }, 'general', percent('0.1')],
	['not WTO in brackets, even if the figure is lower', { general: '10%', wto: '(4%)' }, 'general', percent('0.1')],
	['WTO below temporary', { general: '10%', temporary: '8%', wto: '4%' }, 'wto', percent('0.04')],
	['not WTO above temporary', { general: '10%', temporary: '3%', wto: '4%' }, 'temporary', percent('0.03')],
	['WTO free', { general: '5%', wto: 'Free' }, 'wto', FREE],
	['general free', { general: 'Free', wto: '(Free)' }, 'general', FREE],
	['yen per kg compared with yen per kg', { general: '63円/kg', wto: '30円/kg' }, 'wto', yen('30', 'kg')],
	['a part of the higher of two', { general: '30%又は4,300円/足のうちいずれか高い税率', wto: '30%' }, 'wto', percent('0.3')],
	['percent against yen: each shipment pays the lower', { general: '22.40円/kg', wto: '6.5%' }, 'wto', lower(yen('22.40', 'kg'), percent('0.065'))],
	['WTO in words is left to a person', { general: '20%', wto: '保護用の金属製トーキャップを有するもの 6.7% その他のもの 8%' }, 'wto', words('保護用の金属製トーキャップを有するもの 6.7% その他のもの 8%')],
	['a levy goes with the temporary rate: WTO does not come before it', { general: '35%', temporary: '※17.7%', wto: '29.8%' }, 'temporary', words('※17.7%')],
	['WTO free is never higher than words', { general: '(500円−課税価格)/kg', wto: 'Free' }, 'wto', FREE],
	['WTO in words, all of them in brackets', { general: 'Free', temporary: '8%', wto: '(無税)〜(4.8%)' }, 'temporary', percent('0.08')],
	['WTO in words, some of them outside of brackets', { general: '35%', wto: '●21%〜（35%）' }, 'wto', words('●21%〜（35%）')],
	['WTO partly, in brackets', { general: '8%', wto: '(一部3.9%）' }, 'general', percent('0.08')]
])('without origin: %s', (_, rates, column, duty) => {
	expect(chooseRate(line(rates), undefined, 'held')).toMatchObject({ column, duty, withoutProof: { column, duty } });
});

const shoes = line({ general: '30%', wto: '27%', rcep_cn: '21.6%', cptpp: '10%', eu: '5.4%', vn: 'Free', ldc: 'Free', gsp: '(24%)' });
test.each<[string | undefined, 'held' | 'none', string, Duty]>([
	['CN', 'held', 'rcep_cn', percent('0.216')], ['CN', 'none', 'wto', percent('0.27')], ['cn', 'held', 'rcep_cn', percent('0.216')],
	['PT', 'held', 'eu', percent('0.054')], ['CA', 'held', 'cptpp', percent('0.1')], ['VN', 'held', 'vn', FREE], ['VN', 'none', 'wto', percent('0.27')],
	['BD', 'held', 'ldc', FREE], ['TW', 'held', 'wto', percent('0.27')], [undefined, 'held', 'wto', percent('0.27')]
])('origin %s, proof %s: %s', (origin, proof, column, duty) => {
	expect(chooseRate(shoes, origin, proof)).toMatchObject({ column, duty, withoutProof: { column: 'wto', duty: percent('0.27') } });
});

test('an agreement that is not lower is left out, one in words is named for a person', () => {
	expect(chooseRate(line({ general: '35%', temporary: '※17.7%', wto: '29.8%', asean: '(29.8%)' }), 'TH', 'held')).toMatchObject({ column: 'temporary', unread: [] });
	expect(chooseRate(line({ general: '10%', rcep_cn: '(5.5%)' }), 'CN', 'held').column).toBe('general');
	expect(chooseRate(line({ general: '5%', eu: '6%' }), 'FR', 'held').column).toBe('general');
	const quota = '関税割当数量以内のもの 無税 関税割当数量以外のもの 25%';
	expect(chooseRate(line({ general: '35%', wto: '25%', cptpp: quota }), 'CA', 'held')).toMatchObject({ column: 'wto', unread: [{ column: 'cptpp', text: quota }] });
	expect(chooseRate(line({ general: 'Free', cptpp: quota }), 'CA', 'held').unread).toEqual([]);
	// 16 % or ¥25.20 a litre: which is lower, the goods say
	expect(chooseRate(line({ general: '17.6%', wto: '16%', gsp: '25.20円/l' }), 'IN', 'held')).toMatchObject({ column: 'wto', unread: [{ column: 'gsp' }] });
	expect(chooseRate(line({}), 'CN', 'held')).toMatchObject({ duty: { kind: 'text', text: '' } });
	expect(columnsOf('CN')).toEqual(['rcep_cn']);
	expect(columnsOf('DE')).toEqual(['eu']);
});

test.each([
	['毎年6月1日から10月31日までに輸入されるもの', { from: '06-01', to: '10-31' }],
	['毎年１１月１日から翌年５月末日までに輸入されるもの', { from: '11-01', to: '05-31' }],
	['その他のもの', undefined]
])('the season in “%s”', (words, season) => {
	expect(seasonIn(words)).toEqual(season);
});

const orange = (from: string, to: string, rate: string): TariffLine => line({ general: rate }, { code: '080510000', descriptionJa: 'オレンジ', season: { from, to } });
const oranges = bookOf([orange('06-01', '11-30', '16%'), orange('12-01', '05-31', '32%')]);
test.each([
	['2026-05-31', '32%'], ['2026-06-01', '16%'], ['2026-11-30', '16%'], ['2026-12-01', '32%'], ['2027-01-15', '32%']
])('a code of two seasons on %s: %s', (on, rate) => {
	expect(lineOf(oranges, '080510000', on)?.rates.general).toBe(rate);
	expect(findLines(oranges, { words: '0805', on, most: 5 }).map(({ rates }) => rates.general)).toEqual([rate]);
});

const ON = '2026-12-08';
const starter = bookOf(STARTER.lines);
test.each([
	['6912', '691200000'], ['6912.00', '691200000'], ['691200000', '691200000'], ['6912000003', '691200000'], ['６９１２', '691200000'],
	['Ceramic', '691200000'], ['cERAMIC table', '691200000'], ['焙煎コーヒー', '090121000'], ['coffee roasted', '090121000'],
	// by the words of sellers, where the schedule has others
	['mug', '691200000'], ['mugs', '691200000'], ['ceramic mug', '691200000'], ['マグカップ', '691200000'], ['马克杯', '691200000'], ['backpack', '420292000'], ['充电宝', '850760000'], ['T-shirt', '610910020'], ['革靴', '640399029'], ['陶瓷杯', '691200000'], ['綿Tシャツ', '610910020']
])('“%s” finds %s', (words, code) => {
	expect(find(starter, { words, on: ON }).map((offer) => offer.code)).toContain(code);
});

test.each(['', '  ', 'no such goods at all', '9999'])('“%s” finds nothing', (words) => {
	expect(find(starter, { words, on: ON })).toEqual([]);
});

test('goods named in the last part of a description come before those named in a heading; no more than were asked for', () => {
	const book = bookOf([line({ general: '1%' }, { code: '111111111', descriptionJa: 'かばん > その他のもの' }), line({ general: '1%' }, { code: '222222222', descriptionJa: '革製品 > 革製のかばん' })]);
	expect(find(book, { words: 'かばん', on: ON }).map(({ code }) => code)).toEqual(['222222222', '111111111']);
	expect(find(book, { words: 'かばん', on: ON, most: 1 })).toHaveLength(1);
});

test('an offer says what applies and what applies without proof', () => {
	const [mug] = find(starter, { words: '691200000', on: ON, origin: 'CN' });
	expect(mug).toMatchObject({ code: '691200000', naccsDigit: naccsDigit('691200000'), basis: 'rcep_cn', withoutProof: { column: 'wto', text: '2.3%' }, units: ['KG'], otherLaws: ['FD'] });
	expect(find(starter, { words: '691200000', on: ON, origin: 'CN', proof: 'none' })[0]).toMatchObject({ basis: 'wto', duty: percent('0.023') });
});

test('a schedule is read by its headings, English or Japanese; a row without a code is refused by its number', () => {
	const read = readBook([['統計番号', '品名', '基本', '協定', '単位1', '他法令'], ['6912.00-000', '陶磁製品', '3.4%', '2.3%', 'KG', 'FD PL'], ['', '', '', '', '', ''], ['6912', '見出し', '', '', '', '']]);
	expect(read).toEqual({
		lines: [{ code: '691200000', descriptionJa: '陶磁製品', rates: { general: '3.4%', wto: '2.3%' }, units: ['KG'], otherLaws: ['FD', 'PL'] }],
		refused: [{ row: 4, value: '6912' }]
	});
	expect(readBook([['品名', '基本']])).toEqual({ code: 'no-schedule', lacks: 'code' });
	expect(readBook([['code', 'wto']])).toEqual({ code: 'no-schedule', lacks: 'general' });
	expect(readBook([])).toEqual({ code: 'no-schedule', lacks: 'code' });
});

test('the starter book: 114 lines, each with a nine-digit code and a rate', () => {
	expect(reportOn(STARTER.lines, [])).toMatchObject({ lines: 114, codes: 114, seasonal: 0, refused: [] });
	expect(STARTER.lines.filter(({ code, rates }) => !/^\d{9}$/.test(code) || !rates.general)).toEqual([]);
});

test.each([['japan-tariff-2026-07.csv', '2026-07-01'], ['tariff 20260401.xlsx', '2026-04-01'], ['tariff-2026-13.csv', undefined], ['schedule.csv', undefined]])('the day in “%s”: %s', (name, day) => {
	expect(dayInName(name)).toBe(day);
});
