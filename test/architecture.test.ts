import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '..', 'src');
const steps = ['values', 'catalog', 'shipment', 'packing', 'customs', 'compliance', 'documents', 'exports'];
const domain = steps.map((step) => `lib/domain/${step}/`);

/** Who may import whom; a file is judged by the first row that its path begins with. */
const mayImport: Record<string, readonly string[]> = {
	'lib/data/': [],
	...Object.fromEntries(domain.map((step, i) => [step, ['lib/data/', ...domain.slice(0, i + 1)]])),
	'lib/domain/': ['lib/domain/', 'lib/data/'],
	'lib/i18n/': ['lib/i18n/', 'lib/domain/'],
	'lib/ui/': ['lib/ui/', 'lib/i18n/', 'lib/domain/'],
	'lib/server/': ['lib/server/', 'lib/plan-file/', 'lib/i18n/', 'lib/domain/', 'lib/data/'],
	'lib/plan-file/': ['lib/plan-file/', 'lib/domain/'],
	'cli/': ['cli/', 'lib/server/', 'lib/plan-file/', 'lib/i18n/', 'lib/domain/'],
	'routes/': ['routes/', 'lib/ui/', 'lib/server/', 'lib/plan-file/', 'lib/i18n/', 'lib/domain/']
};

const filesBelow = (folder: string): string[] =>
	readdirSync(folder).flatMap((name) => {
		const path = join(folder, name);
		return statSync(path).isDirectory() ? filesBelow(path) : /\.(ts|js|mjs|svelte)$/.test(name) ? [path] : [];
	});

const IMPORT = /^\s*(?:import|export)\s+[\w\s{},*$]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm;
const importsOf = (file: string): string[] => [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((found) => (found[1] ?? found[2] ?? found[3])!);

/** The file an import leads to, below src; nothing for a package. */
function targetOf(file: string, specifier: string): string | undefined {
	if (specifier.startsWith('$lib/')) return `lib/${specifier.slice(5)}`;
	if (!specifier.startsWith('.')) return undefined;
	return normalize(relative(SRC, join(dirname(file), specifier))).split(sep).join('/');
}

const files = filesBelow(SRC).map((file) => ({ file, path: relative(SRC, file).split(sep).join('/') }));

test('every import goes downstream', () => {
	const wrong = files.flatMap(({ file, path }) => {
		const row = Object.keys(mayImport).find((start) => path.startsWith(start));
		if (!row) return [];
		return importsOf(file)
			.map((specifier) => targetOf(file, specifier))
			.filter((target) => target !== undefined && !target.startsWith('..'))
			.filter((target) => !mayImport[row]!.some((start) => target!.startsWith(start)))
			.map((target) => `${path} → ${target}`);
	});
	expect(wrong).toEqual([]);
});

test('the domain imports no package and reads relative paths only', () => {
	const wrong = files
		.filter(({ path }) => path.startsWith('lib/domain/'))
		.flatMap(({ file, path }) => importsOf(file).filter((specifier) => !specifier.startsWith('.')).map((specifier) => `${path} → ${specifier}`));
	expect(wrong).toEqual([]);
});

test('pdf-lib is imported in one module', () => {
	expect(files.filter(({ file }) => importsOf(file).includes('pdf-lib')).map(({ path }) => path)).toEqual(['lib/server/pdf/paint.ts']);
});

test('nothing is put off and no folder is a drawer', () => {
	const drawers = files.filter(({ path }) => /\/(utils|helpers|common|types)\//.test(path)).map(({ path }) => path);
	expect(drawers).toEqual([]);
});
