import type { Rule } from './finding';
import { cartonRules } from './rules/cartons';
import { destinationRules } from './rules/destinations';
import { goodsRules } from './rules/goods';
import { importerRules } from './rules/importer';
import { lineRules } from './rules/lines';
import { papersRules } from './rules/papers';
import { termsRules } from './rules/terms';

/** The rules by what they are about, in the order in which people are told. */
export const FAMILIES = [
	{ family: 'importer', rules: importerRules },
	{ family: 'terms', rules: termsRules },
	{ family: 'papers', rules: papersRules },
	{ family: 'destinations', rules: destinationRules },
	{ family: 'lines', rules: lineRules },
	{ family: 'goods', rules: goodsRules },
	{ family: 'cartons', rules: cartonRules }
] as const satisfies readonly { readonly family: string; readonly rules: readonly Rule[] }[];

export type Family = (typeof FAMILIES)[number]['family'];

export const RULES: readonly Rule[] = FAMILIES.flatMap(({ rules }) => rules);
