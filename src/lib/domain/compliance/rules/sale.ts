import marks from '../../../data/goods/safety-marks.json';
import type { Product } from '../../catalog/product';
import { plainDate, type PlainDate } from '../../values/plain-date';
import { youngestMonths } from '../ages';
import type { Rule, Severity } from '../finding';
import type { Inspection } from '../inspection';
import { hitOf, type Hit } from '../kinds';
import { EATEN, isNotForSkin, isNotEaten, ON_SKIN } from '../other-use';
import { paperFor, paperOf, perProduct, seenBy } from './per-product';

/** The acts on product safety reach sellers abroad, and toys for the youngest, from this day. */
const AMENDED = plainDate('2025-12-25');

const MAINS = ['mains'] as const;
const LOOSE_BATTERY = ['power-bank'] as const;

/** Plugged into the wall, or a lithium-ion battery that is sold by itself; what a battery inside drives needs no PSE. */
export function pseHit(product: Product): Hit | undefined {
	const { battery, mainsPowered } = product.traits ?? {};
	if (battery?.chemistry === 'li-ion' && battery.packed !== 'in') return { trigger: 'trait', what: 'battery' };
	const loose = hitOf(product, LOOSE_BATTERY);
	if (loose && battery?.packed !== 'in') return loose;
	const mains = hitOf(product, MAINS);
	return mains && (mainsPowered === true || !hitOf(product, ['no-mains'])) ? mains : undefined;
}

const pse = perProduct({
	code: 'evidence.pse',
	severity: 'block',
	source: 'pse-law',
	kinds: [...MAINS, ...LOOSE_BATTERY],
	broken: (product) => {
		if (paperOf(product, 'pse')) return false;
		const hit = pseHit(product);
		return hit !== undefined && { facts: seenBy(hit) };
	}
});

const giteki = paperFor({ code: 'evidence.giteki', severity: 'block', source: 'radio-law', kinds: ['wireless'] });

type Marked = { readonly kinds: readonly string[]; readonly since: PlainDate; readonly severity: Severity; readonly source: string };
const PSC = marks.psc as readonly Marked[];
const PSC_KINDS = PSC.flatMap(({ kinds }) => kinds);

/** What shows that goods are under the PSC mark on a day, and by which group of the list. */
export function pscHit(product: Product, { on }: Pick<Inspection, 'on'>): { readonly hit: Hit; readonly group: Marked } | undefined {
	for (const group of PSC) {
		const hit = on < group.since ? undefined : hitOf(product, group.kinds);
		if (hit) return { hit, group };
	}
	return undefined;
}

const psc = perProduct({
	code: 'evidence.psc',
	severity: 'block',
	source: 'psc-law',
	kinds: PSC_KINDS,
	onlyKinds: true,
	broken: (product, inspection) => {
		if (paperOf(product, 'psc')) return false;
		const found = pscHit(product, inspection);
		return found !== undefined && { facts: seenBy(found.hit), severity: found.group.severity, source: found.group.source };
	}
});

const UNDER_MONTHS = marks.childPsc[0]!.value.underMonths;

/** A toy for children under three: said so, by its kind, or by the age that its words give. */
export function childPscHit(product: Product): Hit | undefined {
	const { traits } = product;
	if (traits?.toyForUnderThree === true) return { trigger: 'trait', what: 'toyForUnderThree' };
	if (traits?.toyForUnderThree === false) return undefined;
	const baby = hitOf(product, ['baby-toy', 'toy-under-three']);
	const toy = baby ?? hitOf(product, ['toy']);
	if (!toy) return undefined;
	const youngest = youngestMonths(product);
	if (youngest === undefined) return baby;
	return youngest < UNDER_MONTHS ? toy : undefined;
}

const childPsc = perProduct({
	code: 'evidence.child-psc',
	severity: 'block',
	source: 'product-safety-2025',
	from: AMENDED,
	kinds: ['baby-toy', 'toy-under-three', 'toy'],
	onlyKinds: true,
	broken: (product) => {
		if (paperOf(product, 'child-psc')) return false;
		const hit = childPscHit(product);
		return hit !== undefined && { facts: seenBy(hit) };
	}
});

/** A seller abroad that sells goods under a safety mark itself names somebody in Japan who answers for them. */
const domesticAdministrator = perProduct({
	code: 'evidence.domestic-administrator',
	severity: 'block',
	source: 'product-safety-2025',
	from: AMENDED,
	kinds: [...MAINS, ...LOOSE_BATTERY, ...PSC_KINDS, 'baby-toy'],
	broken: (product, inspection) => {
		if (inspection.importer?.kind !== 'non-resident-with-acp' || paperOf(product, 'domestic-administrator')) return false;
		const hit = pseHit(product) ?? pscHit(product, inspection)?.hit ?? childPscHit(product);
		return hit !== undefined && { facts: seenBy(hit) };
	}
});

const isLabelled = ({ traits }: Product): boolean => traits?.japaneseLabel === true;

const householdLabel = paperFor({
	code: 'evidence.household-label',
	severity: 'block',
	source: 'household-labelling',
	kinds: ['textile-goods', 'household-goods', 'baby-clothes'],
	unless: isLabelled
});

/** Neither eaten by people or pets nor put on skin after all. */
const isOtherwiseUsed = (product: Product): boolean =>
	!hitOf(product, ['pet-food']) && (isNotEaten(product) || !hitOf(product, EATEN)) && (isNotForSkin(product) || !hitOf(product, ON_SKIN));

const japaneseLabel = paperFor({
	code: 'evidence.japanese-label',
	severity: 'block',
	source: 'fba-prohibited',
	kinds: [...EATEN, ...ON_SKIN, 'pet-food'],
	unless: (product) => isLabelled(product) || isOtherwiseUsed(product)
});

const hazardousHousehold = paperFor({
	code: 'evidence.hazardous-household',
	severity: 'warn',
	source: 'household-chemicals',
	kinds: ['baby-clothes']
});

export const saleRules: readonly Rule[] = [pse, giteki, psc, childPsc, domesticAdministrator, householdLabel, japaneseLabel, hazardousHousehold];
