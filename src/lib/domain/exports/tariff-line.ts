import type { Product } from '../catalog/product';
import { bookOf, lineOf } from '../customs/tariff/book';
import { STARTER } from '../customs/tariff/read-book';
import type { PlainDate } from '../values/plain-date';
import { codeOf } from './goods';

const STARTER_BOOK = bookOf(STARTER.lines);

/** What the line of the tariff says of a product: as it was taken over, else as the starter book has it; undefined where neither knows the code. */
export function tariffOf(product: Product | undefined, on: PlainDate): { readonly units: readonly string[]; readonly otherLaws: readonly string[] } | undefined {
	const line = lineOf(STARTER_BOOK, codeOf(product), on);
	const { tariff } = product ?? {};
	if (!tariff) return line;
	return tariff.units.length === 0 && line ? { units: line.units, otherLaws: [...new Set([...tariff.otherLaws, ...line.otherLaws])] } : tariff;
}
