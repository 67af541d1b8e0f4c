import { defineConfig } from '@playwright/test';
import { LAUNCH } from '../test/browser/chromium';

const port = 4711;

export default defineConfig({
	testDir: '../test/browser',
	testMatch: '*.walk.ts',
	outputDir: '../test-results',
	fullyParallel: false,
	workers: 1,
	retries: 1,
	timeout: 90_000,
	expect: { timeout: 10_000 },
	reporter: [['list']],
	globalSetup: '../test/browser/set-up.ts',
	use: {
		baseURL: `http://127.0.0.1:${port}`,
		locale: 'en-GB',
		timezoneId: 'Europe/Paris',
		viewport: { width: 1440, height: 900 },
		launchOptions: LAUNCH,
		trace: 'retain-on-failure'
	}
});
