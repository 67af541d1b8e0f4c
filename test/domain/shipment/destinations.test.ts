import { expect, test } from 'vitest';
import {
	addDestination, boundFor, editDestination, editDestinationAddress, hasDestination, moveToCentre, removeDestination, shiftDestination
} from '$lib/domain/shipment/destinations';
import { emptyPlan } from '$lib/domain/shipment/plan';
import { carton, shipment } from '../../samples';

const codes = (plan: ReturnType<typeof shipment>) => plan.destinations?.map(({ fulfillmentCenter }) => fulfillmentCenter);
const two = addDestination(shipment(), { fulfillmentCenter: 'FSZ1' });

test('a code is taken as Amazon writes it, once', () => {
	const plan = addDestination(emptyPlan('T'), { fulfillmentCenter: ' ｎｒｔ1 ' });
	expect(codes(plan)).toEqual(['NRT1']);
	expect(addDestination(plan, { fulfillmentCenter: 'NRT1' })).toBe(plan);
	expect(addDestination(plan, { fulfillmentCenter: ' ' })).toBe(plan);
	expect(hasDestination(plan, 'NRT1')).toBe(true);
});

test('lines that went to the only centre keep going there when a second one comes', () => {
	const loose = shipment({ lines: [{ sku: 'MUG-01', quantity: 24 }] });
	expect(boundFor(loose, 'NRT1')).toEqual({ lines: 1, units: 24 });
	const plan = addDestination(loose, { fulfillmentCenter: 'FSZ1' });
	expect(boundFor(plan, 'NRT1')).toEqual({ lines: 1, units: 24 });
	expect(boundFor(plan, 'FSZ1')).toEqual({ lines: 0, units: 0 });
});

test('a centre that leaves takes no line with it', () => {
	const plan = removeDestination(two, 0);
	expect(codes(plan)).toEqual(['FSZ1']);
	expect(plan.lines).toEqual(two.lines);
});

test('a shipment that Amazon sends elsewhere takes its lines and cartons along, and leaves the old address', () => {
	const addressed = editDestinationAddress(two, 0, { lines: ['1-1'], city: 'Ichikawa-shi' });
	const plan = moveToCentre(addressed, 0, 'kix4');
	expect(plan.destinations?.[0]).toEqual({ ...two.destinations?.[0], fulfillmentCenter: 'KIX4' });
	expect(plan.lines[0]?.fulfillmentCenter).toBe('KIX4');
	expect(plan.cartons).toEqual([carton({ fulfillmentCenter: 'KIX4' }), carton({ number: 2, fulfillmentCenter: 'KIX4' })]);
	expect(moveToCentre(two, 0, 'FSZ1')).toBe(two);
	expect(moveToCentre(two, 5, 'KIX4')).toBe(two);
});

test('the order can be changed within its ends', () => {
	expect(codes(shiftDestination(two, 1, -1))).toEqual(['FSZ1', 'NRT1']);
	expect(shiftDestination(two, 1, 1)).toBe(two);
	expect(shiftDestination(two, 0, -1)).toBe(two);
});

test('what is emptied is absent', () => {
	const plan = editDestination(two, 1, { name: 'x', amazonReferenceId: 'y' });
	expect(editDestination(plan, 1, { name: '', amazonReferenceId: '' })).toEqual(two);
	expect(editDestinationAddress(two, 1, { city: 'Odawara-shi', region: '' }).destinations?.[1]?.address).toEqual({ lines: [], city: 'Odawara-shi', country: 'JP' });
});
