/** A text that this browser remembers; empty where it remembers nothing, and on the server. */
export class Remembered {
	readonly #key: string;
	#text = $state('');

	constructor(key: string) {
		this.#key = key;
		if (typeof window === 'undefined') return;
		this.#text = this.#read();
		window.addEventListener('storage', ({ key: changed }) => {
			if (changed === key) this.#text = this.#read();
		});
	}

	get text(): string {
		return this.#text;
	}

	/** A full or closed storage forgets when the page is left. */
	set(text: string): void {
		this.#text = text;
		try {
			if (text === '') localStorage.removeItem(this.#key);
			else localStorage.setItem(this.#key, text);
		} catch {
			/* nothing to do about it */
		}
	}

	#read(): string {
		try {
			return localStorage.getItem(this.#key) ?? '';
		} catch {
			return '';
		}
	}
}
