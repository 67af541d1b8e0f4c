import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import type { LaunchOptions } from '@playwright/test';

const INSTALLED = [
	process.env.CHROMIUM_PATH,
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/** Where @sparticuz/chromium unpacks the browser that is inside its package. */
export const PACKED = join(tmpdir(), 'chromium');

export const installedBrowser = (): string | undefined => INSTALLED.find((path) => path && existsSync(path));

export const LAUNCH: LaunchOptions = {
	executablePath: installedBrowser() ?? PACKED,
	args: [
		'--no-sandbox',
		'--disable-gpu',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
		'--no-first-run',
		'--disable-quic'
	]
};

/** As LAUNCH, and with WebGL without a graphics card: slower, so only for what is drawn in 3D. */
export const DRAWING: LaunchOptions = {
	...LAUNCH,
	args: [...(LAUNCH.args ?? []).filter((arg) => arg !== '--disable-gpu'), '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']
};
