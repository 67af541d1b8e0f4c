import { expect, test } from 'vitest';
import { comesFromElsewhere, isOwnHost } from '$lib/server/origin';

test.each([
	{ host: '127.0.0.1:3000', environment: {}, own: true },
	{ host: 'localhost:3000', environment: {}, own: true },
	{ host: '[::1]:3000', environment: {}, own: true },
	{ host: 'evil.example', environment: {}, own: false },
	{ host: 'evil.example', environment: { HOST: '127.0.0.1' }, own: false },
	{ host: '127.0.0.1.evil.example', environment: {}, own: false },
	{ host: 'nyuko.example', environment: { ORIGIN: 'https://nyuko.example' }, own: true },
	{ host: 'other.example', environment: { ORIGIN: 'https://nyuko.example', HOST: '0.0.0.0' }, own: false },
	{ host: 'box.lan:3000', environment: { HOST: '0.0.0.0' }, own: true },
	{ host: null, environment: {}, own: false }
])('$host with $environment is our own: $own', ({ host, environment, own }) => {
	expect(isOwnHost(host, environment as NodeJS.ProcessEnv)).toBe(own);
});

const request = (method: string, headers: Record<string, string>): Request => new Request('http://127.0.0.1:3000/api/v1/shipments', { method, headers });

test.each([
	{ who: 'a program', method: 'POST', headers: {}, elsewhere: false },
	{ who: 'our own page', method: 'PUT', headers: { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' }, elsewhere: false },
	{ who: 'a page elsewhere', method: 'POST', headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, elsewhere: true },
	{ who: 'a page elsewhere that only reads', method: 'GET', headers: { 'sec-fetch-site': 'cross-site' }, elsewhere: false },
	{ who: 'a page of nowhere', method: 'DELETE', headers: { origin: 'null' }, elsewhere: true },
	{ who: 'another port of this machine', method: 'POST', headers: { origin: 'http://127.0.0.1:8080' }, elsewhere: true }
])('$method from $who comes from elsewhere: $elsewhere', ({ method, headers, elsewhere }) => {
	expect(comesFromElsewhere(request(method, headers as Record<string, string>), '127.0.0.1:3000')).toBe(elsewhere);
});
