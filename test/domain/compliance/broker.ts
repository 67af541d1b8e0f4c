import type { Product } from '$lib/domain/catalog/product';
import { inspect } from '$lib/domain/compliance/inspect';
import type { PlainDate } from '$lib/domain/values/plain-date';
import { addDays } from '$lib/domain/values/plain-date';
import { DECLARED, goods, shipment } from '../../samples';

/** A broker's shorthand for what goods bring. */
const CODES: Readonly<Record<string, string>> = {
	F: 'evidence.food-import-notice', C: 'evidence.food-contact-notice', T: 'evidence.toy-notice', K: 'evidence.cosmetics-licence',
	D: 'evidence.medical-device-licence', P: 'evidence.phytosanitary', A: 'evidence.animal-health', W: 'evidence.cites',
	G: 'evidence.high-pressure-gas', X: 'evidence.chemicals-statement', Q: 'evidence.pesticide-registration', N: 'evidence.fertiliser-registration',
	L: 'evidence.liquor', B: 'evidence.brand-authorisation', weapon: 'restricted.weapon', blade: 'restricted.blade', tob: 'restricted.tobacco',
	med: 'restricted.medicine', pse: 'evidence.pse', giteki: 'evidence.giteki', psc: 'evidence.psc', cpsc: 'evidence.child-psc',
	admin: 'evidence.domestic-administrator', H: 'evidence.household-label', J: 'evidence.japanese-label', E: 'expiry.missing',
	temp: 'restricted.temperature', live: 'restricted.live-animal', seed: 'restricted.seed', size: 'restricted.size', season: 'restricted.season',
	dg: 'restricted.dangerous-goods', sds: 'evidence.sds', bd: 'battery.data-missing', over: 'battery.over-limit', alone: 'battery.alone',
	ts: 'evidence.battery-test-summary', mkt: 'restricted.marketing-matter', poison: 'evidence.poisons-registration',
	expl: 'evidence.explosives-permit', drugs: 'prohibited.drugs', desig: 'prohibited.designated-substances', firearms: 'prohibited.firearms',
	explosives: 'prohibited.explosives', money: 'prohibited.counterfeit-money', fake: 'prohibited.counterfeit',
	unfair: 'prohibited.unfair-competition', bhh: 'evidence.hazardous-household'
};
const SHORT = new Map(Object.entries(CODES).map(([short, code]) => [code, short]));

/** What comes along: food is labelled and dated, what bears a mark needs somebody in Japan, a danger its sheet. */
const ALONG: Readonly<Record<string, readonly string[]>> = {
	L: ['F', 'J'], F: ['J', 'E'], K: ['J'], pse: ['admin'], psc: ['admin'], cpsc: ['admin', 'T'], dg: ['sds'], bd: ['ts']
};
/** What may come along. */
const MAYBE_ALONG: Readonly<Record<string, readonly string[]>> = { L: ['E'], alone: ['ts'] };

const withAlong = (codes: readonly string[], along: Readonly<Record<string, readonly string[]>>): Set<string> => {
	const all = new Set(codes);
	for (const code of all) for (const more of along[code] ?? []) all.add(more);
	return all;
};

const ADMINISTRATORS_FROM = '2025-12-25';

/** Where the rules and a broker differ about goods declared on a day, six days after they left and three before they arrive. */
export function differences(product: Partial<Product>, codes: string, day: PlainDate = DECLARED): { missing: string[]; tooMuch: string[] } {
	const told = codes.split(' ').filter((code) => code !== '' && code !== '-');
	for (const code of told) if (!(code.replace('?', '') in CODES)) throw new Error(`there is no ${code}`);
	const must = withAlong(told.filter((code) => !code.startsWith('?')), ALONG);
	if (must.has('L')) must.delete('E');
	if (day < ADMINISTRATORS_FROM) must.delete('admin');
	const maybe = withAlong(told.filter((code) => code.startsWith('?')).map((code) => code.slice(1)), ALONG);
	const may = withAlong([...must, ...maybe], MAYBE_ALONG);
	const dates = { ship: addDays(day, -6), declare: day, arrive: addDays(day, 3) };
	const findings = inspect(shipment({ products: [goods(product)], dates, waivers: [] }), day);
	const found = new Set(findings.flatMap(({ code }) => SHORT.get(code) ?? []));
	return { missing: [...must].filter((code) => !found.has(code)), tooMuch: [...found].filter((code) => !may.has(code)) };
}

const HAS_SIGNS = /[\u3040-\u30ff\u4e00-\u9fff]/;
export const titled = (title: string): Partial<Product> => ({ title: HAS_SIGNS.test(title) ? { en: 'Item', ja: title } : { en: title } });

/** Lines of `codes = title | title`, or `codes =` and the titles in the lines below. */
export function casesOf(table: string): [string, string][] {
	let codes = '-';
	return table.split('\n').flatMap((line): [string, string][] => {
		const text = line.trim();
		const start = /^((?:\??[a-zA-Z]+ |- )+)=/.exec(line.replace(/^\t(?!\t)/, ''));
		if (start) codes = start[1]!.trim();
		const titles = start ? text.slice(text.indexOf('=') + 1) : text;
		return titles.split(' | ').map((title) => title.trim()).filter((title) => title !== '').map((title) => [title, codes]);
	});
}
