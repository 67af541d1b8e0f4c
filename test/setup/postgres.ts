import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	interface ProvidedContext {
		/** A PostgreSQL to test on; absent where none is installed. */
		postgres: string | undefined;
	}
}

type User = { readonly uid: number; readonly gid: number };

const PROGRAMS = ['initdb', 'postgres'] as const;

const debianFolders = (): string[] => {
	const root = '/usr/lib/postgresql';
	if (!existsSync(root)) return [];
	const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
	return versions.map((version) => join(root, version, 'bin'));
};

const configuredFolder = (): string[] => {
	try {
		return [execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()];
	} catch {
		return [];
	}
};

/** The folder in which both programs are. */
const installed = (): string | undefined =>
	[...(process.env.PATH ?? '').split(delimiter), '/usr/local/bin', ...configuredFolder(), ...debianFolders()].find((folder) =>
		PROGRAMS.every((program) => existsSync(join(folder, program)))
	);

/** PostgreSQL refuses to run as root. */
function otherUser(): User | undefined {
	if (process.getuid?.() !== 0) return undefined;
	for (const name of ['postgres', 'nobody']) {
		try {
			const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })));
			if (uid && gid) return { uid, gid };
		} catch {
			// No such user; the next one may be there.
		}
	}
	throw new Error('PostgreSQL does not run as root, and there is neither a user "postgres" nor "nobody" to run it as');
}

const freePort = (): Promise<number> =>
	new Promise((resolve, reject) => {
		const server = createServer();
		server.on('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port'))));
		});
	});

async function isReady(url: string, server: ChildProcess): Promise<void> {
	for (const until = Date.now() + 30_000; ; ) {
		if (server.exitCode !== null) throw new Error(`PostgreSQL ended with status ${server.exitCode} instead of starting`);
		const client = new pg.Client({ connectionString: url });
		try {
			await client.connect();
			await client.end();
			return;
		} catch (error) {
			if (Date.now() > until) throw error;
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	}
}

async function start(programs: string): Promise<{ url: string; stop: () => Promise<void> }> {
	const folder = mkdtempSync(join(tmpdir(), 'nyuko-postgres-'));
	const user = otherUser();
	const data = join(folder, 'data');
	mkdirSync(data, { mode: 0o700 });
	if (user) for (const path of [folder, data]) chownSync(path, user.uid, user.gid);

	const as = { ...user, cwd: folder };
	execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'nyuko', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'], { ...as, stdio: 'pipe' });
	const port = await freePort();
	// Nothing here outlives the tests: no waiting for the disk.
	const server = spawn(join(programs, 'postgres'), ['-D', data, '-k', folder, '-h', '127.0.0.1', '-p', String(port), '-F'], { ...as, stdio: 'ignore' });
	const url = `postgres://nyuko@127.0.0.1:${port}/postgres`;
	const stop = (): Promise<void> =>
		new Promise((resolve) => {
			const done = (): void => {
				rmSync(folder, { recursive: true, force: true });
				resolve();
			};
			if (server.exitCode !== null) return done();
			server.once('exit', done);
			server.kill('SIGINT');
		});
	try {
		await isReady(url, server);
		return { url, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

/** Runs once around all tests: the database named in DATABASE_URL, or a PostgreSQL of their own where one is installed. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
	if (process.env.DATABASE_URL) {
		project.provide('postgres', process.env.DATABASE_URL);
		return undefined;
	}
	const programs = installed();
	if (!programs) {
		console.log('PostgreSQL is not installed here: the data-access tests run on SQLite only.');
		project.provide('postgres', undefined);
		return undefined;
	}
	const { url, stop } = await start(programs);
	project.provide('postgres', url);
	return stop;
}
