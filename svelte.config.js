import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter(),
		alias: { $test: 'test' },
		// Our own hook looks where a request comes from, whatever its content type; programs send no Origin and may post forms.
		csrf: { trustedOrigins: ['*'] },
		// Addresses are the same on the server and in the browser, so that they can be compared.
		paths: { relative: false },
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['self'],
				'img-src': ['self', 'data:', 'blob:'],
				'style-src': ['self', 'unsafe-inline'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'frame-ancestors': ['self'],
				'form-action': ['self']
			}
		}
	}
};
