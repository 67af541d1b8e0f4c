import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { clearSsccs, setSsccs } from '$lib/domain/packing/ssccs';
import { notSscc } from '$lib/domain/values/sscc';
import { carton, shipment } from '../../samples';

const plan = shipment({ cartons: [carton({ number: 2 }), carton({ number: 1 }), carton({ number: 3, sscc: '376012340000011735' })] });
const source = { prefix: '3760123', extension: 0, first: 41 };

test('cartons without an SSCC are numbered by their numbers; one that has one keeps it', () => {
	const made = setSsccs(plan, source);
	expect(made.ok && made.value.cartons?.map(({ number, sscc }) => [number, sscc])).toEqual([[2, '037601230000000420'], [1, '037601230000000413'], [3, '376012340000011735']]);
});

test('each is an SSCC and no two are alike, whatever the prefix', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1_000_000, max: 9_999_999_999 }), fc.nat(9), fc.nat(999_000), (prefix, extension, first) => {
			const made = setSsccs(clearSsccs(plan), { prefix: String(prefix), extension, first });
			const ssccs = made.ok ? (made.value.cartons ?? []).map(({ sscc }) => sscc ?? '') : [];
			expect(ssccs.map(notSscc)).toEqual([undefined, undefined, undefined]);
			expect(new Set(ssccs).size).toBe(3);
		})
	);
});

test.each([
	[{ prefix: '12345' }, { code: 'sscc-prefix', prefix: '12345' }],
	[{ prefix: '12345678901' }, { code: 'sscc-prefix', prefix: '12345678901' }],
	[{ extension: 10 }, { code: 'sscc-extension', extension: 10 }],
	[{ prefix: '3760123456', first: 999_999 }, { code: 'sscc-serial', first: 999_999, last: 1_000_000, most: 999_999 }],
	[{ first: NaN }, { code: 'sscc-serial', first: NaN, last: NaN, most: 999_999_999 }]
])('refused: %j', (change, rejection) => {
	expect(setSsccs(plan, { ...source, ...change })).toEqual({ ok: false, rejection });
});
