import type { Duty } from '../../catalog/product';

/** A cell of the schedule: what it says, and whether it stands in brackets, which under WTO means that it is not lower. */
export type RateCell = { readonly duty: Duty; readonly bracketed: boolean };

/** Units of the schedule as a duty names them; a unit that is not here makes the cell text. */
const UNITS: Readonly<Record<string, string>> = {
	kg: 'kg', l: 'l', kl: 'kl', 足: 'pair', 頭: 'head', m2: 'm2', MT: 't', t: 't', 本: 'piece', 個: 'piece', 枚: 'piece', m: 'm', ダース: 'dozen', g: 'g', '1,000本': 'thousand-pieces'
};

/** One form for widths, signs and blanks: the schedule is typed by many hands. */
const plain = (text: string): string => text.normalize('NFKC').replace(/㎡/g, 'm2').replace(/\s+/g, '').replace(/−/g, '-');

const asText = (text: string): Duty => ({ kind: 'text', text: text.trim() });

const figure = (typed: string): string => typed.replaceAll(',', '');
/** 5.6 % is 0.056, exact. */
function rateOf(percent: string): string {
	const [whole = '0', places = ''] = percent.split('.');
	const digits = whole.padStart(3, '0') + places;
	const point = digits.length - places.length - 2;
	return `${digits.slice(0, point).replace(/^0+(?=\d)/, '')}.${digits.slice(point)}`.replace(/\.?0+$/, '') || '0';
}

/** "8%", "63円/kg", 無税 — one term; undefined when it is none. */
function term(text: string): Duty | undefined {
	if (/^(?:Free|無税|免税)$/i.test(text)) return { kind: 'free' };
	const percent = /^(\d+(?:\.\d+)?)%$/.exec(text)?.[1];
	if (percent !== undefined) return Number(percent) === 0 ? { kind: 'free' } : { kind: 'ad-valorem', rate: rateOf(percent) };
	const yen = /^([\d,]+(?:\.\d+)?)円\/(.+)$/.exec(text);
	const unit = UNITS[yen?.[2] ?? ''];
	return yen && unit ? { kind: 'specific', jpy: figure(yen[1]!), per: unit, quantity: 0 } : undefined;
}

/** Terms added up: "25%+63円/kg". */
function added(text: string): Duty | undefined {
	const terms = text.split('+').map(term);
	if (terms.some((one) => one === undefined)) return undefined;
	return terms.length === 1 ? terms[0] : { kind: 'sum', of: terms as Duty[] };
}

/** "X又はYのうちいずれか高い税率", and the lower of two. */
function either(text: string): Duty | undefined {
	const parts = /^(.+)又は(.+)のうちいずれか(高い|低い)税率$/.exec(text);
	if (!parts) return undefined;
	const [first, second] = [added(parts[1]!), added(parts[2]!)];
	return first && second && { kind: parts[3] === '高い' ? 'higher-of' : 'lower-of', of: [first, second] };
}

/** "Xのうちいずれか低い税率 ただし、その税率がYを下回る場合はY": the lower of two, but never less than a floor. */
function floored(text: string): Duty | undefined {
	const parts = /^(.+税率)ただし、?その税率が(.+)を下回る場合は、?(.+)$/.exec(text);
	if (!parts || parts[2] !== parts[3]) return undefined;
	const [rate, floor] = [either(parts[1]!), term(parts[3]!)];
	return rate && floor && { kind: 'higher-of', of: [rate, floor] };
}

/**
 * Reads one cell of the schedule. What can be reckoned becomes a duty, everything else stays as text and is never guessed at:
 * quotas, ranges, conditions, marks. Undefined for an empty cell.
 */
export function readRate(cell: string): RateCell | undefined {
	const text = plain(cell);
	if (text === '') return undefined;
	const inner = /^\(([^()]*)\)$/.exec(text)?.[1];
	const duty = floored(inner ?? text) ?? either(inner ?? text) ?? added(inner ?? text);
	return { duty: duty ?? asText(cell), bracketed: inner !== undefined };
}
