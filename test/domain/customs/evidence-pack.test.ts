import { expect, test } from 'vitest';
import packs from '$lib/data/customs/evidence-packs.json';
import { isEvidenceKind } from '$lib/domain/catalog/evidence';
import { AGENTS, PACK_NAMES, packFor, packOf, packState, type PackName } from '$lib/domain/customs/evidence-pack';
import { IMPORTER_KINDS, type Plan } from '$lib/domain/shipment/plan';
import { DECLARED, importerInJapan, product, shipment } from '../../samples';

const standing = (plan: Plan, pack: PackName, kind: string): string[] =>
	packState(plan, pack, DECLARED).find(({ item }) => item.kind === kind)!.answers.map(({ sku = '', standing, reference = '' }) => [sku, standing, reference].join(' '));

test('every kind of importer has one pack, and a plan without one that of a seller abroad', () => {
	expect(packs.packs.flatMap(({ importerKinds }) => importerKinds).toSorted()).toEqual([...IMPORTER_KINDS].toSorted());
	expect([packFor(shipment()), packFor(shipment({ importer: importerInJapan() })), packFor(shipment({ importer: undefined }))]).toEqual(['non-resident', 'resident', 'non-resident']);
});

test('every paper of a pack can be kept, and whoever asks for it is known', () => {
	const agents = AGENTS.map(({ agent }) => agent);
	for (const { items } of PACK_NAMES.map(packOf)) {
		expect(items.filter(({ kind }) => !isEvidenceKind(kind))).toEqual([]);
		expect(items.flatMap(({ askedBy, mentionedBy }) => [...askedBy, ...mentionedBy]).filter((agent) => !agents.includes(agent))).toEqual([]);
	}
});

test('a resident proves a purchase, a seller abroad the deduction', () => {
	expect(packOf('resident').items.filter(({ askedBy }) => askedBy.includes('makoto')).map(({ kind }) => kind)).toEqual([
		'inventory-screen', 'seller-notice', 'fnsku-labels', 'carton-labels', 'shipment-contents'
	]);
	expect(packOf('non-resident').items.map(({ kind }) => kind)).toEqual([
		'price-page', 'inventory-screen', 'fee-simulator', 'selling-page', 'mandate-contract', 'seller-profile', 'domestic-transport-cost', 'calculation-sheet'
	]);
});

test('a price with its day and an address of the page answer for themselves', () => {
	expect(standing(shipment(), 'non-resident', 'price-page')).toEqual(['MUG-01 held Product page of 2026-11-20']);
	const undated = product({ sale: { priceJpy: 1, referralFeeJpy: 0, fbaFeeJpy: 0, evidence: 'Product page' } });
	expect(standing(shipment({ products: [undated] }), 'non-resident', 'price-page')).toEqual(['MUG-01 missing ']);
	expect(standing(shipment({ products: [product({ url: 'https://www.amazon.co.jp/dp/B0TESTMUG1' })] }), 'non-resident', 'selling-page')).toEqual([
		'MUG-01 held https://www.amazon.co.jp/dp/B0TESTMUG1'
	]);
});

test('papers are counted product by product, those that ran out as missing', () => {
	const paper = { kind: 'fee-simulator', reference: 'S-1' };
	const products = [product({ evidence: [paper] }), product({ sku: 'B', evidence: [{ ...paper, validUntil: '2026-12-07' }] }), product({ sku: 'C' })];
	const plan = shipment({ products, lines: products.map(({ sku }) => ({ sku, quantity: 1 })) });
	expect(standing(plan, 'non-resident', 'fee-simulator')).toEqual(['MUG-01 held S-1', 'B run-out S-1', 'C missing ']);
	expect(packState(plan, 'non-resident', DECLARED).find(({ item }) => item.kind === 'fee-simulator')?.missing).toBe(2);
});

test('a paper of the shipment is held with it or with any of its products; what Nyuko prints is not missing', () => {
	const contract = { kind: 'mandate-contract', reference: 'M-1' };
	expect(standing(shipment(), 'non-resident', 'mandate-contract')).toEqual([' missing ']);
	expect(standing(shipment({ evidence: [contract] }), 'non-resident', 'mandate-contract')).toEqual([' held M-1']);
	expect(standing(shipment({ products: [product({ evidence: [contract] })] }), 'non-resident', 'mandate-contract')).toEqual([' held M-1']);
	expect(standing(shipment(), 'non-resident', 'calculation-sheet')).toEqual([' printed valuation-statement']);
	expect(standing(shipment({ evidence: [{ kind: 'carton-labels', reference: 'L' }] }), 'resident', 'carton-labels')).toEqual([' held L']);
});
