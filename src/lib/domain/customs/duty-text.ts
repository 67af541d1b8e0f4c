import type { Duty } from '../catalog/product';
import { fraction, ofDecimal, shown, times } from '../values/fraction';

/** "8 %" of "0.08", without the noughts at the end. */
export const percentText = (rate: string): string => {
	const text = shown(times(ofDecimal(rate), fraction(100)), 4).replace(/\.?0+$/, '');
	return `${text} %`;
};

/** A rate in figures and signs, the same in every language: `max(30 %; ¥4300/pair × 50)`. */
export function dutyText(duty: Duty): string {
	switch (duty.kind) {
		case 'free': return '0 %';
		case 'ad-valorem': return percentText(duty.rate);
		case 'specific': return `¥${duty.jpy}/${duty.per}${duty.quantity > 0 ? ` × ${duty.quantity}` : ''}`;
		case 'sum': return duty.of.map(dutyText).join(' + ');
		case 'higher-of': return `max(${duty.of.map(dutyText).join('; ')})`;
		case 'lower-of': return `min(${duty.of.map(dutyText).join('; ')})`;
		case 'text': return duty.text || '–';
	}
}
