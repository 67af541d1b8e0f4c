import data from '../../../data/amazon/labels.json';
import type { Product } from '../../catalog/product';
import { inForce } from '../../values/dated';
import { normalised } from '../../values/identifiers';
import type { Rule } from '../finding';
import { isGiven } from '../inspection';
import { prepOwnerOf } from '../prep';
import { perProduct } from './per-product';

const labelOwnerOf = (product: Product): string => prepOwnerOf(product, 'ITEM_LABELING');

const missing = perProduct({
	code: 'label.fnsku-missing',
	severity: 'warn',
	source: 'commingling-ends',
	broken: (product, { on }) => {
		if (isGiven(product.fnsku) || labelOwnerOf(product) === 'AMAZON') return false;
		const hasBarcode = isGiven(product.gtin);
		const { value, source } = inForce(data.makersBarcode, on);
		if (hasBarcode && (value.enough || labelOwnerOf(product) === 'NONE')) return false;
		const because = hasBarcode ? 'barcodeNotEnough' : 'noBarcode';
		return { source: hasBarcode ? source : 'amazon-barcode-help', facts: { because, gtin: product.gtin?.trim() ?? '' } };
	}
});

/** X0 and eight more; the ASIN itself, or a book's ISBN, where stock is kept by the maker's barcode. */
const FNSKU = /^(?:X0[A-Z0-9]{8}|B0[A-Z0-9]{8}|\d{9}[\dX])$/;

const spelt = (fnsku: string): string => normalised(fnsku).toUpperCase();

const invalid = perProduct({
	code: 'label.fnsku-invalid',
	severity: 'warn',
	source: 'fnsku-shape',
	broken: ({ fnsku }) => {
		if (!isGiven(fnsku)) return false;
		const code = spelt(fnsku);
		return !FNSKU.test(code) && { facts: { fnsku: code, length: code.length } };
	}
});

const covered = perProduct({
	code: 'label.barcode-must-be-covered',
	severity: 'info',
	source: 'amazon-barcode-help',
	broken: (product) => {
		const { gtin, fnsku, prep: { done = [] } = {} } = product;
		if (!isGiven(gtin) || !isGiven(fnsku) || !spelt(fnsku).startsWith('X') || done.includes('ITEM_BLANKSTK')) return false;
		return labelOwnerOf(product) === 'SELLER' && { facts: { gtin: gtin.trim(), fnsku: spelt(fnsku) } };
	}
});

export const labelRules: readonly Rule[] = [missing, invalid, covered];
