import { countryName } from './addresses';
import { columnsTable, type Column } from './columns-table';
import { count, harmonised } from './figures';
import type { AgreementClaim } from './origin-claims';
import { wordsIn } from './paper-words';
import { joined, orDash, type PapersInput } from './papers';
import type { Table } from './table';
import { BODY, BODY_MEDIUM, ID, SMALL } from './types';

/** The goods that a claim is for, by the lines of the invoice. */
export function goodsTable({ words: { say, language } }: PapersInput, { lines }: AgreementClaim): Table {
	const columns: readonly Column[] = [
		{ head: say('origin.line'), from: 18, to: 26, end: true },
		{ head: say('origin.goods'), from: 29, to: 103 },
		{ head: say('origin.code'), from: 104, to: 124 },
		{ head: say('origin.made-in'), from: 125, to: 149 },
		{ head: say('origin.units'), from: 149, to: 161, end: true },
		{ head: say('origin.criterion'), from: 164, to: 178 },
		{ head: say('origin.reference'), from: 178, to: 198 }
	];
	const rows = lines.map(({ line, claim }) => {
		const [lead, beside] = wordsIn(language, line.product?.customsDescription ?? line.product?.title);
		const origin = line.product?.countryOfOrigin;
		return [
			[{ text: String(line.number), type: BODY_MEDIUM }],
			[{ text: orDash(lead), type: BODY }, { text: beside, type: SMALL }, { text: line.sku, type: ID }],
			[{ text: harmonised(line.product?.hsCode), type: ID }],
			[{ text: orDash(joined(' ', origin, origin && countryName(origin))), type: SMALL }],
			[{ text: count(line.quantity) }],
			[{ text: orDash(claim.criterion) }],
			[{ text: orDash(claim.reference), type: SMALL }]
		];
	});
	return columnsTable(columns, [{ head: ['', ''], rows }], 'originClaim');
}
