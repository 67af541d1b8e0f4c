import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	server: { fs: { allow: ['.'] } },
	test: {
		include: ['test/**/*.test.ts'],
		exclude: ['test/browser/**'],
		globalSetup: ['test/setup/postgres.ts'],
		testTimeout: 30_000
	}
});
