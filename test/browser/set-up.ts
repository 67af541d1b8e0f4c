import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedBrowser } from './chromium';

const PORT = 4711;
const WAIT_MS = 60_000;

/** The built app as `npm start` serves it, with a database of its own; and a browser, unpacked from its package if none is installed. */
export default async function setUp(): Promise<() => void> {
	if (!installedBrowser()) {
		const { default: chromium } = await import('@sparticuz/chromium');
		await chromium.executablePath();
	}
	const data = mkdtempSync(join(tmpdir(), 'nyuko-walk-'));
	const server = spawn(process.execPath, ['src/cli/setup/start.mjs'], {
		env: { ...process.env, PORT: String(PORT), HOST: '127.0.0.1', NYUKO_DATA: data, DATABASE_URL: '', NYUKO_LOG: 'error' },
		stdio: ['ignore', 'inherit', 'inherit']
	});
	await served(server);
	return () => {
		server.kill('SIGTERM');
		rmSync(data, { recursive: true, force: true });
	};
}

async function served(server: ChildProcess): Promise<void> {
	const until = Date.now() + WAIT_MS;
	while (Date.now() < until) {
		if (server.exitCode !== null) throw new Error(`the server stopped with ${server.exitCode}`);
		const answer = await fetch(`http://127.0.0.1:${PORT}/shipments`).catch(() => undefined);
		if (answer?.ok) return;
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	server.kill();
	throw new Error('the server did not answer in time');
}
