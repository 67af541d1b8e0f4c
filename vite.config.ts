import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	// Fonts stay files: the pages' content security policy allows none inside a style sheet.
	build: { assetsInlineLimit: (path: string) => (path.endsWith('.woff2') ? false : undefined) },
	server: { fs: { allow: ['.'] } },
	test: {
		include: ['test/**/*.test.ts'],
		exclude: ['test/browser/**'],
		globalSetup: ['test/setup/postgres.ts'],
		// One hand for each core: nothing else runs beside the tests.
		maxWorkers: '100%',
		testTimeout: 30_000
	}
});
