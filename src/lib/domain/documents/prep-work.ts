import prep from '../../data/amazon/prep.json';
import type { Product } from '../catalog/product';
import {
	isPrepDone, prepCategoryOf, prepOwnerOf, requiredPrep, suggestedCategory, type PrepCategory, type PrepReason, type PrepStep, type PrepType
} from '../compliance/prep';
import { kindsOf } from '../compliance/kinds';
import { centreOf, type Plan } from '../shipment/plan';
import { inForce } from '../values/dated';
import type { PlainDate } from '../values/plain-date';
import { numbered } from './cartons';
import { linesByCentre } from './lines';
import { materialFor, type Material, type Needed } from './prep-materials';

/** `comes-so`: the goods are like this when they arrive, nobody has to sign for it. */
export type TaskState = 'open' | 'signed' | 'comes-so';

/** One thing to do to every unit of a SKU. `or`: what serves as well. */
export type Task = {
	readonly type: PrepType;
	readonly because: PrepReason;
	readonly state: TaskState;
	readonly owner: 'seller' | 'amazon';
	readonly or: readonly PrepType[];
	readonly material: Material | undefined;
};

/** What to look at beside the steps; `met` when it is known to be so. */
export type Note =
	| { readonly code: 'drop-test'; readonly cm: number; readonly drops: number; readonly met: boolean }
	| { readonly code: 'shake'; readonly times: number; readonly met: boolean }
	| { readonly code: 'expiry'; readonly expiry: PlainDate; readonly lot: string; readonly met: boolean }
	| { readonly code: 'suffocation' | 'expiry-missing' | 'hide-inner-barcodes' | 'keep-barcode'; readonly met: boolean };

/** So many units of a SKU in each of some cartons. */
export type InCartons = { readonly serials: readonly number[]; readonly each: number };

/** A SKU to a fulfilment centre, as a person prepares it. */
export type PrepLine = {
	readonly sku: string;
	readonly product: Product | undefined;
	readonly quantity: number;
	readonly category: PrepCategory | undefined;
	readonly suggested: PrepCategory | undefined;
	readonly owner: 'seller' | 'amazon';
	readonly labelOwner: 'seller' | 'amazon' | 'none';
	readonly tasks: readonly Task[];
	readonly notes: readonly Note[];
	readonly cartons: readonly InCartons[];
	/** Nothing is left that the seller has to do. */
	readonly done: boolean;
};

export type PrepGroup = { readonly centre: string | undefined; readonly lines: readonly PrepLine[] };

const NEWEST: PlainDate = '9999-12-31';
const REASON_OF = prep.category as Readonly<Partial<Record<string, string>>>;
const NEEDS = prep.needs as unknown as Readonly<Record<PrepReason, { readonly or: readonly PrepType[] }>>;

const isOwner = (owner: string): 'seller' | 'amazon' => (owner === 'AMAZON' ? 'amazon' : 'seller');

function stateOf({ prep: { done = [] } = {} }: Product, { type, because, done: isDone }: PrepStep): TaskState {
	if (!isDone) return 'open';
	return [type, ...NEEDS[because].or].some((one) => done.includes(one)) ? 'signed' : 'comes-so';
}

const taskOf = (product: Product) => (step: PrepStep): Task => ({
	type: step.type,
	because: step.because,
	state: stateOf(product, step),
	owner: isOwner(prepOwnerOf(product, step.type)),
	or: NEEDS[step.because].or,
	material: materialFor(product, step.type)
});

/** Steps in the order of work: what is made or wrapped first, the labels last. */
const ORDER: readonly PrepType[] = [
	'ITEM_NO_PREP', 'ITEM_SIOC', 'ITEM_DEBUNDLE', 'ITEM_SETCREAT', 'ITEM_RMOVHANG', 'ITEM_HANG_GARMENT', 'ITEM_CAP_SEALING', 'ITEM_TAPING',
	'ITEM_BUBBLEWRAP', 'ITEM_BOXING', 'ITEM_BLACK_SHRINKWRAP', 'ITEM_POLYBAGGING', 'ITEM_SUFFOSTK', 'ITEM_SETSTK', 'ITEM_BLANKSTK', 'ITEM_LABELING'
];

/** What to do to each unit of a product, in the order of work. */
export const tasksOf = (product: Product): readonly Task[] =>
	requiredPrep(product)
		.map(taskOf(product))
		.toSorted((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type));

type Batch = { readonly expiry?: PlainDate; readonly lot?: string };

