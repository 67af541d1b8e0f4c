import { ruleOf } from '../compliance/rules';
import type { InvoiceLine } from './lines';
import type { PaperWords } from './paper-words';
import { joined } from './papers';

/** A notice, licence or proof that goods need, and the lines of the invoice that it is for. */
export type Regulatory = { readonly text: string; readonly numbers: readonly number[] };

/** Papers that customs or the law of sale asks for; what Amazon wants to know of the packing is no matter of an invoice. */
const isRegulatory = (kind: string): boolean => {
	const rule = ruleOf(`evidence.${kind}`) ?? ruleOf(`restricted.${kind}`);
	return rule === undefined ? ruleOf(`prep.${kind}`) === undefined && ruleOf(`expiry.${kind}`) === undefined : rule.stops !== 'amazon';
};

/** Notices, licences and proofs in hand, each once, with the lines it is for. */
export function regulatoryOf(lines: readonly InvoiceLine[], { say, evidence }: PaperWords): Regulatory[] {
	const found = new Map<string, number[]>();
	for (const { number, product } of lines) {
		for (const { kind, reference, validUntil } of (product?.evidence ?? []).filter((paper) => isRegulatory(paper.kind))) {
			const text = joined(', ', evidence(kind)[0] + (reference && ` (${reference})`), validUntil && say('invoice.until', { day: validUntil })[0]);
			found.set(text, [...(found.get(text) ?? []), number]);
		}
	}
	return [...found].map(([text, numbers]) => ({ text, numbers: [...new Set(numbers)] }));
}
