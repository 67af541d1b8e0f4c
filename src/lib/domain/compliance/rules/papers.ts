import { plainDate, type PlainDate } from '../../values/plain-date';
import type { Plan } from '../../shipment/plan';
import type { Rule } from '../finding';
import { isGiven } from '../inspection';
import { hasOrLacks, isWhole, lacksOf } from '../lacks';
import { KNOWN_SINCE } from './known-since';

const shipperMissing: Rule = {
	code: 'shipper.missing',
	severity: 'block',
	source: 'invoice-items',
	from: KNOWN_SINCE,
	breaches: ({ plan: { shipper } }) => {
		const lacks = shipper ? lacksOf(shipper) : { name: 'lacking', address: 'lacking', country: 'lacking' } as const;
		return isWhole(lacks) ? [] : [{ subject: 'party:shipper', facts: lacks }];
	}
};

const DAYS = ['ship', 'declare', 'arrive'] as const;
const dayOf = ({ dates }: Plan, day: (typeof DAYS)[number]): PlainDate | undefined => (isGiven(dates?.[day]) ? dates[day] : undefined);

const datesMissing: Rule = {
	code: 'dates.missing',
	severity: 'block',
	source: 'papers-must-carry',
	from: KNOWN_SINCE,
	breaches: ({ plan }) => {
		const lacks = Object.fromEntries(DAYS.map((day) => [day, hasOrLacks(dayOf(plan, day) !== undefined)]));
		return isWhole(lacks) ? [] : [{ subject: 'shipment', facts: lacks }];
	}
};

const datesOrder: Rule = {
	code: 'dates.order',
	severity: 'warn',
	source: 'papers-must-carry',
	from: KNOWN_SINCE,
	breaches: ({ plan }) => {
		const known = DAYS.flatMap((day) => {
			const on = dayOf(plan, day);
			return on === undefined ? [] : [{ day, on }];
		});
		for (const [i, later] of known.entries()) {
			const earlier = known[i - 1];
			if (earlier && earlier.on > later.on)
				return [{ subject: 'shipment', facts: { first: earlier.day, second: later.day, firstDay: earlier.on, secondDay: later.on } }];
		}
		return [];
	}
};

/** Without it a slip of the year would put a shipment out of every rule's reach. */
const datesTooEarly: Rule = {
	code: 'dates.too-early',
	severity: 'block',
	source: 'papers-must-carry',
	from: plainDate('0001-01-01'),
	breaches: ({ on }) => (on < KNOWN_SINCE ? [{ subject: 'shipment', facts: { on, since: KNOWN_SINCE } }] : [])
};

export const papersRules: readonly Rule[] = [shipperMissing, datesMissing, datesOrder, datesTooEarly];
