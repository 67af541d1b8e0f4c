// `npm start`: sets up what is missing, then serves the app on this machine.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { built, installed, needNode, root, stop } from './prepare.mjs';

needNode();
installed();
built();

const host = process.env.HOST ?? '127.0.0.1';
const port = Number(process.env.PORT ?? 3000);
if (!Number.isInteger(port) || port < 0 || port > 65535) stop(`PORT=${process.env.PORT} is not a port. Give a number from 1 to 65535: PORT=3001 npm start`);

process.chdir(root);
process.env.HOST = host;
process.env.NODE_ENV ??= 'production';
process.env.BODY_SIZE_LIMIT ??= '24M';
// The address a page was opened by, so that 127.0.0.1 and localhost both work; ORIGIN overrides it behind a proxy.
if (!process.env.ORIGIN) {
	process.env.PROTOCOL_HEADER = 'x-nyuko-protocol';
	process.env.HOST_HEADER = 'host';
}

const { handler } = await import(pathToFileURL(join(root, 'build', 'handler.js')).href);
const server = createServer((request, response) => {
	request.headers['x-nyuko-protocol'] = 'http';
	handler(request, response);
});

server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
	if (error.code === 'EADDRINUSE') {
		stop(`Port ${port} is in use. Another Nyuko may be running: look at http://${host}:${port} first, or choose another port: PORT=${port + 1} npm start`);
	}
	if (error.code === 'EACCES') stop(`Port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start`);
	stop(`The server could not start: ${error.message}`);
});
server.listen(port, host, () => {
	const address = server.address();
	const actual = typeof address === 'object' && address ? address.port : port;
	const data = process.env.DATABASE_URL ? 'PostgreSQL (DATABASE_URL)' : (process.env.NYUKO_DATA ?? join(root, '.data'));
	console.log(`\n  Nyuko 入庫 is ready:  http://${host.includes(':') ? `[${host}]` : host}:${actual}\n  Data: ${data}\n  Stop with Ctrl+C.\n`);
});

for (const signal of ['SIGINT', 'SIGTERM']) {
	process.on(signal, () => {
		server.close(() => process.exit(0));
		server.closeIdleConnections();
		setTimeout(() => process.exit(0), 2000).unref();
	});
}
