import type { Breach, Rule } from '../finding';
import { isGiven, type Inspection } from '../inspection';
import { KNOWN_SINCE } from './known-since';

const missing: Rule = {
	code: 'line.missing',
	severity: 'block',
	source: 'papers-must-carry',
	from: KNOWN_SINCE,
	breaches: ({ lines }) => (lines.length > 0 ? [] : [{ subject: 'shipment', facts: {} }])
};

const unknownSku: Rule = {
	code: 'line.unknown-sku',
	severity: 'block',
	source: 'papers-must-carry',
	from: KNOWN_SINCE,
	breaches: ({ lines, products }) =>
		lines.filter(({ sku }) => !products.has(sku)).map(({ sku, quantity }) => ({ subject: `line:${sku}`, facts: { sku, quantity } }))
};

const quantityMissing: Rule = {
	code: 'line.quantity-missing',
	severity: 'block',
	source: 'papers-must-carry',
	from: KNOWN_SINCE,
	breaches: ({ lines }) =>
		lines
			.filter(({ quantity }) => !Number.isSafeInteger(quantity) || quantity <= 0)
			.map(({ sku, quantity }) => ({ subject: `line:${sku}`, facts: { sku, quantity } }))
};

const destinationMissing: Rule = {
	code: 'line.destination-missing',
	severity: 'block',
	source: 'papers-must-carry',
	from: KNOWN_SINCE,
	breaches: (inspection) => {
		const centres = centresOf(inspection);
		if (centres.size === 0) return [];
		return inspection.lines.flatMap(({ sku, centre }): Breach[] => {
			if (centre !== undefined && centres.has(centre)) return [];
			const because = centre === undefined ? 'noneNamed' : 'noDestination';
			return [{ subject: `line:${sku}`, facts: { sku, because, centre: centre ?? '', destinations: centres.size } }];
		});
	}
};

const centresOf = ({ plan }: Inspection): ReadonlySet<string> =>
	new Set((plan.destinations ?? []).map(({ fulfillmentCenter }) => fulfillmentCenter).filter(isGiven));

export const lineRules: readonly Rule[] = [missing, unknownSku, quantityMissing, destinationMissing];
