import type { Party } from '../shipment/plan';
import { hasAddress, isGiven } from './inspection';

/** What a paper needs to know of somebody, each given or lacking. */
export type Lacks = Readonly<Record<string, 'given' | 'lacking'>>;

export const hasOrLacks = (has: boolean): 'given' | 'lacking' => (has ? 'given' : 'lacking');

export const lacksOf = ({ name, address }: Pick<Party, 'name' | 'address'>): Lacks => ({
	name: hasOrLacks(isGiven(name)),
	address: hasOrLacks(hasAddress(address)),
	country: hasOrLacks(isGiven(address.country))
});

export const isWhole = (lacks: Lacks): boolean => Object.values(lacks).every((state) => state === 'given');

/** The first thing lacking, to point at. */
export const firstLacking = (facts: Readonly<Record<string, string | number>>): string | undefined =>
	Object.keys(facts).find((part) => facts[part] === 'lacking');
