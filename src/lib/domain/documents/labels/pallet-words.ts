import type { Plan, Transport } from '../../shipment/plan';
import { addressInJapanese, addressInTwo, addressText, placeOfDelivery, postcode } from '../addresses';
import { destinationOf, packedIn, ranges } from '../cartons';
import { centimetres, count, exactKilograms } from '../figures';
import { DASH, joined, orDash } from '../papers';
import type { Label } from '../words';
import type { Pallet, PalletLimits } from './pallets';

/** One cell of a pallet label: what it is called, what it says, and beneath. */
export type PalletCell = { readonly label: Label; readonly value: string; readonly below: string };

/** What a pallet label says. */
export type PalletWords = {
	readonly title: string;
	readonly under: (copy: number, copies: number) => string;
	readonly centre: string;
	readonly to: readonly string[];
	readonly from: readonly string[];
	readonly cells: readonly PalletCell[];
	readonly shipment: string;
	readonly sscc: string;
};

const CARRIAGE: Record<Transport, string> = { courier: 'tracking', 'air-freight': 'air waybill', 'sea-lcl': 'bill of lading', 'sea-fcl': 'bill of lading' };

const STACKS = { allowed: ['YES', '段積み可'], never: ['NO', '上積み禁止'] } as const;

export function palletWords(plan: Plan, pallet: Pallet, { lengthMm, widthMm, tareG }: PalletLimits): PalletWords {
	const { fulfillmentCenter: code, number, of, cartons, grossG, heightMm, sscc = '', stack } = pallet;
	const destination = destinationOf(plan, code);
	const place = placeOfDelivery(destination ?? { fulfillmentCenter: code });
	const postal = postcode(place.address);
	return {
		title: `PALLET ${number} of ${of}`,
		under: (copy, copies) => `パレット ${number}/${of}   ·   label ${copy} of ${copies}, one on each side 四面に1枚ずつ`,
		centre: code,
		to: [
			joined('  ', orDash(place.nameJa || place.name), postal && `〒${postal}`), addressInJapanese(place.address),
			joined(', ', ...addressInTwo(place.address)), `C/O ${orDash(plan.importer?.name)} (importer of record)`
		],
		from: [
			`FBA: ${orDash(plan.shipper?.name)}`, addressText(plan.shipper?.address), orDash(destination?.name || destination?.amazonShipmentId),
			joined('   ', plan.reference, plan.carrier?.trackingNumbers?.[0] && `${CARRIAGE[plan.transport]} ${plan.carrier.trackingNumbers[0]}`)
		],
		cells: [
			{ label: ['Cartons', '箱'], value: orDash(ranges(cartons.map(({ inCentre }) => inCentre))), below: `${count(cartons.length)} cartons` },
			{ label: ['Gross', '総重量'], value: `${exactKilograms(grossG)} kg`, below: `with pallet ${exactKilograms(tareG)} kg` },
			{ label: ['Size', '寸法'], value: [lengthMm, widthMm, heightMm].map((mm) => String(Math.round(Number(centimetres(mm))))).join('×'), below: 'cm, height with pallet' },
			goods(pallet),
			{ label: ['Stack', '段積み'], value: STACKS[stack][0], below: STACKS[stack][1] }
		],
		shipment: destination?.amazonShipmentId ?? '',
		sscc
	};
}

function goods({ cartons }: Pallet): PalletCell {
	const skus = [...new Set(cartons.flatMap(({ carton }) => packedIn(carton).map(({ sku }) => sku)))];
	const label: Label = ['Goods', '商品'];
	if (skus.length > 1) return { label, value: 'MIXED SKU', below: `混載 ${count(skus.length)} SKU` };
	return { label, value: skus[0] ?? DASH, below: skus.length === 1 ? '単品 single SKU' : '内容未定' };
}

