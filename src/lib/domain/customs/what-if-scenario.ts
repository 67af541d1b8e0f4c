import { TRANSPORTS, type Plan, type Transport } from '../shipment/plan';
import { readAmount, readDay } from '../shipment/terms';
import { isCountry } from '../values/codes';
import { isDecimal } from '../values/money';
import { addDays, type PlainDate } from '../values/plain-date';
import type { Schedule } from './declaration';
import type { RateColumn } from './tariff/line';
import { CLAIMS } from './tariff/rates-of';
import type { Change } from './what-if';

/** Whose rates apply: those of the plan's products, those that need no proof of origin, the best the origin may claim, or one agreement's. */
export type Preference = 'as-planned' | 'none' | 'best' | RateColumn;

/** One set of other inputs, as they are typed; an empty text is as in the plan. */
export type Scenario = {
	readonly day: string;
	readonly rate: string;
	readonly transport: Transport | '';
	readonly freight: string;
	readonly origin: string;
	/** Code of the goods that have the other origin; all goods when empty. */
	readonly goods: string;
	readonly preference: Preference;
	readonly schedule: Schedule | '';
};

export const MOST_SCENARIOS = 4;
export const AS_PLANNED: Scenario = { day: '', rate: '', transport: '', freight: '', origin: '', goods: '', preference: 'as-planned', schedule: '' };

export type TypedField = 'day' | 'rate' | 'freight';

const positive = (text: string): string | undefined => {
	const amount = readAmount(text);
	return amount !== undefined && isDecimal(amount) ? amount : undefined;
};
const READ: Readonly<Record<TypedField, (text: string) => string | undefined>> = {
	day: readDay,
	rate: (text) => (/[1-9]/.test(positive(text) ?? '') ? positive(text) : undefined),
	freight: positive
};
const FIELDS: readonly TypedField[] = ['day', 'rate', 'freight'];

/** Fields whose text is no day, or no amount. */
export const misreadIn = (scenario: Scenario): TypedField[] => FIELDS.filter((field) => scenario[field].trim() !== '' && READ[field](scenario[field]) === undefined);

/** What the scenario changes by itself; rates of duty come from the tariff book. */
export function changeOf({ day, rate, transport, freight, schedule }: Scenario): Change {
	const [on, jpyPerUnit, amount] = [READ.day(day), READ.rate(rate), READ.freight(freight)];
	return {
		...(schedule !== '' && { schedule }),
		...(on !== undefined && { on }),
		...(jpyPerUnit !== undefined && { jpyPerUnit }),
		...(transport !== '' && { transport }),
		...(amount !== undefined && { freight: amount })
	};
}

export const PRESETS = ['later', 'no-proof', 'best', 'sea', 'simplified'] as const;
export type Preset = (typeof PRESETS)[number];

/** Questions that are asked most; one that is answered by the plan itself is none. */
export function presetsFor({ transport, elections }: Plan): readonly Preset[] {
	const answered: Readonly<Partial<Record<Preset, boolean>>> = { sea: transport.startsWith('sea'), simplified: elections?.schedule === 'simplified' };
	return PRESETS.filter((preset) => !answered[preset]);
}

export function presetOf(preset: Preset, on: PlainDate): Scenario {
	switch (preset) {
		case 'later': return { ...AS_PLANNED, day: addDays(on, 7) };
		case 'no-proof': return { ...AS_PLANNED, preference: 'none' };
		case 'best': return { ...AS_PLANNED, preference: 'best' };
		case 'sea': return { ...AS_PLANNED, transport: 'sea-lcl' };
		case 'simplified': return { ...AS_PLANNED, schedule: 'simplified' };
	}
}

const ORDER = ['day', 'rate', 'transport', 'freight', 'origin', 'goods', 'preference', 'schedule'] as const satisfies readonly (keyof Scenario)[];
const MOST_TYPED = 40;

const inAddress = (scenario: Scenario, field: keyof Scenario): string => {
	const read = field === 'day' || field === 'rate' || field === 'freight' ? READ[field](scenario[field]) : undefined;
	return (read ?? scenario[field]).replace(/\s/g, '').slice(0, MOST_TYPED);
};

/** A scenario as one text for the address of a page: `day.2026-12-21 preference.best`; nothing that is as in the plan. */
export const scenarioText = (scenario: Scenario): string =>
	ORDER.filter((field) => scenario[field].trim() !== AS_PLANNED[field]).map((field) => `${field}.${inAddress(scenario, field)}`).join(' ');

const TAKES: Readonly<Record<keyof Scenario, (value: string) => boolean>> = {
	day: () => true,
	rate: () => true,
	freight: () => true,
	transport: (value) => (TRANSPORTS as readonly string[]).includes(value),
	origin: isCountry,
	goods: (value) => /^\d{1,10}$/.test(value),
	preference: (value) => ['none', 'best', ...CLAIMS].includes(value),
	schedule: (value) => value === 'general' || value === 'simplified'
};

/** Reads it back; parts that say nothing are left out. */
export function scenarioIn(text: string): Scenario {
	const parts = text.slice(0, MOST_TYPED * ORDER.length).split(/\s+/);
	const said = new Map(parts.map((part) => [part.slice(0, part.indexOf('.')), part.slice(part.indexOf('.') + 1).slice(0, MOST_TYPED)] as const));
	const read = (field: keyof Scenario): string => {
		const value = said.get(field);
		return value !== undefined && TAKES[field](value) ? value : AS_PLANNED[field];
	};
	return Object.fromEntries(ORDER.map((field) => [field, read(field)])) as Scenario;
}
