import { codeBook, meaningOf, plainCode } from './dock-codes';
import type { Pair } from './marriage';
import type { Plan } from './plan';

/** What is on the carton that was scanned, and which pairs were confirmed. */
export type Confirming = { readonly carton: number | undefined; readonly confirmed: readonly number[] };
export const NONE_CONFIRMED: Confirming = { carton: undefined, confirmed: [] };

export type ScanSaid =
	| { readonly kind: 'carton'; readonly carton: number }
	| { readonly kind: 'right'; readonly carton: number; readonly boxId: string }
	/** The label belongs on another carton. */
	| { readonly kind: 'wrong'; readonly carton: number; readonly belongs: number; readonly boxId: string }
	/** A carton that gets none of the ids. */
	| { readonly kind: 'no-pair'; readonly carton: number }
	/** Amazon's label before any carton. */
	| { readonly kind: 'carton-first'; readonly belongs: number; readonly boxId: string }
	| { readonly kind: 'voided'; readonly boxId: string }
	| { readonly kind: 'unknown'; readonly scanned: string };

type Known = { readonly ownBoxIds?: ReadonlyMap<number, string>; readonly voided?: Iterable<string> };

type Answered = { readonly state: Confirming; readonly said: ScanSaid };

/** Two scans confirm a pair: our code on the carton, then the label of Amazon's that is put on it. */
export function confirming(plan: Plan, pairs: readonly Pick<Pair, 'boxId' | 'carton'>[], known: Known = {}): (state: Confirming, scanned: string) => Answered {
	// Ids that cartons may carry from before do not stand for them here: only our own codes do.
	const book = codeBook({ ...plan, cartons: (plan.cartons ?? []).map(({ boxId: _, ...carton }) => carton) }, known);
	const cartonOfId = new Map(pairs.map(({ boxId, carton }) => [plainCode(boxId), carton]));
	return (state, scanned) => {
		const code = plainCode(scanned);
		const belongs = cartonOfId.get(code);
		const meaning = meaningOf(book, scanned, 'units');
		if (meaning.kind === 'voided') return { state, said: { kind: 'voided', boxId: meaning.boxId } };
		if (belongs !== undefined) return labelled(state, code, belongs);
		if (meaning.kind !== 'carton') return { state, said: { kind: 'unknown', scanned: code } };
		const { carton } = meaning;
		if (![...cartonOfId.values()].includes(carton)) return { state: { ...state, carton: undefined }, said: { kind: 'no-pair', carton } };
		return { state: { ...state, carton }, said: { kind: 'carton', carton } };
	};
}

/** A wrong label leaves the carton open, for the right one to be scanned. */
function labelled(state: Confirming, boxId: string, belongs: number): Answered {
	const { carton, confirmed } = state;
	if (carton === undefined) return { state, said: { kind: 'carton-first', belongs, boxId } };
	if (carton !== belongs) return { state, said: { kind: 'wrong', carton, belongs, boxId } };
	return { state: { carton: undefined, confirmed: [...confirmed.filter((one) => one !== carton), carton] }, said: { kind: 'right', carton, boxId } };
}
