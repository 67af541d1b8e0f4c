import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customsWeek, daysIn, weekOfName } from '$lib/domain/shipment/rate-days';
import { readRates } from '$lib/domain/shipment/read-rates';
import { addDays } from '$lib/domain/values/plain-date';

const week = { from: '2026-12-06', to: '2026-12-12' };
const given = { week, source: 'Japan Customs weekly rate' };
const read = (text: string, more: Partial<Parameters<typeof readRates>[1]> = {}) => readRates(text, { ...given, ...more });

/** "USD 155.20", "KRW 100 11.02": the unit is written where it is not 1. */
const short = (text: string, more = {}): string[] => read(text, more).rates.map(({ currency, per, jpy }) => `${currency} ${per === 1 ? '' : `${per} `}${jpy}`);
const refused = (text: string, more = {}): string[] => read(text, more).refused.map(({ row, because }) => `${row} ${because}`);

describe('what is read', () => {
	test.each([
		['cells from a spreadsheet', 'USD\t155.20\nEUR\t163.42', ['USD 155.20', 'EUR 163.42']],
		['with a unit', 'USD\t1\t155.20\nKRW\t100\t11.02', ['USD 155.20', 'KRW 100 11.02']],
		['commas', 'USD,155.20\nKRW,100,11.02', ['USD 155.20', 'KRW 100 11.02']],
		['semicolons and decimal commas', 'USD;155,20\nEUR;163,42', ['USD 155.20', 'EUR 163.42']],
		['columns of plain text', 'USD      155.20\nGBP      201.33', ['USD 155.20', 'GBP 201.33']],
		['one space', 'USD 155.20', ['USD 155.20']],
		['whole yen', 'USD 155', ['USD 155']],
		['full-width digits and letters', 'ＵＳＤ　１５５．２０', ['USD 155.20']],
		['thousands', 'USD\t"1,155.20"', ['USD 1155.20']],
		['thousands without quotes, in cells', 'KWD\t1,500.25\nUSD\t155.20', ['KWD 1500.25', 'USD 155.20']],
		['small letters', 'usd 155.20\neur\t163.42', ['USD 155.20', 'EUR 163.42']],
		['an equation', '1 USD = 155.20 JPY', ['USD 155.20']],
		['an equation per 100', '100 KRW = 11.02 円', ['KRW 100 11.02']],
		['letters and digits together', '100KRW=11.02円', ['KRW 100 11.02']],
		['a pair with the yen', 'USD/JPY 155.20\nEURJPY 163.42', ['USD 155.20', 'EUR 163.42']],
		['the unit behind', 'KRW 11.02 per 100', ['KRW 100 11.02']],
		['the unit with a slash', 'KRW 11.02/100', ['KRW 100 11.02']],
		['the unit in Japanese', 'KRW 100通貨 11.02円', ['KRW 100 11.02']],
		['the unit in Japanese, in words', 'KRW 100単位につき 11.02', ['KRW 100 11.02']],
		['100 units', 'IDR 100 units 0.95', ['IDR 100 0.95']],
		['per 1000', 'VND 1000 5.95', ['VND 1000 5.95']],
		['numbers of countries before', '304 アメリカ合衆国 ドル USD 155.20\n103 欧州統一通貨 ユーロ EUR 163.42', ['USD 155.20', 'EUR 163.42']],
		['names behind', 'USD US Dollar 155.20', ['USD 155.20']],
		['yen signs', 'USD ¥155.20\nEUR 163.42円', ['USD 155.20', 'EUR 163.42']],
		['quotes', '"USD","155.20"', ['USD 155.20']],
		['line ends of all kinds, blank lines, a mark at the start', '\uFEFFUSD,155.20\r\n\r\nEUR,163.42\r', ['USD 155.20', 'EUR 163.42']],
		['the same twice', 'USD 155.20\nUSD 155.2', ['USD 155.20']],
		['the same in other units', 'KRW 100 11.02\nKRW 1 0.1102', ['KRW 100 11.02']],
		['Excel’s first line', 'sep=;\nUSD;155,20', ['USD 155.20']],
		['a unit above', 'per 100 units\nKRW 11.02\nVND 0.59', ['KRW 100 11.02', 'VND 100 0.59']],
		['two units above, each for its rows', '1通貨につき\nUSD 155.20\n100通貨につき\nKRW 11.02', ['USD 155.20', 'KRW 100 11.02']]
	])('%s', (_what, text, expected) => {
		expect(short(text)).toEqual(expected);
		expect(refused(text)).toEqual([]);
	});
});