function notesOf(product: Product, tasks: readonly Task[], batches: readonly Batch[]): Note[] {
	const { traits = {}, evidence = [] } = product;
	const because = new Set(tasks.map((task) => task.because));
	const category = prepCategoryOf(product);
	const { heightCm, liquidDrops, sharpShakes } = inForce(prep.dropTest, NEWEST).value;
	const tested = evidence.some(({ kind }) => kind === 'drop-test');
	const dated = batches.filter((batch): batch is Batch & { expiry: PlainDate } => !!batch.expiry);
	/** By what it needs done, its traits, or its words and code, as the rule about drop tests has it. */
	const isLike = (reason: PrepReason): boolean => {
		const hit = kindsOf(product).get(`prep-${reason}`);
		return because.has(reason) || REASON_OF[category ?? ''] === reason || (hit !== undefined && (hit.trigger === 'trait' || category !== 'NONE'));
	};
	const liquid = isLike('liquid');
	const sharp = isLike('sharp');
	const falls = liquid || sharp || isLike('powder') || isLike('fragile');
	const isTold = tasks.some(({ type }) => type === 'ITEM_SUFFOSTK');
	const { warningFromMm } = inForce(prep.bag, NEWEST).value;
	const wideBag = tasks.some(({ material, state }) => state === 'open' && material?.kind === 'bag' && material.openingMm >= warningFromMm);
	return [
		...(wideBag && !isTold ? [{ code: 'suffocation', met: false } as const] : []),
		...(falls ? [{ code: 'drop-test', cm: heightCm, drops: liquid ? liquidDrops : 1, met: tested } as const] : []),
		...(sharp ? [{ code: 'shake', times: sharpShakes, met: tested } as const] : []),
		...(because.has('set') ? [{ code: 'hide-inner-barcodes', met: false } as const] : []),
		...(product.gtin && !because.has('label') ? [{ code: 'keep-barcode', met: false } as const] : []),
		...dated.map(({ expiry, lot = '' }) => ({ code: 'expiry', expiry, lot, met: false }) as const),
		...(traits.expiryControlled && dated.length === 0 ? [{ code: 'expiry-missing', met: false } as const] : [])
	];
}

/** Who has which units: per centre and SKU. */
function cartonsOf(plan: Plan): (centre: string | undefined, sku: string) => InCartons[] {
	const found = new Map<string, { serials: number[]; each: number }[]>();
	for (const { carton, serial } of numbered(plan)) {
		const sums = new Map<string, number>();
		for (const { sku, quantity } of carton.contents) sums.set(sku, (sums.get(sku) ?? 0) + quantity);
		for (const [sku, each] of sums) {
			const key = `${carton.fulfillmentCenter}\n${sku}`;
			const known = found.get(key) ?? [];
			const alike = known.find((one) => one.each === each);
			if (alike) alike.serials.push(serial);
			else found.set(key, [...known, { serials: [serial], each }]);
		}
	}
	return (centre, sku) => found.get(`${centre}\n${sku}`) ?? [];
}

/** Dates and lots of a SKU to a centre, each once, the earliest first; those of the cartons where the lines name none. */
function batchesOf(plan: Plan): (centre: string | undefined, sku: string) => Batch[] {
	const found = new Map<string, Batch[]>();
	const add = (centre: string | undefined, sku: string, { expiry, lot }: Batch): void => {
		const key = `${centre}\n${sku}`;
		const known = found.get(key) ?? [];
		if (expiry && !known.some((one) => one.expiry === expiry && one.lot === lot)) found.set(key, [...known, { expiry, ...(lot && { lot }) }]);
	};
	for (const line of plan.lines) add(centreOf(plan, line) || undefined, line.sku, line);
	const byLines = new Set(found.keys());
	for (const { fulfillmentCenter, contents } of plan.cartons ?? [])
		for (const content of contents) if (!byLines.has(`${fulfillmentCenter}\n${content.sku}`)) add(fulfillmentCenter, content.sku, content);
	return (centre, sku) => (found.get(`${centre}\n${sku}`) ?? []).toSorted((a, b) => ((a.expiry ?? '') < (b.expiry ?? '') ? -1 : 1));
}

/** The goods of a plan as they are prepared: by centre in the order of the papers, SKU by SKU. */
export function prepWork(plan: Plan): PrepGroup[] {
	const cartons = cartonsOf(plan);
	const batches = batchesOf(plan);
	return linesByCentre(plan).map(({ centre, lines }) => ({
		centre,
		lines: lines.map(({ sku, product, quantity }) => {
			const tasks = product ? tasksOf(product) : [];
			return {
				sku, product, quantity, tasks,
				category: product && prepCategoryOf(product),
				suggested: product && suggestedCategory(product),
				owner: product ? isOwner(prepOwnerOf(product, 'ITEM_BOXING')) : 'seller',
				labelOwner: product?.prep?.labelOwner?.toUpperCase() === 'NONE' ? 'none' : product ? isOwner(prepOwnerOf(product, 'ITEM_LABELING')) : 'seller',
				notes: product ? notesOf(product, tasks, batches(centre, sku)) : [],
				cartons: cartons(centre, sku),
				done: product !== undefined && isPrepDone(product)
			};
		})
	}));
}

/** What is still needed of each material: for what is open and the seller's to do. */
export const neededFor = (lines: readonly PrepLine[]): Needed[] =>
	lines.flatMap(({ tasks, quantity }) =>
		tasks.flatMap(({ material, state, owner }) => (material && state === 'open' && owner === 'seller' ? [{ material, units: quantity }] : []))
	);
