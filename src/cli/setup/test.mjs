// `npm test`: sets up what is missing, then runs the unit and server tests and the walks in a real browser.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { built, installed, needNode, root } from './prepare.mjs';

needNode();
installed();
built();

/** @param {string[]} args @param {Record<string, string>} [more] @returns {Promise<boolean>} */
const run = (args, more = {}) =>
	new Promise((resolve) => {
		const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', ...more };
		spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env }).on('exit', (status) => resolve(status === 0));
	});

const modules = join(root, 'node_modules');

console.log('\n— unit and server tests');
const units = await run([join(modules, 'vitest', 'vitest.mjs'), 'run']);

// A walk waits more than it works: two halves go side by side, each with a server and a database of its own.
console.log('\n— walks in a browser');
const walk = join(modules, '@playwright', 'test', 'cli.js');
const halves = ['4711', '4713'].map((port, i) => run([walk, 'test', '--config', '.config/playwright.config.ts', `--shard=${i + 1}/2`], { NYUKO_WALK_PORT: port }));
const walks = await Promise.all(halves);

process.exit(units && walks.every(Boolean) ? 0 : 1);
