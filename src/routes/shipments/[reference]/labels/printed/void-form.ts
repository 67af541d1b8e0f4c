import { plainCode } from '$lib/domain/shipment/dock-codes';
import { MOST_BOX_ID, MOST_WHO, MOST_WHY } from '$lib/server/label-ledger';

/** As much as a shipment of the most cartons has. */
const LONGEST = 200_000;
const text = (form: FormData, name: string, most: number): string => String(form.get(name) ?? '').trim().slice(0, most);

/** `typed` by a person; `boxIds` as the page knows them; `unknown` ids that were asked about and are meant. */
export type VoidForm = { readonly typed: string; readonly boxIds: readonly string[]; readonly unknown: readonly string[]; readonly why: string; readonly by: string };

/** The reason is one of the usual ones, words of one's own, or both. */
export function voidIn(form: FormData): VoidForm {
	const why = [text(form, 'reason', MOST_WHY), text(form, 'note', MOST_WHY)].filter((part) => part !== '').join(': ').slice(0, MOST_WHY);
	const idsOf = (parts: readonly FormDataEntryValue[]): string[] => parts.map((boxId) => plainCode(String(boxId))).filter((boxId) => boxId !== '' && boxId.length <= MOST_BOX_ID);
	return { typed: text(form, 'boxes', LONGEST), boxIds: idsOf(form.getAll('box')), unknown: idsOf(form.getAll('unknown').flatMap((ids) => String(ids).split(' '))), why, by: text(form, 'by', MOST_WHO) };
}

const CARTONS = /^(\d{1,5})(?:[-–~〜](\d{1,5}))?$/;

/** Cartons by number, `3` or `1-4`, as their box ids; anything else is a box id as it stands. */
export function boxIdsIn(typed: string, boxIdOf: ReadonlyMap<number, string>): { readonly boxIds: readonly string[]; readonly wrong?: string } {
	const found = new Set<string>();
	for (const part of typed.normalize('NFKC').replace(/\s*[-–~〜]\s*(?=\d{1,5}\b)/g, '-').split(/[\s,;、]+/).filter((one) => one !== '')) {
		const match = CARTONS.exec(part);
		if (!match) {
			const boxId = plainCode(part);
			if (boxId === '' || boxId.length > MOST_BOX_ID) return { boxIds: [], wrong: part };
			found.add(boxId);
			continue;
		}
		const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
		if (from > to) return { boxIds: [], wrong: part };
		for (let number = from; number <= to; number++) {
			const boxId = boxIdOf.get(number);
			if (boxId === undefined) return { boxIds: [], wrong: String(number) };
			found.add(plainCode(boxId));
		}
	}
	return { boxIds: [...found] };
}
