import type { AttorneyForCustomsProcedures, Importer, Party, Plan } from '../shipment/plan';
import { addressLines, addressText, postalInJapanese } from './addresses';
import type { Cell, Line } from './cells';
import { LEFT, PAD, RIGHT } from './frame';
import { both, isInJapanese, type PaperWords } from './paper-words';
import { DASH, joined, orDash } from './papers';
import { sizeToFit } from './text';
import { BODY, BODY_BOLD, BODY_MEDIUM, NAME, SMALL } from './types';

const line = (text: string, type = BODY): Line => ({ text, type });

type Named = { readonly name: string; readonly nameJa?: string };

/** A name in the letters of carriers, with its Japanese beside it on papers that speak Japanese; the figure is on the name alone. */
const named = ({ name, nameJa = '' }: Named, { language }: PaperWords, type: Line['type'], figure?: string): Line => ({
	text: orDash(name), type, ...(isInJapanese(language) && nameJa !== '' && { beside: nameJa }), ...(figure !== undefined && { figure })
});

const inJapanese = (address: Party['address'], { language }: PaperWords): Line => line(isInJapanese(language) ? postalInJapanese(address) : '', SMALL);

export const shipperCell = ({ shipper }: Plan, words: PaperWords): Cell => ({
	label: words.say('party.shipper'),
	lines: shipper
		? [
				named(shipper, words, NAME, 'shipper'),
				...addressLines(shipper.address).map((text) => line(text)),
				line(joined('   ', orDash(shipper.phone), shipper.email)),
				line(`${both(words.say('party.tax-id'), ' ')}  ${orDash(shipper.taxId)}`, SMALL)
			]
		: [line(DASH, NAME)]
});

export function importerCell({ importer }: Plan, words: PaperWords): Cell {
	const label = words.say('party.importer');
	if (!importer) return { label, lines: [line(DASH, NAME)] };
	const { acp, basis } = importer;
	const abroad = importer.kind === 'non-resident-with-acp';
	return {
		label,
		lines: [
			named(importer, words, NAME, 'importer'),
			line(addressText(importer.address)),
			inJapanese(importer.address, words),
			line(abroad && acp?.name ? `c/o ${joined(', ', acp.name, acp.address.region || acp.address.city)}` : '', BODY_MEDIUM),
			...codesOf(importer, words).map((text) => line(text)),
			line(joined('   ', importer.phone, importer.email)),
			line(basis === 'name-only' ? '' : words.say(`party.standing.${basis}.${abroad ? 'abroad' : 'in-japan'}`)[0], SMALL)
		]
	};
}

/** Two statements on one line where they have room, else on two. */
function beside(first: string, second: string): string[] {
	const both = joined('   ', first, second);
	return sizeToFit(both, BODY, (RIGHT - LEFT) / 2 - 2 * PAD, BODY.size * 0.9) === undefined ? [first, second] : [both];
}

/** Lines that no number is parted from its name in. */
function codesOf({ importerCode, corporateNumber, invoiceRegistrationNumber, taxId }: Importer, { say }: PaperWords): string[] {
	const coded = (key: string, code: string | undefined): string => (code ? `${both(say(`party.${key}`), ' ')} ${code}` : '');
	return [
		coded('importer-code', importerCode),
		...beside(coded('corporate-number', corporateNumber), coded('registration', invoiceRegistrationNumber)),
		importerCode || corporateNumber ? '' : coded('tax-id', taxId)
	];
}

export function acpCell({ importer }: Plan, words: PaperWords): Cell {
	const label = words.say('party.acp');
	if (importer && importer.kind !== 'non-resident-with-acp') {
		const [why, beside] = words.say('party.acp-not-needed-why');
		return { label, lines: [line(words.say('party.acp-not-needed')[0], BODY_BOLD), line(why), line(beside, SMALL)] };
	}
	return { label, lines: importer?.acp ? acpLines(importer.acp, words) : [line(DASH, BODY_BOLD)] };
}

const acpLines = (acp: AttorneyForCustomsProcedures, words: PaperWords): Line[] => [
	named(acp, words, BODY_BOLD, 'acp'),
	line(addressText(acp.address)),
	inJapanese(acp.address, words),
	line(joined('   ', acp.phone, acp.email)),
	line(noticeOf(acp, words), SMALL),
	line(joined('   ', acp.acceptanceNumber && `${both(words.say('party.acceptance-number'), ' ')}  ${acp.acceptanceNumber}`, acp.code && `${both(words.say('party.acp-code'), ' ')}  ${acp.code}`), SMALL),
	line(acp.validUntil ? `${both(words.say('party.valid-until'), ' ')}  ${acp.validUntil}` : '', SMALL)
];

const noticeOf = ({ customsOffice, acceptedOn }: AttorneyForCustomsProcedures, { say }: PaperWords): string =>
	`${both(say('party.notice-accepted'), ' ')}  ${customsOffice ? say('party.customs-of', { office: customsOffice })[0] : DASH}, ${orDash(acceptedOn)}`;

/** Customs and carrier speak to the broker; without one to whoever answers for the import in Japan, by name and in full. */
const notified = ({ broker, importer }: Plan): Omit<Party, 'taxId'> | undefined =>
	broker ?? (importer?.kind === 'non-resident-with-acp' ? importer.acp : importer);

export function notifyCell(plan: Plan, words: PaperWords): Cell {
	const party = notified(plan);
	const label = words.say(plan.broker ? 'party.notify-broker' : 'party.notify');
	if (!party) return { label, lines: [line(DASH)] };
	return { label, lines: [named(party, words, BODY), line(addressText(party.address), SMALL), line(joined('   ', party.phone, party.email), SMALL)] };
}
