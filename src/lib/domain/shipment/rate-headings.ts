/** What a column of a list of rates holds. `yen` may say per how many units. */
export type Column =
	| { readonly holds: 'code' | 'currency' | 'per' | 'from' | 'to' | 'week' | 'source' }
	| { readonly holds: 'yen'; readonly per: number | undefined };

export type Columns = readonly (Column | undefined)[];

const HEADINGS: readonly (readonly [RegExp, Column])[] = [
	[/^(iso(4217)?(コード|code)?|(currency|ccy)?code|通貨(コード|記号|略号)|コード|code(devise|iso)|币种代码|货币代码)$/, { holds: 'code' }],
	[/^(currency|currencies|ccy|foreigncurrency|通貨名?|外貨|devises?|币种|货币)$/, { holds: 'currency' }],
	[/^(per|units?|perunits?|numberofunits|(通貨|外貨|換算)?単位|unités?|单位)$/, { holds: 'per' }],
	[/^(valid|effective|date|week)?(from|start|starts|startdate|begins)$|^(適用)?(開始|自)(年月)?日?$|^(du|起)$/, { holds: 'from' }],
	[/^(valid|effective|date|week)?(to|until|end|ends|enddate|through)$|^(適用)?(終了|至|満了)(年月)?日?$|^(au|止)$/, { holds: 'to' }],
	[/^(適用)?(期間|週)$|^(week|period|validity|valid|applicableperiod)$/, { holds: 'week' }],
	[/^(source|出典|出所|来源)$/, { holds: 'source' }],
	[
		/^(exchange|customs?|weekly|foreignexchange)*rates?(inyen|yen|jpy|円)?(perunit)?$|^(japanese)?yen(rate)?(perunit)?$|^jpy(perunit)?$|^日?本?円貨?(換算)?額?$|^(税関長?)?(公示|換算|外国?為替|為替|適用)*(相場|レート)(円|jpy)?$|^(taux|汇率|日元)$/,
		{ holds: 'yen', per: undefined }
	]
];

/** A heading without case, spaces and signs. */
const keyOf = (heading: string): string => heading.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const UNIT = '1|10|100|1,?000|10,?000';
const PHRASES: readonly RegExp[] = [
	new RegExp(`(?:\\bper|\\bfor|[/／毎])\\s*(${UNIT})(?![\\d.,]*\\d)\\s*(?:(?:foreign\\s*)?(?:currency\\s*)?units?|(?:外貨|通貨)?(?:単位|通貨))?`, 'i'),
	new RegExp(`(?<![\\d.,])(${UNIT})\\s*(?:(?:foreign\\s*)?(?:currency\\s*)?units?\\b|(?:外貨|通貨)?単位|通貨|外貨)(?:につき|当た?り|あたり|ごと)?`, 'i')
];

/** "per 100", "100通貨", "100 units" in a text: how many units, and the text without it. */
export function unitIn(typed: string): { readonly per: number | undefined; readonly rest: string } {
	const text = typed.normalize('NFKC');
	for (const phrase of PHRASES) {
		const match = phrase.exec(text);
		if (match) return { per: Number(match[1]!.replace(',', '')), rest: text.replace(match[0], ' ') };
	}
	return { per: undefined, rest: text };
}

/** Every number of units that a text speaks of: "per 1 unit, KRW per 100 units" says two. */
export function unitsIn(typed: string): readonly number[] {
	const { per, rest } = unitIn(typed);
	return per === undefined ? [] : [...new Set([per, ...unitsIn(rest)])];
}

function columnOf(heading: string): Column | undefined {
	const key = keyOf(heading);
	const known = HEADINGS.find(([pattern]) => pattern.test(key))?.[1];
	if (known) return known;
	const units = unitsIn(heading);
	return units.length === 1 ? { holds: 'yen', per: units[0] } : undefined;
}

/** The columns of a heading; nothing unless it names the currency and a rate. */
export function columnsOf(cells: readonly string[]): Columns | undefined {
	const columns = cells.map(columnOf);
	const holds = (what: Column['holds']): boolean => columns.some((column) => column?.holds === what);
	return (holds('code') || holds('currency')) && holds('yen') ? columns : undefined;
}
