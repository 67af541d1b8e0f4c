import temperature from '../../data/amazon/temperature.json';
import type { Product } from '../catalog/product';
import { inForce, type Series } from '../values/dated';
import type { PlainDate } from '../values/plain-date';
import type { Facts } from './finding';
import { codeOf, hitOf, kindsOf, type Hit } from './kinds';

/** How cool goods must be kept: `cool` says a temperature in figures below that of a room. */
export type Keeping = { readonly how: 'frozen' | 'chilled' | 'cool'; readonly sure: boolean; readonly facts: Facts };

const frozenCentres: Series<readonly string[]> = temperature.frozenCentres;

/** The centres that take approved frozen food on a day. */
export const frozenCentresOn = (on: PlainDate): readonly string[] => inForce(frozenCentres, on).value;

/** Whether words may speak of the goods themselves: the code, where there is one, is of a chapter where they can. */
export function wordsMayTell(product: Product, lastChapter: number): boolean {
	const code = codeOf(product);
	const chapter = Number(code.slice(0, 2));
	return code.length < 4 || Number.isNaN(chapter) || chapter <= lastChapter;
}

/** Foods to fine chemicals: no machine, box or bag for frozen food is among them. */
const LAST_CHAPTER_KEPT_COOL = 38;

const counts = (product: Product, hit: Hit | undefined): Hit | undefined =>
	hit && (hit.trigger !== 'word' || wordsMayTell(product, LAST_CHAPTER_KEPT_COOL)) ? hit : undefined;

const seen = ({ trigger, what }: Hit): Facts => ({ told: 'kind', trigger, what });

/** How goods must be kept that a room is too warm for; a storage temperature in figures has the last word. */
export function keepingOf(product: Product, on: PlainDate): Keeping | undefined {
	const { storageC, needsRefrigeration } = product.traits ?? {};
	if (storageC) return byStorage(storageC[1], on);
	if (needsRefrigeration === false) return undefined;
	const kinds = kindsOf(product);
	const frozen = counts(product, kinds.get('frozen-goods'));
	if (frozen) return { how: 'frozen', sure: true, facts: seen(frozen) };
	const chilled = counts(product, kinds.get('chilled-goods'));
	if (chilled) return { how: 'chilled', sure: true, facts: seen(chilled) };
	const cold = kinds.has('cold-if-food') && isEaten(product) ? kinds.get('cold-if-food') : undefined;
	return cold && { how: FROZEN.test(cold.what) ? 'frozen' : 'chilled', sure: true, facts: seen(cold) };
}

const FROZEN = /^(?:frozen|冷凍|冷冻|congele)$/;

/** Whether a bare word such as “frozen” or “chocolate” speaks of food. */
export const isEaten = (product: Product): boolean => product.consumptionTax === 'reduced' || hitOf(product, ['food', 'pet-food']) !== undefined;

function byStorage(mostC: number, on: PlainDate): Keeping | undefined {
	const { frozenC, chilledC, coolC, roomC } = inForce(temperature.storage, on).value;
	if (mostC >= roomC) return undefined;
	const how = mostC <= frozenC ? 'frozen' : mostC <= chilledC ? 'chilled' : 'cool';
	return { how, sure: mostC <= coolC, facts: { told: 'storage', mostC } };
}
