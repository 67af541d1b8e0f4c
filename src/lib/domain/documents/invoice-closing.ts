import type { Plan } from '../shipment/plan';
import { countryName } from './addresses';
import { ranges } from './cartons';
import { drawCell, heightOf, label, sectionHead } from './cells';
import { column, idsTo, sections, shippingMarks, signature, SIGNATURE_HEIGHT } from './closing';
import { deliveryCell } from './delivery';
import { LEFT, MIDDLE, RIGHT } from './frame';
import { buildUpAndTotals, totalsInWords } from './invoice-build-up';
import { PLACES_ON_FIRST_PAGE } from './invoice-head';
import type { InvoiceLine } from './lines';
import { both, tonguesOf, type PaperWords } from './paper-words';
import { DASH, joined, orDash, type PapersInput } from './papers';
import type { Part } from './part';
import { regulatoryOf } from './regulatory';
import type { Row } from './table';
import { wrap } from './text';
import { BODY, EDGE, HAIRLINE, SEEN, SMALL } from './types';
import type { Label } from './words';

/** Everything after the table, from the build-up of the amount to the signature. */
export function invoiceClosing(input: PapersInput, part: Part): Row[] {
	const { words } = input;
	const { say } = words;
	return [
		buildUpAndTotals(input, part),
		totalsInWords(input, part),
		valueBox(input),
		sections(
			column('left', say('closing.marks'), shippingMarks(input, (centre) => idsTo(input, centre), { centres: part.centres })),
			column('right', say('invoice.regulatory'), regulatory(part.lines, words))
		),
		sections(column('whole', say('invoice.origin'), [origins(part.lines, words)])),
		declaration(input),
		...furtherPlaces(input, part)
	];
}

/** Who tells customs the value: the broker, else the ACP, else the importer itself. */
const declarant = ({ broker, importer }: Plan): Label => {
	const party = [broker, importer?.acp, importer].find((party) => party?.name);
	return [orDash(party?.name), orDash(party?.nameJa || party?.name)];
};

/** What the value for customs rests on. English says who confirmed it; Japanese names the declarant as it is written there. */
function valueWords({ plan, words }: PapersInput): { readonly heading: Label; readonly statements: readonly string[] } {
	const { valuation, importer } = plan;
	const { say } = words;
	if (!valuation) return { heading: say('method.not-settled', { dash: DASH }), statements: [] };
	const [by, byJa] = declarant(plan);
	const method = say(`method.heading.${valuation.method}`);
	const article = say(`method.article.${valuation.method}`);
	const key = valuation.method === 'transaction' ? 'invoice.value.transaction' : 'invoice.value.method';
	const at = (i: 0 | 1): string => {
		const tongue = tonguesOf(words.language)[i];
		return say(key, { article: article[i], method: tongue === 'en' ? method[i].toLowerCase() : method[i], by: tongue === 'ja' ? byJa : by })[i];
	};
	// Goods that are not sold have no price paid: where both are said a finding tells of it, and the box states its method alone.
	const noSale = importer?.basis === 'own-goods' && valuation.method !== 'transaction' ? say('invoice.value.no-sale')[0] : '';
	const confirmed = valuation.confirmedBy ? say('invoice.value.confirmed', { by: joined(', ', valuation.confirmedBy, valuation.confirmedOn) })[0] : '';
	return { heading: method, statements: [joined(' ', noSale, at(0), confirmed), at(1)].filter((text) => text !== '') };
}

function valueBox(input: PapersInput): Row {
	const { heading, statements } = valueWords(input);
	const lines = statements.flatMap((text) => wrap(text, SMALL, RIGHT - LEFT - 6));
	const inner = 10.4 + 4.6 + 3.6 * Math.max(0, lines.length - 1) + 3.2;
	return {
		height: inner + 5,
		draw: (sheet, top) => {
			const y = top + 4;
			sheet.frame({ x: LEFT, y, width: RIGHT - LEFT, height: inner }, SEEN);
			label(sheet, LEFT + 3, y + 4.2, input.words.say('invoice.value.label'));
			const x = sheet.text(LEFT + 3, y + 10.4, heading[0], { size: 13, weight: 700 });
			sheet.text(x + 3.2, y + 10.4, heading[1], { size: 8.5, weight: 500 });
			lines.forEach((text, i) => sheet.text(LEFT + 3, y + 15 + 3.6 * i, text, SMALL));
		}
	};
}

/** Notices, licences and proofs that the goods need, each with the lines it is for. */
function regulatory(lines: readonly InvoiceLine[], words: PaperWords): string[] {
	const statements = regulatoryOf(lines, words).map(
		({ text, numbers }) => `${words.say('invoice.lines', { count: numbers.length, numbers: ranges(numbers) })[0]} ${text}`
	);
	return statements.length === 0 ? [DASH] : statements;
}

function origins(lines: readonly InvoiceLine[], { say }: PaperWords): string {
	const codes = [...new Set(lines.map(({ product }) => product?.countryOfOrigin || DASH))];
	const names = codes.map((code) => joined(' ', code, countryName(code) === code ? '' : countryName(code)));
	const [lead] = say('invoice.origins', { countries: orDash(names.join(', ')) });
	return `${both([lead, say('invoice.origins-each')[1]], ' ')} ${both(say('invoice.preference'), ' ')}`;
}

function declaration(input: PapersInput): Row {
	const [lead, beside] = input.words.say('invoice.declaration');
	const first = wrap(lead, BODY, 104);
	const second = wrap(beside, SMALL, 104);
	const below = 14 + 3.9 * (first.length - 1) + 5.6;
	return {
		height: Math.max(14 + SIGNATURE_HEIGHT, below + 3.6 * second.length),
		draw: (sheet, y) => {
			sectionHead(sheet, LEFT, RIGHT, y + 8, input.words.say('invoice.declaration-label'));
			first.forEach((text, i) => sheet.text(LEFT, y + 14 + 3.9 * i, text, BODY));
			second.forEach((text, i) => sheet.text(LEFT, y + below + 3.6 * i, text, SMALL));
			signature(sheet, y + 14, input);
		}
	};
}

/** Delivery places that page 1 had no room for, two beside each other. */
export function furtherPlaces(input: PapersInput, { centres }: Part): Row[] {
	const cells = centres.slice(PLACES_ON_FIRST_PAGE).map((centre) => deliveryCell(input, centre));
	const rows = Array.from({ length: Math.ceil(cells.length / 2) }, (_, i) => cells.slice(2 * i, 2 * i + 2));
	return rows.map((pair, i) => {
		const width = MIDDLE - LEFT;
		const height = Math.max(27, ...pair.map((cell) => heightOf(cell, width)));
		const gap = i === 0 ? 6 : 0;
		return {
			height: height + gap,
			field: 'destinations',
			text: pair.flatMap(({ lines }) => lines.map(({ text }) => text)).join(', '),
			draw: (sheet, top) => {
				const y = top + gap;
				if (i === 0) sheet.rule(LEFT, y, RIGHT, y, EDGE);
				pair.forEach((cell, j) => drawCell(sheet, LEFT + width * j, y, width, cell));
				sheet.rule(MIDDLE, y, MIDDLE, y + height, HAIRLINE);
				sheet.rule(LEFT, y + height, RIGHT, y + height, HAIRLINE);
			}
		};
	});
}
