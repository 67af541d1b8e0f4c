import data from '../../data/customs/de-minimis.json';
import { inForce } from '../values/dated';
import type { PlainDate } from '../values/plain-date';
import type { Declaration, DeclarationLine } from './declaration';

/** Whether a whole declaration is of so little value that duty and tax are let off, goods by goods except those excluded. */
export const isLetOff = ({ deMinimis = 'claimed', on }: Declaration, customsValueJpy: bigint): boolean =>
	deMinimis === 'claimed' && customsValueJpy <= BigInt(inForce(data.limit, on).value.jpy);

/** Goods that pay however little they are worth. */
export const isExcluded = ({ hsCode = '' }: DeclarationLine, on: PlainDate): boolean =>
	inForce(data.excluded, on).value.headings.some((heading) => hsCode.startsWith(heading));
