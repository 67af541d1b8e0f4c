import { expect, test } from 'vitest';
import { cellName } from '$lib/domain/exports/forwarder/cell-names';
import { reckoned } from '$lib/domain/exports/forwarder/reckon';

const texts: Record<string, string> = { A1: '1.5', A2: '2', A3: 'text', B1: '10', B2: '1,000', B3: '' };
const formulas: Record<string, string> = { C1: 'A1*B1', C2: 'C3', C3: 'C2' };
const source = { formulaAt: (sheet: string, at: Parameters<typeof cellName>[0]) => (sheet === 'S' ? formulas[cellName(at)] : undefined), textAt: (_: string, at: Parameters<typeof cellName>[0]) => texts[cellName(at)] ?? '' };
const value = (formula: string) => reckoned(formula, 'S', source)?.millionths;

test.each([
	['SUM(A1:A3)', 3_500_000n], ['=SUM($A$1:A2,B1)', 13_500_000n], ['SUMPRODUCT(A1:A2,B1:B2)', 2_015_000_000n], ['SUMPRODUCT(A1:A2*B1:B2)', 2_015_000_000n], ['A1+B1*2', 21_500_000n],
	['(A1+B1)/4', 2_875_000n], ['-A1 - -A2', 500_000n], ['ROUND(A1*A1,1)', 2_300_000n], ['PRODUCT(A1:A2)', 3_000_000n], ["SUM('S'!A1:A2)+B3", 3_500_000n], ['C1', 15_000_000n], ['10/3', 3_333_333n]
])('%s is %s millionths', (formula, wanted) => expect(value(formula)).toBe(wanted));

test.each(['IF(A1>0,1,2)', 'A3+1', 'A1:A2+1', 'C2', 'A1/0', 'SUM(A1:A2', 'VLOOKUP(A1,B1:B2,1)', 'A1&B1', 'NAME*2', 'SUMPRODUCT(A1:A2,B1:B3)'])('%s is not ours to tell', (formula) => expect(value(formula)).toBeUndefined());
