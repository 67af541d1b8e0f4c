import list from '../../data/names/carriers.json';
import { cjkText, findPhrase, hasCjk, latinWords } from './names';

export type KnownCarrier = { readonly name: string; readonly kind: 'courier' | 'forwarder' };

type Entry = (typeof list.carriers)[number] & { readonly wholeNames?: readonly string[]; readonly cjk?: readonly string[]; readonly wholeCjk?: readonly string[] };

const fillers = new Set(list.fillers);
const entries = (list.carriers as readonly Entry[]).map(({ name, kind, phrases, wholeNames = [], cjk = [], wholeCjk = [] }) => ({
	carrier: { name, kind: kind as KnownCarrier['kind'] },
	phrases,
	wholeNames,
	cjk: cjk.map(cjkText),
	wholeCjk: wholeCjk.map(cjkText)
}));

const fillersCjk = list.fillersCjk.map(cjkText).toSorted((a, b) => b.length - a.length);
const ownCjk = (text: string): string => fillersCjk.reduce((rest, filler) => rest.replaceAll(filler, ''), text);

/** The courier or forwarder whose name this is, if it is one of the kept list. */
export function carrierOf(name: string): KnownCarrier | undefined {
	const words = latinWords(name);
	// "U.P.S." is spelt with letters that are fillers by themselves.
	const own = [words.filter((word) => !fillers.has(word)), words.filter((word) => word.length === 1 || !fillers.has(word))].map((rest) => rest.join(''));
	const text = hasCjk(name) ? cjkText(name) : '';
	const whole = text === '' ? '' : ownCjk(text);
	return entries.find(
		({ phrases, wholeNames, cjk, wholeCjk }) =>
			phrases.some((phrase) => findPhrase(words, phrase)) ||
			wholeNames.some((spelling) => own.includes(spelling)) ||
			cjk.some((spelling) => text.includes(spelling)) ||
			wholeCjk.includes(whole)
	)?.carrier;
}
