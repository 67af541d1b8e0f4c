// What must be there before anything runs: packages, generated types, a build. Plain Node, since nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const LEAST = [20, 19];

/** @param {string} text */
const say = (text) => process.stderr.write(`nyuko: ${text}\n`);

/** @param {string} message @returns {never} */
export function stop(message) {
	say(message);
	process.exit(1);
}

export function needNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	const [leastMajor = 0, leastMinor = 0] = LEAST;
	if (major < leastMajor || (major === leastMajor && minor < leastMinor)) {
		stop(`Node ${process.versions.node} is too old. Install Node ${LEAST.join('.')} or newer from nodejs.org and try again.`);
	}
}

/**
 * Runs a program of this project; what it prints is shown on standard error only when it fails.
 * @param {string} what @param {string} command @param {string[]} args
 */
function run(what, command, args) {
	say(`${what}…`);
	const started = Date.now();
	const done = spawnSync(command, args, {
		cwd: root,
		encoding: 'utf8',
		maxBuffer: 1 << 27,
		shell: process.platform === 'win32',
		env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' }
	});
	if (done.status !== 0) {
		process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}\n`);
		stop(`${what} failed. The lines above say why.`);
	}
	say(`${what}: done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** @param {string} path */
const textOf = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

/** @param {string} stamp @param {string} value */
function keep(stamp, value) {
	mkdirSync(dirname(stamp), { recursive: true });
	writeFileSync(stamp, value);
}

/** Packages as the lock file names them; a second call costs one hash. */
export function installed() {
	const lock = join(root, 'package-lock.json');
	const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex');
	const stamp = join(root, 'node_modules', '.nyuko-installed');
	const list = join(root, 'node_modules', '.package-lock.json');
	if (textOf(stamp) !== wanted) {
		const current = existsSync(list) && statSync(list).mtimeMs >= statSync(lock).mtimeMs;
		if (!current) run('Installing packages', 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund']);
		keep(stamp, wanted);
	}
	if (!existsSync(join(root, '.svelte-kit', 'tsconfig.json'))) run('Generating types', process.execPath, [bin('@sveltejs/kit', 'svelte-kit.js'), 'sync']);
}

/** @param {string} name @param {string} file */
const bin = (name, file) => join(root, 'node_modules', name, file);

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		return entry.isDirectory() ? filesBelow(path) : [path];
	});
}

/** Everything the build is made from, by name, size and time: the same when nothing changed. */
function sourcesHash() {
	const hash = createHash('sha256').update(process.versions.node);
	const single = ['package-lock.json', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json'].map((name) => join(root, name));
	for (const path of [...single, ...filesBelow(join(root, 'src')), ...filesBelow(join(root, 'static'))].sort()) {
		const { size, mtimeMs } = statSync(path);
		hash.update(`${path}\0${size}\0${mtimeMs}\n`);
	}
	return hash.digest('hex');
}

/** The app built from the sources as they are now. */
export function built() {
	const stamp = join(root, 'build', '.nyuko-built');
	const wanted = sourcesHash();
	if (textOf(stamp) === wanted) return;
	run('Building', process.execPath, [bin('vite', 'bin/vite.js'), 'build']);
	keep(stamp, wanted);
}