describe('headings', () => {
	test.each([
		['English', 'Currency,Rate\nUSD,155.20', ['USD 155.20']],
		['another order', 'Rate\tPer\tCode\n11.02\t100\tKRW', ['KRW 100 11.02']],
		['Japanese Yen', 'Code;Unit;Japanese Yen\nKRW;100;11,02', ['KRW 100 11.02']],
		['in Japanese', '通貨コード\t単位\t公示相場\nKRW\t100\t11.02\nUSD\t1\t155.20', ['KRW 100 11.02', 'USD 155.20']],
		['yen in Japanese', '通貨,円\nＵＳＤ,１５５．２０', ['USD 155.20']],
		['the unit in the heading', 'Currency,Rate per 100 units\nKRW,11.02', ['KRW 100 11.02']],
		['the unit in the heading, in Japanese', '通貨\t100通貨につき(円)\nVND\t0.59', ['VND 100 0.59']],
		['one column per 1 and one per 100', 'Code,per 1,per 100\nUSD,155.20,\nKRW,,11.02', ['USD 155.20', 'KRW 100 11.02']],
		[
			'customs’ own list',
			'国名符号,国名,通貨,ISO,当該通貨1単位につき(円),当該通貨100単位につき(円)\n304,アメリカ合衆国,ドル,USD,155.20,\n105,大韓民国,ウォン,KRW,,11.02\n107,モンゴル,トグログ,MNT,,4.31',
			['USD 155.20', 'KRW 100 11.02', 'MNT 100 4.31']
		],
		[
			'a heading with line ends inside',
			'"国名","ISO","当該通貨\n1単位につき\n(円)","当該通貨\n100単位につき\n(円)"\n"米国","USD","155.20",""\n"韓国","KRW","","11.02"',
			['USD 155.20', 'KRW 100 11.02']
		],
		['a heading over two rows', '通貨,ISO,当該通貨,当該通貨\n,,1単位につき(円),100単位につき(円)\nドル,USD,155.20,\nウォン,KRW,,11.02', ['USD 155.20', 'KRW 100 11.02']],
		['the heading again on the next page', 'Code,Rate\nUSD,155.20\nCode,Rate\nEUR,163.42', ['USD 155.20', 'EUR 163.42']],
		['a code among other words', '通貨\t相場\n米ドル（USD）\t155.20', ['USD 155.20']],
		['dashes for nothing', 'Code,per 1 unit,per 100 units\nUSD,155.20,-\nKRW,―,11.02', ['USD 155.20', 'KRW 100 11.02']],
		['a total heading and notes around', 'Rates of the week\nCode,Rate\nUSD,155.20\n(Customs Tariff Act art. 4-7)', ['USD 155.20']]
	])('%s', (_what, text, expected) => {
		expect(short(text)).toEqual(expected);
		expect(refused(text)).toEqual([]);
	});
	test('a source and days of their own', () => {
		expect(read('Source,To,From,Currency,Rate\nBroker’s list,2026-11-28,2026-11-22,EUR,162.10').rates).toEqual([
			{ currency: 'EUR', jpy: '162.10', per: 1, from: '2026-11-22', to: '2026-11-28', source: 'Broker’s list' }
		]);
		expect(read('通貨コード\t公示相場\t適用期間\t出典\nEUR\t162.10\t令和8年11月22日～11月28日\t税関').rates[0]).toEqual({
			currency: 'EUR', jpy: '162.10', per: 1, from: '2026-11-22', to: '2026-11-28', source: '税関'
		});
	});
});

