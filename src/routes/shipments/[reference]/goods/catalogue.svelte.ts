import { resolve } from '$app/paths';
import type { Product } from '$lib/domain/catalog/product';

const PART = 200;

/** What the catalogue knows of the goods on the screen, asked for as SKUs turn up. */
export class Catalogue {
	#known: ReadonlyMap<string, Product> = $state.raw(new Map());
	readonly #asked = new Set<string>();
	readonly #address: (path: 'known' | 'catalogue') => string;

	constructor(reference: string) {
		this.#address = (path) => resolve(`/shipments/[reference]/goods/${path}`, { reference });
	}

	products = $derived([...this.#known.values()]);

	/** Asks for SKUs that were not asked for yet; answers those just found. A lost line is no reason to stop typing. */
	async lookUp(skus: readonly string[]): Promise<readonly Product[]> {
		const fresh = [...new Set(skus)].filter((sku) => !this.#asked.has(sku));
		if (fresh.length === 0) return [];
		for (const sku of fresh) this.#asked.add(sku);
		const found = await post<Product[]>(this.#address('known'), { skus: fresh });
		if (!found) for (const sku of fresh) this.#asked.delete(sku);
		else this.take(found);
		return found ?? [];
	}

	take(products: readonly Product[]): void {
		this.#known = new Map([...this.#known, ...products.map((product) => [product.sku, product] as const)]);
	}

	/** Products of the whole catalogue by their words; nothing when it cannot be reached. */
	async search(words: string, page = 1): Promise<{ rows: readonly Product[]; total: number } | undefined> {
		const query = new URLSearchParams({ search: words, page: String(page) });
		const answer = await fetch(`/api/v1/products?${query}`).catch(() => undefined);
		return answer?.ok ? ((await answer.json()) as { rows: readonly Product[]; total: number }) : undefined;
	}

	/** Whether the catalogue took them all; sent in parts, since servers limit the size of a request. */
	async save(products: readonly Product[]): Promise<boolean> {
		for (let at = 0; at < products.length; at += PART) {
			const part = products.slice(at, at + PART);
			if (!(await post<{ saved: number }>(this.#address('catalogue'), part))) return false;
			this.take(part);
		}
		return true;
	}
}

async function post<T>(address: string, body: unknown): Promise<T | undefined> {
	const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
	const answer = await fetch(address, sent).catch(() => undefined);
	return answer?.ok ? ((await answer.json()) as T) : undefined;
}
