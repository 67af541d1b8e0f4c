// `npm run nyuko -- COMMAND`: the command line, straight from its TypeScript sources.
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { installed, needNode, root } from './prepare.mjs';

needNode();
installed();
const tsx = pathToFileURL(join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs')).href;
const done = spawnSync(process.execPath, ['--import', tsx, join(root, 'src', 'cli', 'nyuko.ts'), ...process.argv.slice(2)], {
	stdio: 'inherit',
	env: { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') }
});
process.exit(done.status ?? 3);
