import { grossOf } from '../../shipment/carton-weight';
import type { SizeMm } from '../../catalog/product';
import type { Carton, Plan } from '../../shipment/plan';
import { innerOf, typeOf, volumeOf } from '../../packing/carton-types';
import { turnedSizes } from '../../packing/goods';
import { sum } from '../../values/units';
import type { Facts, Rule } from '../finding';
import type { Inspection } from '../inspection';
import { breachOf, isHeavy, isTooHeavy } from './carton-breach';
import { KNOWN_SINCE } from './known-since';

const inside = ({ contents }: Carton) => contents.filter(({ quantity }) => quantity > 0);

/** By how much a unit is too long for a room however it may lie; zero when it goes in. */
const tooLongBy = (ways: readonly SizeMm[], room: SizeMm): number =>
	Math.max(0, Math.min(...ways.map((way) => Math.max(...way.map((side, axis) => side - (room[axis] ?? 0))))));

/** Room that a carton certainly does not exceed: inside, where its type says so, else its outer size. */
const mostRoomIn = (plan: Plan, carton: Carton): SizeMm => (typeOf(plan, carton.type) ? innerOf(plan, carton) : carton.outerMm);

/** Why a carton cannot hold its goods, as far as their sizes are known. */
function tooLittleIn({ plan, products }: Inspection, carton: Carton): Facts | undefined {
	const room = mostRoomIn(plan, carton);
	if (volumeOf(room) <= 0) return undefined;
	const goods = inside(carton).flatMap(({ sku, quantity }) => {
		const { unit, packing } = products.get(sku) ?? {};
		return unit?.sizeMm && volumeOf(unit.sizeMm) > 0 ? [{ sku, quantity, sizeMm: unit.sizeMm, turn: packing?.turn }] : [];
	});
	const filled = sum(goods.map(({ quantity, sizeMm }) => quantity * volumeOf(sizeMm))) / volumeOf(room);
	const long = goods.map(({ sku, sizeMm, turn }) => ({ sku, overMm: tooLongBy(turnedSizes(sizeMm, turn), room) })).find(({ overMm }) => overMm > 0);
	if (filled <= 1 && !long) return undefined;
	return { why: long ? 'unit' : 'volume', percent: Math.ceil(filled * 100), sku: long?.sku ?? '', overMm: long?.overMm ?? 0 };
}

/** No ban: towels and other goods that give way may be pressed into less room than they were measured with. */
const cannotHold: Rule = {
	code: 'carton.cannot-hold',
	severity: 'warn',
	source: 'carton-room',
	from: KNOWN_SINCE,
	breaches: (inspection) =>
		inspection.cartons.flatMap((carton) => {
			const facts = tooLittleIn(inspection, carton);
			return facts ? [breachOf(carton, facts)] : [];
		})
};

/** Silent where Amazon's own limits speak: one finding for one weight. */
const overItsOwnLimit: Rule = {
	code: 'carton.over-own-limit',
	severity: 'warn',
	source: 'carton-room',
	from: KNOWN_SINCE,
	breaches: (inspection) =>
		inspection.cartons.flatMap((carton) => {
			const type = inspection.plan.cartonTypes?.length ? typeOf(inspection.plan, carton.type) : undefined;
			if (!type || grossOf(carton) <= type.maxGrossG || isHeavy(carton, inspection) || isTooHeavy(carton, inspection)) return [];
			return [breachOf(carton, { type: type.id, weightKg: grossOf(carton) / 1_000, limitKg: type.maxGrossG / 1_000 })];
		})
};

const notApart: Rule = {
	code: 'carton.not-apart',
	severity: 'warn',
	source: 'carton-room',
	from: KNOWN_SINCE,
	breaches: ({ cartons, products }) =>
		cartons.flatMap((carton) => {
			const skus = [...new Set(inside(carton).map(({ sku }) => sku))];
			const alone = skus.find((sku) => products.get(sku)?.packing?.apart);
			return alone !== undefined && skus.length > 1 ? [breachOf(carton, { sku: alone, others: skus.length - 1 })] : [];
		})
};

export const cartonRoomRules: readonly Rule[] = [cannotHold, overItsOwnLimit, notApart];
