import type { Finding, Listed } from '$lib/domain/compliance/finding';
import type { Judging } from '$lib/domain/documents/check-report';
import type { Label } from '$lib/domain/documents/words';
import { messageOf, remedyOf } from '$lib/i18n/tell';
import { DECLARED } from '../../samples';

const rule = (changes: Partial<Listed> & Pick<Listed, 'code' | 'breaches'>): Listed => ({
	severity: 'block', source: 'invoice-items', from: '2020-01-01', family: 'goods', stops: 'customs', waivable: false, ...changes
});

/** Few rules, so that approved pages stay when the book of rules grows; one has the code of a rule that may be waived. */
export const FEW_RULES: readonly Listed[] = [
	rule({ code: 'test.parcel', severity: 'warn', stops: 'amazon', breaches: ({ cartons }) => cartons.map(({ number }) => ({ subject: `carton:${number}`, facts: {} })) }),
	rule({ code: 'test.goods', stops: 'sale', source: 'ddp-from-amazon-help', breaches: ({ shipped }) => shipped.map(({ sku }) => ({ subject: `product:${sku}`, facts: { sku } })) }),
	rule({ code: 'declaration.platform-code', severity: 'info', breaches: () => [{ subject: 'shipment', facts: {} }] })
];

const plainly = ({ code, facts }: Finding): { message: Label; remedy: Label } => ({
	message: [`Something is wrong by ${code}${facts['sku'] ? ` with ${facts['sku']}` : ''}`, `${code}の指摘です${facts['sku'] ? `（${facts['sku']}）` : ''}`],
	remedy: ['Put it right.', '修正してください。']
});

export const judgingFew: Judging = { on: DECLARED, rules: FEW_RULES, tell: plainly, nameOf: (kind) => [`Paper ${kind}`, '書類'] };

/** As the program judges, with its own rules and words. */
export const judgingAll: Judging = {
	on: DECLARED,
	tell: (finding) => ({ message: [messageOf('en', finding), messageOf('ja', finding)], remedy: [remedyOf('en', finding), remedyOf('ja', finding)] }),
	nameOf: (kind) => [kind, '']
};
