import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { accept, reject, type Result } from '$lib/domain/values/result';
import type { Unusable } from './command';

/** How the operating system says no, in the words that help. */
const REASONS: Readonly<Record<string, string>> = {
	ENOENT: 'not-found',
	EISDIR: 'is-a-folder',
	EEXIST: 'is-a-file',
	ENOTDIR: 'is-a-file',
	EACCES: 'not-allowed',
	EPERM: 'not-allowed',
	EROFS: 'not-allowed',
	ENOSPC: 'no-space',
	EDQUOT: 'no-space'
};

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

function refused(error: unknown, file: string) {
	const reason = REASONS[codeOf(error)];
	if (!reason) throw error;
	return reject<Unusable>({ code: `write-${reason}`, facts: { file } });
}

export type OutputFile = { readonly name: string; readonly bytes: Uint8Array | string };

/** All of the files or none: they are written under passing names beside their place and only then put there. */
async function writeAll(folder: string, files: readonly OutputFile[]): Promise<void> {
	const mark = randomBytes(4).toString('hex');
	const passing = files.map(({ name, bytes }) => ({ at: join(folder, `.${name}.${mark}`), to: join(folder, name), bytes }));
	try {
		for (const { at, bytes } of passing) await writeFile(at, bytes, { flush: true });
		for (const { at, to } of passing) await rename(at, to);
	} finally {
		await Promise.all(passing.map(({ at }) => rm(at, { force: true })));
	}
}

/** Makes a folder and those above it. Node's own way never ends where the system refuses below a folder that is there. */
async function makeFolder(folder: string): Promise<void> {
	try {
		await mkdir(folder);
	} catch (error) {
		if (codeOf(error) === 'EEXIST') return;
		const above = dirname(folder);
		if (codeOf(error) !== 'ENOENT' || existsSync(above)) throw error;
		await makeFolder(above);
		await mkdir(folder);
	}
}

/** Files into a folder, which is made if it is not there. */
export async function writeFolder(folder: string, files: readonly OutputFile[]): Promise<Result<string, Unusable>> {
	try {
		await makeFolder(resolve(folder));
		await writeAll(folder, files);
		return accept(folder);
	} catch (error) {
		return refused(error, folder);
	}
}

/** One file in a folder that must be there. */
export async function writeOne(file: string, text: string | Uint8Array): Promise<Result<string, Unusable>> {
	try {
		await writeAll(dirname(file), [{ name: basename(file), bytes: text }]);
		return accept(file);
	} catch (error) {
		return refused(error, file);
	}
}
