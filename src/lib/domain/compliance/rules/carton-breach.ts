import { grossOf } from '../../shipment/carton-weight';
import type { Carton } from '../../shipment/plan';
import { heavyOverG, limitOf } from '../carton-class';
import type { Breach, Facts } from '../finding';
import type { Inspection } from '../inspection';

export const isTooHeavy = (carton: Carton, { classOf, on }: Inspection): boolean => {
	const { weightG, including } = limitOf(classOf(carton), on);
	return including ? grossOf(carton) > weightG : grossOf(carton) >= weightG;
};

/** Heavy enough for the mark 重量超過, and not too heavy to go. */
export const isHeavy = (carton: Carton, inspection: Inspection): boolean =>
	grossOf(carton) > heavyOverG(inspection.on) && !isTooHeavy(carton, inspection);

export const breachOf = (carton: Carton, facts: Facts): Breach => ({
	subject: `carton:${carton.number}`,
	facts: { carton: carton.number, centre: carton.fulfillmentCenter, ...facts }
});
