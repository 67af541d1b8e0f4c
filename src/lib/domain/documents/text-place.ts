import type { Plan } from '../shipment/plan';
import { printable } from './text';

type Found = { readonly field: string; readonly text: string };

/** Every text of a value with where it stands: `importer.acp.name`. */
function* textsIn(value: unknown, field: string): Generator<Found> {
	if (typeof value === 'string') yield { field, text: value };
	if (typeof value !== 'object' || value === null) return;
	for (const [key, part] of Object.entries(value)) yield* textsIn(part, field === '' ? key : `${field}.${key}`);
}

/** The texts of a plan, those of goods and cartons by the names that these have in links: `product:MUG-01:customsDescription.ja`. */
function* placesIn({ products, cartons = [], lines, ...rest }: Plan): Generator<Found> {
	yield* textsIn(rest, '');
	for (const product of products) for (const [key, part] of Object.entries(product)) yield* textsIn(part, `product:${product.sku}:${key}`);
	for (const carton of cartons) for (const [key, part] of Object.entries(carton)) yield* textsIn(part, `carton:${carton.number}:${key}`);
	for (const line of lines) for (const [key, part] of Object.entries(line)) yield* textsIn(part, `line:${line.sku}:${key}`);
}

/** Where a character of a printed text comes from: the text of the plan that it is part of, or that is part of it; else any that has the character. */
export function placeOfText(plan: Plan, { character, text }: { readonly character: string; readonly text: string }): string | undefined {
	const having = [...placesIn(plan)].map(({ field, text }) => ({ field, text: printable(text) })).filter((place) => place.text.includes(character));
	return (having.find((place) => text.includes(place.text) || place.text.includes(text)) ?? having[0])?.field;
}
