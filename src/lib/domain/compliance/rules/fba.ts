import season from '../../../data/amazon/season.json';
import limits from '../../../data/amazon/unit-limits.json';
import vouchers from '../../../data/amazon/vouchers.json';
import type { Product } from '../../catalog/product';
import { inForce, type Series } from '../../values/dated';
import { sum } from '../../values/units';
import type { Facts, Rule } from '../finding';
import type { Inspection } from '../inspection';
import { frozenCentresOn, isEaten, keepingOf, wordsMayTell } from '../keeping';
import { hitOf, type Hit } from '../kinds';
import { paperOf, perProduct, seenBy } from './per-product';

const temperature = perProduct({
	code: 'restricted.temperature',
	severity: 'block',
	source: 'fba-prohibited',
	kinds: ['frozen-goods', 'chilled-goods', 'cold-if-food'],
	broken: (product, inspection) => {
		const keeping = keepingOf(product, inspection.on);
		if (!keeping) return false;
		const { how, sure, facts } = keeping;
		if (how !== 'frozen') return { facts: { ...facts, how, lacks: 'none' }, ...(!sure && { severity: 'warn', source: 'fba-room-temperature' }) };
		const lacks = frozenLacks(product, inspection);
		return lacks !== undefined && { facts: { ...facts, how, ...lacks } };
	}
});

/** Frozen goods go to the one centre that takes them, with Amazon's approval; before there was one, nowhere. */
function frozenLacks(product: Product, { on, lines }: Inspection): Facts | undefined {
	const centres = frozenCentresOn(on);
	if (centres.length === 0) return { lacks: 'noCentre' };
	const elsewhere = lines.find(({ sku, centre = '' }) => sku === product.sku && !centres.includes(centre.trim().toUpperCase()));
	const isApproved = paperOf(product, 'temperature') !== undefined;
	if (!elsewhere && isApproved) return undefined;
	return { lacks: !elsewhere ? 'approval' : isApproved ? 'centre' : 'both', frozenCentre: centres.join(', ') };
}

/** A product of one of some kinds, whatever papers it has. */
const takenByNoCentre = (code: string, kinds: readonly string[]): Rule =>
	perProduct({
		code,
		severity: 'block',
		source: 'fba-prohibited',
		kinds,
		broken: (product) => {
			const hit = hitOf(product, kinds);
			return hit !== undefined && { facts: seenBy(hit) };
		}
	});

const animal = takenByNoCentre('restricted.live-animal', ['animal-body']);
const seed = takenByNoCentre('restricted.seed', ['sowing-seed']);

type Limit = { readonly sumMm: number; readonly weightG: number; readonly including: boolean; readonly sideMm?: number };
const largest: Series<Limit> = limits.values;

const size = perProduct({
	code: 'restricted.size',
	severity: 'block',
	source: 'fba-prohibited',
	broken: ({ unit: { sizeMm, weightG = 0 } = {} }, { on }) => {
		const { value, source } = inForce(largest, on);
		const passes = (figure: number, limit: number): boolean => figure > limit || (figure === limit && !value.including);
		const sumMm = sizeMm ? sum(sizeMm) : 0;
		const longestMm = sizeMm ? Math.max(...sizeMm) : 0;
		const isLong = value.sideMm !== undefined && longestMm > value.sideMm;
		const by = passes(sumMm, value.sumMm) ? 'sum' : isLong ? 'longest' : passes(weightG, value.weightG) ? 'weight' : undefined;
		if (!by) return false;
		return {
			source,
			facts: {
				by, sumCm: sumMm / 10, longestCm: longestMm / 10, weightKg: weightG / 1000,
				limitSumCm: value.sumMm / 10, limitLongestCm: (value.sideMm ?? 0) / 10, limitKg: value.weightG / 1000,
				including: value.including ? 'including' : 'under'
			}
		};
	}
});

const LAST_CHAPTER_OF_FOOD = 24;

/** A colour is no food: the word counts on goods of the food chapters, and where no code is given unless something to wear or to sit on is named. */
function meltingHit(product: Product): Hit | undefined {
	const named = hitOf(product, ['meltable']);
	const hit = named ?? (product.traits?.chocolate !== false && isEaten(product) ? hitOf(product, ['chocolate-if-food']) : undefined);
	if (hit?.trigger !== 'word') return hit;
	return wordsMayTell(product, LAST_CHAPTER_OF_FOOD) && (isEaten(product) || !hitOf(product, ['worn-or-furniture'])) ? hit : undefined;
}

const melting = perProduct({
	code: 'restricted.season',
	severity: 'warn',
	source: 'fba-meltable',
	kinds: ['meltable', 'chocolate-if-food'],
	broken: (product, { on, arrival }) => {
		const { months } = inForce(season.melting, on).value;
		if (!months.includes(Number(arrival.slice(5, 7)))) return false;
		const hit = meltingHit(product);
		return hit !== undefined && !paperOf(product, 'season') && { facts: { ...seenBy(hit), arrival } };
	}
});

const marketingMatter = perProduct({
	code: 'restricted.marketing-matter',
	severity: 'warn',
	source: 'amazon-packing-help',
	kinds: ['marketing-matter'],
	broken: (product) => {
		const hit = hitOf(product, ['marketing-matter']);
		if (!hit || paperOf(product, 'marketing-matter')) return false;
		return { facts: seenBy(hit), ...(vouchers.words.includes(hit.what) && { source: vouchers.source }) };
	}
});

export const fbaRules: readonly Rule[] = [temperature, animal, seed, size, melting, marketingMatter];
