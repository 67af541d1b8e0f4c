import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyPlan, INCOTERM_RULES, type Plan } from '$lib/domain/shipment/plan';
import {
	addRate, bears, editRate, readAmount, readDay, removeRate, setCharge, setDay, setIncoterm, setNotes, setPriceTerm, setValuation, STAGES, townOf
} from '$lib/domain/shipment/terms';
import { addDays } from '$lib/domain/values/plain-date';
import { shipment } from '../../samples';

const empty = emptyPlan('TEST-1');

test('a day is set and taken away, and no empty shell stays behind', () => {
	const one = setDay(empty, 'ship', '2026-12-01');
	expect(one.dates).toEqual({ ship: '2026-12-01' });
	expect(setDay(setDay(one, 'arrive', '2026-12-11'), 'ship', undefined).dates).toEqual({ arrive: '2026-12-11' });
	expect(setDay(one, 'ship', undefined)).toEqual(empty);
});

test('nothing else of the plan changes, not even what is empty', () => {
	const plan = { ...shipment(), currency: '', notes: 'x' };
	expect(setNotes(plan, '')).toEqual({ ...shipment(), currency: '' });
	expect(setPriceTerm(plan, undefined).currency).toBe('');
});

test('terms start from DDP, Incoterms 2020, and take one change at a time', () => {
	const { incoterm: _none, ...bare } = empty;
	expect(setIncoterm(bare as Plan, { place: 'Odawara, Japan' }).incoterm).toEqual({ rule: 'DDP', place: 'Odawara, Japan', edition: 2020 });
	expect(setIncoterm(shipment(), { rule: 'CIP' }).incoterm).toEqual({ rule: 'CIP', place: 'Ichikawa, Japan', edition: 2020 });
});

test('charges and rates come and go', () => {
	const freight = { amount: '96.00', currency: 'EUR' };
	expect(setCharge(setCharge(empty, 'freight', freight), 'freight', undefined)).toEqual(empty);
	const rate = { currency: 'EUR', jpy: '163.42', per: 1, from: '2026-12-06', to: '2026-12-12', source: '' };
	const two = editRate(addRate(addRate(empty, rate), rate), 1, { currency: 'USD' });
	expect(two.exchangeRates?.map(({ currency }) => currency)).toEqual(['EUR', 'USD']);
	expect(removeRate(removeRate(two, 0), 0)).toEqual(empty);
});

test('a valuation without a method is none', () => {
	expect(setValuation(empty, { confirmedBy: 'Kanda' })).toEqual(empty);
	const confirmed = setValuation(empty, { method: 'deductive', confirmedBy: 'Kanda' });
	expect(setValuation(confirmed, { confirmedBy: '' }).valuation).toEqual({ method: 'deductive' });
	expect(setValuation(confirmed, { method: undefined })).toEqual(empty);
});

test('under DDP every stage is the shipper’s, under EXW none; no other rule puts the duty on the shipper', () => {
	expect(STAGES.every((stage) => bears('DDP', stage) === 'shipper')).toBe(true);
	expect(STAGES.every((stage) => bears('EXW', stage) === 'receiver')).toBe(true);
	expect(INCOTERM_RULES.filter((rule) => bears(rule, 'duty') === 'shipper')).toEqual(['DDP']);
});

test.each([
	['Odawara-shi', 'Odawara'],
	['Takatsu-ku, Kawasaki-shi', 'Kawasaki'],
	['Kawajima-machi, Hiki-gun', 'Kawajima'],
	['Koto-ku', 'Koto'],
	['Ichikawa', 'Ichikawa'],
	['', '']
])('the town of %s is %s', (city, town) => expect(townOf({ city })).toBe(town));

test.each([
	['2026-12-08', '2026-12-08'],
	['2026/12/8', '2026-12-08'],
	['２０２６年１２月８日', '2026-12-08'],
	['20261208', '2026-12-08'],
	[' 8 Dec 2026', '2026-12-08'],
	['8-December-2026', '2026-12-08'],
	['Dec 8, 2026', '2026-12-08'],
	['08/12/2026', undefined],
	['8 Nix 2026', undefined],
	['2026-02-29', undefined],
	['2028-02-29', '2028-02-29'],
	['2026-1', undefined],
	['', undefined]
])('“%s” is the day %s', (typed, day) => expect(readDay(typed)).toBe(day));

test('every day is read as it is written', () => {
	fc.assert(fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
		const day = addDays('1990-01-01', days);
		expect(readDay(day)).toBe(day);
	}));
});

test.each([
	['1234.50', '1234.50'],
	['1,234.50', '1234.50'],
	['1 234,50', '1234.50'],
	['1.234,50', '1234.50'],
	['1,234', '1234'],
	['1,234,567', '1234567'],
	['12,5', '12.5'],
	['１２３４', '1234'],
	['¥1,200', '1200'],
	['1.2.3,4,5', undefined],
	['-4', undefined],
	['twelve', undefined],
	['', undefined]
])('“%s” is the amount %s', (typed, amount) => expect(readAmount(typed)).toBe(amount));
