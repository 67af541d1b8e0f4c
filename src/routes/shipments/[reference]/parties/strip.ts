import { DAY_NAMES, type DayName } from '$lib/domain/shipment/terms';
import { addDays, daysBetween, type PlainDate } from '$lib/domain/values/plain-date';

type Days = { readonly [name in DayName]?: PlainDate };
type Notice = { readonly acceptedOn?: PlainDate; readonly validUntil?: PlainDate };

/** Places along the strip from 0 to 1; `label` is where a text finds room beside its neighbours. */
export type StripMark = { readonly name: DayName; readonly day: PlainDate; readonly at: number; readonly label: number };
export type Strip = {
	readonly marks: readonly StripMark[];
	/** The stretch in which the notice holds, cut at the ends of the strip. */
	readonly authority?: { readonly from: number; readonly to: number; readonly ends?: PlainDate; readonly begins?: PlainDate };
};

const byDay = (one: { readonly day: PlainDate }, other: { readonly day: PlainDate }): number => one.day.localeCompare(other.day);

/** How near to the shipment an end of the notice must be for the strip to reach out to it. */
const NEAR_DAYS = 21;

/** The days of a shipment on a line, and what a notice covers of them; undefined while no day is known. */
export function stripOf(days: Days, notice: Notice = {}): Strip | undefined {
	const known = DAY_NAMES.flatMap((name) => (days[name] ? [{ name, day: days[name] }] : [])).toSorted(byDay);
	const [first, last] = [known[0]?.day, known.at(-1)?.day];
	if (!first || !last) return undefined;
	const near = [notice.acceptedOn, notice.validUntil].filter(
		(day): day is PlainDate => !!day && day >= addDays(first, -NEAR_DAYS) && day <= addDays(last, NEAR_DAYS)
	);
	const inView = [first, last, ...near].toSorted();
	const margin = Math.max(1, Math.round(daysBetween(inView[0]!, inView.at(-1)!) * 0.08));
	const from = addDays(inView[0]!, -margin);
	const whole = daysBetween(from, addDays(inView.at(-1)!, margin));
	const at = (day: PlainDate): number => Math.min(1, Math.max(0, daysBetween(from, day) / whole));
	const places = known.map(({ day }) => at(day));
	const labels = spread(places);
	return {
		marks: known.map((mark, i) => ({ ...mark, at: places[i]!, label: labels[i]! })),
		...(notice.acceptedOn && { authority: covered(notice.acceptedOn, notice.validUntil, at) })
	};
}

function covered(acceptedOn: PlainDate, validUntil: PlainDate | undefined, at: (day: PlainDate) => number): NonNullable<Strip['authority']> {
	const [from, to] = [at(acceptedOn), validUntil ? at(validUntil) : 1];
	return {
		from: Math.min(from, to),
		to,
		...(from > 0 && { begins: acceptedOn }),
		...(validUntil && { ends: validUntil })
	};
}

/** Moves texts apart until each has room, keeping their order and staying inside. */
export function spread(places: readonly number[], room = 0.33): readonly number[] {
	const gap = Math.min(room, places.length > 1 ? 0.72 / (places.length - 1) : room);
	const [low, high] = [0.14, 0.86];
	const rightwards = places.reduce<number[]>((set, place) => [...set, Math.max(place, (set.at(-1) ?? low - gap) + gap)], []);
	return rightwards.reduceRight<number[]>((set, place) => [Math.min(place, (set[0] ?? high + gap) - gap), ...set], []);
}
