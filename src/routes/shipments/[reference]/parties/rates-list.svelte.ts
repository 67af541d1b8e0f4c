import { customsWeek, weekOfName, type Week } from '$lib/domain/shipment/rate-days';
import { readRates, type RefusedRate } from '$lib/domain/shipment/read-rates';
import { currenciesUsed, whatHappens } from '$lib/domain/shipment/take-rates';
import type { ExchangeRate, Plan } from '$lib/domain/shipment/plan';
import { readDay } from '$lib/domain/shipment/terms';
import type { PlainDate } from '$lib/domain/values/plain-date';
import { LARGEST_LIST, textOfList } from './rates-file';

type Start = { readonly plan: () => Plan; readonly on: PlainDate; readonly source: string };

/** A plan holds so many rates. */
const MOST_RATES = 100;
const keyOf = ({ currency, from, to }: ExchangeRate): string => `${currency} ${from} ${to}`;

/** A list of rates that somebody has pasted or opened, before any of it goes into the plan. */
export class RatesList {
	text = $state('');
	/** The days as typed, for a list that states no week. */
	from = $state('');
	to = $state('');
	source = $state('');
	file: string | undefined = $state();
	fault: 'too-large' | 'no-text' | undefined = $state();
	/** Per how many units, where the list does not say and somebody has. */
	units: Readonly<Record<string, number>> = $state.raw({});
	#ticked: Readonly<Record<string, boolean>> = $state.raw({});
	readonly #plan: () => Plan;
	readonly #standing: string;

	constructor({ plan, on, source }: Start) {
		this.#plan = plan;
		this.#standing = source;
		this.source = source;
		this.#setWeek(customsWeek(on));
	}

	week: Week | undefined = $derived.by(() => {
		const [from, to] = [readDay(this.from), readDay(this.to)];
		return from && to && from <= to ? { from, to } : undefined;
	});
	read = $derived.by(() => readRates(this.text, { week: this.week, source: this.source.trim(), units: this.units }));
	#used = $derived.by(() => currenciesUsed(this.#plan()));
	/** Those that the plan needs come first. */
	rows = $derived.by(() =>
		this.read.rates
			.map((rate) => {
				const happens = whatHappens(this.#plan(), rate);
				const used = this.#used.includes(rate.currency);
				const ticked = happens.code !== 'same' && (this.#ticked[keyOf(rate)] ?? used);
				return { key: keyOf(rate), rate, happens, used, ticked };
			})
			.toSorted((a, b) => Number(b.used) - Number(a.used))
	);
	/** Rows of currencies that the plan needs come first, before them those that ask something. */
	refused = $derived.by(() => this.read.refused.toSorted((a, b) => this.#urgency(b) - this.#urgency(a)));
	chosen = $derived.by(() => this.rows.flatMap(({ rate, ticked }) => (ticked ? [rate] : [])));
	/** Rates above what a plan holds. */
	tooMany = $derived.by(() => {
		const added = this.rows.filter(({ ticked, happens }) => ticked && happens.code !== 'replaces').length;
		return Math.max(0, (this.#plan().exchangeRates?.length ?? 0) + added - MOST_RATES);
	});
	/** Currencies that the plan needs on its day and that the list has no rate for. */
	lacking = $derived.by(() => this.#used.filter((currency) => !this.read.rates.some((rate) => rate.currency === currency)));

	#urgency = ({ currency, because }: RefusedRate): number =>
		currency === undefined || !this.#used.includes(currency) ? 0 : because === 'unit-unsaid' ? 2 : 1;

	tick(key: string, ticked: boolean): void {
		this.#ticked = { ...this.#ticked, [key]: ticked };
	}
	tickAll(ticked: boolean): void {
		this.#ticked = Object.fromEntries(this.rows.map(({ key }) => [key, ticked]));
	}
	setUnit(currency: string, per: number): void {
		this.units = { ...this.units, [currency]: per };
	}

	async open(file: File | undefined): Promise<void> {
		if (!file) return;
		this.fault = file.size > LARGEST_LIST ? 'too-large' : undefined;
		const text = this.fault ? undefined : textOfList(new Uint8Array(await file.arrayBuffer()));
		if (text === undefined) return void (this.fault ??= 'no-text');
		this.text = text;
		this.file = file.name;
		this.units = {};
		this.#ticked = {};
		const named = weekOfName(file.name);
		if (named) this.#setWeek(named);
		this.source = named ? `${this.#standing} (${file.name})` : file.name;
	}

	#setWeek({ from, to }: Week): void {
		[this.from, this.to] = [from, to];
	}
}
