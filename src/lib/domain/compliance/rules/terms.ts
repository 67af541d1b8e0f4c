import type { Party, Plan } from '../../shipment/plan';
import { isAmazon } from '../amazon';
import type { Rule } from '../finding';
import { isGiven } from '../inspection';
import { KNOWN_SINCE } from './known-since';

const notDdp: Rule = {
	code: 'terms.not-ddp',
	severity: 'block',
	source: 'ddp-from-amazon-help',
	from: KNOWN_SINCE,
	breaches: ({ plan: { incoterm } }) =>
		incoterm?.rule === 'DDP' ? [] : [{ subject: 'shipment', facts: { rule: incoterm?.rule ?? 'none' } }]
};

const placeMissing: Rule = {
	code: 'terms.place-missing',
	severity: 'block',
	source: 'invoice-items',
	from: KNOWN_SINCE,
	breaches: ({ plan: { incoterm } }) =>
		incoterm && !isGiven(incoterm.place) ? [{ subject: 'shipment', facts: { rule: incoterm.rule } }] : []
};

/** A channel that leaves duty unpaid bills the receiver as surely as a cross in the wrong box; and Amazon is the receiver under any name. */
const dutiesBilledToReceiver: Rule = {
	code: 'terms.duties-billed-to-receiver',
	severity: 'block',
	source: 'amazon-invoice-guide',
	from: KNOWN_SINCE,
	breaches: ({ plan }) => {
		const how = billedToReceiver(plan);
		return how ? [{ subject: 'shipment', facts: { how, carrier: plan.carrier?.name ?? '', payer: payerOf(plan)?.name ?? '' } }] : [];
	}
};

const billedToReceiver = (plan: Plan): 'receiver' | 'unpaidChannel' | 'payerIsAmazon' | undefined => {
	if (plan.dutiesPaidBy === 'receiver') return 'receiver';
	if (plan.carrier?.taxKind === 'unpaid') return 'unpaidChannel';
	const payer = payerOf(plan);
	return payer && [payer.name, payer.nameJa].filter(isGiven).some(isAmazon) ? 'payerIsAmazon' : undefined;
};

/** Whoever pays, where it is not the importer, who is looked at by rules of his own. */
const payerOf = ({ dutiesPaidBy, shipper, broker }: Plan): Party | undefined =>
	({ shipper, broker, importer: undefined, receiver: undefined })[dutiesPaidBy];

export const termsRules: readonly Rule[] = [notDdp, placeMissing, dutiesBilledToReceiver];
