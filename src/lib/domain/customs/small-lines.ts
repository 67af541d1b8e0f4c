import data from '../../data/customs/small-lines.json';
import type { Elections } from '../shipment/plan';
import { inForce } from '../values/dated';
import type { PlainDate } from '../values/plain-date';
import { assess } from './assess';
import type { Assessment } from './assessment';
import type { DeclarationLine } from './declaration';
import { dutyText } from './duty-text';

/** A line as a broker may write it: one of several codes in it ends in X, a small one by itself in E. */
export type BrokerLine = DeclarationLine & { readonly mark: 'X' | 'E' | ''; readonly keys: readonly string[] };

/** What a broker's way of writing small lines changes. */
export type TogetherAssessment = { readonly lines: readonly BrokerLine[]; readonly assessment: Assessment; readonly differenceJpy: number };

const isByValue = ({ duty }: DeclarationLine): boolean => duty.kind === 'free' || duty.kind === 'ad-valorem';

/** Small lines of one duty and one tax become one line under the code of the largest, at the end; all others stay as they are. */
export function withSmallTogether(lines: readonly DeclarationLine[], on: PlainDate): BrokerLine[] {
	const limit = inForce(data.limit, on).value.jpy;
	const ofCode = new Map<string, number>();
	for (const { hsCode = '', customsValueJpy = 0 } of lines) ofCode.set(hsCode, (ofCode.get(hsCode) ?? 0) + customsValueJpy);
	// Lines of one code, of several origins, count together.
	const isSmall = ({ hsCode = '' }: DeclarationLine): boolean => (ofCode.get(hsCode) ?? 0) <= limit;
	const alone = lines.filter((line) => !isSmall(line) || !isByValue(line)).map((line): BrokerLine => ({ ...line, mark: isSmall(line) ? 'E' : '', keys: [line.key] }));
	const groups = new Map<string, DeclarationLine[]>();
	for (const line of lines.filter((one) => isSmall(one) && isByValue(one))) {
		const key = `${dutyText(line.duty)}/${line.consumptionTax}`;
		groups.set(key, [...(groups.get(key) ?? []), line]);
	}
	return [...alone, ...[...groups.values()].flatMap((group) => (new Set(group.map(({ hsCode }) => hsCode)).size > 1 ? [together(group)] : group.map((line) => together([line]))))];
}

function together(lines: readonly DeclarationLine[]): BrokerLine {
	const largest = lines.reduce((most, line) => ((line.customsValueJpy ?? 0) > (most.customsValueJpy ?? 0) ? line : most));
	return {
		...largest,
		skus: lines.flatMap(({ skus = [] }) => skus),
		customsValueJpy: lines.reduce((sum, { customsValueJpy = 0 }) => sum + customsValueJpy, 0),
		mark: lines.length > 1 ? 'X' : 'E',
		keys: lines.map(({ key }) => key)
	};
}

/** What is paid when small lines go together, against one line for each code. */
export function assessTogether(lines: readonly DeclarationLine[], { on, schedule, totals }: Assessment, { deMinimis }: Elections = {}): TogetherAssessment {
	const written = withSmallTogether(lines, on);
	const assessment = assess({ format: 'nyuko-declaration/1', on, schedule, ...(deMinimis && { deMinimis }), lines: written });
	return { lines: written, assessment, differenceJpy: assessment.totals.payableJpy - totals.payableJpy };
}
