import { readBoxIds } from '$lib/domain/shipment/box-ids';
import type { LabelsRead } from '$lib/domain/shipment/label-pages';
import type { Say } from '$lib/ui/words';
import { LARGEST_LIST, textOfList } from '../../parties/rates-file';
import type { Match } from './match.svelte';

const LARGEST_PDF = 20 * 1024 * 1024;

type Line =
	| { readonly kind: 'page'; readonly page: number; readonly of: number }
	| ({ readonly kind: 'read'; readonly pages: number } & LabelsRead)
	| { readonly kind: 'refused'; readonly detail: string };

/** Gets Amazon's boxes: pasted, from a list, or out of the PDF of its labels, which the server reads. */
export class Getting {
	readonly #match: Match;
	readonly #t: Say;
	text = $state('');
	how: 'add' | 'replace' = $state('add');
	/** What is being read, and how far it is. */
	reading: { readonly name: string; readonly page: number; readonly of: number } | undefined = $state.raw();
	refused: string | undefined = $state();
	#stop: AbortController | undefined;

	constructor(match: Match, t: Say) {
		this.#match = match;
		this.#t = t;
	}

	/** True when boxes were found. */
	paste(): boolean {
		const isTaken = this.#list(this.text, 'pasted', this.#t('boxes.get.pasted'));
		if (isTaken) this.text = '';
		return isTaken;
	}

	async file(file: File | undefined): Promise<boolean> {
		this.refused = undefined;
		if (!file) return false;
		const head = new Uint8Array(await file.slice(0, 1024).arrayBuffer());
		if (new TextDecoder('latin1').decode(head).includes('%PDF-')) return this.#pdf(file);
		if (file.size > LARGEST_LIST) return this.#refuse(this.#t('boxes.get.too-large'));
		const text = textOfList(new Uint8Array(await file.arrayBuffer()));
		return text === undefined ? this.#refuse(this.#t('boxes.get.other-kind', { name: file.name })) : this.#list(text, 'list', file.name);
	}

	stop(): void {
		this.#stop?.abort();
	}

	#refuse(why: string): false {
		this.refused = why;
		return false;
	}

	#list(text: string, kind: 'pasted' | 'list', name: string): boolean {
		this.refused = undefined;
		if (text.length > LARGEST_LIST) return this.#refuse(this.#t('boxes.get.too-large'));
		const { boxes, listed, repeated, notRead } = readBoxIds(text);
		if (boxes.length === 0) return this.#refuse(this.#t('boxes.get.no-id', { line: notRead[0]?.text.slice(0, 80) ?? '' }));
		this.#match.take({ source: { kind, name, at: new Date().toISOString(), boxes: boxes.length }, boxes, listed, repeated, notRead, notes: [] }, this.how);
		return true;
	}

	async #pdf(file: File): Promise<boolean> {
		if (file.size > LARGEST_PDF) return this.#refuse(this.#t('rejections.labels-too-large', { most: LARGEST_PDF / 1024 / 1024 }));
		if (this.reading) return false;
		this.reading = { name: file.name, page: 0, of: 0 };
		this.#stop = new AbortController();
		try {
			const address = `/shipments/${encodeURIComponent(this.#match.draft.plan.reference)}/labels/amazon/read`;
			const answer = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/pdf' }, body: file, signal: this.#stop.signal });
			if (!answer.ok || !answer.body) return this.#refuse(((await answer.json().catch(() => ({}))) as { detail?: string }).detail ?? this.#t('rejections.not-reached'));
			for await (const line of linesOf(answer.body)) {
				if (line.kind === 'page') this.reading = { name: file.name, page: line.page, of: line.of };
				else return line.kind === 'refused' ? this.#refuse(line.detail) : this.#takePdf(file.name, line);
			}
			return this.#refuse(this.#t('rejections.not-reached'));
		} catch {
			return this.#stop.signal.aborted ? false : this.#refuse(this.#t('rejections.not-reached'));
		} finally {
			this.reading = undefined;
		}
	}

	#takePdf(name: string, { boxes, notes, pages }: Extract<Line, { kind: 'read' }>): boolean {
		if (boxes.length === 0) return this.#refuse(this.#t('boxes.get.no-label', { pages }));
		this.#match.take({ source: { kind: 'pdf', name, at: new Date().toISOString(), boxes: boxes.length, pages }, boxes, listed: boxes.map(({ id }) => id), repeated: [], notRead: [], notes }, this.how);
		return true;
	}
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Line> {
	const reader = body.getReader();
	const decoder = new TextDecoder();
	let rest = '';
	for (let read = await reader.read(); !read.done; read = await reader.read()) {
		const lines = (rest + decoder.decode(read.value, { stream: true })).split('\n');
		rest = lines.pop() ?? '';
		for (const line of lines) yield JSON.parse(line) as Line;
	}
}
