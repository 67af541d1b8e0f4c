import list from '../../data/names/carriers.json';
import { cjkText, findPhrase, hasCjk, latinWords } from './names';

export type KnownCarrier = { readonly name: string; readonly kind: 'courier' | 'forwarder' };

type Entry = (typeof list.carriers)[number] & { readonly wholeNames?: readonly string[]; readonly cjk?: readonly string[] };

const fillers = new Set(list.fillers);
const entries = (list.carriers as readonly Entry[]).map(({ name, kind, phrases, wholeNames = [], cjk = [] }) => ({
	carrier: { name, kind: kind as KnownCarrier['kind'] },
	phrases,
	wholeNames,
	cjk: cjk.map(cjkText)
}));

/** The courier or forwarder whose name this is, if it is one of the kept list. */
export function carrierOf(name: string): KnownCarrier | undefined {
	const words = latinWords(name);
	const own = words.filter((word) => !fillers.has(word)).join('');
	const text = hasCjk(name) ? cjkText(name) : '';
	return entries.find(
		({ phrases, wholeNames, cjk }) =>
			phrases.some((phrase) => findPhrase(words, phrase)) || wholeNames.includes(own) || cjk.some((spelling) => text.includes(spelling))
	)?.carrier;
}
