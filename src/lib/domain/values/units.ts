declare const unit: unique symbol;
type Whole<U extends string> = number & { readonly [unit]: U };
export type Yen = Whole<'yen'>;
export type Grams = Whole<'grams'>;
export type Millimetres = Whole<'millimetres'>;

const whole =
	<U extends string>(name: U) =>
	(n: number): Whole<U> => {
		if (!Number.isSafeInteger(n)) throw new RangeError(`${name}: expected a whole number, got ${n}`);
		return n as Whole<U>;
	};

export const yen = whole('yen');
export const grams = whole('grams');
export const millimetres = whole('millimetres');

export const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);
