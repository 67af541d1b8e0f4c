import naccs from '../../../data/carriers/naccs.json';
import transport from '../../../data/goods/battery-transport.json';
import type { OriginProof, Product } from '../../catalog/product';
import { acpFields, goodsNameField, importerFields, declaredField, shipperFields, type DeclaredField } from '../../customs/declared-fields';
import { AGREEMENT_KEYS, isAgreement } from '../../customs/agreement-names';
import { agreementName, askedBy, claimedGoods, isOpenTo, proofAsked } from '../../customs/origin-claims';
import type { Importer } from '../../shipment/plan';
import { sourceOf } from '../../values/source';
import type { Breach, Rule } from '../finding';
import { isGiven } from '../inspection';
import { hitOf } from '../kinds';
import { KNOWN_SINCE } from './known-since';
import { perProduct } from './per-product';

const isWrong = ({ keyed }: DeclaredField): boolean => keyed.tooLong || keyed.unkeyable.length > 0;

/** What of some fields cannot be keyed as it is: the fields, the longest way over, the letters. */
function wrongIn(subject: string, role: string, fields: readonly DeclaredField[]): Breach[] {
	const wrong = fields.filter(isWrong);
	if (wrong.length === 0) return [];
	const over = wrong.filter(({ keyed }) => keyed.tooLong).map(({ id, most, keyed }) => `${id} ${[...keyed.text].length}/${most}`).join(', ');
	const characters = [...new Set(wrong.flatMap(({ keyed }) => keyed.unkeyable))].join(' ');
	return [{ subject, facts: { role, why: over === '' ? 'characters' : characters === '' ? 'length' : 'both', over, characters } }];
}

/** A telephone abroad is none that customs calls. */
const isAsked = ({ kind }: Importer, { id }: DeclaredField): boolean => id !== 'Tel' || kind !== 'non-resident-with-acp';

const fieldLength: Rule = {
	code: 'declaration.field-length',
	severity: 'warn',
	source: naccs.source,
	from: KNOWN_SINCE,
	breaches: ({ plan, importer }) => [
		...(importer ? wrongIn('party:importer', 'importer', importerFields(plan).filter((field) => isAsked(importer, field))) : []),
		...(importer?.acp ? wrongIn('party:acp', 'acp', acpFields(plan)) : []),
		...(plan.shipper ? wrongIn('party:shipper', 'shipper', shipperFields(plan)) : []),
		...wrongIn('shipment', 'reference', [declaredField('IV3', 'reference', plan.reference)])
	]
};

/** The broker shortens names that are too long: it is told once, not held against each of the goods. */
const goodsName: Rule = {
	code: 'declaration.goods-name',
	severity: 'info',
	source: naccs.source,
	from: KNOWN_SINCE,
	breaches: ({ shipped }) => {
		const wrong = shipped.map((product) => ({ sku: product.sku, field: goodsNameField(product) })).filter(({ field }) => isWrong(field));
		const [first] = wrong;
		if (!first) return [];
		const { keyed, most } = first.field;
		const facts = { sku: first.sku, given: keyed.text, length: [...keyed.text].length, most, why: keyed.tooLong ? 'length' : 'characters', characters: keyed.unkeyable.join(' ') };
		return [{ subject: 'shipment', facts: { ...facts, more: wrong.length - 1 } }];
	}
};

const acpNumbers: Rule = {
	code: 'declaration.acp-numbers',
	severity: 'info',
	source: 'acp-in-declaration',
	from: KNOWN_SINCE,
	breaches: ({ importer }) => {
		const acp = importer?.kind === 'non-resident-with-acp' ? importer.acp : undefined;
		if (!acp || !isGiven(acp.name)) return [];
		const [code, number] = [isGiven(acp.code), isGiven(acp.acceptanceNumber)];
		return code && number ? [] : [{ subject: 'party:acp', facts: { acp: acp.name, lacks: code ? 'number' : number ? 'code' : 'both' } }];
	}
};

