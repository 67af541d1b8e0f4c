import limits from '../../data/amazon/carton-limits.json';
import { heavyOverG } from '../compliance/carton-class';
import { dangerOf } from '../compliance/dangerous';
import { grossOf } from '../shipment/carton-weight';
import type { Carton, Plan } from '../shipment/plan';
import { productsOf } from './lines';
import type { Label } from './words';

/** What must stand on the outside of a carton beside its label; `plate` is its English there, `strong` marks get a heavier frame. */
export type CareMark = {
	readonly code: 'heavy' | 'expiry' | 'danger' | 'battery' | 'fragile';
	readonly label: Label;
	readonly plate: string;
	readonly strong: boolean;
	readonly how: Label;
};

const CARE: readonly CareMark[] = [
	{ code: 'heavy', label: ['over 15 kg', '重量超過'], plate: 'HEAVY PACKAGE', strong: true, how: ['mark on top and one side', '天面と側面に表示'] },
	{ code: 'expiry', label: ['expiry', '要期限管理商品'], plate: 'EXPIRY-CONTROLLED', strong: true, how: ['notice of A5 or larger on every carton', '全箱にA5以上の表示'] },
	{ code: 'battery', label: ['lithium', 'リチウム電池'], plate: 'LITHIUM BATTERIES', strong: true, how: ['carrier mark as the battery asks for', '電池の種類に応じた表示'] },
	{ code: 'fragile', label: ['fragile', '取扱注意'], plate: 'FRAGILE', strong: false, how: ['mark on one side', '側面に表示'] }
];

const FIRST_DAY = limits.heavy.map(({ from }) => from).sort()[0] ?? '';

/** The limit of the day of the declaration; of the newest rule while that day is not known. */
const heavyLimit = ({ dates }: Plan): number => {
	const day = dates?.declare ?? dates?.ship ?? '9999-12-31';
	return heavyOverG(day < FIRST_DAY ? FIRST_DAY : day);
};

/** Whether a carton must say 重量超過. */
export const isHeavy = (plan: Plan, carton: Carton): boolean => grossOf(carton) > heavyLimit(plan);

/** The marks that a carton needs, most pressing first. */
export function careMarks(plan: Plan): (carton: Carton) => CareMark[] {
	const products = productsOf(plan);
	return (carton) => {
		const inside = carton.contents.map(({ sku }) => products.get(sku)?.traits);
		const holds: Record<Exclude<CareMark['code'], 'danger'>, boolean> = {
			heavy: isHeavy(plan, carton),
			expiry: carton.contents.some(({ expiry }) => !!expiry) || inside.some((traits) => traits?.expiryControlled),
			battery: inside.some((traits) => traits?.battery?.chemistry.startsWith('li-')),
			fragile: inside.some((traits) => traits?.fragile || traits?.glass)
		};
		return CARE.filter(({ code }) => code !== 'danger' && holds[code]);
	};
}

const DANGER: CareMark = {
	code: 'danger', label: ['dangerous goods', '危険物'], plate: 'DANGEROUS GOODS', strong: true, how: ['notice of A5 or larger on the carton', '箱にA5以上の表示']
};

/** Every label of a run asks for them. */
const askedBefore = new WeakMap<Plan, (carton: Carton) => CareMark[]>();

/** The marks on the label of a carton: those that it needs, and 危険物 before what is only to be handled with care. */
export function labelMarks(plan: Plan): (carton: Carton) => CareMark[] {
	const marksOf = askedBefore.get(plan) ?? withDanger(plan);
	askedBefore.set(plan, marksOf);
	return marksOf;
}

function withDanger(plan: Plan): (carton: Carton) => CareMark[] {
	const products = productsOf(plan);
	const careOf = careMarks(plan);
	const known = new Map<string, boolean>();
	const isDangerous = (sku: string): boolean => {
		const product = products.get(sku);
		const found = known.get(sku) ?? (product !== undefined && dangerOf(product) !== undefined);
		known.set(sku, found);
		return found;
	};
	return (carton) => {
		const marks = careOf(carton);
		if (!carton.contents.some(({ sku }) => isDangerous(sku))) return marks;
		const isBefore = ({ code }: CareMark): boolean => code === 'heavy' || code === 'expiry';
		return [...marks.filter(isBefore), DANGER, ...marks.filter((mark) => !isBefore(mark))];
	};
}
