import { grossOf } from '../../shipment/carton-weight';
import type { Carton } from '../../shipment/plan';
import { sum } from '../../values/units';
import type { Account } from '../account';
import { fits, heavyOverG, limitOf, smallestOn, sourceOfLimit, tooLargeBy, type CartonLimit } from '../carton-class';
import type { Breach, Facts, Rule } from '../finding';
import { breachOf, isHeavy, isTooHeavy } from './carton-breach';
import { KNOWN_SINCE } from './known-since';

const kg = (grams: number): number => grams / 1_000;
const cm = (millimetres: number): number => millimetres / 10;

const sizeOf = ({ outerMm: [length, width, height] }: Carton) => ({ lengthCm: cm(length), widthCm: cm(width), heightCm: cm(height) });

const missing: Rule = {
	code: 'carton.missing',
	severity: 'block',
	source: 'papers-must-carry',
	from: KNOWN_SINCE,
	breaches: ({ lines, cartons }) => {
		const units = sum(lines.map(({ quantity }) => Math.max(quantity, 0)));
		return units > 0 && cartons.length === 0 ? [{ subject: 'shipment', facts: { units } }] : [];
	}
};

const tooHeavy: Rule = {
	code: 'carton.too-heavy',
	severity: 'block',
	source: 'carton-guide-standard',
	from: KNOWN_SINCE,
	breaches: (inspection) =>
		inspection.cartons
			.filter((carton) => isTooHeavy(carton, inspection))
			.map((carton) => {
				const size = inspection.classOf(carton);
				const facts = { weightKg: kg(grossOf(carton)), limitKg: kg(limitOf(size, inspection.on).weightG), class: size };
				return { ...breachOf(carton, facts), source: sourceOfLimit(size, inspection.on) };
			})
};

const boundOf = ({ outerMm }: Carton, { sidesMm: [longest = 0, middle = 0, shortest = 0] = [], sumMm = 0, sideUnderMm = 0 }: CartonLimit) => ({
	sides: { limitLongCm: cm(longest), limitMiddleCm: cm(middle), limitShortCm: cm(shortest) },
	sum: { sumCm: cm(sum(outerMm)), limitSumCm: cm(sumMm) },
	longest: { limitSideCm: cm(sideUnderMm) }
});

const tooLarge: Rule = {
	code: 'carton.too-large',
	severity: 'block',
	source: 'amazon-carton-help',
	from: KNOWN_SINCE,
	breaches: ({ cartons, classOf, on }) =>
		cartons.flatMap((carton) => {
			const size = classOf(carton);
			const limit = limitOf(size, on);
			const by = tooLargeBy(carton.outerMm, limit);
			if (!by) return [];
			const breach = breachOf(carton, { ...sizeOf(carton), by, class: size, ...boundOf(carton, limit)[by] });
			return [size === 'standard' ? breach : { ...breach, source: sourceOfLimit(size, on) }];
		})
};

const tooSmall: Rule = {
	code: 'carton.too-small',
	severity: 'block',
	source: 'amazon-carton-help',
	from: KNOWN_SINCE,
	breaches: ({ cartons, on }) => {
		const { sidesMm } = smallestOn(on);
		const [long = 0, middle = 0, short = 0] = sidesMm;
		return cartons
			.filter((carton) => !fits(sidesMm, carton.outerMm))
			.map((carton) => breachOf(carton, { ...sizeOf(carton), leastLongCm: cm(long), leastMiddleCm: cm(middle), leastShortCm: cm(short) }));
	}
};

const tooLight: Rule = {
	code: 'carton.too-light',
	severity: 'block',
	source: 'amazon-carton-help',
	from: KNOWN_SINCE,
	breaches: ({ cartons, on }) => {
		const leastG = smallestOn(on).weightG;
		return cartons.filter((carton) => grossOf(carton) < leastG).map((carton) => breachOf(carton, { weightG: grossOf(carton), leastG }));
	}
};

const heavy: Rule = {
	code: 'carton.heavy',
	severity: 'warn',
	source: 'amazon-heavy-help',
	from: KNOWN_SINCE,
	breaches: (inspection) =>
		inspection.cartons
			.filter((carton) => isHeavy(carton, inspection))
			.map((carton) => breachOf(carton, { weightKg: kg(grossOf(carton)), overKg: kg(heavyOverG(inspection.on)) }))
};

const empty: Rule = {
	code: 'carton.empty',
	severity: 'block',
	source: 'papers-must-carry',
	from: KNOWN_SINCE,
	breaches: ({ cartons }) =>
		cartons.filter(({ contents }) => !contents.some(({ quantity }) => quantity > 0)).map((carton) => breachOf(carton, {}))
};

/** What stands in a carton of one centre although lines want it at others only. */
const isAstray = ({ due, packed, dueAt }: Account): boolean => due === 0 && packed > 0 && dueAt.length > 0;

const mixedDestinations: Rule = {
	code: 'carton.mixed-destinations',
	severity: 'block',
	source: 'amazon-box-contents-help',
	from: KNOWN_SINCE,
	breaches: ({ cartons, accounts }) => {
		const astray = new Map(accounts.filter(isAstray).map((account) => [key(account.centre, account.sku), account]));
		if (astray.size === 0) return [];
		return cartons.flatMap((carton) => {
			const found = carton.contents.flatMap(({ sku }) => astray.get(key(carton.fulfillmentCenter, sku)) ?? []);
			if (found.length === 0) return [];
			const skus = [...new Set(found.map(({ sku }) => sku))];
			return [breachOf(carton, { skus: skus.join(', '), due: [...new Set(found.flatMap(({ dueAt }) => dueAt))].join(', ') })];
		});
	}
};

const key = (centre: string, sku: string): string => JSON.stringify([centre, sku]);

/** Where lines and cartons disagree, and by how many; told once for a SKU that disagrees at several centres. */
const contentsDiffer: Rule = {
	code: 'carton.contents-differ',
	severity: 'block',
	source: 'amazon-box-contents-help',
	from: KNOWN_SINCE,
	breaches: ({ cartons, accounts }) => {
		if (cartons.length === 0) return [];
		const told = new Map<string, Breach>();
		for (const account of accounts) {
			const facts = differenceOf(account);
			if (!facts) continue;
			const subject = account.dueAt.length > 0 ? `line:${account.sku}` : `carton:${account.cartons[0]}`;
			const more = Number(told.get(subject)?.facts['more'] ?? -1) + 1;
			told.set(subject, { subject, facts: { ...(told.get(subject)?.facts ?? facts), more } });
		}
		return [...told.values()];
	}
};

function differenceOf({ sku, centre, due, packed, astray, cartons, expiries, ...account }: Account): Facts | undefined {
	const facts = { sku, centre, carton: cartons[0] ?? 0, difference: 0, expiry: 'any' };
	if (isAstray({ sku, centre, due, packed, astray, cartons, expiries, ...account })) return undefined;
	if (packed + astray !== due) return { ...facts, due, packed, difference: Math.abs(packed - due) };
	if (astray > 0) return undefined;
	const wrong = expiries.find((day) => day.due !== day.packed);
	return wrong && { ...facts, due: wrong.due, packed: wrong.packed, difference: Math.abs(wrong.packed - wrong.due), expiry: wrong.expiry };
}

export const cartonRules: readonly Rule[] = [missing, tooHeavy, tooLarge, tooSmall, tooLight, heavy, empty, mixedDestinations, contentsDiffer];
