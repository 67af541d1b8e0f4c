import type { Duty } from '../catalog/product';
import { isFree } from './duty';
import { fraction, ofDecimal, shown, times } from '../values/fraction';

/** "8 %" of "0.08", without the noughts at the end. */
export const percentText = (rate: string): string => {
	const text = shown(times(ofDecimal(rate), fraction(100)), 4).replace(/\.?0+$/, '');
	return `${text} %`;
};

/** The same on papers in English and Japanese: free and the choice of two in words. */
export function dutyOnPaper(duty: Duty): string {
	if (isFree(duty)) return 'Free 無税';
	if (duty.kind !== 'higher-of' && duty.kind !== 'lower-of') return dutyText(duty);
	const which = duty.kind === 'higher-of' ? 'the higher 高い方' : 'the lower 低い方';
	return `${duty.of.map(dutyText).join(' or 又は ')}, ${which}`;
}

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
