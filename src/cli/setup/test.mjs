// `npm test`: sets up what is missing, then runs the unit and server tests and the walks in a real browser.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { built, installed, needNode, root } from './prepare.mjs';

needNode();
installed();
built();

/** @param {string} name @param {string[]} args */
function run(name, args) {
	console.log(`\n— ${name}`);
	const done = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' } });
	return done.status === 0;
}

const modules = join(root, 'node_modules');
const passed = [
	run('unit and server tests', [join(modules, 'vitest', 'vitest.mjs'), 'run']),
	run('walks in a browser', [join(modules, '@playwright', 'test', 'cli.js'), 'test', '--config', '.config/playwright.config.ts'])
];
process.exit(passed.every(Boolean) ? 0 : 1);
