import borders from '../../../data/goods/batteries.json';
import type { Battery, Product } from '../../catalog/product';
import { inForce } from '../../values/dated';
import { plainDate } from '../../values/plain-date';
import type { Facts, Rule } from '../finding';
import { hitOf, type Hit } from '../kinds';
import { paperOf, perProduct, seenBy } from './per-product';

const LITHIUM: readonly Battery['chemistry'][] = ['li-ion', 'li-metal'];

/** What is a lithium battery by its name: a power bank, coin cells. */
const BY_ITSELF = ['power-bank', 'lithium-cell'] as const;

/** What shows a lithium battery: the trait, or the goods' words and code when nothing is said of a battery. */
function lithiumHit(product: Product): Hit | undefined {
	const battery = product.traits?.battery;
	if (battery) return LITHIUM.includes(battery.chemistry) ? { trigger: 'trait', what: 'battery' } : undefined;
	return hitOf(product, ['not-lithium']) ? undefined : hitOf(product, ['lithium', ...BY_ITSELF]);
}

/** Watt-hours of a lithium-ion battery, grams of lithium of a metal one, and how many there are. */
function lacking(battery: Battery | undefined): Facts | undefined {
	const measure = battery?.chemistry === 'li-metal' ? battery.lithiumG : battery?.wattHours;
	const isMeasured = measure !== undefined && measure > 0;
	const isCounted = battery?.count !== undefined && battery.count > 0;
	if (battery && isMeasured && isCounted) return undefined;
	const lacks = !battery ? 'all' : isMeasured ? 'count' : battery.chemistry === 'li-metal' ? 'lithiumG' : 'wattHours';
	return { lacks };
}

const dataMissing = perProduct({
	code: 'battery.data-missing',
	severity: 'block',
	source: 'amazon-battery-data',
	kinds: ['lithium', ...BY_ITSELF],
	broken: (product) => {
		const hit = lithiumHit(product);
		const lacks = hit && lacking(product.traits?.battery);
		if (!hit || !lacks) return false;
		// How many there are is asked for too, but nothing is stopped by one that is not counted.
		return { facts: { ...seenBy(hit), ...lacks }, ...(lacks['lacks'] === 'count' && { severity: 'warn' as const }) };
	}
});

const overLimit = perProduct({
	code: 'battery.over-limit',
	severity: 'warn',
	source: 'lithium-borders',
	broken: ({ traits }, { on }) => {
		const { chemistry, wattHours = 0, lithiumG = 0 } = traits?.battery ?? {};
		const { batteryWh, lithiumG: mostG } = inForce(borders.borders, on).value;
		if (chemistry === 'li-ion' && wattHours > batteryWh) return { facts: { by: 'wattHours', has: wattHours, limit: batteryWh } };
		return chemistry === 'li-metal' && lithiumG > mostG && { facts: { by: 'lithiumG', has: lithiumG, limit: mostG } };
	}
});

/** A lithium battery by itself: said so, or by its name. */
function lithiumAlone(product: Product): Hit | undefined {
	if (product.traits?.battery) return { trigger: 'trait', what: 'battery' };
	return hitOf(product, ['not-lithium']) ? undefined : hitOf(product, BY_ITSELF);
}

const isMetal = (product: Product): boolean =>
	product.traits?.battery ? product.traits.battery.chemistry === 'li-metal' : !hitOf(product, ['power-bank']);

const alone = perProduct({
	code: 'battery.alone',
	severity: 'warn',
	source: 'global-logistics-batteries',
	kinds: BY_ITSELF,
	broken: (product) => {
		const battery = product.traits?.battery;
		if (battery && (battery.packed !== 'alone' || !LITHIUM.includes(battery.chemistry))) return false;
		const hit = lithiumAlone(product);
		return hit !== undefined && { facts: { un: isMetal(product) ? 'UN3090' : 'UN3480', ...seenBy(hit) } };
	}
});

const testSummary = perProduct({
	code: 'evidence.battery-test-summary',
	severity: 'warn',
	source: 'battery-test-summary',
	from: plainDate('2020-01-01'),
	kinds: ['lithium', ...BY_ITSELF],
	broken: (product) => {
		const hit = lithiumHit(product);
		return hit !== undefined && !paperOf(product, 'battery-test-summary') && { facts: seenBy(hit) };
	}
});

export const batteryRules: readonly Rule[] = [dataMissing, overLimit, alone, testSummary];
