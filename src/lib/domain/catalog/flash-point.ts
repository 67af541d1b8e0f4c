import figures from '../../data/goods/dangerous-goods.json';
import type { Series } from '../values/dated';

const flashPoints = figures.flashPoint as Series<{ readonly maxC: number }>;

/** The highest flash point at which Amazon counts a liquid as dangerous. */
export const FLASH_POINT_MAX_C = flashPoints.at(-1)!.value.maxC;
