import { isOpenTo } from '../customs/origin-claims';
import { sourceOf } from '../values/source';
import { countryName, placeOf } from './addresses';
import type { ProvedClaim } from './origin-claims';
import { nameIn, option } from './paper-parts';
import { dayOf, joined, NO_DAY, type PapersInput } from './papers';
import type { Label } from './words';

/** What is left for a pen. */
export const BLANK = '______________';

/** Who makes a statement on this paper: a certificate and the importer's own knowledge are other papers. */
export type Maker = 'exporter' | 'importer';

export function makerOf({ proof, asked }: ProvedClaim): Maker | undefined {
	if (!proof || !asked.proofs.includes(proof)) return undefined;
	if (proof === 'exporter-statement' || proof === 'approved-exporter') return 'exporter';
	return proof === 'importer-statement' ? 'importer' : undefined;
}

/** A part that a statement must have; without a text it is left for a pen. */
export type FormPart = { readonly label: Label; readonly text?: string };

/** A statement as it stands on the paper, and what may be done with it. */
export type Form = {
	readonly maker: Maker;
	readonly parts: readonly FormPart[];
	readonly wording: string | undefined;
	/** Every part is known, and whoever makes the statement may make it. */
	readonly isComplete: boolean;
	/** The shipper exports from a country that has a part in the agreement, as an exporter's statement asks. */
	readonly mayBeMade: boolean;
	/** Somebody compared the wording with the annex. */
	readonly isConfirmed: boolean;
};

/** One text for all lines: each of them has one, and there is one alone or they are listed. */
function each(texts: readonly (string | undefined)[]): string | undefined {
	if (texts.some((text) => text === undefined || text.trim() === '')) return undefined;
	return [...new Set(texts)].join(', ') || undefined;
}

const given = (text: string | undefined): string | undefined => (text === undefined || text.trim() === '' || text === '–' ? undefined : text);

/** The form of a claim that somebody states on this paper. */
export function formOf(input: PapersInput, proved: ProvedClaim): Form | undefined {
	const maker = makerOf(proved);
	if (!maker) return undefined;
	const { plan: { shipper, importer, papers }, issuedOn, words: { say } } = input;
	const { agreement, asked, lines } = proved;
	const mayBeMade = lines.every(({ line }) => isOpenTo(agreement, line.product?.countryOfOrigin)) && (maker === 'importer' || isOpenTo(agreement, shipper?.address.country));
	const own = maker === 'exporter' && mayBeMade;
	const exporter = isOpenTo(agreement, shipper?.address.country) ? given(shipper && nameIn(input, shipper)) : undefined;
	const code = ({ line: { product } }: (typeof lines)[number]): string | undefined => (product?.hsCode && (product.customsDescription ?? product.title) ? product.hsCode : undefined);
	const above = say('origin.above')[0];
	const facts: Readonly<Record<string, string | undefined>> = {
		'exporter-number': each(lines.map(({ claim }) => claim.exporterNumber)),
		criterion: each(lines.map(({ claim }) => claim.criterion)),
		origin: asked.originName ?? each(lines.map(({ line }) => line.product?.countryOfOrigin && countryName(line.product.countryOfOrigin))),
		period: say('origin.one-consignment')[0],
		'place-and-date': own && issuedOn !== NO_DAY ? given(joined(', ', placeOf(shipper?.address), dayOf(issuedOn))) : undefined,
		name: own ? given(papers?.signatory?.name) ?? exporter : undefined,
		certifier: maker === 'importer' ? given(importer && nameIn(input, importer)) : own ? exporter : undefined,
		exporter, producer: undefined,
		importer: given(importer && nameIn(input, importer)),
		goods: each(lines.map(code)) && above,
		quantity: above,
		reference: each(lines.map(({ claim }) => claim.reference))
	};
	const parts = asked.elements.filter((element) => element !== 'signature').map((element): FormPart => {
		const text = facts[element];
		return { label: say('origin.element', { element: option(element) }), ...(text !== undefined && { text }) };
	});
	const filled: Readonly<Record<string, string | undefined>> = { ...facts, exporterNumber: facts['exporter-number'], placeAndDate: facts['place-and-date'] };
	const wording = asked.wording?.replace(/\{(\w+)\}/g, (_, name: string) => filled[name] ?? BLANK);
	const isComplete = mayBeMade && asked.wording !== undefined && parts.every(({ text }) => text !== undefined) && !wording?.includes(BLANK);
	return { maker, parts, wording, isComplete, mayBeMade, isConfirmed: sourceOf(asked.source).standing !== 'our-inference' };
}
