import { RULESET } from '../compliance/inspect';
import type { Plan } from '../shipment/plan';
import type { PlainDate } from '../values/plain-date';
import type { ShipmentAssessment } from '../customs/assess-shipment';
import { label } from './cells';
import { addressText, postalInJapanese, type Place } from './addresses';
import { centreTitle } from './delivery';
import { tonguesOf } from './paper-words';
import type { Address } from '../shipment/plan';
import type { Type } from './page';
import { joined, orDash, type PapersInput } from './papers';
import { reckoned } from './reckoned';
import type { Sheet } from './sheet';
import type { Row } from './table';
import { mm, sizeToFit, widthOf, wrap } from './text';
import { LABEL, LABEL_JA } from './types';
import type { Label } from './words';

/** The day for which a paper reckons: that of the declaration, else of the departure, else of the rules; never the clock's. */
export const dayFor = ({ dates }: Plan): PlainDate => dates?.declare ?? dates?.ship ?? RULESET;

/** What the declaration comes to, or why that cannot be said. */
export const estimate = (plan: Plan): ReturnType<typeof reckoned> => reckoned(plan, dayFor(plan));

export type Estimate = ShipmentAssessment;

/** A code of the plan as sentences choose by it: `air-freight` is `airFreight`. */
export const option = (code: string): string => code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Two statements as one, in each language. */
export const together = ([lead, beside]: Label, [more, moreBeside]: Label): Label => {
	const after = (text: string, next: string): string => (/[。）]$/.test(text) ? text + next : joined(' ', text, next));
	return [after(lead, more), after(beside, moreBeside)];
};

/** Both languages of a statement on one line. */
export const inOne = ([lead, beside]: Label): string => joined('  ', lead, beside);

type Named = { readonly name: string; readonly nameJa?: string | undefined };

/** A name as the leading language writes it. */
export function nameIn({ words: { language } }: PapersInput, party: Named | undefined): string {
	const [lead] = tonguesOf(language);
	return orDash((lead === 'ja' && party?.nameJa) || party?.name || party?.nameJa);
}

/** A name with its Japanese form beside it where the paper speaks Japanese too. */
export function namesIn(input: PapersInput, party: Named | undefined): Label {
	const lead = nameIn(input, party);
	const ja = speaksJapaneseBeside(input) ? (party?.nameJa ?? '') : '';
	return [lead, ja === lead ? '' : ja];
}

export const speaksJapaneseBeside = ({ words: { language } }: PapersInput): boolean => tonguesOf(language)[1] === 'ja';

/** An address as the leading language writes it: the Japanese form on a paper in Japanese alone. */
export const addressIn = ({ words: { language } }: PapersInput, address: Address | undefined): string =>
	orDash((tonguesOf(language)[0] === 'ja' && postalInJapanese(address)) || addressText(address));

/** A centre by its name in the leading language, with its code. */
export const centreIn = ({ words: { language } }: PapersInput, place: Place): string =>
	tonguesOf(language)[0] === 'ja' && place.nameJa ? `${place.nameJa}（${place.code}）` : centreTitle(place);

/** Text of one kind on a line; `figure` names it where it is one value and nothing else. */
export type Part = { readonly text: string; readonly type: Type; readonly figure?: string };

/** A line of parts beside each other, `down` below what is above it. */
export type SetLine = { readonly x: number; readonly down: number; readonly parts: readonly Part[] };

const APART = 2;

/** Parts beside each other as far as they have room; one that is too long has lines of its own. */
export function set(x: number, end: number, parts: readonly Part[], { down, leading }: { readonly down: number; readonly leading: number }): SetLine[] {
	const lines: Part[][] = [];
	let used = 0;
	for (const part of parts.filter(({ text }) => text !== '')) {
		const width = widthOf(part.text, part.type);
		const last = lines.at(-1);
		if (last && used > 0 && used + APART + width <= end - x) {
			last.push(part);
			used += APART + width;
		} else if (width <= end - x) {
			lines.push([part]);
			used = width;
		} else {
			for (const text of wrap(part.text, part.type, end - x)) lines.push([{ ...part, text }]);
			used = 0;
		}
	}
	return lines.map((parts, i) => ({ x, down: i === 0 ? down : leading, parts }));
}

/** A statement in the leading language, and under it in the other. */
export const stated = (x: number, end: number, [lead, beside]: Label, type: Type, second: Type, spacing: { readonly down: number; readonly leading: number }): SetLine[] => [
	...set(x, end, [{ text: lead, type }], spacing),
	...set(x, end, [{ text: beside, type: second }], { down: spacing.leading, leading: spacing.leading })
];

export const heightOf = (lines: readonly SetLine[]): number => lines.reduce((sum, { down }) => sum + down, 0);

/** Draws lines under each other; answers the baseline of the last. */
export function draw(sheet: Sheet, top: number, lines: readonly SetLine[]): number {
	let y = top;
	for (const { x, down, parts } of lines) {
		y += down;
		let at = x;
		for (const { text, type, figure } of parts) at = sheet.text(at, y, text, type, figure === undefined ? {} : { figure }) + APART;
	}
	return y;
}

export const rowOf = (lines: readonly SetLine[], { below = 0, field }: { readonly below?: number; readonly field: string }): Row => ({
	height: heightOf(lines) + below, field, draw: (sheet, y) => void draw(sheet, y, lines)
});

/** Text in the first of these sizes in which it has so few lines; undefined when it has room in none. */
export function fitted(text: string, type: Type, sizes: readonly number[], width: number, most: number): { readonly type: Type; readonly lines: readonly string[] } | undefined {
	for (const size of sizes) {
		const sized = { ...type, size };
		const lines = wrap(text, sized, width);
		if (lines.length <= most) return { type: sized, lines };
	}
	return undefined;
}

/** A label on one line, smaller where it would be too long; the leading language alone where both have no room. */
export function labelled(sheet: Sheet, x: number, y: number, width: number, [lead, beside]: Label, types: readonly [Type, Type] = [LABEL, LABEL_JA]): void {
	const found = [types, [LABEL, LABEL_JA] as const].find(([first, second]) => widthOf(lead, first) + 1.8 + widthOf(beside, second) <= width);
	if (!found) {
		sheet.text(x, y, lead, { ...LABEL, size: sizeToFit(lead, LABEL, width) ?? 6.2 });
		return;
	}
	sheet.text(sheet.text(x, y, lead, found[0]) + 1.8, y, beside, found[1]);
}

/** From the baseline of a size to that of the next line. */
export const leadingOf = (size: number): number => mm(size) * 1.28;
