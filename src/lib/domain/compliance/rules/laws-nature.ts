import type { Product } from '../../catalog/product';
import type { Rule } from '../finding';
import { hitOf } from '../kinds';
import { paperFor } from './per-product';

/** Sawn or worked wood and made tea are exempt; a seed that is food is roasted or ground. */
const phytosanitary = paperFor({
	code: 'evidence.phytosanitary',
	severity: 'block',
	source: 'customs-other-laws',
	kinds: ['plant', 'seed', 'raw-wood'],
	unless: (product) => hitOf(product, ['plant', 'seed', 'raw-wood'])?.trigger === 'word' && hitOf(product, ['artificial-plant']) !== undefined
});

/** Pet food of fish or plants alone brings no animal disease; its words say so. */
const isMeatless = (product: Product): boolean => product.traits?.meat !== true && product.traits?.dairy !== true && hitOf(product, ['meatless']) !== undefined;

const animalHealth = paperFor({
	code: 'evidence.animal-health',
	severity: 'block',
	source: 'animal-quarantine',
	kinds: ['animal-product', 'live-animal'],
	unless: isMeatless
});

const cites = paperFor({ code: 'evidence.cites', severity: 'block', source: 'customs-other-laws', kinds: ['protected-species'] });

const pesticide = paperFor({ code: 'evidence.pesticide-registration', severity: 'block', source: 'pesticide-import', kinds: ['pesticide'] });

const fertiliser = paperFor({ code: 'evidence.fertiliser-registration', severity: 'block', source: 'fertiliser-import', kinds: ['fertiliser'] });

export const natureRules: readonly Rule[] = [phytosanitary, animalHealth, cites, pesticide, fertiliser];
