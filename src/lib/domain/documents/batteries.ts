import borders from '../../data/goods/batteries.json';
import data from '../../data/goods/battery-transport.json';
import type { Battery, Product } from '../catalog/product';
import { hitOf } from '../compliance/kinds';
import type { Plan } from '../shipment/plan';
import { packedIn, numbered } from './cartons';
import { productsOf } from './lines';

export const BATTERY_LACKS = ['kind', 'wattHours', 'lithiumG', 'count', 'netG', 'cartons'] as const;
export type BatteryLack = (typeof BATTERY_LACKS)[number];

/** How batteries travel: under which number and instruction, or not restricted. */
export type Classed = {
	readonly un?: string;
	readonly name: string;
	/** `PI 967`, `SP 188`, `A199`. */
	readonly provision?: string;
	/** Undefined where it depends on a figure that is missing, or there are none. */
	readonly section?: string;
	readonly isRestricted: boolean;
};

/** The batteries of one product as a carrier asks for them. */
export type ProductBatteries = {
	readonly product: Product;
	readonly battery: Battery | undefined;
	readonly classed: Classed | undefined;
	readonly units: number;
	readonly batteries: number | undefined;
	readonly netG: number | undefined;
	readonly cartons: readonly { readonly serial: number; readonly batteries: number | undefined }[];
	/** Whether the cartons bear the mark for batteries; undefined where that depends on what is missing. */
	readonly isMarked: boolean | undefined;
	readonly lacks: readonly BatteryLack[];
};

const LITHIUM: readonly Battery['chemistry'][] = ['li-ion', 'li-metal'];
export const isLithium = ({ battery }: Pick<ProductBatteries, 'battery'>): boolean => battery === undefined || LITHIUM.includes(battery.chemistry);

/** The borders of air transport do not move with the day here: the last that are known. */
const BORDERS = borders.borders.at(-1)!.value;

const isSea = ({ transport }: Plan): boolean => transport.startsWith('sea');

const given = (figure: number | undefined): number | undefined => (figure !== undefined && figure > 0 ? figure : undefined);

function sectionOf(battery: Battery, { small, large }: { readonly small?: string; readonly large?: string }): string | undefined {
	const measure = given(battery.chemistry === 'li-metal' ? battery.lithiumG : battery.wattHours);
	if (measure === undefined) return undefined;
	return measure <= (battery.chemistry === 'li-metal' ? BORDERS.lithiumG : BORDERS.batteryWh) ? small : large;
}

function classOf(plan: Plan, battery: Battery): Classed | undefined {
	const found = data.classes.find(({ chemistry, packed }) => chemistry === battery.chemistry && (packed === undefined || packed === battery.packed));
	if (!found) return undefined;
	const { un, name, instruction, seaProvision, airProvision } = found;
	const isRestricted = un !== undefined && (isSea(plan) || found.isSeaOnly !== true);
	const provision = isSea(plan) ? seaProvision && `SP ${seaProvision}` : instruction ? `PI ${instruction}` : airProvision;
	const section = isSea(plan) ? undefined : sectionOf(battery, found);
	return { name, isRestricted, ...(un && isRestricted && { un }), ...(provision && { provision }), ...(section && { section }) };
}

function lacksOf(plan: Plan, battery: Battery | undefined): BatteryLack[] {
	if (!battery) return ['kind'];
	const measure: 'wattHours' | 'lithiumG' | undefined = battery.chemistry === 'li-ion' ? 'wattHours' : battery.chemistry === 'li-metal' ? 'lithiumG' : undefined;
	return [
		...(measure !== undefined && given(battery[measure]) === undefined ? ([measure] as const) : []),
		...(LITHIUM.includes(battery.chemistry) && given(battery.count) === undefined ? (['count'] as const) : []),
		...(LITHIUM.includes(battery.chemistry) && given(battery.netG) === undefined ? (['netG'] as const) : []),
		...((plan.cartons ?? []).length === 0 ? (['cartons'] as const) : [])
	];
}

/** Few small batteries in their equipment, in two cartons at most, need no mark. */
function markOf(battery: Battery | undefined, classed: Classed | undefined, cartons: ProductBatteries['cartons']): boolean | undefined {
	if (!battery || !classed) return undefined;
	if (!LITHIUM.includes(battery.chemistry)) return false;
	if (battery.packed !== 'in') return true;
	if (cartons.length > data.unmarkedMost.packages) return true;
	if (cartons.length === 0 || cartons.some(({ batteries }) => batteries === undefined)) return undefined;
	return cartons.some(({ batteries = 0 }) => batteries > data.unmarkedMost.batteriesEach);
}

/** Whether a product holds batteries: it says so, or its words name a lithium battery and it says nothing. */
const holdsBatteries = (product: Product): boolean =>
	product.traits?.battery !== undefined || (!hitOf(product, ['not-lithium']) && hitOf(product, ['lithium', 'power-bank', 'lithium-cell']) !== undefined);

/** The batteries of a shipment by product, in the order of its lines. */
export function batteriesOf(plan: Plan): ProductBatteries[] {
	const products = productsOf(plan);
	const boxes = numbered(plan).map(({ carton, serial }) => ({ serial, packed: packedIn(carton) }));
	return [...new Set(plan.lines.map(({ sku }) => sku))].flatMap((sku): ProductBatteries[] => {
		const product = products.get(sku);
		if (!product || !holdsBatteries(product)) return [];
		const battery = product.traits?.battery;
		const units = plan.lines.filter((line) => line.sku === sku).reduce((sum, { quantity }) => sum + quantity, 0);
		const each = given(battery?.count);
		const cartons = boxes.flatMap(({ serial, packed }) =>
			packed.filter((one) => one.sku === sku).map(({ quantity }) => ({ serial, batteries: each === undefined ? undefined : each * quantity }))
		);
		const classed = battery && classOf(plan, battery);
		const netG = given(battery?.netG);
		return [{
			product, battery, classed, units, cartons,
			batteries: each === undefined ? undefined : each * units,
			netG: netG === undefined ? undefined : netG * units,
			isMarked: markOf(battery, classed, cartons),
			lacks: lacksOf(plan, battery)
		}];
	});
}