describe('what is refused', () => {
	test.each([
		['won without a unit', 'USD 155.20\nKRW 11.02', ['2 unit-unsaid']],
		['forints, perhaps per 100', 'HUF,43.50', ['1 unit-unsaid']],
		['units whose columns are lost', '当該通貨1単位につき(円)\n当該通貨100単位につき(円)\n144 ヨルダン JOD 210.10\n999 GEL 55.10', ['4 unit-unsaid']],
		['no currency by that code', 'USD 155.20\nXYZ 12.00', ['2 currency-unknown']],
		['no currency by that code, under headings', 'Code,Rate\nUSX,1.20', ['2 currency-unknown']],
		['no code', 'US dollar 155.20', ['1 currency-missing']],
		['no code under headings', 'Code,Rate\n,155.20', ['2 currency-missing']],
		['the yen', 'JPY 1.00', ['1 currency-yen']],
		['yen into dollars', '1 JPY = 0.0064 USD\nJPY/USD 0.0064', ['1 yen-first', '2 yen-first']],
		['no figure', 'BND シンガポール・ドルと等価', ['1 figure-missing']],
		['no figure under headings', 'ISO,円\nBND,', ['2 figure-missing']],
		['two figures', 'USD 154.20 156.20', ['1 figures-unclear']],
		['both columns filled', 'Code,per 1,per 100\nKRW,0.11,11.02', ['2 figures-unclear']],
		['two figures that may both be the unit', 'IDR 100 1', ['1 figures-unclear']],
		['several currencies', 'USD 155.20 EUR 163.42', ['1 figures-unclear']],
		['a number among words', 'TOP 30 CURRENCIES', ['1 figures-unclear']],
		['a price before the code', '163.42 EUR', ['1 figures-unclear']],
		['words for a figure', 'Code,Rate\nUSD,n/a', ['2 not-a-number']],
		['nothing', 'USD 0.00', ['1 not-positive']],
		['a unit that is none', 'Code,Per,Rate\nKRW,12,11.02', ['2 unit-unclear']],
		['two units', 'Code,Per,per 100\nKRW,1,11.02', ['2 unit-unclear']],
		['a bare 100 without a heading', 'Code,Multiplier,Rate\nGEL,100,5510', ['2 unit-unclear']],
		['two rates of a week', 'USD 155.20\nEUR 163.42\nUSD 156.00', ['1 contradictory', '3 contradictory']],
		['a week that runs backwards', '2026-12-12 – 2026-12-06\nUSD 155.20', ['1 week-backwards']],
		['days in figures with the year behind', '06/12/2026 - 12/12/2026\nUSD 155.20', ['1 day-unclear']],
		['a day that is none', 'Code,Rate,From,To\nUSD,155.20,2026-12-06,soon', ['2 day-unclear']]
	])('%s', (_what, text, expected) => expect(refused(text)).toEqual(expected));

	test('a row without a week, when nobody says it', () => expect(refused('USD 155.20', { week: undefined })).toEqual(['1 week-missing']));
	test('the unit that somebody says counts, and only where the list says none', () => {
		expect(short('KRW 11.02\nVND 1000 5.95', { units: { KRW: 100, VND: 100 } })).toEqual(['KRW 100 11.02', 'VND 1000 5.95']);
		expect(short('KRW 0.1102', { units: { KRW: 1 } })).toEqual(['KRW 0.1102']);
	});
	test('the row is told as it was', () => {
		expect(read('x\nKRW\t11.02').refused).toEqual([{ row: 2, text: 'KRW 11.02', because: 'unit-unsaid', currency: 'KRW' }]);
	});
	test.each(['', ' \n\t\n', 'nothing here', '第1条 関税定率法施行規則(昭和44年大蔵省令第16号)', 'USD, EUR and KRW'])('%j holds no rate', (text) => {
		expect(read(text)).toEqual({ rates: [], refused: [], week: undefined, weekLent: false });
	});
});

