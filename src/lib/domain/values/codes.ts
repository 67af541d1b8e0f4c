import countries from '../../data/countries.json';
import currencies from '../../data/currencies.json';

/** ISO 3166-1 alpha-2. */
export const COUNTRIES: readonly string[] = countries.codes.split(' ');
/** ISO 4217. */
export const CURRENCIES: readonly string[] = currencies.codes.split(' ');

const countrySet = new Set(COUNTRIES);
const currencySet = new Set(CURRENCIES);
export const isCountry = (code: string): boolean => countrySet.has(code);
export const isCurrency = (code: string): boolean => currencySet.has(code);
