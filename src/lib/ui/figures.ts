import { findCentre } from '$lib/domain/shipment/fulfillment-centers';
import type { Plan } from '$lib/domain/shipment/plan';
import type { Language } from '$lib/i18n/languages';

/** Grams as kilograms with one decimal, as people in the trade say them. */
export const kilograms = (grams: number): string => (Math.round(grams / 100) / 10).toFixed(1);

/** "Odawara" for FSZ1, or nothing where the directory does not know the site. */
export function placeOfCentre(code: string, language: Language): string | undefined {
	const centre = findCentre(code);
	if (!centre?.address) return undefined;
	const name = language === 'ja' ? centre.nameJa : centre.name;
	return name?.replace(/^(Amazon|アマゾン)\s*/, '').replace(/\s*(FC|入庫係|フルフィルメントセンター)\s*/g, ' ').trim() || undefined;
}

/** "Lyon → FSZ1 Odawara, NRT1 Ichikawa"; nothing while neither end is known. */
export function routeOf(plan: Plan, language: Language): string | undefined {
	const from = plan.shipper?.address.city;
	const to = (plan.destinations ?? []).map(({ fulfillmentCenter: code }) => [code, placeOfCentre(code, language)].filter(Boolean).join(' ')).join(', ');
	if (!from && !to) return undefined;
	return [from || '–', to || '–'].join(' → ');
}

const JAPAN = { timeZone: 'Asia/Tokyo' } as const;

/** "18:04" in Japan today, "2026-11-20 18:04" on another day. */
export function clockTime(instant: string, today: string): string {
	const at = new Date(instant);
	if (Number.isNaN(at.getTime())) return '';
	const day = at.toLocaleDateString('sv-SE', JAPAN);
	const time = at.toLocaleTimeString('en-GB', { ...JAPAN, hour: '2-digit', minute: '2-digit' });
	return day === today ? time : `${day} ${time}`;
}
