import type { Product } from '$lib/domain/catalog/product';
import type { PrepType } from '$lib/domain/compliance/prep';
import type { PrepGroup, PrepLine, Task } from '$lib/domain/documents/prep-work';
import type { Plan } from '$lib/domain/shipment/plan';

/** The product as it is, or with other steps signed off. */
function withDone(plan: Plan, sku: string, change: (done: readonly string[]) => readonly string[]): Plan {
	const at = plan.products.findIndex((product) => product.sku === sku);
	const product = plan.products[at];
	if (!product) return plan;
	const before = product.prep?.done ?? [];
	const after = change(before);
	if (after.length === before.length) return plan;
	const changed: Product = { ...product, prep: { ...product.prep, done: after } };
	return { ...plan, products: plan.products.with(at, changed) };
}

export const signedOff = (plan: Plan, sku: string, types: readonly PrepType[]): Plan =>
	withDone(plan, sku, (done) => [...done, ...types.filter((type) => !done.includes(type))]);

/** What was signed for a step goes; where something else served as well, that goes. */
export const takenBack = (plan: Plan, sku: string, { type, or }: Pick<Task, 'type' | 'or'>): Plan =>
	withDone(plan, sku, (done) => {
		const gone: readonly string[] = done.includes(type) ? [type] : or;
		return done.filter((one) => !gone.includes(one));
	});

/** What the seller may sign here: not what Amazon does. */
export const openTasks = ({ tasks }: Pick<PrepLine, 'tasks'>): readonly Task[] =>
	tasks.filter(({ state, owner }) => state === 'open' && owner === 'seller');

/** What keeps a SKU from being done; covering a barcode does not, as the label may do it. */
export const leftOf = (line: Pick<PrepLine, 'tasks'>): readonly Task[] => openTasks(line).filter(({ because }) => because !== 'barcode');

/** Every SKU once, whatever centres it goes to. */
export function skusOf(work: readonly PrepGroup[]): PrepLine[] {
	const found = new Map<string, PrepLine>();
	for (const line of work.flatMap(({ lines }) => lines)) if (!found.has(line.sku)) found.set(line.sku, line);
	return [...found.values()];
}

export const allSignedOff = (plan: Plan, lines: readonly PrepLine[]): Plan =>
	lines.reduce((signed, line) => signedOff(signed, line.sku, leftOf(line).map(({ type }) => type)), plan);

const plain = (code: string): string => code.normalize('NFKC').trim().toUpperCase();

export type Found = { readonly group: number; readonly line: number };

/** The line of a code on the goods: one still to do before one that is done. */
export function lineOf(work: readonly PrepGroup[], code: string): Found | undefined {
	const wanted = plain(code);
	if (wanted === '') return undefined;
	const found = work.flatMap(({ lines }, group) =>
		lines.flatMap(({ sku, product, done }, line) => {
			const codes = [sku, product?.fnsku, product?.gtin, product?.asin].filter((known) => known !== undefined && known !== '');
			return codes.some((known) => plain(known ?? '') === wanted) ? [{ group, line, done }] : [];
		})
	);
	const best = found.find(({ done }) => !done) ?? found[0];
	return best && { group: best.group, line: best.line };
}
