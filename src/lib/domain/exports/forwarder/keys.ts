import data from '../../../data/forwarders/keys.json';

export type KeyType = 'text' | 'number' | 'day' | 'flag' | 'image';
/** What a key is asked of: the shipment, an item, a carton, or the one row at hand. */
export type KeyOf = 'shipment' | 'item' | 'carton' | 'row';

/** Something that a forwarder's sheet may ask of a shipment. */
export type SheetKey = { readonly key: string; readonly of: KeyOf; readonly type: KeyType; readonly zh: string; readonly ja: string; readonly en: string };

type Row = SheetKey & { readonly headers: readonly string[]; readonly placeholders: readonly string[] };
const rows = data.keys as readonly Row[];

export const KEYS: readonly SheetKey[] = rows.map(({ key, of, type, zh, ja, en }) => ({ key, of, type, zh, ja, en }));
const byKey = new Map(KEYS.map((one) => [one.key, one]));
export const keyNamed = (key: string): SheetKey | undefined => byKey.get(key);

/** What a repeating row is repeated for. */
export const ROW_KINDS = ['items', 'cartons', 'items-in-cartons'] as const;
export type RowKind = (typeof ROW_KINDS)[number];
/** Where a name stands: by itself, or in a repeating row. */
export type Place = 'alone' | RowKind;

const PREFERRED: Record<Place, readonly KeyOf[]> = {
	alone: ['shipment'],
	items: ['item', 'row', 'carton', 'shipment'],
	cartons: ['carton', 'row', 'item', 'shipment'],
	'items-in-cartons': ['row', 'carton', 'item', 'shipment']
};

/** Width and capitals of letters, blanks, stars and a colon at the end make no difference. */
export const plainName = (text: string): string =>
	text.normalize('NFKC').toLowerCase().replace(/[*＊★]/g, '').replace(/[\s_]+/g, '').replace(/[:：]+$/, '');

function index(namesOf: (row: Row) => readonly string[]): ReadonlyMap<string, readonly SheetKey[]> {
	const found = new Map<string, SheetKey[]>();
	for (const row of rows) {
		const key = byKey.get(row.key);
		for (const name of new Set(namesOf(row).map(plainName))) if (key) found.set(name, [...(found.get(name) ?? []), key]);
	}
	return found;
}

const HEADINGS = index(({ headers, zh, ja, en }) => [...headers, zh, ja, en]);
const PLACEHOLDERS = index(({ placeholders }) => placeholders);
const OWN = index(({ key }) => [key]);

const fitting = (keys: readonly SheetKey[] | undefined, place: Place): SheetKey | undefined =>
	PREFERRED[place].map((of) => keys?.find((key) => key.of === of)).find((key) => key !== undefined);

/** The key that a heading asks for at a place. */
export const keyOfHeading = (heading: string, place: Place): SheetKey | undefined => fitting(HEADINGS.get(plainName(heading)), place);

/** All keys that a heading may ask for. */
export const keysOfHeading = (heading: string): readonly SheetKey[] => HEADINGS.get(plainName(heading)) ?? [];

/** The key that a placeholder names: ours, another filler's, or a heading's words. */
export function keyOfPlaceholder(name: string, place: Place): SheetKey | undefined {
	const plain = plainName(name);
	return OWN.get(plain)?.[0] ?? fitting(PLACEHOLDERS.get(plain), place) ?? fitting(HEADINGS.get(plain), place);
}

const SECONDS = new Map(Object.entries(data.seconds).map(([heading, key]) => [plainName(heading), key]));
/** What a heading asks for where another column already has what it is first taken for. */
export const secondOf = (heading: string): SheetKey | undefined => keyNamed(SECONDS.get(plainName(heading)) ?? '');

const PAIRS = new Map(Object.entries(data.pairs).map(([heading, text]) => [plainName(heading), text]));
/** Two keys that a heading asks for in one cell. */
export const pairOf = (heading: string): string | undefined => PAIRS.get(plainName(heading));
