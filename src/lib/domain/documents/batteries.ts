import borders from '../../data/goods/batteries.json';
import data from '../../data/goods/battery-transport.json';
import type { Battery, Product } from '../catalog/product';
import { hitOf } from '../compliance/kinds';
import type { Plan } from '../shipment/plan';
import { packedIn, numbered } from './cartons';
import { productsOf } from './lines';

export const BATTERY_LACKS = ['kind', 'wattHours', 'lithiumG', 'count', 'netG', 'cartons', 'testSummary'] as const;
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
	/** Whether all of the rules apply: class 9 label and a declaration of dangerous goods; undefined where a figure is missing. */
	readonly isRegulated: boolean | undefined;
	readonly cargoAircraftOnly: boolean;
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
	/** Reference of the test summary (UN 38.3) in hand. */
	readonly testSummary: string | undefined;
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

/** Lithium batteries over the border are fully regulated, and by air also those that go alone; lead ones as far as they may spill. */
function regulated(plan: Plan, battery: Battery, section: string | undefined): boolean | undefined {
	if (!LITHIUM.includes(battery.chemistry)) return false;
	if (isSea(plan)) {
		const size = sectionOf(battery, { small: 'small', large: 'large' });
		return size === undefined ? undefined : size === 'large';
	}
	return section === undefined ? (battery.packed === 'alone' ? true : undefined) : data.regulated.sections.includes(section);
}

function classOf(plan: Plan, battery: Battery): Classed | undefined {
	const found = data.classes.find(({ chemistry, packed }) => chemistry === battery.chemistry && (packed === undefined || packed === battery.packed));
	if (!found) return undefined;
	const { un, name, instruction, seaProvision, airProvision } = found;
	const isRestricted = un !== undefined && (isSea(plan) || found.isSeaOnly !== true);
	const section = isSea(plan) ? undefined : sectionOf(battery, found);
	const isRegulated = regulated(plan, battery, section);
	const provision = isSea(plan) ? (seaProvision && isRegulated !== true ? `SP ${seaProvision}` : undefined) : instruction ? `PI ${instruction}` : airProvision;
	const cargoAircraftOnly = isRegulated === true && !isSea(plan) && data.regulated.cargoAircraftOnly.includes(instruction ?? '');
	return { name, isRestricted, isRegulated, cargoAircraftOnly, ...(un && isRestricted && { un }), ...(provision && { provision }), ...(section && { section }) };
}

function lacksOf(plan: Plan, battery: Battery | undefined, testSummary: string | undefined): BatteryLack[] {
	if (!battery) return ['kind'];
	const measure: 'wattHours' | 'lithiumG' | undefined = battery.chemistry === 'li-ion' ? 'wattHours' : battery.chemistry === 'li-metal' ? 'lithiumG' : undefined;
	return [
		...(measure !== undefined && given(battery[measure]) === undefined ? ([measure] as const) : []),
		...(LITHIUM.includes(battery.chemistry) && given(battery.count) === undefined ? (['count'] as const) : []),
		...(LITHIUM.includes(battery.chemistry) && given(battery.netG) === undefined ? (['netG'] as const) : []),
		...((plan.cartons ?? []).length === 0 ? (['cartons'] as const) : []),
		...(LITHIUM.includes(battery.chemistry) && testSummary === undefined ? (['testSummary'] as const) : [])
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

const summaryOf = ({ evidence = [] }: Product): string | undefined => evidence.find(({ kind, reference }) => kind === 'battery-test-summary' && reference.trim() !== '')?.reference;

/** Goods of a shipment whose cartons bear marks of dangerous goods for their batteries: fully regulated ones, and lead ones, which may spill. */
export const regulatedBatteries = (found: readonly ProductBatteries[]): ReadonlySet<string> =>
	new Set(found.filter(({ battery, classed }) => classed?.isRegulated === true || battery?.chemistry === 'lead').map(({ product }) => product.sku));

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
		const testSummary = summaryOf(product);
		return [{
			product, battery, classed, units, cartons,
			batteries: each === undefined ? undefined : each * units,
			netG: netG === undefined ? undefined : netG * units,
			isMarked: markOf(battery, classed, cartons),
			testSummary,
			lacks: lacksOf(plan, battery, testSummary)
		}];
	});
}
