import type { Product } from '../../catalog/product';
import { isCountry, isCurrency } from '../../values/codes';
import { normalised } from '../../values/identifiers';
import { isDecimal, scaled } from '../../values/money';
import type { Breach, Facts, Rule, Severity } from '../finding';
import { isGiven } from '../inspection';
import { vaguenessOf } from '../words-of-goods';
import { KNOWN_SINCE } from './known-since';

/** A rule about each product that is shipped: the facts by which it breaks the rule, or false. */
const perProduct = (code: string, severity: Severity, source: string, broken: (product: Product) => Facts | false): Rule => ({
	code,
	severity,
	source,
	from: KNOWN_SINCE,
	breaches: ({ shipped }) =>
		shipped.flatMap((product): Breach[] => {
			const facts = broken(product);
			return facts ? [{ subject: `product:${product.sku}`, facts: { sku: product.sku, ...facts } }] : [];
		})
});

const codeOf = ({ hsCode = '' }: Product): string => normalised(hsCode).replaceAll('.', '');

/** Six digits are a heading of the whole world's, nine Japan's own; chapters run from 1 to 97, and 77 is kept free. */
const isHsCode = (code: string): boolean => {
	const chapter = Number(code.slice(0, 2));
	return /^(\d{6}|\d{9})$/.test(code) && chapter >= 1 && chapter <= 97 && chapter !== 77;
};

const hsCodeMissing = perProduct('product.hs-code-missing', 'block', 'dhl-invoice-tips', (product) => codeOf(product) === '' && {});

const hsCodeInvalid = perProduct('product.hs-code-invalid', 'block', 'customs-tariff', (product) => {
	const code = codeOf(product);
	return code !== '' && !isHsCode(code) && { code: product.hsCode ?? '', length: code.length };
});

const hsCodeShort = perProduct('product.hs-code-short', 'warn', 'customs-tariff', (product) => {
	const code = codeOf(product);
	return code.length === 6 && isHsCode(code) && { code };
});

const originMissing = perProduct('product.origin-missing', 'block', 'customs-declaration-items', ({ countryOfOrigin = '' }) =>
	isCountry(countryOfOrigin.trim().toUpperCase()) ? false : { given: countryOfOrigin.trim() || 'none' }
);

const valueMissing = perProduct(
	'product.value-missing',
	'block',
	'customs-value-query',
	({ value }) => !(value && isDecimal(value.amount) && scaled(value.amount, 6) > 0n) && { given: value?.amount || 'none' }
);

const currencyUnknown = perProduct(
	'value.currency-unknown',
	'block',
	'iso-4217',
	({ value }) => value !== undefined && !isCurrency(value.currency) && { currency: value.currency || 'none' }
);

const sizeOrWeightMissing = perProduct('product.size-or-weight-missing', 'block', 'amazon-inbound-model', ({ unit }) => {
	const hasSize = unit?.sizeMm?.every((side) => side > 0) ?? false;
	const hasWeight = (unit?.weightG ?? 0) > 0;
	if (hasSize && hasWeight) return false;
	return { lacks: hasSize ? 'weight' : hasWeight ? 'size' : 'both' };
});

const descriptionMissing = perProduct(
	'description.missing',
	'block',
	'customs-declaration-items',
	({ customsDescription }) => !isGiven(customsDescription?.en) && {}
);

const descriptionVague = perProduct('description.vague', 'block', 'dhl-invoice-tips', ({ customsDescription }) => {
	if (!isGiven(customsDescription?.en)) return false;
	for (const text of [customsDescription.en, customsDescription.ja].filter(isGiven)) {
		const vague = vaguenessOf(text);
		if (vague) return { text, ...vague };
	}
	return false;
});

export const goodsRules: readonly Rule[] = [
	hsCodeMissing, hsCodeInvalid, hsCodeShort, originMissing, valueMissing, currencyUnknown, sizeOrWeightMissing, descriptionMissing, descriptionVague
];
