import { fileURLToPath } from 'node:url';
import { writeFolder } from './output';
import { sampleFiles } from './samples/files';

/** Makes `static/samples` anew: `npx tsx src/cli/samples.ts`. */
const folder = fileURLToPath(new URL('../../static/samples/', import.meta.url));
const files = await sampleFiles();
const written = await writeFolder(folder, files);
if (!written.ok) throw new Error(`${written.rejection.code}: ${folder}`);
process.stdout.write(`${files.map(({ name }) => name).join('\n')}\n`);
