import { accept, reject, type Result } from '../values/result';
import { decimalText, readDecimal, timesRounded, type DecimalMark } from './decimals';
import type { SizeMm } from './product';
import type { Because } from './table';

type Unit = { readonly numerator: bigint; readonly denominator: bigint; readonly small?: boolean; readonly names: readonly string[] };

/** In millimetres; an inch is 25.4 mm exactly. */
const LENGTHS = {
	mm: { numerator: 1n, denominator: 1n, small: true, names: ['mm', 'millimetre', 'millimetres', 'millimeter', 'millimeters', 'millimètre', 'millimètres', 'ミリ', 'ミリメートル', '毫米'] },
	cm: { numerator: 10n, denominator: 1n, names: ['cm', 'cms', 'centimetre', 'centimetres', 'centimeter', 'centimeters', 'centimètre', 'centimètres', 'センチ', 'センチメートル', '厘米', '公分'] },
	m: { numerator: 1000n, denominator: 1n, names: ['m', 'metre', 'metres', 'meter', 'meters', 'mètre', 'mètres', 'メートル', '米'] },
	in: { numerator: 254n, denominator: 10n, names: ['in', 'ins', 'inch', 'inches', '"', 'インチ', '英寸', 'pouce', 'pouces'] },
	ft: { numerator: 3048n, denominator: 10n, names: ['ft', 'foot', 'feet', 'フィート', '英尺'] }
} as const satisfies Record<string, Unit>;

/** In grams; a pound is 453.59237 g exactly. */
const WEIGHTS = {
	g: { numerator: 1n, denominator: 1n, small: true, names: ['g', 'gr', 'gram', 'grams', 'gramme', 'grammes', 'グラム', '克'] },
	kg: { numerator: 1000n, denominator: 1n, names: ['kg', 'kgs', 'kilo', 'kilos', 'kilogram', 'kilograms', 'kilogramme', 'kilogrammes', 'キロ', 'キログラム', '公斤', '千克'] },
	lb: { numerator: 45359237n, denominator: 100000n, names: ['lb', 'lbs', 'pound', 'pounds', 'ポンド', '磅'] },
	oz: { numerator: 28349523125n, denominator: 1000000000n, names: ['oz', 'ounce', 'ounces', 'オンス', '盎司'] }
} as const satisfies Record<string, Unit>;

export type LengthUnit = keyof typeof LENGTHS;
export type WeightUnit = keyof typeof WEIGHTS;

const byName = <U extends string>(units: Record<U, Unit>) =>
	new Map((Object.keys(units) as U[]).flatMap((unit) => units[unit].names.map((name) => [name, unit] as const)));
const LENGTH_NAMES = byName<LengthUnit>(LENGTHS);
const WEIGHT_NAMES = byName<WeightUnit>(WEIGHTS);

/** Two primes, curly quotes and ″ all mean inches. */
const plain = (typed: string): string =>
	typed.replace(/[″”“〃]|''|’’|′′/g, '"').normalize('NFKC').replace(/′′/g, '"').trim();

export const lengthUnitNamed = (name: string): LengthUnit | undefined => LENGTH_NAMES.get(plain(name).toLowerCase());
export const weightUnitNamed = (name: string): WeightUnit | undefined => WEIGHT_NAMES.get(plain(name).toLowerCase());

/** Largest side and weight of a single unit that can be meant: 10 m and 2 t. */
const MOST = { mm: 10_000n, g: 2_000_000n };

const splitUnit = (text: string): { figure: string; name: string } => {
	const parts = /^(.*?\d[.,]?)\s*([^\d\s.,][^\d]*?)\.?$/u.exec(text);
	return parts ? { figure: parts[1] ?? '', name: (parts[2] ?? '').toLowerCase() } : { figure: text, name: '' };
};

function measured(typed: string, unit: Unit, figure: string, { mark, most }: { mark: DecimalMark | undefined; most: bigint }): Result<number, Because> {
	const decimal = readDecimal(figure, { mark, whole: unit.small === true });
	if (!decimal.ok) return reject({ ...decimal.rejection, value: typed });
	const whole = timesRounded(decimal.value, unit.numerator, unit.denominator);
	if (whole <= 0n) return reject({ code: 'not-positive', value: typed });
	if (whole > most) return reject({ code: 'number-too-large', value: typed });
	return accept(Number(whole));
}

/** Whole millimetres of "12.5cm", "5in", "12,5" (in the unit given), rounded half up. */
export function readLength(typed: string, options: { unit?: LengthUnit; mark?: DecimalMark | undefined } = {}): Result<number, Because> {
	const { figure, name } = splitUnit(plain(typed));
	const unit = name ? LENGTH_NAMES.get(name) : (options.unit ?? 'cm');
	if (!unit) return reject({ code: 'length-unit-unknown', value: typed, unit: name });
	return measured(typed, LENGTHS[unit], figure, { mark: options.mark, most: MOST.mm });
}

/** Whole grams of "380 g", "2 lb", "1,25kg", rounded half up; a bare figure needs a unit from elsewhere. */
export function readWeight(typed: string, options: { unit?: WeightUnit | undefined; mark?: DecimalMark | undefined } = {}): Result<number, Because> {
	const { figure, name } = splitUnit(plain(typed));
	const unit = name ? WEIGHT_NAMES.get(name) : options.unit;
	if (!unit && name) return reject({ code: 'weight-unit-unknown', value: typed, unit: name });
	if (!unit) return reject({ code: 'weight-unit-missing', value: typed });
	return measured(typed, WEIGHTS[unit], figure, { mark: options.mark, most: MOST.g });
}

/** Three sides written in one cell: "23 x 23 x 6", "16,5 × 12,5 × 12 cm"; a unit at the end holds for all. */
export function readSize(typed: string, options: { unit?: LengthUnit; mark?: DecimalMark | undefined } = {}): Result<SizeMm, Because> {
	const sides = plain(typed)
		.split(/\s*(?:[x×✕✖*＊]|\bby\b)\s*/i)
		.map((side) => side.trim().replace(/^[LWH]\s*[:=]?\s*(?=\d)|\s*[LWHDlwhd]$/g, ''));
	const given = sides.filter((side) => side !== '').length;
	if (sides.length !== 3 || given !== 3) return reject({ code: 'size-sides', value: typed, sides: given });
	const last = splitUnit(sides[2] ?? '').name;
	const unit = LENGTH_NAMES.get(last) ?? options.unit;
	const mark = options.mark ?? ((typed.match(/\d,\d/g) ?? []).length && !/\d\.\d/.test(typed) ? ',' : undefined);
	const read: number[] = [];
	for (const side of sides) {
		const length = readLength(side, { ...(unit ? { unit } : {}), mark });
		if (!length.ok) return reject({ ...length.rejection, value: typed });
		read.push(length.value);
	}
	return accept(read as unknown as SizeMm);
}

/** "12.5" for 125 mm. */
export const centimetres = (mm: number): string => decimalText({ digits: BigInt(mm), places: 1 });

export const showSize = (size: SizeMm): string => `${size.map(centimetres).join(' × ')} cm`;
export const showWeight = (grams: number): string =>
	grams < 1000 ? `${grams} g` : `${decimalText({ digits: BigInt(grams), places: 3 })} kg`;
