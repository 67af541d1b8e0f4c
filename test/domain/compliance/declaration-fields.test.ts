import { expect, test } from 'vitest';
import type { Product } from '$lib/domain/catalog/product';
import { agreementKey } from '$lib/domain/customs/agreement-names';
import { inspect } from '$lib/domain/compliance/inspect';
import type { Plan } from '$lib/domain/shipment/plan';
import { acp, addressInTokyo, DECLARED, importer, importerInJapan, product, shipment, shipper } from '../../samples';

const found = (plan: Plan, code: string) => inspect(plan, DECLARED).filter((finding) => finding.code === `declaration.${code}`).map(({ subject, facts }) => ({ subject, ...facts }));
const withProduct = (changes: Partial<Product>, rest: Partial<Plan> = {}): Plan => shipment({ products: [product(changes)], ...rest });

test.each<[name: string, plan: Plan, told: readonly object[]]>([
	['the sample', shipment(), []],
	['an importer in Japan', shipment({ importer: importerInJapan() }), []],
	['a town of 36 letters', shipment({ importer: importerInJapan({ address: addressInTokyo({ city: 'C'.repeat(36) }) }) }), [{ subject: 'party:importer', role: 'importer', why: 'length', over: 'Add2 36/35' }]],
	['a town of 35', shipment({ importer: importerInJapan({ address: addressInTokyo({ city: 'C'.repeat(35) }) }) }), []],
	['a street that goes into two fields', shipment({ importer: importerInJapan({ address: addressInTokyo({ lines: ['2-7-4 Kanda', 'A building with a very long name on the corner of two streets'] }) }) }), []],
	['Japanese letters where Latin ones are keyed', shipment({ importer: importerInJapan({ address: addressInTokyo({ city: '千代田区' }) }) }), [{ subject: 'party:importer', why: 'characters', characters: '千 代 田 区' }]],
	['a shipper with a name of 71 letters', shipment({ shipper: shipper({ name: 'S'.repeat(71) }) }), [{ subject: 'party:shipper', why: 'length', over: 'EPN 71/70' }]],
	['a reference of 36 letters', shipment({ reference: 'R'.repeat(36) }), [{ subject: 'shipment', role: 'reference', over: 'IV3 36/35' }]]
])('fields: %s', (_, plan, told) => {
	expect(found(plan, 'field-length')).toEqual(told.map((facts) => expect.objectContaining(facts) as unknown));
});

test.each<[name: string, changes: Partial<Product>, told: readonly object[]]>([
	['a name of 40 letters', { declarationName: 'X'.repeat(40) }, []],
	['a name of 41', { declarationName: 'X'.repeat(41) }, [{ subject: 'shipment', sku: 'MUG-01', length: 41, most: 40, why: 'length', more: 0 }]],
	['a long description and no name for the declaration', { declarationName: undefined }, [{ length: 56 }]],
	['a name in Japanese', { declarationName: 'マグ' }, [{ why: 'characters', characters: 'マ グ' }]]
])('goods: %s', (_, changes, told) => {
	expect(found(withProduct(changes), 'goods-name')).toEqual(told.map((facts) => expect.objectContaining(facts) as unknown));
});

test.each<[lacks: string | undefined, code: string | undefined, number: string | undefined]>([
	[undefined, '8123456789011', 'T26050107'], ['code', undefined, 'T26050107'], ['number', '8123456789011', ''], ['both', '', undefined]
])('an ACP that lacks %s', (lacks, code, acceptanceNumber) => {
	const plan = shipment({ importer: importer({ acp: acp({ code, acceptanceNumber }) }) });
	expect(found(plan, 'acp-numbers').map((finding) => ('lacks' in finding ? finding.lacks : ''))).toEqual(lacks ? [lacks] : []);
});

test('an importer in Japan needs no numbers of an ACP', () => expect(found(shipment({ importer: importerInJapan() }), 'acp-numbers')).toEqual([]));

const worth = (priceJpy: number) => ({ sale: { priceJpy, referralFeeJpy: 100, fbaFeeJpy: 100 } });
test.each<[name: string, changes: Partial<Product>, because: string | undefined]>([
	['no claim', worth(90_000), undefined],
	['a claim without proof over the waiver', { ...worth(90_000), originClaim: { agreement: 'eu' } }, 'none'],
	['the same worth little', { ...worth(2_000), originClaim: { agreement: 'eu' } }, undefined],
	['the exporter’s statement', { ...worth(90_000), originClaim: { agreement: 'eu', proof: 'exporter-statement' } }, undefined],
	['a certificate, which the agreement does not know', { ...worth(90_000), originClaim: { agreement: 'eu', proof: 'certificate', reference: 'C-1' } }, 'kind'],
	['a certificate without its number', { ...worth(90_000), countryOfOrigin: 'CN', originClaim: { agreement: 'rcep_cn', proof: 'certificate' } }, 'number'],
	['a certificate with it', { ...worth(90_000), countryOfOrigin: 'CN', originClaim: { agreement: 'rcep_cn', proof: 'certificate', reference: 'C-1' } }, undefined],
	['an agreement that the origin has no part in, worth little', { ...worth(2_000), countryOfOrigin: 'CN', originClaim: { agreement: 'eu', proof: 'exporter-statement' } }, 'origin']
])('origin: %s', (_, changes, because) => {
	expect(found(withProduct(changes), 'origin-proof').map((finding) => ('because' in finding ? finding.because : ''))).toEqual(because ? [because] : []);
});

test.each<[name: string, battery: NonNullable<Product['traits']>['battery'], phone: string | undefined, told: number]>([
	['lithium and a telephone', { chemistry: 'li-ion', packed: 'in' }, '+351 22 555 0101', 0],
	['lithium and none', { chemistry: 'li-metal', packed: 'in' }, undefined, 1],
	['dry batteries and none', { chemistry: 'alkaline', packed: 'in' }, undefined, 0]
])('batteries: %s', (_, battery, phone, told) => {
	expect(found(withProduct({ traits: { battery } }, { shipper: shipper({ phone }) }), 'battery-phone')).toHaveLength(told);
});

test('wording from memory and battery rules from memory are told as findings, an unknown agreement by the names that are known', () => {
	const codes = (changes: Partial<Product>): string[] => inspect(withProduct(changes), DECLARED).map(({ code }) => code);
	expect(codes({ countryOfOrigin: 'FR', originClaim: { agreement: 'JEFTA', proof: 'exporter-statement' } })).toContain('origin.wording-unconfirmed');
	expect(codes({ countryOfOrigin: 'FR', originClaim: { agreement: 'eu', proof: 'importer-knowledge' } })).not.toContain('origin.wording-unconfirmed');
	expect(codes({ traits: { battery: { chemistry: 'li-ion', packed: 'in' } } })).toContain('declaration.battery-rules');
	expect(found(withProduct({ originClaim: { agreement: 'Moon treaty' } }), 'origin-proof')).toMatchObject([{ because: 'unknown', known: expect.stringContaining('cptpp') }]);
});

test.each([['RCEP', 'CN', 'rcep_cn'], ['rcep', 'KR', 'rcep_kr'], ['RCEP', 'VN', 'rcep_asean_au_nz'], ['CPTPP', 'VN', 'cptpp'], ['Japan-EU EPA', 'FR', 'eu'], ['EU–Japan EPA', 'FR', 'eu'], ['JEFTA', 'FR', 'eu'], ['Moon treaty', 'FR', undefined]])('%s of %s is %s', (name, origin, key) => {
	expect(agreementKey(name, origin)).toBe(key);
});
