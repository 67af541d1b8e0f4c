import { randomInt } from 'node:crypto';
import { pino } from 'pino';

export const log = pino({ level: process.env.NYUKO_LOG ?? 'info', base: undefined });

const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const some = (count: number): string => Array.from({ length: count }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** Logs a fault once and answers the number under which it can be found: `7K2-Q9M`. */
export function logFault(error: unknown, about: Record<string, unknown>): string {
	const id = `${some(3)}-${some(3)}`;
	log.error({ fault: id, err: error, ...about }, 'fault');
	return id;
}
