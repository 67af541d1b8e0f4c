import amazon from '../../data/kinds/amazon.json';
import body from '../../data/kinds/body.json';
import hazards from '../../data/kinds/hazards.json';
import machines from '../../data/kinds/machines.json';
import nature from '../../data/kinds/nature.json';
import prohibited from '../../data/kinds/prohibited.json';
import table from '../../data/kinds/table.json';

/** Words by language; which of them are Japanese or Chinese is seen from their signs. */
export type Spellings = { readonly en?: readonly string[]; readonly ja?: readonly string[]; readonly fr?: readonly string[]; readonly zh?: readonly string[] };

/** How a kind of goods is recognised. A trait said to be true or false has the last word. */
export type KindData = {
	/** Traits of PLAN.md that say it outright. */
	readonly traits?: readonly string[];
	/** Beginnings of customs codes, two to nine digits; and those below them that are something else. */
	readonly headings?: readonly string[];
	readonly notHeadings?: readonly string[];
	/** Words of titles and descriptions; and phrases that contain such a word and mean something else. */
	readonly words?: Spellings;
	readonly butNot?: Spellings;
	/** Words that make something else of a word of this kind when they follow it, besides those of contexts.json: coffee + mug. */
	readonly after?: Spellings;
	/** Words of contexts.json that make nothing else of a word of this kind: a box of chocolates is chocolate. */
	readonly keeps?: Spellings;
	/** Words that tell only for goods with one of these codes. */
	readonly together?: readonly { readonly words: Spellings; readonly headings: readonly string[] }[];
	/** Words that tell only where a text begins with them and says nothing more than size, colour and number before it stops: "Plates, set of 6". */
	readonly whole?: Spellings;
	/** Latin words that tell in a text of Latin letters, and not beside a Japanese or Chinese one, which may make something else of them. */
	readonly bare?: Spellings;
	/** Words of the material. */
	readonly materials?: Spellings;
	readonly butNotMaterials?: Spellings;
	/** False: what stands around a word (contexts.json) does not matter. */
	readonly context?: boolean;
};

/** All kinds of goods that rules ask about, by name. */
export const KIND_DATA: Readonly<Record<string, KindData>> = {
	...table.kinds, ...body.kinds, ...nature.kinds, ...prohibited.kinds, ...hazards.kinds, ...machines.kinds, ...amazon.kinds
};