describe('the week', () => {
	test.each([
		'2026年12月6日から2026年12月12日まで', '適用期間:令和8年12月6日から令和8年12月12日まで', '令和8年12月6日', '令和8年12月6日～12月12日', '令和8年12月6日∼12日',
		'2026-12-06 – 2026-12-12', '2026-12-06 to 2026-12-12', 'from 6 Dec 2026 to 12 Dec 2026', 'From 6 December 2026 until 12 December 2026', '6-12 December 2026',
		'December 6 – 12, 2026', 'Dec. 6, 2026 - Dec. 12, 2026', '2026/12/6～12/12', '２０２６年１２月６日〜１２月１２日', '12月6日(日)から2026年12月12日(土)まで', '20261206-20261212',
		'R8.12.6～R8.12.12', 'Week of 2026-12-06', '令和8年12月1日公示 令和8年12月6日から令和8年12月12日まで', 'Sun 6th Dec 2026 through Sat 12th Dec 2026'
	])('%s', (line) => {
		expect(daysIn(line)).toMatchObject({ week, wrong: undefined });
		const { rates, week: found, weekLent } = read(`${line}\nUSD 155.20`, { week: undefined });
		expect(rates).toEqual([{ currency: 'USD', jpy: '155.20', per: 1, ...week, source: given.source }]);
		expect([found, weekLent]).toEqual([week, false]);
	});
	test.each(['2026-12-08', '令和8年12月1日', '2026年12月6日公示', 'published 2026-12-06', 'rates'])('%s states none', (line) => expect(daysIn(line).week).toBeUndefined());
	test('it turns with the year', () => {
		expect(daysIn('平成26年12月28日から平成27年1月3日まで').week).toEqual({ from: '2014-12-28', to: '2015-01-03' });
		expect(daysIn('令和元年12月29日～1月4日').week).toEqual({ from: '2019-12-29', to: '2020-01-04' });
		expect(daysIn('12月27日から2027年1月2日').week).toEqual({ from: '2026-12-27', to: '2027-01-02' });
	});
	test('lines of weeks go for the rows below, the first for those above', () => {
		const { rates } = read('USD 155.20\n2026-12-06 – 2026-12-12\nEUR 163.42\n2026-12-13 – 2026-12-19\nEUR 164.00');
		expect(rates.map(({ currency, from }) => `${currency} ${from}`)).toEqual(['USD 2026-12-06', 'EUR 2026-12-06', 'EUR 2026-12-13']);
	});
	test('in a row it goes for the row', () => expect(read('EUR 1 163.42 2026-11-22 2026-11-28').rates[0]).toMatchObject({ jpy: '163.42', from: '2026-11-22' }));
	test('of a day, from Sunday to Saturday', () => {
		for (const day of ['2026-12-06', '2026-12-08', '2026-12-12']) expect(customsWeek(day)).toEqual(week);
		expect(customsWeek('2026-12-13').from).toBe('2026-12-13');
		expect(customsWeek('1969-12-31')).toEqual({ from: '1969-12-28', to: '1970-01-03' });
	});
	test.each([
		['kouji-rate20261206-20261212.csv', week], ['261206-261212.csv', week], ['rates.csv', undefined], ['2026-12.csv', undefined], ['20261212-20261206.csv', undefined]
	])('of a file %s', (name, expected) => expect(weekOfName(name)).toEqual(expected));
});

describe('what is written as rows is read back', () => {
	const codes = ['USD', 'EUR', 'GBP', 'CNY', 'KRW', 'VND', 'IDR', 'HUF', 'GEL', 'ALL', 'TRY'];
	const rate = fc.record({
		yen: fc.integer({ min: 1, max: 99_999 }), per: fc.constantFrom(1, 100, 1000), weeks: fc.integer({ min: 0, max: 60 })
	}).map(({ yen, per, weeks }) => {
		const from = addDays('2026-01-04', 7 * weeks);
		return { jpy: `${Math.floor(yen / 100)}.${String(yen % 100).padStart(2, '0')}`, per, from, to: addDays(from, 6), source: 'List' };
	});
	const list = fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1 }).chain((some) => fc.tuple(...some.map((currency) => rate.map((one) => ({ currency, ...one })))));

	test('under headings in any order, with any sign', () => {
		const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 });
		const heads = fc.constantFrom(['Currency', 'Rate', 'Per', 'From', 'To', 'Source'], ['通貨コード', '公示相場', '単位', '適用開始日', '適用終了日', '出典']);
		fc.assert(fc.property(list, order, heads, fc.constantFrom('\t', ',', ';'), (rates, at, head, sign) => {
			const rows = [head, ...rates.map((one) => [one.currency, one.jpy, String(one.per), one.from, one.to, one.source])];
			const answer = readRates(rows.map((row) => at.map((i) => row[i]).join(sign)).join('\n'), { source: 'nobody' });
			expect(answer).toMatchObject({ rates, refused: [] });
		}));
	});
	test('and without headings', () => {
		fc.assert(fc.property(list, fc.constantFrom('\t', ',', ';', ' ', '    '), (rates, sign) => {
			const text = rates.map((one) => [one.currency, one.per, one.jpy, one.from, one.to].join(sign)).join('\n');
			expect(readRates(text, { source: 'List' })).toMatchObject({ rates, refused: [] });
		}));
	});
	test('no text whatever is a fault, and no rate is nothing or of no currency', () => {
		fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.constantFrom('USD 1 ', 'KRW\t', '通貨,円\n', ''), (text, before) => {
			for (const { jpy, per, from, to } of read(before + text).rates) expect(Number(jpy) > 0 && per > 0 && from <= to).toBe(true);
		}));
	});
});
