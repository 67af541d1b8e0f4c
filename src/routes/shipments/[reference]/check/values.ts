import { readHsCode } from '$lib/domain/catalog/values';

/** Six digits worldwide, nine in Japan; undefined for anything else. */
export function readHs(typed: string): string | undefined {
	const read = readHsCode(typed);
	return read.ok && /^(\d{6}|\d{9})$/.test(read.value) ? read.value : undefined;
}
