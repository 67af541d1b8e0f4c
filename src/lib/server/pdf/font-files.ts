import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FontName, Weight } from '$lib/domain/documents/page';

const require = createRequire(import.meta.url);
const NAMES: Record<Weight, readonly [folder: string, file: string]> = {
	400: ['400Regular', '400Regular'],
	500: ['500Medium', '500Medium'],
	700: ['700Bold', '700Bold']
};
const PACKAGES: Record<FontName, readonly [folder: string, file: string]> = {
	'noto-sans-jp': ['noto-sans-jp', 'NotoSansJP'],
	'noto-sans': ['noto-sans', 'NotoSans'],
	'noto-sans-sc': ['noto-sans-sc', 'NotoSansSC'],
	'noto-sans-mono': ['noto-sans-mono', 'NotoSansMono']
};

const path = (font: FontName, weight: Weight): string => {
	const [folder, file] = PACKAGES[font];
	const [weightFolder, weightFile] = NAMES[weight];
	return require.resolve(`@expo-google-fonts/${folder}/${weightFolder}/${file}_${weightFile}.ttf`);
};

const open = new Map<string, Promise<Buffer>>();

/** The whole font of a family and weight, read once. */
export function fontFile(font: FontName, weight: Weight): Promise<Buffer> {
	const file = path(font, weight);
	const reading = open.get(file) ?? readFile(file);
	open.set(file, reading);
	return reading;
}
