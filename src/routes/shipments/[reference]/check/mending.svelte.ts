import type { Evidence, Product } from '$lib/domain/catalog/product';
import { changesOf, keptFor, mendAll, paperAsked, skuOf, type Change, type Mend } from '$lib/domain/compliance/alike';
import type { Finding } from '$lib/domain/compliance/finding';
import { isWaivable } from '$lib/domain/compliance/inspect';
import type { PrepCategory } from '$lib/domain/compliance/prep';
import { hasRoomFor, lastDayFor, waive } from '$lib/domain/compliance/waive';
import { stillThere, waysOf, type Way } from '$lib/domain/compliance/ways';
import { isPlainDate, type PlainDate } from '$lib/domain/values/plain-date';
import type { Draft, What } from '../draft.svelte';
import { keepName, lastName } from './memory';
import { readHs } from './values';

/** A way of the rule's own, or somebody's answer for it. */
export type Chosen = Way | { readonly kind: 'waiver' };
export const wayKey = (way: Chosen): string => (way.kind === 'trait' ? `trait.${way.flag}` : way.kind);

export type Scope = 'this' | 'all';
export type Kept = Readonly<Record<string, readonly Evidence[]>>;

/** One finding as the act would leave it. */
export type Row = { readonly finding: Finding; readonly product: Product | undefined; readonly changes: readonly Change[] };

type Start = {
	readonly draft: Draft;
	readonly finding: () => Finding;
	/** All findings of the same code. */
	readonly alike: () => readonly Finding[];
	/** Papers on file, by SKU. */
	readonly kept: () => Kept;
	readonly folded: () => boolean;
};

/** What a clerk is about to do with a finding, or with all like it, until it is done. */
export class Mending {
	#way = $state('');
	#scope: Scope | undefined = $state();
	#left: ReadonlySet<string> = $state.raw(new Set());

	paper: { reference: string; validFrom?: PlainDate | undefined; validUntil?: PlainDate | undefined } = $state.raw({ reference: '' });
	answer: { reason: string; by: string; until: PlainDate | undefined };
	hsCode = $state('');
	country = $state('');
	currency = $state('');
	category: PrepCategory | undefined = $state();

	readonly draft: Draft;
	readonly #start: Start;

	constructor(start: Start) {
		this.#start = start;
		this.draft = start.draft;
		this.answer = $state.raw({ reason: '', by: lastName(), until: lastDayFor(start.draft.plan, start.draft.today) });
	}

