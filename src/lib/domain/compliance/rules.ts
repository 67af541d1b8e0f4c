import type { Listed, Rule, Stops } from './finding';
import { batteryRules } from './rules/battery';
import { brandRules } from './rules/brands';
import { carrierDataRules } from './rules/carrier-data';
import { cartonContentRules } from './rules/carton-contents';
import { cartonRoomRules } from './rules/carton-room';
import { cartonRules } from './rules/cartons';
import { customsRules } from './rules/customs';
import { dangerousGoodsRules } from './rules/dangerous-goods';
import { declarationRules } from './rules/declaration';
import { declarationFieldRules } from './rules/declaration-fields';
import { deliveryRules } from './rules/delivery';
import { destinationRules } from './rules/destinations';
import { expiredRules } from './rules/expired';
import { expiryRules } from './rules/expiry';
import { fbaRules } from './rules/fba';
import { goodsRules } from './rules/goods';
import { importerRules } from './rules/importer';
import { labelRules } from './rules/labels';
import { bodyRules } from './rules/laws-body';
import { hazardRules } from './rules/laws-hazards';
import { natureRules } from './rules/laws-nature';
import { lineRules } from './rules/lines';
import { namesRules } from './rules/names';
import { originRules } from './rules/origin';
import { papersRules } from './rules/papers';
import { prepRules } from './rules/prep';
import { prohibitedRules } from './rules/prohibited';
import { saleRules } from './rules/sale';
import { termsRules } from './rules/terms';

type FamilyOfRules = {
	readonly family: string;
	readonly stops: Stops;
	/** What of it may be waived: nothing, what only warns, or a block as well. */
	readonly waivable: 'nothing' | 'warnings' | 'all';
	readonly rules: readonly Rule[];
};

/** The rules by what they are about, in the order in which people are told. */
export const FAMILIES = [
	{ family: 'importer', stops: 'customs', waivable: 'nothing', rules: [...importerRules, ...declarationRules] },
	{ family: 'terms', stops: 'customs', waivable: 'nothing', rules: termsRules },
	{ family: 'prohibited', stops: 'customs', waivable: 'nothing', rules: prohibitedRules },
	{ family: 'papers', stops: 'customs', waivable: 'warnings', rules: [...papersRules, ...namesRules, ...carrierDataRules, ...declarationFieldRules] },
	{ family: 'destinations', stops: 'amazon', waivable: 'warnings', rules: destinationRules },
	{ family: 'lines', stops: 'amazon', waivable: 'warnings', rules: lineRules },
	{ family: 'goods', stops: 'customs', waivable: 'warnings', rules: [...goodsRules, ...originRules] },
	{ family: 'customs', stops: 'customs', waivable: 'all', rules: customsRules },
	{ family: 'laws', stops: 'customs', waivable: 'all', rules: [...bodyRules, ...natureRules, ...hazardRules, ...brandRules, ...expiredRules] },
	{ family: 'sale', stops: 'sale', waivable: 'all', rules: saleRules },
	{ family: 'fba', stops: 'amazon', waivable: 'all', rules: [...fbaRules, ...dangerousGoodsRules, ...batteryRules] },
	{ family: 'expiry', stops: 'amazon', waivable: 'all', rules: expiryRules },
	{ family: 'prep', stops: 'amazon', waivable: 'all', rules: [...prepRules, ...labelRules] },
	{ family: 'cartons', stops: 'amazon', waivable: 'warnings', rules: [...cartonRules, ...cartonRoomRules, ...cartonContentRules] },
	{ family: 'delivery', stops: 'amazon', waivable: 'all', rules: deliveryRules }
] as const satisfies readonly FamilyOfRules[];

export type Family = (typeof FAMILIES)[number]['family'];

const listed = ({ family, stops, waivable, rules }: FamilyOfRules): Listed[] =>
	rules.map((rule) => ({
		...rule,
		family,
		stops: rule.stops ?? stops,
		waivable: rule.waivable ?? (waivable === 'all' || (waivable === 'warnings' && rule.severity !== 'block'))
	}));

export const RULES: readonly Listed[] = FAMILIES.flatMap(listed);

const byCode = new Map(RULES.map((rule) => [rule.code, rule]));

/** The rule of a code, as the book lists it. */
export const ruleOf = (code: string): Listed | undefined => byCode.get(code);
