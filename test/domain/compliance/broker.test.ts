import { describe, expect, test } from 'vitest';
import type { Product } from '$lib/domain/catalog/product';
import { casesOf, differences, titled } from './broker';
import { REGULATED_EN_2 } from './broker-driven-en';
import { REGULATED_EN_1 } from './broker-eaten-en';
import { HARMLESS_EN, HARMLESS_JA } from './broker-harmless';
import { REGULATED_JA } from './broker-ja';

const AGREED = { missing: [], tooMuch: [] };

describe.each([['harmless, English', HARMLESS_EN], ['harmless, Japanese', HARMLESS_JA], ['regulated, English', REGULATED_EN_1 + REGULATED_EN_2], ['regulated, Japanese', REGULATED_JA]])(
	'%s',
	(_, table) => {
		test.each(casesOf(table))('%s: %s', (title, codes) => expect(differences(titled(title), codes)).toEqual(AGREED));
	}
);

const given = (rows: readonly (readonly [Partial<Product>, string, string?])[]): [string, Partial<Product>, string, string?][] =>
	rows.map(([product, codes, day]) => [JSON.stringify(product), product, codes, day]);

describe('traits alone', () => {
	test.each(
		given([
			[{ traits: { food: true } }, 'F'], [{ traits: { drink: true } }, 'F'], [{ traits: { alcohol: true } }, 'L'],
			[{ traits: { supplement: true } }, 'F'], [{ traits: { chocolate: true } }, 'F'], [{ traits: { chocolate: true } }, 'F season', '2026-07-08'],
			[{ traits: { chocolate: true } }, 'F season', '2026-05-10'], [{ traits: { chocolate: true } }, 'F', '2026-04-20'],
			[{ traits: { chocolate: true } }, 'F season', '2026-04-29'], [{ traits: { chocolate: true } }, 'F', '2026-09-29'],
			[{ traits: { chocolate: true } }, 'F season', '2026-09-20'], [{ traits: { petFood: true } }, 'J E ?A'],
			[{ traits: { cosmetic: true } }, 'K'], [{ traits: { quasiDrug: true } }, 'K'], [{ traits: { medicine: true } }, 'med'],
			[{ traits: { medicalDevice: true } }, 'D'], [{ traits: { foodContact: true } }, 'C'], [{ traits: { toyForUnderSix: true } }, 'T'],
			[{ traits: { toyForUnderThree: true } }, 'T cpsc'], [{ traits: { toyForUnderThree: true } }, 'T', '2025-12-24'],
			[{ traits: { toyForUnderThree: true } }, 'T cpsc', '2025-12-25'], [{ traits: { mainsPowered: true } }, 'pse'],
			[{ traits: { mainsPowered: true } }, 'pse', '2025-12-24'], [{ traits: { wireless: true } }, 'giteki'], [{ traits: { laser: true } }, 'psc'],
			[{ traits: { lighter: true } }, 'psc G dg'], [{ traits: { pressureCooker: true } }, 'psc ?C'], [{ traits: { magnetSet: true } }, 'psc'],
			[{ traits: { magnetSet: true } }, '-', '2023-06-18'], [{ traits: { aerosol: true } }, 'G dg'], [{ traits: { compressedGas: true } }, 'G dg'],
			[{ traits: { corrosive: true } }, 'dg ?poison'], [{ traits: { toxic: true } }, 'dg ?poison'], [{ traits: { oxidising: true } }, 'dg'],
			[{ traits: { flashPointC: 23 } }, 'dg'], [{ traits: { flashPointC: 260 } }, '-'], [{ traits: { flashPointC: 250 } }, 'dg'],
			[{ traits: { flashPointC: 251 } }, '-'], [{ traits: { weapon: true } }, 'weapon'], [{ traits: { tobacco: true } }, 'tob'],
			[{ traits: { textile: true } }, 'H'], [{ traits: { textile: true, japaneseLabel: true } }, '-'], [{ traits: { plant: true } }, 'P'],
			[{ traits: { seed: true } }, 'P seed'], [{ traits: { rawWood: true } }, 'P'], [{ traits: { animal: true } }, 'live A'],
			[{ traits: { meat: true } }, 'A ?F'], [{ traits: { dairy: true } }, 'A ?F'], [{ traits: { leather: true } }, '-'],
			[{ traits: { fur: true } }, '?A ?W'], [{ traits: { exoticSkin: true } }, 'W'], [{ traits: { ivoryOrCoral: true } }, 'W'],
			[{ traits: { pesticide: true } }, 'Q'], [{ traits: { fertiliser: true } }, 'N'], [{ traits: { needsRefrigeration: true } }, 'temp'],
			[{ traits: { storageC: [2, 8] } }, 'temp'], [{ traits: { storageC: [-25, -18] } }, 'temp'], [{ traits: { storageC: [1, 30] } }, '-'],
			[{ traits: { expiryControlled: true } }, 'E'],
			[{ traits: { battery: { chemistry: 'li-ion', packed: 'in', wattHours: 10, count: 1 } } }, 'ts'],
			[{ traits: { battery: { chemistry: 'li-ion', packed: 'in' } } }, 'bd'],
			[{ traits: { battery: { chemistry: 'li-ion', packed: 'alone', wattHours: 37, count: 1 } } }, 'pse alone ts'],
			[{ traits: { battery: { chemistry: 'li-ion', packed: 'alone', wattHours: 160, count: 1 } } }, 'pse alone ts over'],
			[{ traits: { battery: { chemistry: 'li-ion', packed: 'in', wattHours: 100, count: 1 } } }, 'ts'],
			[{ traits: { battery: { chemistry: 'li-ion', packed: 'in', wattHours: 101, count: 1 } } }, 'ts over'],
			[{ traits: { battery: { chemistry: 'li-metal', packed: 'with', lithiumG: 2.1, count: 1 } } }, 'ts over'],
			[{ traits: { battery: { chemistry: 'li-metal', packed: 'in', lithiumG: 0.3, count: 1 } } }, 'ts'],
			[{ traits: { battery: { chemistry: 'nimh', packed: 'alone', count: 4 } } }, '-'],
			[{ traits: { battery: { chemistry: 'lead', packed: 'alone', count: 1 } } }, 'dg poison'],
			[{ traits: { bladeKind: 'dagger', bladeMm: 60 } }, 'blade'], [{ traits: { bladeKind: 'dagger', bladeMm: 55 } }, 'blade'],
			[{ traits: { bladeKind: 'dagger', bladeMm: 54 } }, '-'], [{ traits: { bladeKind: 'sword', bladeMm: 150 } }, 'blade ?weapon'],
			[{ traits: { bladeKind: 'sword', bladeMm: 149 } }, '-'], [{ traits: { bladeKind: 'automatic', bladeMm: 60 } }, 'blade'],
			[{ traits: { bladeKind: 'kitchen', bladeMm: 210 } }, '?C'], [{ traits: { bladeKind: 'folding', bladeMm: 80 } }, '-'],
			[{ traits: { babyProduct: true } }, '-']
		])
	)('%s', (_, product, codes, day) => expect(differences(product, codes, day)).toEqual(AGREED));
});

