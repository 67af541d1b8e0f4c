import { firstPage, footed, type Paper } from './frame';
import { invoiceClosing } from './invoice-closing';
import { invoiceHead } from './invoice-head';
import { invoiceTable } from './invoice-table';
import type { Page } from './page';
import { both } from './paper-words';
import { DASH, type PapersInput } from './papers';
import { partOf } from './part';
import { layBlocks, layTable } from './table';
import { printableThroughout } from './text';

/** Commercial invoice, 仕入書: who sends what to whom, what it is worth, and who answers for the import. */
export const commercialInvoice = (input: PapersInput): Page[] => invoice(input, 'commercial-invoice');

/** The same before anything is sold or sent: it states no obligation. */
export const proformaInvoice = (input: PapersInput): Page[] => invoice(input, 'proforma-invoice');

function invoice(given: PapersInput, kind: 'commercial-invoice' | 'proforma-invoice'): Page[] {
	const input = { ...given, plan: printableThroughout(given.plan) };
	const paper: Paper = { kind, input, subtitle: subtitle(input, kind) };
	const part = partOf(input);
	const first = firstPage(paper);
	const table = layTable(paper, { sheets: [first], y: invoiceHead(first, input, part) }, invoiceTable(input, part.groups));
	const whole = layBlocks(paper, table, invoiceClosing(input, part), 'closing');
	return footed(paper, whole.sheets);
}

function subtitle({ plan: { importer }, words: { say } }: PapersInput, kind: 'commercial-invoice' | 'proforma-invoice'): string {
	if (kind === 'proforma-invoice') return both(say('invoice.proforma'));
	if (!importer || importer.basis === 'name-only') return both(say('invoice.basis.not-settled', { dash: DASH }), ' ');
	return both(say(`invoice.basis.${importer.basis}`));
}
