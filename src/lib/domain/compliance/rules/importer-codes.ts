import list from '../../../data/customs/importer-codes.json';
import { isCorporateNumber, normalised } from '../../values/identifiers';
import type { Breach, Facts, Rule } from '../finding';
import { isGiven } from '../inspection';
import { isMyNumber } from '../my-number';
import { KNOWN_SINCE } from './known-since';

const IMPORTER = 'party:importer';

const codes = list.codes.map(({ pattern, checked }) => ({ pattern: new RegExp(pattern), checked }));
const shipperCode = new RegExp(list.shipperCode.pattern);
const myNumber = new RegExp(list.myNumber.pattern);
const registration = new RegExp(list.invoiceRegistrationNumber.pattern);

/** Twelve digits may be a customs-issued code as well; that of a head office ends in four noughts. */
const looksLikeMyNumber = (code: string): boolean => myNumber.test(code) && !code.endsWith(list.myNumber.headOffice) && isMyNumber(code);

/** A corporate number to compare with, when there is a good one. */
const comparable = (number: string | undefined): string | undefined => {
	const digits = normalised(number ?? '');
	return isCorporateNumber(digits) ? digits : undefined;
};

const told = (facts: Facts): Breach[] => [{ subject: IMPORTER, facts }];

/** A My Number is not repeated: the finding is printed. */
const codeInvalid: Rule = {
	code: 'importer.code-invalid',
	severity: 'block',
	source: 'customs-issued-code',
	from: KNOWN_SINCE,
	breaches: ({ importer }) => {
		if (!isGiven(importer?.importerCode)) return [];
		const code = normalised(importer.importerCode);
		const number = comparable(importer.corporateNumber);
		if (looksLikeMyNumber(code)) return told({ because: 'myNumber', code: '', number: '' });
		const form = codes.find(({ pattern }) => pattern.test(code));
		if (!form) return told({ because: shipperCode.test(code) ? 'shipperCode' : 'format', code: importer.importerCode, number: '' });
		if (!form.checked) return [];
		if (!isCorporateNumber(code.slice(0, 13))) return told({ because: 'checkDigit', code: importer.importerCode, number: '' });
		return number !== undefined && !code.startsWith(number) ? told({ because: 'differs', code: importer.importerCode, number }) : [];
	}
};

const invoiceNumberInvalid: Rule = {
	code: 'importer.invoice-number-invalid',
	severity: 'warn',
	source: 'invoice-registration-number',
	from: KNOWN_SINCE,
	breaches: ({ importer }) => {
		if (!isGiven(importer?.invoiceRegistrationNumber)) return [];
		const code = importer.invoiceRegistrationNumber;
		const digits = normalised(code);
		if (!registration.test(digits)) return told({ because: 'format', code, number: '' });
		if (importer.kind !== 'japanese-corporation') return [];
		if (!isCorporateNumber(digits.slice(1))) return told({ because: 'checkDigit', code, number: '' });
		const number = comparable(importer.corporateNumber);
		return number !== undefined && digits.slice(1) !== number ? told({ because: 'differs', code, number }) : [];
	}
};

export const importerCodeRules: readonly Rule[] = [codeInvalid, invoiceNumberInvalid];
