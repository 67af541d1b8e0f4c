import poisons from '../../../data/goods/poisons.json';
import weapons from '../../../data/goods/weapons.json';
import type { Product } from '../../catalog/product';
import { plainDate, type PlainDate } from '../../values/plain-date';
import { hitUnless, lighterHit } from '../dangerous';
import type { Rule } from '../finding';
import { hitOf, type Hit } from '../kinds';
import { isShortBlade, restrictedBlade } from './blades';
import { paperOf, perProduct, seenBy, type Broken } from './per-product';

type Weapon = {
	readonly kind: string;
	readonly since: PlainDate;
	readonly source: string;
	readonly asks?: boolean;
	readonly unless: readonly string[];
};

const WEAPONS: readonly Weapon[] = weapons.kinds;

const isOtherBlade = ({ traits }: Product): boolean => traits?.bladeKind !== undefined && traits.bladeKind !== 'sword';

/** A sword or spear counts by its words until its blade is known to be short, or of another kind. */
const isSpared = (product: Product, kind: string, on: PlainDate): boolean =>
	(kind === 'sword' || kind === 'spear') && (isOtherBlade(product) || isShortBlade(product, kind, on));

function weaponIn(product: Product, on: PlainDate): Broken | undefined {
	for (const { kind, since, source, asks, unless } of WEAPONS) {
		if (on < since) continue;
		const hit = hitUnless(product, [kind], unless);
		if (hit && !isSpared(product, kind, on)) return { facts: seenBy(hit), source, ...(asks && { severity: 'warn' }) };
	}
	return undefined;
}

/** Guns, air guns, crossbows and swords may be owned with a permit only; Amazon refuses further weapons. */
const restrictedWeapon = perProduct({
	code: 'restricted.weapon',
	severity: 'block',
	source: 'customs-other-laws',
	kinds: WEAPONS.map(({ kind }) => kind),
	broken: (product, { on }) => !paperOf(product, 'weapon') && weaponIn(product, on)
});

/** Gas under pressure: cans, cartridges, cylinders, gas lighters, extinguishers. */
function gasIn(product: Product): Hit | undefined {
	return (
		hitUnless(product, ['aerosol-can'], ['hand-sprayed']) ??
		hitUnless(product, ['gas-container'], ['no-gas', 'unfilled', 'gas-appliance']) ??
		lighterHit(product)
	);
}

const highPressureGas = perProduct({
	code: 'evidence.high-pressure-gas',
	severity: 'block',
	source: 'high-pressure-gas',
	kinds: ['aerosol-can', 'gas-container', 'gas-lighter', 'marked-lighter'],
	broken: (product) => {
		const hit = gasIn(product);
		return hit && !paperOf(product, 'high-pressure-gas') && { facts: seenBy(hit) };
	}
});

/** Clothes, carpets and cloth that shed water or stains, or a product of the list itself. */
function chemicalIn(product: Product): Hit | undefined {
	const listed = hitOf(product, ['class-one-product']);
	if (listed) return listed;
	const repellent = hitOf(product, ['repellent']);
	if (!repellent || hitOf(product, ['no-fluorine'])) return undefined;
	const worn = hitOf(product, ['garment']);
	return worn || hitUnless(product, ['cloth'], ['not-cloth']) ? repellent : undefined;
}

/** Goods that hold PFOA may not come in since 2020; customs asks which chemicals are in them (化審法). */
const chemicalsStatement = perProduct({
	code: 'evidence.chemicals-statement',
	severity: 'warn',
	source: 'chemicals-pfoa',
	from: plainDate('2020-10-22'),
	kinds: ['class-one-product', 'repellent'],
	broken: (product) => {
		const hit = chemicalIn(product);
		return hit && !paperOf(product, 'chemicals-statement') && { facts: seenBy(hit) };
	}
});

/** Named poisons need the registration; of a cleaner only its contents say whether it does. */
function poisonIn(product: Product): Broken | undefined {
	const poison = hitUnless(product, poisons.named.kinds, ['media']);
	if (poison) return { facts: seenBy(poison) };
	const maybe = hitUnless(product, ['acid-or-alkali'], ['cleaning-tool']) ?? hitOf(product, ['lead-acid', 'hazard-toxic']) ?? leadBattery(product);
	return maybe && { facts: seenBy(maybe), severity: 'warn', source: poisons.asks.source };
}

const leadBattery = ({ traits }: Product): Hit | undefined =>
	traits?.battery?.chemistry === 'lead' ? { trigger: 'trait', what: 'battery' } : undefined;

const poisonsRegistration = perProduct({
	code: 'evidence.poisons-registration',
	severity: 'block',
	source: 'customs-other-laws',
	kinds: [...poisons.named.kinds, ...poisons.asks.kinds],
	broken: (product) => !paperOf(product, 'poisons-registration') && poisonIn(product)
});

/** Fireworks, crackers with powder and flares come in with the governor's permit. */
const explosivesPermit = perProduct({
	code: 'evidence.explosives-permit',
	severity: 'block',
	source: 'toy-fireworks',
	kinds: ['fireworks'],
	broken: (product) => {
		const hit = hitUnless(product, ['fireworks'], ['no-powder', 'likeness']);
		return hit && !paperOf(product, 'explosives-permit') && { facts: seenBy(hit) };
	}
});

export const hazardRules: readonly Rule[] = [
	restrictedWeapon, restrictedBlade, highPressureGas, chemicalsStatement, poisonsRegistration, explosivesPermit
];
