import { addressIn, nameIn, namesIn } from './paper-parts';
import type { AttorneyForCustomsProcedures, Importer, Party } from '../shipment/plan';
import type { Cell, Line } from './cells';
import { cubicMetres, kilograms } from './figures';
import { joined, orDash, type PapersInput } from './papers';
import { cartonTotals, weightPlaces } from './totals';
import { BODY, NAME, SMALL } from './types';

const line = (text: string, type = BODY): Line => ({ text, type });

type Contact = Party | Importer | AttorneyForCustomsProcedures;

/** Name, address and how to reach somebody. */
export const contactLines = (input: PapersInput, party: Contact | undefined): Line[] => {
	const [, beside] = namesIn(input, party);
	return party
		? [line(nameIn(input, party), NAME), line(beside, SMALL), line(addressIn(input, party.address), SMALL), line(joined('   ', party.phone, party.email))]
		: [line('–', NAME)];
};

/** Cartons, weight and volume on a line. */
export function sizeOf({ plan, words: { say } }: PapersInput): string {
	const { cartons, grossG, decilitres } = cartonTotals(plan, plan.cartons ?? []);
	if (cartons === 0) return '';
	return joined('   ', say('letter.carton-count', { count: cartons })[0], grossG === undefined ? '' : `${kilograms(grossG, weightPlaces(plan))} kg`, decilitres === undefined ? '' : `${cubicMetres(decilitres)} m³`);
}


function carrierCell(input: PapersInput): Cell {
	const { carrier } = input.plan;
	const say = input.words.say;
	const numbers = (carrier?.trackingNumbers ?? []).filter((number) => number !== '');
	const shown = numbers.slice(0, 2).join(', ') + (numbers.length > 2 ? ` +${numbers.length - 2}` : '');
	return {
		label: say('instruction.to-carrier'),
		lines: [
			line(orDash(joined(' ', carrier?.name, carrier?.service)), NAME),
			line(shown === '' ? '' : say('instruction.waybill', { numbers: shown })[0]),
			line(carrier?.account ? say('instruction.account', { account: carrier.account })[0] : ''),
			line(sizeOf(input))
		]
	};
}

/** Carrier, broker, and the ACP or the importer in Japan. */
export const contactCells = (input: PapersInput): readonly Cell[] => {
	const { importer, broker } = input.plan;
	const say = input.words.say;
	const isAbroad = importer?.kind === 'non-resident-with-acp';
	return [
		carrierCell(input),
		{ label: say('instruction.to-broker'), lines: contactLines(input, broker) },
		{ label: say(isAbroad ? 'instruction.to-acp' : 'instruction.to-importer'), lines: contactLines(input, isAbroad ? importer.acp : importer) }
	];
};
