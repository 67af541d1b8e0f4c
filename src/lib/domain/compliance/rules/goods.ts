import details from '../../../data/words/description-details.json';
import type { Product } from '../../catalog/product';
import { isCountry, isCurrency } from '../../values/codes';
import { isDecimal, scaled } from '../../values/money';
import { lackIn } from '../description';
import type { Facts, Rule } from '../finding';
import { isGiven } from '../inspection';
import { codeOf } from '../kinds';
import { suggestDescription } from '../suggestion';
import { vaguenessOf } from '../words-of-goods';
import { perProduct } from './per-product';

/** Six digits are a heading of the whole world's, nine Japan's own; chapters run from 1 to 97, and 77 is kept free. */
const isHsCode = (code: string): boolean => {
	const chapter = Number(code.slice(0, 2));
	return /^(\d{6}|\d{9})$/.test(code) && chapter >= 1 && chapter <= 97 && chapter !== 77;
};

const hsCodeMissing = perProduct({
	code: 'product.hs-code-missing',
	severity: 'block',
	source: 'dhl-invoice-tips',
	broken: (product) => codeOf(product) === '' && { facts: {} }
});

const hsCodeInvalid = perProduct({
	code: 'product.hs-code-invalid',
	severity: 'block',
	source: 'customs-tariff',
	broken: (product) => {
		const code = codeOf(product);
		return code !== '' && !isHsCode(code) && { facts: { code: product.hsCode ?? '', length: code.length } };
	}
});

const hsCodeShort = perProduct({
	code: 'product.hs-code-short',
	severity: 'warn',
	source: 'customs-tariff',
	broken: (product) => {
		const code = codeOf(product);
		return code.length === 6 && isHsCode(code) && { facts: { code } };
	}
});

const originMissing = perProduct({
	code: 'product.origin-missing',
	severity: 'block',
	source: 'customs-declaration-items',
	broken: ({ countryOfOrigin = '' }) => !isCountry(countryOfOrigin.trim().toUpperCase()) && { facts: { given: countryOfOrigin.trim() || 'none' } }
});

const valueMissing = perProduct({
	code: 'product.value-missing',
	severity: 'block',
	source: 'customs-value-query',
	broken: ({ value }) => !(value && isDecimal(value.amount) && scaled(value.amount, 6) > 0n) && { facts: { given: value?.amount || 'none' } }
});

const currencyUnknown = perProduct({
	code: 'value.currency-unknown',
	severity: 'block',
	source: 'iso-4217',
	broken: ({ value }) => value !== undefined && !isCurrency(value.currency) && { facts: { currency: value.currency || 'none' } }
});

const sizeOrWeightMissing = perProduct({
	code: 'product.size-or-weight-missing',
	severity: 'block',
	source: 'amazon-inbound-model',
	stops: 'amazon',
	broken: ({ unit }) => {
		const hasSize = unit?.sizeMm?.every((side) => side > 0) ?? false;
		const hasWeight = (unit?.weightG ?? 0) > 0;
		if (hasSize && hasWeight) return false;
		return { facts: { lacks: hasSize ? 'weight' : hasWeight ? 'size' : 'both' } };
	}
});

const descriptionMissing = perProduct({
	code: 'description.missing',
	severity: 'block',
	source: 'customs-declaration-items',
	broken: ({ customsDescription }) => !isGiven(customsDescription?.en) && { facts: {} }
});

/** What carriers refuse blocks; what they ask of clothes, shoes and batteries besides is a warning. */
const descriptionVague = perProduct({
	code: 'description.vague',
	severity: 'block',
	source: 'dhl-invoice-tips',
	waivable: true,
	broken: (product) => {
		const { customsDescription } = product;
		if (!isGiven(customsDescription?.en)) return false;
		for (const language of ['en', 'ja'] as const) {
			const text = customsDescription[language];
			const vague = isGiven(text) ? vaguenessOf(text) : undefined;
			if (vague) return { facts: { text: text ?? '', ...vague, lacks: 'none', ...suggested(product, language) } };
		}
		const lack = lackIn(product);
		return (
			lack !== undefined && {
				severity: 'warn',
				source: details.source,
				facts: { text: customsDescription.en, word: '', ...lack, ...suggested(product, 'en') }
			}
		);
	}
});

/** A wording to take over, where the product's fields make one. */
const suggested = (product: Product, language: 'en' | 'ja'): Facts => {
	const suggestion = suggestDescription(product, language);
	return { suggestion, hint: suggestion === '' ? 'none' : 'some' };
};

export const goodsRules: readonly Rule[] = [
	hsCodeMissing, hsCodeInvalid, hsCodeShort, originMissing, valueMissing, currencyUnknown, sizeOrWeightMissing, descriptionMissing, descriptionVague
];
