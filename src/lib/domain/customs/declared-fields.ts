import countries from '../../data/country-names.json';
import type { Address, Importer, Plan } from '../shipment/plan';
import type { Product } from '../catalog/product';
import { normalised } from '../values/identifiers';
import { across, keyed, lengthOf, type Keyed } from './naccs-text';

/** A field of the declaration as the broker keys it; `at` is what of the plan it comes from. */
export type DeclaredField = { readonly id: string; readonly at: string; readonly most: number; readonly keyed: Keyed };

export const declaredField = (id: string, at: string, text: string): DeclaredField => {
	const most = lengthOf(id);
	return { id, at, most, keyed: keyed(text, most) };
};

const names = new Map(Object.entries(countries.names));

const isInJapan = (address: Address | undefined): boolean => address?.country.trim().toUpperCase() === 'JP';

/** Digits alone; a number in Japan as it is dialled there. */
export const keyedPhone = (phone: string | undefined): string => (phone ?? '').normalize('NFKC').replace(/^\s*(\+|00)\s*81[\s-]*(\(0\))?/, '0').replace(/\D/g, '');

const digits = (text: string | undefined): string => (text ?? '').normalize('NFKC').replace(/\D/g, '');

/** Prefecture, city, street and building of an address in Japan, each in its own field; one abroad on one line. */
function addressFields(address: Address | undefined, at: string): DeclaredField[] {
	if (!address) return [declaredField('Add3', at, '')];
	const { lines, city, region = '', postalCode = '', country } = address;
	if (!isInJapan(address)) {
		const text = [...lines, `${postalCode} ${city}`.trim(), region, names.get(country.trim().toUpperCase()) ?? country].filter((part) => part.trim() !== '').join(', ');
		return [declaredField('IADJP', at, text)];
	}
	const [street = '', building = ''] = across(lines, [lengthOf('Add3'), lengthOf('Add4')]);
	return [
		declaredField('Zip', `${at}.postalCode`, digits(postalCode)), declaredField('Add1', `${at}.region`, region),
		declaredField('Add2', `${at}.city`, city), declaredField('Add3', `${at}.lines`, street), declaredField('Add4', `${at}.lines`, building)
	];
}

/** The code by which customs knows an importer: its corporate number, else the code that it was given. */
export const codeOf = (importer: Importer | undefined): string => normalised(importer?.corporateNumber || importer?.importerCode || '');

export const importerFields = ({ importer }: Plan): DeclaredField[] => [
	declaredField('ImpCode', 'importer.importerCode', codeOf(importer)),
	declaredField('ImpName', 'importer.name', importer?.name ?? ''),
	...addressFields(importer?.address, 'importer.address'),
	declaredField('Tel', 'importer.phone', keyedPhone(importer?.phone))
];

/** Those of the ACP; none where the importer needs none. */
export function acpFields({ importer }: Plan): DeclaredField[] {
	if (importer?.kind !== 'non-resident-with-acp') return [];
	const { acp } = importer;
	return [
		declaredField('ZJY', 'importer.acp.code', normalised(acp?.code ?? '')),
		declaredField('ZJJ', 'importer.acp.acceptanceNumber', acp?.acceptanceNumber ?? ''),
		declaredField('ZJN', 'importer.acp.name', acp?.name ?? '')
	];
}

export function shipperFields({ shipper }: Plan): DeclaredField[] {
	const { lines = [], city = '', region = '', postalCode = '', country = '' } = shipper?.address ?? {};
	const [street = '', second = ''] = across(lines, [lengthOf('EPA'), lengthOf('EP2')]);
	return [
		declaredField('EPN', 'shipper.name', shipper?.name ?? ''), declaredField('EPA', 'shipper.address.lines', street),
		declaredField('EP2', 'shipper.address.lines', second), declaredField('EP3', 'shipper.address.city', city),
		declaredField('EP4', 'shipper.address.region', region), declaredField('EPY', 'shipper.address.postalCode', postalCode),
		declaredField('EPO', 'shipper.address.country', country)
	];
}

/** The name of the goods: the one for the declaration, else the English description, else the title. */
export const goodsNameField = ({ declarationName, customsDescription, title }: Product): DeclaredField =>
	declaredField('CMN', 'declarationName', declarationName || customsDescription?.en || title?.en || '');
