import { readFile, stat } from 'node:fs/promises';
import type { Plan } from '$lib/domain/shipment/plan';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { LARGEST_PLAN, readAssessableText, readPlanText, type Assessable, type NotAPlan } from '$lib/plan-file/read';
import type { Unusable } from './command';

/** How the operating system says no, in the words that help. */
const REASONS: Readonly<Record<string, string>> = {
	ENOENT: 'not-found',
	ENOTDIR: 'not-found',
	EISDIR: 'is-a-folder',
	EACCES: 'not-allowed',
	EPERM: 'not-allowed',
	ENAMETOOLONG: 'not-found',
	ERR_INVALID_ARG_VALUE: 'not-found'
};

/** The reason as a code for `refused.<verb>-<reason>`; anything else is a fault and is thrown on. */
function reasonOf(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	const reason = REASONS[code];
	if (!reason) throw error;
	return reason;
}

async function standardInput(largest: number): Promise<Uint8Array | undefined> {
	const parts: Buffer[] = [];
	let size = 0;
	for await (const part of process.stdin as AsyncIterable<Buffer>) {
		size += part.length;
		if (size > largest) return undefined;
		parts.push(part);
	}
	return Buffer.concat(parts);
}

/** A file's bytes, or those of standard input when its name is `-`; never more than `largest`. */
export async function readBytes(file: string, largest: number): Promise<Result<Uint8Array, Unusable>> {
	const tooLarge = reject<Unusable>({ code: 'file-too-large', facts: { file, megabytes: Math.round(largest / 1_048_576) } });
	if (file === '-') {
		const bytes = await standardInput(largest);
		return bytes ? accept(bytes) : tooLarge;
	}
	try {
		return (await stat(file)).size > largest ? tooLarge : accept(await readFile(file));
	} catch (error) {
		return reject({ code: `read-${reasonOf(error)}`, facts: { file } });
	}
}

/** UTF-8 alone is JSON; what is not is told as such and not guessed at. */
function decoded(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

async function readJsonFile<T>(file: string, read: (text: string) => Result<T, NotAPlan>): Promise<Result<T, Unusable>> {
	const bytes = await readBytes(file, LARGEST_PLAN);
	if (!bytes.ok) return bytes;
	const text = decoded(bytes.value);
	if (text === undefined) return reject({ code: 'not-utf-8', facts: { file } });
	const found = read(text);
	return found.ok ? found : reject({ code: 'not-a-plan', facts: { file, errors: found.rejection.errors.length }, errors: found.rejection.errors });
}

export const readPlanFile = (file: string): Promise<Result<Plan, Unusable>> => readJsonFile(file, readPlanText);
/** A plan or a bare declaration. */
export const readAssessableFile = (file: string): Promise<Result<Assessable, Unusable>> => readJsonFile(file, readAssessableText);
