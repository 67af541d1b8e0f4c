import { FAULT, run } from './run';

/** Writes it all, also where the reader is slow. */
const printing =
	(stream: NodeJS.WriteStream) =>
	(text: string): Promise<void> =>
		new Promise((resolve) => stream.write(text.endsWith('\n') ? text : `${text}\n`, () => resolve()));

// A reader that went away, as in `nyuko check … | head`, wants no more.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	process.exit(error.code === 'EPIPE' ? undefined : FAULT);
});

// What escapes all care is a fault too, not the 1 that Node would end with and that means something else here.
process.on('uncaughtException', (fault) => {
	process.stderr.write(`nyuko: ${fault.message}\n`);
	process.exit(FAULT);
});

process.exitCode = await run(process.argv.slice(2), { out: printing(process.stdout), err: printing(process.stderr) });
