import type { Finding } from '$lib/domain/compliance/finding';
import { keyOf } from '$lib/domain/compliance/waive';
import type { Draft } from '../draft.svelte';
import { grouped, type Fold, type Grouping } from './groups';
import { keepGrouping, lastGrouping } from './memory';

/** The findings as they are looked through: grouped, folded, one of them chosen. */
export class FindingsInView {
	grouping: Grouping = $state('stops');
	/** On a narrow screen the chosen one takes the place of the list. */
	picked = $state(false);
	/** Codes whose findings are shown one by one. */
	#unfolded: ReadonlySet<string> = $state.raw(new Set());
	#chosenKey = $state('');
	/** Where the choice stood: when it was mended, the next one takes its place. */
	#place = 0;
	readonly #draft: Draft;
	readonly #named: (key: string) => void;

	/** `named` is told the key of every finding that is chosen. */
	constructor(draft: Draft, key: string, named: (key: string) => void) {
		this.#draft = draft;
		this.#named = named;
		this.#chosenKey = key;
		this.picked = key !== '';
		const [code] = key.split('@', 1);
		if (code) this.#unfolded = new Set([code]);
		this.#place = Math.max(0, this.all.findIndex((finding) => keyOf(finding) === key));
	}

	groups = $derived.by(() => grouped(this.#draft.findings, this.grouping));
	all = $derived(this.groups.flatMap(({ folds }) => folds.flatMap(({ findings }) => findings)));
	chosen = $derived.by(() => this.all.find((finding) => keyOf(finding) === this.#chosenKey) ?? this.all[Math.min(this.#place, this.all.length - 1)]);
	index = $derived(this.chosen ? this.all.indexOf(this.chosen) : -1);
	/** The findings alike in the whole shipment, whatever group they stand in. */
	alike = $derived(this.chosen ? this.all.filter(({ code }) => code === this.chosen?.code) : []);
	/** What j and k stop at: a folded row once, an unfolded one at each of its findings. */
	#stops = $derived(
		this.groups.flatMap(({ folds }) => folds.flatMap((fold) => (this.isFolded(fold) ? [fold.findings] : fold.findings.map((finding) => [finding]))))
	);
	/** The chosen one stands for all of its folded row. */
	inFold = $derived.by(() => this.groups.some(({ folds }) => folds.some((fold) => this.isFolded(fold) && fold.code === this.chosen?.code)));

	/** In the browser: the grouping of the last visit. */
	restore(): void {
		this.grouping = lastGrouping() ?? this.grouping;
	}
	groupBy(grouping: Grouping): void {
		this.grouping = grouping;
		keepGrouping(grouping);
	}

	isFolded({ code, findings }: Fold): boolean {
		return findings.length > 1 && !this.#unfolded.has(code);
	}
	toggle({ code }: Fold): void {
		const unfolded = new Set(this.#unfolded);
		if (!unfolded.delete(code)) unfolded.add(code);
		this.#unfolded = unfolded;
	}

	choose(finding: Finding): void {
		this.#chosenKey = keyOf(finding);
		this.#place = this.all.indexOf(finding);
		this.#named(this.#chosenKey);
	}
	pick(finding: Finding): void {
		this.choose(finding);
		this.picked = true;
	}
	step(by: number): void {
		const stops = this.#stops;
		const at = stops.findIndex((findings) => this.chosen !== undefined && findings.includes(this.chosen));
		const next = stops[(at + by + stops.length) % Math.max(stops.length, 1)]?.[0];
		if (next) this.pick(next);
	}
}
