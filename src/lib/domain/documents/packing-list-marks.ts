import type { Carton } from '../shipment/plan';
import { batteriesOf, regulatedBatteries } from './batteries';
import { labelMarks } from './care';
import { tagWidth } from './cells';
import type { PapersInput } from './papers';
import type { Label } from './words';

/** What must stand on the outside of a carton, in the words of the paper; marks of one code are the same mark. */
export type CartonMark = { readonly code: string; readonly label: Label; readonly how: Label; readonly strong: boolean; readonly tagWidth: number };

/** The marks of a carton: those of its label, and for batteries the UN numbers of what is inside, and that they are dangerous goods where all rules apply. */
export function cartonMarks({ plan, words: { say } }: PapersInput): (carton: Carton) => CartonMark[] {
	const marksOf = labelMarks(plan);
	const found = batteriesOf(plan);
	const regulated = regulatedBatteries(found);
	const numbers = new Map(found.flatMap(({ product, classed }) => (classed?.un ? [[product.sku, classed.un] as const] : [])));
	return (carton) => {
		const inside = [...new Set(carton.contents.flatMap(({ sku }) => numbers.get(sku) ?? []))].sort().join(' ');
		const asked = marksOf(carton);
		const isSaid = asked.some(({ code }) => code === 'battery');
		const isDangerous = carton.contents.some(({ sku }) => regulated.has(sku)) && !asked.some(({ code }) => code === 'danger');
		const marks = [...(isDangerous ? [{ code: 'battery-regulated', strong: true } as const] : []), ...asked, ...(inside !== '' && !isSaid ? [{ code: 'battery-un', strong: true } as const] : [])];
		return marks.map(({ code, strong }) => {
			const un = code === 'battery' || code === 'battery-un' ? inside : '';
			const [lead, beside] = say(`care.${code}.label`);
			const label: Label = un === '' ? [lead, beside] : [`${lead} ${un}`, beside];
			return { code: un === '' ? code : `${code} ${un}`, label, how: say(`care.${code}.how`), strong, tagWidth: tagWidth(label) };
		});
	};
}
