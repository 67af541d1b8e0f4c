import { firstPage, footed, type Paper } from './frame';
import { invoiceClosing } from './invoice-closing';
import { invoiceHead } from './invoice-head';
import { invoiceTable } from './invoice-table';
import { linesByCentre } from './lines';
import type { Page } from './page';
import { DASH, type PapersInput } from './papers';
import { layBlocks, layTable } from './table';
import { printableThroughout } from './text';
import { BASES } from './words';

/** Commercial invoice, 仕入書: who sends what to whom, what it is worth, and who answers for the import. */
export function commercialInvoice(given: PapersInput): Page[] {
	const input = { ...given, plan: printableThroughout(given.plan) };
	const { plan } = input;
	const basis = plan.importer && BASES[plan.importer.basis].subtitle;
	const paper: Paper = { kind: 'commercial-invoice', input, subtitle: basis || `The basis of the import is not settled ${DASH} 輸入の根拠は未定です。` };
	const groups = linesByCentre(plan);
	const first = firstPage(paper);
	const table = layTable(paper, { sheets: [first], y: invoiceHead(first, input) }, invoiceTable(plan, groups));
	const whole = layBlocks(paper, table, invoiceClosing(input, groups.flatMap(({ lines }) => lines)), 'closing');
	return footed(paper, whole.sheets);
}
