import { goodsText, type BookRates, type RatesAsked } from '$lib/domain/customs/tariff/rates-of';
import { columnOf } from '$lib/domain/customs/what-if-column';
import { questionOf, reasonsOfPlan } from '$lib/domain/customs/what-if-rates';
import { AS_PLANNED, MOST_SCENARIOS, scenarioIn, scenarioText, type Scenario } from '$lib/domain/customs/what-if-scenario';
import type { Draft } from '../draft.svelte';

type Answer = 'asking' | 'failed' | (BookRates & { readonly asOf: string });

const MOST_ASKED = 200;
const WAIT_MS = 20_000;
const NAME = 'if';

const nameOf = ({ goods, on, proof, column }: RatesAsked): string => [on, proof, column ?? '', goodsText(goods)].join(' ');

/** The rates of one question: as many requests as its codes need, one for most plans. */
async function fetchRates({ goods, on, proof, column }: RatesAsked): Promise<Answer> {
	const parts = Array.from({ length: Math.ceil(goods.length / MOST_ASKED) }, (_, i) => goods.slice(i * MOST_ASKED, (i + 1) * MOST_ASKED));
	try {
		const answers = await Promise.all(
			parts.map(async (part): Promise<BookRates & { asOf: string }> => {
				const query = new URLSearchParams({ goods: goodsText(part), on, proof, ...(column && { column }) });
				const answer = await fetch(`/api/v1/tariff/rates?${query}`, { signal: AbortSignal.timeout(WAIT_MS) });
				if (!answer.ok) throw new Error(String(answer.status));
				return (await answer.json()) as BookRates & { asOf: string };
			})
		);
		return { asOf: answers[0]?.asOf ?? on, rates: answers.flatMap(({ rates }) => rates), missing: answers.flatMap(({ missing }) => missing) };
	} catch {
		return 'failed';
	}
}

/** The scenarios beside the plan: kept in the address of the page, reckoned as the tariff book answers. */
export class Columns {
	scenarios: readonly Scenario[] = $state.raw([]);
	#answers: Readonly<Record<string, Answer>> = $state.raw({});
	readonly #draft: Draft;

	columns = $derived.by(() => this.scenarios.map((scenario) => columnOf(this.#draft.plan, this.#draft.on, scenario, (asked) => this.#told(asked))));
	/** What the tariff book is asked about the plan's own rates. */
	ofPlan = $derived.by(() => questionOf(this.#draft.plan, { ...AS_PLANNED, preference: 'best' }, this.#draft.on));
	reasonsOfPlan = $derived.by(() => reasonsOfPlan(this.#draft.plan, this.ofPlan && this.#told(this.ofPlan)));

	constructor(draft: Draft, params: URLSearchParams) {
		this.#draft = draft;
		this.read(params);
	}

	get isFull(): boolean {
		return this.scenarios.length >= MOST_SCENARIOS;
	}

	add(scenario: Scenario): void {
		if (!this.isFull) this.scenarios = [...this.scenarios, scenario];
	}
	set(at: number, changes: Partial<Scenario>): void {
		this.scenarios = this.scenarios.map((scenario, i) => (i === at ? { ...scenario, ...changes } : scenario));
	}
	remove(at: number): void {
		this.scenarios = this.scenarios.filter((_, i) => i !== at);
	}

	read(params: URLSearchParams): void {
		const texts = params.getAll(NAME).slice(0, MOST_SCENARIOS);
		if (texts.join('\n') !== this.scenarios.map(scenarioText).join('\n') || texts.length !== this.scenarios.length) this.scenarios = texts.map(scenarioIn);
	}
	/** The address of the page with these scenarios in it. */
	written(address: URL): URL {
		address.searchParams.delete(NAME);
		for (const scenario of this.scenarios) address.searchParams.append(NAME, scenarioText(scenario));
		return address;
	}

	stateOf(question: RatesAsked | undefined): 'none' | 'asking' | 'failed' | 'told' {
		const answer = question && this.#answers[nameOf(question)];
		return answer === undefined ? 'none' : typeof answer === 'string' ? answer : 'told';
	}
	/** The day of the book that answered. */
	bookOf(question: RatesAsked | undefined): string | undefined {
		const answer = question && this.#answers[nameOf(question)];
		return typeof answer === 'object' ? answer.asOf : undefined;
	}
	#told(question: RatesAsked): BookRates | undefined {
		const answer = this.#answers[nameOf(question)];
		return typeof answer === 'object' ? answer : undefined;
	}

	/** Asks the tariff book once; again only after it did not answer and somebody asks for it. */
	async ask(question: RatesAsked, { again = false } = {}): Promise<void> {
		const name = nameOf(question);
		const before = this.#answers[name];
		if (before !== undefined && !(again && before === 'failed')) return;
		this.#answers = { ...this.#answers, [name]: 'asking' };
		const answer = await fetchRates(question);
		this.#answers = { ...this.#answers, [name]: answer };
	}
}
