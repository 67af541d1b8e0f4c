/** What this tab keeps until it is closed; a closed storage keeps nothing and breaks nothing. */
export const stored = {
	read(key: string): string | null {
		try {
			return sessionStorage.getItem(key);
		} catch {
			return null;
		}
	},
	write(key: string, text: string | undefined): void {
		try {
			if (text === undefined) sessionStorage.removeItem(key);
			else sessionStorage.setItem(key, text);
		} catch {
			// What was typed is then gone with the page.
		}
	}
};
