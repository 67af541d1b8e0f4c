import type { Assessment, LandedSku, Step } from '$lib/domain/customs/assessment';
import type { Language } from './languages';
import { say } from './words';

/** Exact figures that a step carries as decimals: they are set apart in thousands as the language does it, no digit is lost. */
const EXACT = ['amount', 'exact', 'price', 'share', 'charges', 'netJpy'] as const;

function readable(language: Language, facts: Step['facts']): Step['facts'] {
	const figures = EXACT.flatMap((name) => {
		const figure = facts[name];
		if (typeof figure !== 'string' || !/^-?\d+(\.\d+)?$/.test(figure)) return [];
		const places = figure.split('.')[1]?.length ?? 0;
		return [[name, new Intl.NumberFormat(language, { minimumFractionDigits: places, maximumFractionDigits: places }).format(figure as `${number}`)]];
	});
	return { ...facts, ...Object.fromEntries(figures) };
}

/** One step of the reckoning in words and figures, with the line it belongs to before it. */
export const stepIn = (language: Language, { code, line, facts }: Step): string =>
	`${line === undefined ? '' : `${line}: `}${say(language, `customs.step.${code}`, readable(language, facts))}`;

/** The whole working, in the order of the form. */
export const workingIn = (language: Language, { steps }: Pick<Assessment, 'steps'>): string[] => steps().map((step) => stepIn(language, step));

/** `Assessment` of PLAN.md §3: the working is told in one language, the steps stand beside it as data. */
export const toldAssessment = (language: Language, { on, schedule, lines, totals, steps, landed }: Assessment & { readonly landed: readonly LandedSku[] }) => ({
	on, schedule, lines, totals,
	working: workingIn(language, { steps }),
	steps: steps(),
	landed: landed.map(({ sku, quantity, goodsJpy, freightJpy, dutyJpy, taxJpy, perUnitJpy }) => ({ sku, quantity, goodsJpy, freightJpy, dutyJpy, taxJpy, perUnitJpy }))
});