/** A preference is lost where the origin has no part in the agreement, or where proof is asked for and there is none. */
const originProof: Rule = {
	code: 'declaration.origin-proof',
	severity: 'warn',
	source: 'epa-proof-waiver',
	from: KNOWN_SINCE,
	breaches: ({ plan, on }) => {
		const claimed = claimedGoods(plan);
		if (claimed.length === 0) return [];
		const { isAsked, limitJpy } = proofAsked(plan, on);
		return claimed.flatMap(({ product, claim }): Breach[] => {
			const proofs = askedBy(claim.agreement).proofs;
			const needsNumber = claim.proof === 'certificate' || claim.proof === 'approved-exporter';
			const because = !isAgreement(claim.agreement) ? 'unknown'
				: !isOpenTo(claim.agreement, product.countryOfOrigin) ? 'origin'
				: !isAsked ? undefined
				: claim.proof === undefined ? 'none'
				: !proofs.includes(claim.proof) ? 'kind'
				: needsNumber && !isGiven(claim.reference) ? 'number' : undefined;
			return because ? [{ subject: `product:${product.sku}`, facts: { sku: product.sku, agreement: claim.agreement, because, limit: limitJpy, origin: product.countryOfOrigin ?? '', known: because === 'unknown' ? AGREEMENT_KEYS.join(', ') : '' } }] : [];
		});
	}
};

/** Statements on the origin statement whose wording nobody compared with the annex: once for each agreement. */
const originWording: Rule = {
	code: 'origin.wording-unconfirmed',
	severity: 'warn',
	source: 'epa-proof-waiver',
	from: KNOWN_SINCE,
	breaches: ({ plan }) => {
		const stated = claimedGoods(plan).filter(({ claim: { agreement, proof } }) => isAgreement(agreement) && proof !== undefined && STATED.includes(proof) && askedBy(agreement).proofs.includes(proof));
		return [...new Map(stated.toReversed().map(({ product, claim }) => [claim.agreement, product])).entries()].toReversed().flatMap(([agreement, product]): Breach[] => {
			const { annex, source } = askedBy(agreement);
			return sourceOf(source).standing === 'our-inference' ? [{ subject: `product:${product.sku}`, source, facts: { agreement: agreementName(agreement), annex: annex ?? 'none' } }] : [];
		});
	}
};
const STATED: readonly OriginProof[] = ['exporter-statement', 'approved-exporter', 'importer-statement'];

/** A carrier asks for somebody to call when lithium batteries burn. */
const batteryPhone: Rule = {
	code: 'declaration.battery-phone',
	severity: 'warn',
	source: 'battery-air-instructions',
	from: KNOWN_SINCE,
	breaches: ({ plan, shipped }) => {
		if (!plan.shipper || isGiven(plan.shipper.phone)) return [];
		const lithium = shipped.find(isLithium);
		return lithium ? [{ subject: 'party:shipper', facts: { sku: lithium.sku } }] : [];
	}
};

const isLithium = (product: Product): boolean =>
	product.traits?.battery ? product.traits.battery.chemistry.startsWith('li-') : !hitOf(product, ['not-lithium']) && hitOf(product, ['power-bank', 'lithium-cell']) !== undefined;

/** How batteries are classed is from memory here: it is told once, and not on the carrier's paper. */
const batteryRules: Rule = {
	code: 'declaration.battery-rules',
	severity: 'info',
	source: transport.air.source,
	from: KNOWN_SINCE,
	breaches: ({ plan, shipped }) => {
		const source = (plan.transport.startsWith('sea') ? transport.sea : transport.air).source;
		const first = shipped.find(({ traits }) => traits?.battery !== undefined);
		return first && sourceOf(source).standing === 'our-inference' ? [{ subject: `product:${first.sku}`, source, facts: { sku: first.sku } }] : [];
	}
};

export const declarationFieldRules: readonly Rule[] = [fieldLength, goodsName, acpNumbers, originProof, originWording, batteryPhone, batteryRules];