describe('codes alone', () => {
	test.each([
		['090121000', 'F ?P'], ['0902.10.000', 'F ?P'], ['180690100', 'F'], ['220421', 'L'], ['2203000004', 'L'], ['2402.20', 'tob'],
		['240412', 'med ?tob'], ['330300', 'K dg'], ['330499090', 'K'], ['340111000', 'K'], ['330720000', 'K'], ['330749000', '-'], ['340250', '?H'],
		['300490', 'med'], ['300510', 'D'], ['360410', 'expl dg'], ['360500', 'dg'], ['380891', 'Q'], ['310520', 'N'], ['120991', 'P seed'],
		['060240', 'P'], ['060290', 'P'], ['440111', 'P'], ['440710', '-'], ['020130', 'F A ?temp'], ['040610', 'F A ?temp'], ['230910', 'J E A'],
		['050590', 'A'], ['010620', 'live A'], ['960110', 'W'], ['392410000', 'C ?H'], ['392490000', '?H'], ['691110', 'C'], ['691200000', 'C'],
		['701337', 'C'], ['732393', 'C ?H'], ['821192', 'C'], ['821520', 'C'], ['961700', 'C ?H'], ['851660', 'C pse ?H'], ['851671', 'C pse ?H'],
		['851631', 'pse ?H'], ['850440', 'pse'], ['850760', 'pse alone bd'], ['850650', 'bd alone'], ['851713', 'giteki bd'], ['851762', 'giteki'],
		['847130', 'giteki bd'], ['852691', 'giteki'], ['880621', 'giteki ?bd'], ['851822', '-'], ['950300', 'T'], ['950440', '-'],
		['930400', 'weapon'], ['930200', 'firearms'], ['930700', 'weapon ?blade'], ['961310', 'psc G dg'], ['961380', '-'], ['842410', 'G dg ?X'],
		['610910010', 'H'], ['620342200', 'H'], ['630260', 'H'], ['660191', 'H'], ['900410', 'H'], ['960321', 'H'], ['901890', 'D'], ['902139', 'D'],
		['902519', '-'], ['901910', 'D ?pse'], ['900130', 'D'], ['490199000', '-'], ['482010000', '-'], ['420222200', '-'], ['420212210', '-'],
		['711719', '-'], ['640399', '?H'], ['871200', '-'], ['940360', '?H'], ['491110', 'mkt'], ['220830', 'L'], ['210690299', 'F'],
		['382499', '-']
	])('%s: %s', (hsCode, codes) => expect(differences({ hsCode }, codes)).toEqual(AGREED));
});

