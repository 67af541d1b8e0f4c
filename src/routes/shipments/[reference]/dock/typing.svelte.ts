/** As far as one gets on the way to `12.91`, `12,91 kg` or `12910 g`. */
const WEIGHT_BEGUN = /^\d{1,6}(?:[.,]\d{0,4})?\s*(?:kg?|g)?$/i;
const isDigit = (key: string): boolean => /^\d$/.test(key);

/** What is typed outside of any field, key by key: so many at once, or a weight. A method that takes a key answers whether it was used. */
export class Typing {
	/** Digits before a scan: so many at once. */
	digits = $state('');
	/** Enter came after the digits: the next one begins anew. */
	#areEnded = false;
	/** A weight as far as it is typed, here or in its field. */
	weight = $state('');
	#isWeightOurs = false;

	digit(key: string): boolean {
		if (key === 'Backspace' && this.digits !== '') this.digits = this.digits.slice(0, -1);
		else if (isDigit(key)) {
			this.digits = `${this.#areEnded ? '' : this.digits}${key}`.replace(/^0+/, '').slice(0, 4);
			this.#areEnded = false;
		} else return false;
		return true;
	}

	endDigits(): void {
		this.#areEnded = true;
	}

	/** No digit that belongs to no weight any more is left to anybody else. */
	weightKey(key: string): boolean {
		const after = this.#weightAfter(key);
		if (after === undefined) return isDigit(key);
		this.weight = after;
		this.#isWeightOurs = true;
		return true;
	}

	#weightAfter(key: string): string | undefined {
		if (key === 'Escape') return this.weight === '' ? undefined : '';
		if (key === 'Backspace') return this.weight === '' ? undefined : this.weight.slice(0, -1);
		return key.length === 1 && this.goesOnWeight(key) ? this.weight + key : undefined;
	}

	/** Enter is for a weight that was typed here; what stands in the field has an Enter of its own. */
	get endsWeight(): boolean {
		return this.weight !== '' && this.#isWeightOurs;
	}

	goesOnWeight(text: string): boolean {
		return WEIGHT_BEGUN.test((this.weight + text).normalize('NFKC'));
	}

	/** As the field of the weight has it now. */
	setWeight(text: string): void {
		this.weight = text;
		this.#isWeightOurs = false;
	}
}
