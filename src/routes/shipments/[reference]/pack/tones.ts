import type { Carton } from '$lib/domain/shipment/plan';

const TONES = 4;

/** A tone for each SKU of a carton, in the order of its contents; beyond four they come round again. */
export const toneOf = ({ contents }: Carton, sku: string): number => Math.max(0, [...new Set(contents.map((content) => content.sku))].indexOf(sku)) % TONES;
