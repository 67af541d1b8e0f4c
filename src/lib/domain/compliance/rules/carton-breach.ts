import type { Carton } from '../../shipment/plan';
import { heavyOverG, limitOf } from '../carton-class';
import type { Breach, Facts } from '../finding';
import type { Inspection } from '../inspection';

/** What a carton weighs: what the scale said, else what was reckoned. */
export const weightOf = ({ measured, grossWeightG }: Carton): number => measured?.grossWeightG ?? grossWeightG;

export const isTooHeavy = (carton: Carton, { classOf, on }: Inspection): boolean => {
	const { weightG, including } = limitOf(classOf(carton), on);
	return including ? weightOf(carton) > weightG : weightOf(carton) >= weightG;
};

/** Heavy enough for the mark 重量超過, and not too heavy to go. */
export const isHeavy = (carton: Carton, inspection: Inspection): boolean =>
	weightOf(carton) > heavyOverG(inspection.on) && !isTooHeavy(carton, inspection);

export const breachOf = (carton: Carton, facts: Facts): Breach => ({
	subject: `carton:${carton.number}`,
	facts: { carton: carton.number, centre: carton.fulfillmentCenter, ...facts }
});
