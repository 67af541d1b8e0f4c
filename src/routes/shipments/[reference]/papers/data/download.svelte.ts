type Refused = { readonly detail?: string };

/** A file that is asked for and saved under its name, or why it was not made. */
export class Download {
	busy = $state(false);
	done: string | undefined = $state();
	refused: Refused | undefined = $state.raw();

	forget(): void {
		this.done = undefined;
		this.refused = undefined;
	}

	async fetch(address: string): Promise<void> {
		this.busy = true;
		this.forget();
		try {
			const answer = await fetch(address, { cache: 'no-store' });
			if (!answer.ok) {
				this.refused = (await answer.json().catch(() => ({}))) as Refused;
				return;
			}
			const name = decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'data');
			save(await answer.blob(), name);
			this.done = name;
		} catch {
			this.refused = {};
		} finally {
			this.busy = false;
		}
	}
}

function save(file: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
