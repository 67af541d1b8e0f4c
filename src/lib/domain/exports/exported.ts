import { notCp932 } from '../values/cp932';
import { brokerTable, brokerWorkbook } from './broker-sheet';
import { dhlExportDeclaration } from './dhl-export-declaration';
import { dhlLineItems } from './dhl-line-items';
import { fedexCommodities } from './fedex-commodities';
import { fedexCustoms } from './fedex-customs';
import { ABOUT, type Format } from './formats';
import { invoiceLines } from './invoice-lines';
import { linesJson } from './lines-json';
import { textOf, type ExportInput, type Lack, type Made } from './made';
import { packingLines } from './packing-lines';
import { sagawaEhiden3 } from './sagawa-ehiden3';
import { upsInternationalForms } from './ups-international-forms';
import { upsWorldship } from './ups-worldship';
import { yamatoB2 } from './yamato-b2';

const MADE: Record<Format, (input: ExportInput) => Made> = {
	'broker-sheet.xlsx': brokerWorkbook,
	'broker-sheet.csv': brokerTable,
	'broker-sheet-cp932.csv': brokerTable,
	'dhl-line-items.csv': dhlLineItems,
	'dhl-export-declaration.json': dhlExportDeclaration,
	'fedex-customs.json': fedexCustoms,
	'fedex-commodities.csv': fedexCommodities,
	'ups-international-forms.json': upsInternationalForms,
	'ups-worldship.csv': upsWorldship,
	'yamato-b2.csv': yamatoB2,
	'sagawa-ehiden3.csv': sagawaEhiden3,
	'invoice-lines.csv': invoiceLines,
	'invoice-lines.xlsx': invoiceLines,
	'packing-lines.csv': packingLines,
	'packing-lines.xlsx': packingLines,
	'lines.json': linesJson
};

/** A file's content from a plan, with all that keeps it from going out: what lacks or is too long, and signs that its encoding does not have. */
export function exported(format: Format, input: ExportInput): Made {
	const made = MADE[format](input);
	return { ...made, lacks: [...made.lacks, ...encodingLacks(format, made)] };
}

function encodingLacks(format: Format, { content }: Made): Lack[] {
	const { writing } = ABOUT[format];
	if (writing.as !== 'csv' || writing.encoding !== 'cp932' || content.kind === 'json') return [];
	const [{ heads, rows, subjects }] = content.sheets;
	const found = rows.flatMap((row, i) => row.flatMap((cell, j): Lack[] => {
		const given = textOf(cell);
		const odd = notCp932(given);
		const subject = subjects?.[i] ?? 'shipment';
		return odd.length === 0 ? [] : [{ because: 'characters', column: heads[j] ?? '', subject, at: atOf(subject), given, length: [...given].length, most: 0, characters: odd.map(named).join(', ') }];
	}));
	const seen = new Set<string>();
	return found.filter(({ column, given }) => !seen.has(`${column} ${given}`) && seen.add(`${column} ${given}`));
}

/** A sign with its number, for one that cannot be seen. */
const named = (sign: string): string => `${sign} (U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;
const atOf = (subject: string): Lack['at'] => (subject.startsWith('product:') ? { step: 'goods', field: `${subject}:customsDescription` } : { step: 'data', field: 'domesticLeg.from.name' });