	finding = $derived.by(() => this.#start.finding());
	/** Papers that have run out are alike only where the same kind is asked for again. */
	alike = $derived.by(() => this.#start.alike().filter((one) => paperAsked(one) === paperAsked(this.finding)));
	#kept = $derived.by(() => this.#papersOnFile(this.alike));
	onFile = $derived.by(() => this.#kept[skuOf(this.finding) ?? '']);

	ways: readonly Chosen[] = $derived.by(() => {
		const { plan, on } = this.draft;
		return [
			...(Object.keys(this.#kept).length > 0 ? [{ kind: 'kept' } as const] : []),
			...waysOf(plan, this.finding, on),
			...(isWaivable(this.finding) ? [{ kind: 'waiver' } as const] : [])
		];
	});
	way = $derived(this.ways.find((way) => wayKey(way) === this.#way));

	get scope(): Scope {
		return this.alike.length < 2 ? 'this' : (this.#scope ?? (this.#start.folded() ? 'all' : 'this'));
	}
	set scope(scope: Scope) {
		this.#scope = scope;
	}
	targets = $derived.by(() => (this.scope === 'this' ? [this.finding] : this.alike.filter((finding) => !this.#left.has(finding.subject))));
	isTicked = (finding: Finding): boolean => !this.#left.has(finding.subject);

	choose(way: Chosen): void {
		this.#way = wayKey(way) === this.#way ? '' : wayKey(way);
	}
	close(): void {
		this.#way = '';
	}
	tick(finding: Finding, ticked: boolean): void {
		const left = new Set(this.#left);
		if (ticked) left.delete(finding.subject);
		else left.add(finding.subject);
		this.#left = left;
	}
	tickAll(ticked: boolean): void {
		this.#left = new Set(ticked ? [] : this.alike.map(({ subject }) => subject));
	}

	mend: Mend | undefined = $derived.by(() => {
		const { way } = this;
		if (!way) return undefined;
		switch (way.kind) {
			case 'waiver': return undefined;
			case 'paper': return this.paper.reference.trim() === '' ? undefined : { kind: 'paper', paper: this.#typedPaper(way.paper) };
			case 'kept': return { kind: 'kept', papers: this.#kept };
			case 'trait': return { kind: 'trait', flag: way.flag };
			case 'hsCode': {
				const code = readHs(this.hsCode);
				return code === undefined ? undefined : { kind: 'hsCode', code };
			}
			case 'origin': return this.country === '' ? undefined : { kind: 'origin', country: this.country };
			case 'currency': return this.currency === '' ? undefined : { kind: 'currency', currency: this.currency };
			case 'prepCategory': return this.category && { kind: 'prepCategory', category: this.category };
			default: return { kind: way.kind };
		}
	});

	/** Why the button waits: a key of words, or nothing. */
	waitsFor = $derived.by((): string | undefined => {
		const { way, answer, draft, targets } = this;
		if (targets.length === 0) return 'none-ticked';
		if (way?.kind !== 'waiver') return this.mend ? undefined : (way?.kind ?? 'none-ticked');
		if (answer.reason.trim() === '') return 'reason';
		if (answer.by.trim() === '') return 'name';
		if (answer.until === undefined || !isPlainDate(answer.until)) return 'last-day';
		if (answer.until < draft.on) return 'last-day-past';
		return hasRoomFor(draft.plan, targets) ? undefined : 'too-many';
	});

	after = $derived.by(() => (this.mend ? mendAll(this.draft.plan, this.targets, this.mend, this.draft.on) : this.draft.plan));
	/** What would still be found afterwards; with nothing to do yet, nothing is said. */
	staying = $derived.by(() => (this.mend ? stillThere(this.after, this.targets, this.draft.on) : []));
	changed = $derived.by(() => this.after.products.filter((product, i) => product !== this.draft.plan.products[i]).length);

	#before = $derived.by(() => firstBySku(this.draft.plan.products));
	#afterwards = $derived.by(() => (this.after === this.draft.plan ? this.#before : firstBySku(this.after.products)));
	rowOf(finding: Finding): Row {
		const sku = skuOf(finding);
		const product = sku === undefined ? undefined : this.#before.get(sku);
		const then = sku === undefined ? undefined : this.#afterwards.get(sku);
		return { finding, product, changes: product && then && this.isTicked(finding) ? changesOf(product, then) : [] };
	}

	/** Does it, in one step that can be taken back. */
	apply(): void {
		if (this.waitsFor || !this.way) return;
		const { targets, mend, answer, draft, way } = this;
		const { on, today } = draft;
		if (way.kind === 'waiver') {
			keepName(answer.by.trim());
			draft.change(this.#did('waived', targets.length), (plan) => waive(plan, targets, { ...answer, on: today, until: answer.until! }));
		} else if (mend) draft.change(this.#did(mend.kind, this.changed), (plan) => mendAll(plan, targets, mend, on));
		this.close();
		this.#left = new Set();
	}
	/** The paper on file for the one finding that is looked at. */
	takeOnFile(paper: Evidence): void {
		const { draft, finding } = this;
		const sku = skuOf(finding);
		if (sku !== undefined) draft.change(this.#did('kept', 1), (plan) => mendAll(plan, [finding], { kind: 'kept', papers: { [sku]: paper } }, draft.on));
	}

	readonly #did = (what: string, n: number): What => ({ key: `waive.did.${what}`, told: { n } });
	#typedPaper(kind: string): Evidence {
		const { reference, validFrom, validUntil } = this.paper;
		return { kind, reference: reference.trim(), ...(validFrom && { validFrom }), ...(validUntil && { validUntil }) };
	}
	#papersOnFile(findings: readonly Finding[]): Readonly<Record<string, Evidence>> {
		const kept = this.#start.kept();
		return Object.fromEntries(
			findings.flatMap((finding) => {
				const sku = skuOf(finding);
				const paper = sku === undefined ? undefined : keptFor(finding, kept[sku] ?? [], this.draft.on);
				return paper ? [[sku, paper] as const] : [];
			})
		);
	}
}

function firstBySku(products: readonly Product[]): ReadonlyMap<string, Product> {
	const found = new Map<string, Product>();
	for (const product of products) if (!found.has(product.sku)) found.set(product.sku, product);
	return found;
}
