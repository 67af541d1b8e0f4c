import type { LabelsInput } from '../papers';
import type { Sheet } from '../sheet';
import { sizeToFit } from '../text';
import { DRAFT_STRIP_SHORT } from '../words';
import { DRAFT_ON_LABEL } from './label-words';

/** A black strip along the top of what is no paper of a release. */
export function strip(sheet: Sheet, { draft, revision }: Pick<LabelsInput, 'draft' | 'revision'>, { y = 0.8, side = 4 } = {}): void {
	if (!draft) return;
	const width = sheet.width - 2 * side;
	sheet.fill({ x: side, y, width, height: 3.5 });
	const long = `${DRAFT_STRIP_SHORT}  ·  D${revision}`;
	const size = sizeToFit(long, { size: 6.8, weight: 700 }, width - 2);
	sheet.text(sheet.width / 2, y + 2.5, size === undefined ? DRAFT_ON_LABEL : long, { size: size ?? 6.2, weight: 700 }, { ink: 'white', align: 'middle' });
}
