import type { CasePackTemplate } from '$lib/domain/catalog/case-pack';
import { bestTemplate, caseCounts, casesOf, type CaseChoice, type CaseCount, type CasesRefused } from '$lib/domain/packing/cases';
import type { Plan } from '$lib/domain/shipment/plan';

/** A SKU that comes in cases: its templates, the chosen one, and what that makes of every line. */
export type CaseOffer = CaseChoice & {
	readonly templates: readonly CasePackTemplate[];
	readonly counts: readonly CaseCount[];
	readonly cases: number;
	/** Why there is no case to be made. */
	readonly refused?: CasesRefused;
};

/** The case packs of a shipment's SKUs, fetched once for the same SKUs, and which of them a person chose. */
export class CaseOffers {
	templates: readonly CasePackTemplate[] = $state.raw([]);
	failed = $state(false);
	#chosen: Readonly<Record<string, string>> = $state.raw({});
	#asked = '';

	async fetch(address: string, skus: readonly string[]): Promise<void> {
		const key = JSON.stringify(skus);
		if (key === this.#asked) return;
		this.#asked = key;
		const headers = { 'content-type': 'application/json' };
		const answer = skus.length > 0 ? await fetch(address, { method: 'POST', headers, body: JSON.stringify({ skus }) }).catch(() => undefined) : new Response('[]');
		if (key !== this.#asked) return;
		this.failed = !answer?.ok;
		if (answer?.ok) this.templates = (await answer.json()) as readonly CasePackTemplate[];
		else this.#asked = '';
	}

	choose(sku: string, name: string): void {
		this.#chosen = { ...this.#chosen, [sku]: name };
	}

	/** What can be made of a plan, SKU by SKU in the order of its lines; a SKU of which nothing is left is not offered. */
	of(plan: Plan): readonly CaseOffer[] {
		const bySku = grouped(this.templates);
		return [...new Set(plan.lines.map(({ sku }) => sku))].flatMap((sku): CaseOffer[] => {
			const templates = bySku.get(sku) ?? [];
			const template = templates.find(({ name }) => name === this.#chosen[sku]) ?? bestTemplate(plan, templates);
			const counts = template ? caseCounts(plan, sku, template) : [];
			if (!template || counts.length === 0) return [];
			const cases = counts.reduce((sum, count) => sum + count.cases, 0);
			const packed = cases > 0 ? undefined : casesOf(plan, sku, template);
			return [{ sku, template, templates, counts, cases, ...(packed && !packed.ok ? { refused: packed.rejection } : {}) }];
		});
	}
}

function grouped(templates: readonly CasePackTemplate[]): ReadonlyMap<string, readonly CasePackTemplate[]> {
	const bySku = new Map<string, CasePackTemplate[]>();
	for (const template of templates) bySku.set(template.sku, [...(bySku.get(template.sku) ?? []), template]);
	return bySku;
}