describe('days, sizes, descriptions, materials, brands', () => {
	test.each(
		given([
			[{ traits: { toyForUnderSix: false }, title: { en: 'Wooden train set toy' } }, '-'],
			[{ traits: { wireless: false }, title: { en: 'Bluetooth speaker' } }, '?bd'], [titled('Crossbow 150lb'), '-', '2022-03-14'],
			[titled('Crossbow 150lb'), 'weapon', '2022-03-15'], [titled('Water repellent rain jacket'), 'H', '2020-10-21'],
			[titled('Water repellent rain jacket'), 'H X', '2020-10-22'], [titled('Lighter'), 'G psc dg', '2025-12-24'],
			[titled('Desk lamp'), 'pse', '2025-12-24'], [titled('Desk lamp'), 'pse', '2025-12-25'], [titled('Baby rattle'), 'T', '2025-12-24'],
			[titled('Dark chocolate bar 100g'), 'F season', '2026-08-01'], [titled('Chocolate brown leather belt'), '-', '2026-08-01'],
			[titled('チョコレート色 ソファ'), '-', '2026-08-01'], [titled('生チョコレート 要冷蔵'), 'F season temp', '2026-08-01'],
			[{ unit: { sizeMm: [1300, 700, 610], weightG: 20000 } }, 'size', '2025-05-31'],
			[{ unit: { sizeMm: [1300, 700, 600], weightG: 20000 } }, '-', '2025-05-31'],
			[{ unit: { sizeMm: [1300, 700, 610], weightG: 20000 } }, '-', '2025-06-01'],
			[{ unit: { sizeMm: [2000, 1000, 999], weightG: 20000 } }, '-', '2025-06-01'],
			[{ unit: { sizeMm: [2000, 1000, 1000], weightG: 20000 } }, 'size', '2025-06-01'],
			[{ unit: { sizeMm: [500, 500, 500], weightG: 50000 } }, 'size'], [{ unit: { sizeMm: [500, 500, 500], weightG: 49999 } }, '-'],
			[{ unit: { sizeMm: [500, 500, 500], weightG: 50000 } }, '-', '2025-05-31'],
			[{ material: { en: 'python leather' }, title: { en: 'Handbag' } }, 'W'],
			[{ material: { en: 'crocodile embossed cow leather' }, title: { en: 'Handbag' } }, '-'],
			[{ material: { en: 'Item', ja: 'ローズウッド' }, title: { en: 'Ukulele' } }, 'W'],
			[{ title: { en: 'Handbag' }, hsCode: '420221210', customsDescription: { en: 'Handbags of crocodile leather' } }, 'W H'],
			[{ customsDescription: { en: 'Drinking mugs of glazed stoneware' } }, 'C'],
			[{ customsDescription: { en: 'Toy cars of plastic, for children aged 3 and over' } }, 'T'],
			[{ customsDescription: { en: 'Toy cars of plastic, for children aged 8 and over' } }, '-'],
			[{ customsDescription: { en: 'Ladies knitted sweaters, 100% cotton' } }, 'H'],
			[{ customsDescription: { en: 'Cosmetic cream for skin, 50 ml' } }, 'K'],
			[{ customsDescription: { en: 'Plastic cases for mobile phones' } }, '-'],
			[{ customsDescription: { en: 'Roasted coffee beans, not decaffeinated' } }, 'F ?P'],
			[{ customsDescription: { en: 'Wireless headphones with lithium ion battery' } }, 'giteki bd'],
			[{ customsDescription: { en: 'Item', ja: '綿製バスタオル' } }, 'H'], [{ customsDescription: { en: 'Item', ja: 'ステンレス製水筒' } }, 'C H'],
			[{ brand: 'Nike', title: { en: 'Running shorts' } }, 'B H'], [{ brand: 'Lousa', title: { en: 'Picture frame' } }, '?B'],
			[{ brand: 'Generic', title: { en: 'Picture frame' } }, '-'], [{ title: { en: 'Case for iPhone 15' } }, '-'],
			[{ title: { en: 'Pikachu plush 20cm' } }, 'B T'], [{ title: { en: 'Disney Frozen Elsa backpack' } }, 'B']
		])
	)('%s', (_, product, codes, day) => expect(differences(product, codes, day)).toEqual(AGREED));
});
