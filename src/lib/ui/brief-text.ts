import type { Brief } from '$lib/domain/shipment/differences-in-brief';
import { changeText } from '$lib/i18n/tell-difference';
import type { Say } from './words';

const MOST_LINES = 3;

/** "+24 BOL-NOI-14 · 3 counts · declared 4 → 8 Dec · 39 → 40 cartons". */
export function briefText(t: Say, { added, removed, counts, values, weights, days, cartons, others }: Brief): string {
	const lines = [...added.map(({ sku, quantity }) => `+${quantity} ${sku}`), ...removed.map(({ sku, quantity }) => `−${quantity} ${sku}`)];
	const more = lines.length - MOST_LINES;
	const parts = [
		...lines.slice(0, MOST_LINES), ...(more > 0 ? [`… +${more}`] : []),
		counts > 0 && t('issued.brief.counts', { n: counts }),
		values > 0 && t('issued.brief.values', { n: values }),
		...days.map(({ day, ...change }) => t(`issued.brief.${day}`, { change: changeText(t.language, { field: `dates.${day}`, ...change }) })),
		cartons && t('issued.brief.cartons', cartons),
		weights > 0 && t('issued.brief.weights', { n: weights }),
		others > 0 && t('issued.brief.others', { n: others })
	];
	return parts.filter((part) => typeof part === 'string').join(' · ');
}
