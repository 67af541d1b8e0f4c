import type { Product } from '../../catalog/product';
import { brandNamedIn } from '../brand-names';
import { hitUnless } from '../dangerous';
import type { Rule } from '../finding';
import { hitOf, type Hit } from '../kinds';
import { perProduct, seenBy } from './per-product';

/** A picture, a likeness or a test of a forbidden thing is not the thing. */
const LIKENESS = ['likeness', 'test-kit'];

type Forbidden = {
	readonly code: string;
	readonly kinds: readonly string[];
	readonly unless?: readonly string[];
	/** Where more than the kinds decides. */
	readonly seen?: (product: Product) => Hit | undefined;
};

/** Goods of Customs Act art. 69-11, which no paper and nobody's word lets in. */
const forbidden = ({ code, kinds, unless = [], seen }: Forbidden): Rule =>
	perProduct({
		code,
		severity: 'block',
		source: 'customs-prohibited',
		kinds,
		onlyKinds: true,
		broken: (product) => {
			const hit = seen ? seen(product) : hitUnless(product, kinds, unless);
			return hit && { facts: seenBy(hit) };
		}
	});

/** CBD may come in where it holds next to no THC: customs asks, and the goods may be let go. */
const drugs = perProduct({
	code: 'prohibited.drugs',
	severity: 'block',
	source: 'customs-prohibited',
	kinds: ['drugs', 'cbd'],
	onlyKinds: true,
	broken: (product) => {
		const drug = hitUnless(product, ['drugs'], LIKENESS);
		if (drug) return { facts: seenBy(drug) };
		const cbd = hitUnless(product, ['cbd'], LIKENESS);
		return cbd && { facts: seenBy(cbd), severity: 'warn', source: 'kinds-by-trade' };
	}
});

/** "Super copy", or a fashion brand and "replica" together. */
function copied(product: Product): Hit | undefined {
	const outright = hitOf(product, ['counterfeit']);
	if (outright) return outright;
	const imitation = hitOf(product, ['imitation']);
	return imitation && brandNamedIn(product)?.brand.isFashion ? imitation : undefined;
}

export const prohibitedRules: readonly Rule[] = [
	drugs,
	forbidden({ code: 'prohibited.designated-substances', kinds: ['designated-substances'], unless: LIKENESS }),
	forbidden({ code: 'prohibited.firearms', kinds: ['firearms'], unless: [...LIKENESS, 'toy-weapon', 'gun-accessory', 'airsoft'] }),
	forbidden({ code: 'prohibited.explosives', kinds: ['explosives'], unless: [...LIKENESS, 'toy-weapon', 'airsoft'] }),
	forbidden({ code: 'prohibited.chemical-weapons', kinds: ['chemical-weapons'], unless: LIKENESS }),
	forbidden({ code: 'prohibited.pathogens', kinds: ['pathogens'], unless: LIKENESS }),
	forbidden({ code: 'prohibited.counterfeit-money', kinds: ['counterfeit-money'] }),
	forbidden({ code: 'prohibited.indecent', kinds: ['indecent'] }),
	forbidden({ code: 'prohibited.child-pornography', kinds: ['child-pornography'] }),
	forbidden({ code: 'prohibited.counterfeit', kinds: ['counterfeit', 'imitation'], seen: copied }),
	forbidden({ code: 'prohibited.unfair-competition', kinds: ['circumvention'] })
];
