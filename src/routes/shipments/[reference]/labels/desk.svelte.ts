import type { Plan } from '$lib/domain/shipment/plan';
import { stockOf } from '$lib/domain/documents/labels/stocks';
import { isOnSheets, startsOn, type LabelKind } from '$lib/domain/documents/printing/label-job';
import type { neededLabels } from '$lib/domain/documents/printing/needed';
import { printerKey, type PrinterProfile } from '$lib/domain/documents/printing/profile';
import type { StockFit } from '$lib/domain/documents/printing/stock-fits';
import { usualPrinter } from '$lib/ui/usual-printer.svelte';
import type { DrawnLabels } from './pages/+server';
import { jobOf, queryOf, type Asked } from './asked';
import { begunAt, keepLast, lastOf } from './last.svelte';

type Refused = { readonly code: string };

/** What is about to be printed, shared by the parts of the page: what is asked for, and what the server made of it. */
export class Desk {
	asked: Asked = $state.raw({ kind: 'carton' });
	number = $state(0);
	shown: DrawnLabels | undefined = $state.raw();
	refused: Refused | undefined = $state.raw();
	busy = $state(false);
	fits: readonly StockFit[] = $state.raw([]);
	needed: ReturnType<typeof neededLabels> | undefined = $state.raw();
	/** Units that would get an FNSKU label if they had an FNSKU. */
	lacking = $state(0);
	readonly printers: () => readonly PrinterProfile[];
	readonly #reference: string;
	#asking = 0;

	readonly printer = $derived.by(() => this.named(this.asked.printer));
	readonly job = $derived.by(() => jobOf(this.asked, this.printer));
	readonly query = $derived.by(() => queryOf(this.asked));
	readonly fit = $derived.by(() => this.fits.find(({ name }) => name === this.job.stock));
	readonly stock = $derived.by(() => (startsOn(this.job) > 1 ? stockOf(this.job.stock) : undefined));
	readonly isOnSheets = $derived.by(() => isOnSheets(this.job));
	/** Where a sheet that was begun goes on. */
	readonly begun = $derived.by(() => (this.stock ? begunAt(this.job.stock) : undefined));
	/** Nothing of this kind is to be printed. */
	readonly isEmpty = $derived.by(() => this.shown !== undefined && this.shown.labels === 0 && !this.refused);
	readonly contentRefused = $derived.by((): Refused | undefined => (this.shown?.content && !this.shown.content.ok ? this.shown.content.rejection : undefined));
	/** Why it cannot be printed as it is. */
	readonly stops = $derived.by(() => this.refused ?? this.contentRefused);

	constructor(reference: string, printers: () => readonly PrinterProfile[]) {
		this.#reference = reference;
		this.printers = printers;
	}

	/** A printer by its name, however it was written when it was measured. */
	named(name = ''): PrinterProfile | undefined {
		const key = printerKey(name);
		return key === '' ? undefined : this.printers().find((printer) => printerKey(printer.name) === key);
	}

	address(part: 'pages' | 'read' | 'file' | 'runs', query: string, version: number): string {
		return `/shipments/${encodeURIComponent(this.#reference)}/labels/${part}?${query}&version=${version}`;
	}

	/** A kind as it was printed last; the printer of this machine where there was none. */
	begin(kind: LabelKind): void {
		const usual = this.named(usualPrinter.name)?.name;
		const last = lastOf(kind) ?? (usual === undefined ? {} : { printer: usual });
		const isKnown = last.printer === undefined || this.named(last.printer) !== undefined;
		this.asked = { ...last, ...(!isKnown && { printer: '' }), kind };
		this.number = 0;
		this.shown = undefined;
	}

	set(changes: Partial<Asked>): void {
		this.asked = { ...this.asked, ...changes };
		if (!('start' in changes)) this.number = 0;
		keepLast(this.asked);
	}

	/** The label at a start of the sheet, which a smaller sheet may not have. */
	setStock(stock: string): void {
		const { printer } = this;
		const goesOn = printer || isOnSheets({ kind: this.asked.kind, stock }) === this.isOnSheets;
		this.set({ stock, start: '', ...(!goesOn && { dpi: '' }) });
	}

	turn(by: number): void {
		const count = this.shown?.count ?? 1;
		this.number = Math.min(Math.max(this.number + by, 0), count - 1);
	}

	/** Asks for a page of what is asked for, as the server's version of the plan has it; a later call wins. */
	async draw(version: number): Promise<void> {
		const mine = ++this.#asking;
		this.busy = true;
		try {
			const answer = await fetch(`${this.address('pages', this.query, version)}&page=${this.number}`);
			const body: unknown = await answer.json();
			if (mine !== this.#asking) return;
			this.refused = answer.ok ? undefined : (body as Refused);
			if (answer.ok) this.shown = body as DrawnLabels;
		} catch {
			if (mine === this.#asking) this.refused = { code: 'not-reached' };
		} finally {
			if (mine === this.#asking) this.busy = false;
		}
	}

	/** Which stocks of the kind are wide enough, and how many labels of each kind are needed: the drawing of labels is loaded for it. */
	async look(plan: Plan): Promise<void> {
		const { kind, dpi, leastModuleMm, skus } = this.job;
		const [{ stockFits }, { lackingFnsku, neededLabels }] = await Promise.all([import('$lib/domain/documents/printing/stock-fits'), import('$lib/domain/documents/printing/needed')]);
		if (kind !== this.job.kind || dpi !== this.job.dpi || leastModuleMm !== this.job.leastModuleMm) return;
		this.fits = stockFits(plan, kind, { dpi, skus, ...(leastModuleMm !== undefined && { leastModuleMm }) });
		this.needed = neededLabels(plan);
		this.lacking = lackingFnsku(plan);
	}
}
