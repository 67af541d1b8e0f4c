import agreements from '../../data/customs/agreements.json';
import { columnsOf } from './tariff/choose';

/** Words that agreements are called with and that tell none from another. */
const COMMON = new Set('japan jp epa cepa fta agreement economic partnership comprehensive free trade the and of for an'.split(' '));

/** `Japan–EU EPA`, `EU-Japan EPA` and `eu` are one. */
const plain = (name: string): string =>
	(name.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !COMMON.has(word)).sort().join(' ');

const PREFERENCES = ['gsp', 'ldc'];

const byName = new Map<string, readonly string[]>([
	...agreements.columns.flatMap(({ column, name }) => [[plain(name), [column]] as const, [plain(column), [column]] as const]),
	...agreements.alsoCalled.flatMap(({ names, columns }) => names.map((name) => [plain(name), columns] as const)),
	...PREFERENCES.map((key) => [key, [key]] as const)
]);

/** The key of an agreement by a name that it goes by; where a name stands for several columns, the origin chooses. */
export function agreementKey(name: string, origin: string | undefined): string | undefined {
	const found = byName.get(plain(name)) ?? [];
	const open: readonly string[] = origin === undefined || found.length < 2 ? [] : columnsOf(origin);
	return found.find((column) => open.includes(column)) ?? found[0];
}

/** The keys that a claim may name. */
export const AGREEMENT_KEYS: readonly string[] = [...agreements.columns.map(({ column }) => column), ...PREFERENCES];

/** Whether a claim names an agreement that the tariff has. */
export const isAgreement = (key: string): boolean => AGREEMENT_KEYS.includes(key);
