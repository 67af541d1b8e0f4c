import { resolve } from '$app/paths';

/** Where a product is edited; a SKU may hold any sign, also a slash. */
export const productAddress = (sku: string): string => `${resolve('/products')}/${sku.split('/').map(encodeURIComponent).join('/')}`;
