import type { Page } from '../page';
import type { LabelsInput } from '../papers';
import { Sheet } from '../sheet';
import { wrap } from '../text';
import type { Label } from '../words';
import { strip } from './strip';

/** A page that says why there is nothing on it. */
export function blank(input: LabelsInput, [width, height]: readonly [number, number], [en, ja]: Label): Page {
	const sheet = new Sheet(width, height);
	strip(sheet, input);
	const type = { size: 9, weight: 500 } as const;
	[...wrap(en, type, width - 10), ...wrap(ja, type, width - 10)].forEach((text, i) =>
		sheet.text(width / 2, height / 2 - 2 + 4.4 * i, text, type, { align: 'middle' })
	);
	return sheet.page();
}
