import type { Plan } from './plan';

/** What the printed command barcodes say. */
export const COMMANDS = { next: 'NYUKO-NEXT', undo: 'NYUKO-UNDO', weigh: 'NYUKO-WEIGH', print: 'NYUKO-PRINT', done: 'NYUKO-DONE' } as const;
export type Command = keyof typeof COMMANDS;

/** What a scanned code stands for; one code may be on several SKUs, as an ASIN often is. */
export type Meaning =
	| { readonly kind: 'command'; readonly command: Command }
	| { readonly kind: 'carton'; readonly carton: number }
	| { readonly kind: 'unit'; readonly skus: readonly string[] }
	| { readonly kind: 'weight'; readonly grams: number }
	/** The label of a box that holds no longer. */
	| { readonly kind: 'voided'; readonly boxId: string }
	| { readonly kind: 'unknown' };

/** Every code that can be met at the packing table. */
export type CodeBook = {
	readonly skus: ReadonlyMap<string, readonly string[]>;
	readonly cartons: ReadonlyMap<string, number>;
	/** Box ids whose labels hold no longer. */
	readonly voided: ReadonlySet<string>;
};

const GROUP_SEPARATOR = '\u001d';
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001c\u001e-\u001f\u007f]/g;

/** As a scanner sends it, brought to one form: full width to half width, capitals, no control characters, no AIM prefix. */
export const plainCode = (scanned: string): string =>
	scanned.normalize('NFKC').replace(CONTROL, '').trim().toUpperCase().replace(/^\][A-Z]\d(?=.)/, '').replace(new RegExp(`^${GROUP_SEPARATOR}`), '');

/** EAN-8, UPC, JAN and GTIN-14 of the same goods differ by zeros in front. */
const gtinKey = (digits: string): string => `gtin:${digits.replace(/^0+/, '')}`;
const isGtin = (code: string): boolean => /^\d{7,14}$/.test(code);

/** The serial of a carton, with or without the application identifier of GS1-128. */
const ssccKey = (code: string): string | undefined => {
	const digits = code.replace(/[()\s]/g, '');
	const serial = /^(?:00)?(\d{18})$/.exec(digits)?.[1];
	return serial && `sscc:${serial}`;
};

/** The trade item number inside a GS1 code that goes on with expiry, lot or serial. */
const gtinInside = (code: string): string | undefined => /^\(?01\)?(\d{14})/.exec(code)?.[1];

type Known = { readonly ownBoxIds?: ReadonlyMap<number, string> | undefined; readonly voided?: Iterable<string> | undefined };

/** `ownBoxIds` are the ids that our labels print on cartons that Amazon has not named. */
export function codeBook(plan: Plan, { ownBoxIds = new Map(), voided = [] }: Known = {}): CodeBook {
	const skus = new Map<string, string[]>();
	const add = (key: string, sku: string): void => {
		const known = skus.get(key) ?? [];
		if (!known.includes(sku)) skus.set(key, [...known, sku]);
	};
	const inCartons = (plan.cartons ?? []).flatMap(({ contents }) => contents.map(({ sku }) => sku));
	for (const sku of new Set([...inCartons, ...plan.lines.map(({ sku }) => sku)])) add(plainCode(sku), sku);
	for (const { sku, fnsku, asin, gtin } of plan.products) {
		for (const code of [sku, fnsku, asin]) if (code) add(plainCode(code), sku);
		const digits = gtin ? plainCode(gtin).replace(/[\s-]/g, '') : '';
		if (digits !== '') add(isGtin(digits) ? gtinKey(digits) : digits, sku);
	}
	return { skus, cartons: cartonCodes(plan, ownBoxIds), voided: new Set([...voided].map(plainCode)) };
}

function cartonCodes(plan: Plan, ownBoxIds: ReadonlyMap<number, string>): ReadonlyMap<string, number> {
	const cartons = new Map<string, number>();
	for (const { number, boxId, sscc, trackingNumber } of plan.cartons ?? []) {
		for (const code of [String(number), trackingNumber, ownBoxIds.get(number), boxId]) if (code) cartons.set(plainCode(code), number);
		const serial = sscc && ssccKey(plainCode(sscc));
		if (serial) cartons.set(serial, number);
	}
	return cartons;
}

