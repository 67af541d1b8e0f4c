import { tooEarly, type DayTooEarly } from '../customs/assess-input';
import { assessShipment, type NothingToAssess, type ShipmentAssessment } from '../customs/assess-shipment';
import type { DutyNotKnown } from '../customs/shipment-lines';
import type { Step } from '../customs/assessment';
import { rateOf } from '../customs/exchange';
import type { CannotValue } from '../customs/shipment-value';
import type { Plan } from '../shipment/plan';
import { grouped, shown, type Fraction } from '../values/fraction';
import type { PlainDate } from '../values/plain-date';
import { reject, type Result } from '../values/result';
import { FIRST_TOP, firstPage, footed, LEFT, RIGHT, type Paper } from './frame';
import type { Page } from './page';
import { joined } from './papers';
import { settable } from './settable';
import { sign } from './signs';
import { wrap } from './text';
import { BODY, BODY_BOLD, ID, SMALL, TERM } from './types';
import type { Label } from './words';

/** Why a shipment cannot be reckoned. */
export type Lacks = CannotValue | DutyNotKnown | NothingToAssess | DayTooEarly;

/** As of which day, and the sentences that the domain does not have. */
export type Telling = { readonly on: PlainDate; readonly step: (step: Step) => Label; readonly lacks: (rejection: Lacks) => Label };

/** The assessment of a plan; a draft may hold figures that nobody can reckon with, which is told and never thrown. */
export function reckoned(plan: Plan, on: PlainDate): Result<ShipmentAssessment, Lacks> {
	const early = tooEarly(on);
	if (early) return reject(early);
	try {
		return assessShipment(plan, on);
	} catch (fault) {
		if (fault instanceof RangeError) return reject({ code: 'duty-not-known', sku: '', text: fault.message });
		throw fault;
	}
}

/** A decimal with so many places and its thousands apart. */
export const decimal = (figure: Fraction, places: number): string => grouped(shown(figure, places));

/** For which day a paper was reckoned. */
export const dayInWords = (plan: Plan, on: PlainDate): string => (plan.dates?.declare ? on : `${on}, no day of declaration yet 申告日未定`);

/** The exchange rates of a declaration, with their week and where they come from. */
export function rateStatements(plan: Plan, on: PlainDate): string[] {
	const currencies = [...new Set((plan.exchangeRates ?? []).map(({ currency }) => currency))];
	return currencies.flatMap((currency) => {
		const rate = rateOf(plan, currency, on);
		if (!rate?.said) return [];
		const { jpy, per, from, to, source } = rate.said;
		const week = `week 適用週 ${from} – ${to}`;
		const unfit = rate.fits ? '' : 'Not the week of the declaration 申告日の週のものではありません';
		return [joined('.  ', `${per} ${currency} = ${jpy} JPY, ${joined(', ', week, source)}`, unfit)];
	});
}

const TEXT_X = LEFT + 10;

/** One page that says plainly what is missing. */
export function lackingPage(paper: Paper, lacks: Lacks, { lacks: tell }: Telling): Page[] {
	const sheet = firstPage(paper);
	const [en, ja] = tell(lacks);
	const facts = Object.entries(lacks).filter(([key, value]) => key !== 'code' && value !== '').map(([key, value]) => `${key} ${value}`);
	const lines = (text: string, type: typeof BODY): { text: string; type: typeof BODY }[] =>
		wrap(settable(text), type, RIGHT - TEXT_X - 4).map((part) => ({ text: part, type }));
	const set = [...lines(en, BODY_BOLD), ...lines(ja, BODY), ...lines(joined('   ', lacks.code, ...facts), ID)];
	const top = FIRST_TOP + 3.4;
	const height = 14 + 4 * set.length;
	sheet.frame({ x: LEFT, y: top, width: RIGHT - LEFT, height }, 0.7);
	sign(sheet, LEFT + 3, top + 3.8, 'warn');
	sheet.text(sheet.text(TEXT_X, top + 7.4, 'Cannot be worked out yet', TERM) + 2, top + 7.4, 'まだ計算できません', BODY);
	set.forEach(({ text, type }, i) => sheet.text(TEXT_X, top + 13 + 4 * i, text, type));
	sheet.text(LEFT, top + height + 6, 'Nothing is declared on the strength of this page. Enter what lacks and print again.', SMALL);
	sheet.text(LEFT, top + height + 9.6, 'この用紙は申告に使用できません。不足している事項を入力して再度印刷してください。', SMALL);
	return footed(paper, [sheet]);
}
