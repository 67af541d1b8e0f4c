import type { Json } from './made';

/** A tree as JSON: figures are written as the decimals they are, never through a binary number; what is undefined is left out. */
export function jsonText(tree: Json, indent = ''): string {
	const inner = `${indent}\t`;
	if (typeof tree === 'string' || typeof tree === 'boolean') return JSON.stringify(tree);
	if (isList(tree)) return tree.length === 0 ? '[]' : `[\n${tree.map((one) => inner + jsonText(one, inner)).join(',\n')}\n${indent}]`;
	if ('figure' in tree && typeof tree.figure === 'string') return tree.figure;
	const members = Object.entries(tree).filter((entry): entry is [string, Json] => entry[1] !== undefined);
	if (members.length === 0) return '{}';
	return `{\n${members.map(([key, value]) => `${inner}${JSON.stringify(key)}: ${jsonText(value, inner)}`).join(',\n')}\n${indent}}`;
}

const isList = (tree: Json): tree is readonly Json[] => Array.isArray(tree);