/** The voided id that a carton of the plan still carries. */
export const voidedIdOf = ({ cartons, voided }: CodeBook, number: number): string | undefined => [...voided].find((boxId) => cartons.get(boxId) === number);

const COMMAND_OF = new Map<string, Command>((Object.keys(COMMANDS) as Command[]).map((command) => [COMMANDS[command], command]));

/** `awaiting: 'weight'`: all units are in, so that a bare figure is what the scale says; one that names its unit is so at any time. */
export function meaningOf({ skus, cartons, voided }: CodeBook, scanned: string, awaiting: 'units' | 'weight'): Meaning {
	const code = plainCode(scanned);
	const command = COMMAND_OF.get(code);
	if (command) return { kind: 'command', command };
	if (voided.has(code)) return { kind: 'voided', boxId: code };
	const gtin = isGtin(code) ? code : gtinInside(code);
	const found = skus.get(code) ?? (gtin !== undefined ? skus.get(gtinKey(gtin)) : undefined);
	if (found) return { kind: 'unit', skus: found };

	const isCartonNumber = cartons.has(code) && Number(code) < LEAST_BARE_G;
	const isWeight = NAMES_UNIT.test(code) ? !cartons.has(code) : awaiting === 'weight' && !isCartonNumber;
	const grams = isWeight ? scannedWeight(code) : undefined;
	if (grams !== undefined) return { kind: 'weight', grams };
	const serial = ssccKey(code);
	const carton = cartons.get(code) ?? (serial !== undefined ? cartons.get(serial) : undefined);
	return carton === undefined ? { kind: 'unknown' } : { kind: 'carton', carton };
}

/** `12.9 kg`, `12910g`, or a GS1 weight. */
const NAMES_UNIT = /\d\s*K?G$|^\(?330\d\)?\d{6}$/;
const GRAMS_IN = { G: 1, KG: 1000 } as const;
/** More than any carton weighs. */
const MOST_G = 200_000;
/** A whole number from here on can only be grams: no carton weighs so many kilograms. */
const LEAST_BARE_G = 200;

const sane = (grams: number): number | undefined => (grams > 0 && grams <= MOST_G ? Math.round(grams) : undefined);

/**
 * Grams that a scale sends or a label of it says: `12.91 kg`, `12910g`, `ST,GS,+ 12.910kg`, GS1 (330n). A bare figure is kilograms when
 * it has a decimal mark or is below 200, else grams.
 */
export function scannedWeight(text: string): number | undefined {
	const code = plainCode(text);
	const gs1 = /^\(?330(\d)\)?(\d{6})$/.exec(code);
	if (gs1) return sane((Number(gs1[2]) / 10 ** Number(gs1[1])) * 1000);
	const read = /^(?:[A-Z]{2}\s*,\s*)*\+?\s*(\d{1,6}(?:[.,]\d{1,4})?)\s*(KG|G)?$/.exec(code);
	if (!read) return undefined;
	const figure = Number((read[1] ?? '').replace(',', '.'));
	const unit = read[2] as keyof typeof GRAMS_IN | undefined;
	const bareIsGrams = !/[.,]/.test(read[1] ?? '') && figure >= LEAST_BARE_G;
	return sane(figure * (unit ? GRAMS_IN[unit] : bareIsGrams ? 1 : 1000));
}

/** A code as it was heard: when its first key came and when its last, in milliseconds of one clock. */
export type Heard = { readonly code: string; readonly beganAt: number; readonly endedAt: number };

/**
 * Whether a scanner said the same once more by itself: the same code begins again less than `withinMs` after its last end, with nothing
 * else between. A person needs longer to put a unit away and pull the trigger on the next one.
 */
export const isRepeat = (last: Heard | undefined, now: Heard, withinMs: number): boolean =>
	last !== undefined && last.code === now.code && now.beganAt - last.endedAt < withinMs;
