import type { Product } from '$lib/domain/catalog/product';
import type { Language } from '$lib/i18n/languages';
import type { Choice } from './choices';

const PAUSE_MS = 150;

/** Products of the catalogue for a combobox, looked for on the server as they are typed; an answer that was overtaken is dropped. */
export class ProductChoices {
	all: readonly Choice<string>[] = $state.raw([]);
	readonly #language: () => Language;
	#asked = 0;
	#waiting: ReturnType<typeof setTimeout> | undefined;

	constructor(language: () => Language) {
		this.#language = language;
	}

	typed(text: string): void {
		clearTimeout(this.#waiting);
		this.#waiting = setTimeout(() => void this.look(text.trim()), PAUSE_MS);
	}

	async look(text: string): Promise<void> {
		const mine = ++this.#asked;
		const answer = await fetch(`/api/v1/products?size=30&search=${encodeURIComponent(text)}`).catch(() => undefined);
		if (!answer?.ok || mine !== this.#asked) return;
		const { rows } = (await answer.json()) as { rows: readonly Product[] };
		this.all = rows.map(({ sku, title }) => {
			const detail = title?.[this.#language()] || title?.en || title?.ja || '';
			// What was typed is among the words: the server may have found it in a part that is not shown.
			return { value: sku, label: sku, detail, words: `${sku} ${detail} ${text}` };
		});
	}
}
