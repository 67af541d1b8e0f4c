import { expect, test } from 'vitest';
import { problemSchema, tariffRatesSchema } from '$lib/server/api/answers';
import * as tariff from '$lib/server/tariff';
import { eachDatabase } from '../setup/each-database';
import { call } from './api';

const now = new Date('2026-11-24T03:00:00Z');
const BOOK = Buffer.from(['code,description_ja,general,temporary,wto,eu,cptpp,unit_1', '691200000,陶磁製の食卓用品,3.4%,,2.3%,無税,1%,KG', '640399029,革靴,30%又は4300円/足のうちいずれか高い税率,,,関税割当,,PR'].join('\n'));

eachDatabase('tariff rates', (opened) => {
	const ask = async (query: string) => tariffRatesSchema.parse(await (await call(opened.db, `/tariff/rates?${query}`)).json());

	test('several codes are answered at once, each for its origin', async () => {
		await tariff.importBook(opened.db, { bytes: BOOK, name: 'tariff-2026-07-01.csv', asOf: '2026-07-01', now });
		expect(await ask('goods=691200000-PT,691200000-CN,691200000,640399029-FR,999999999-PT&on=2026-12-08')).toMatchObject({
			asOf: '2026-07-01',
			rates: [
				{ code: '691200000', origin: 'PT', basis: 'eu', duty: { kind: 'free' } },
				{ code: '691200000', origin: 'CN', basis: 'wto', duty: { kind: 'ad-valorem', rate: '0.023' } },
				{ code: '691200000', origin: '', basis: 'wto' },
				{ code: '640399029', origin: 'FR', basis: 'general', unread: [{ column: 'eu', text: '関税割当' }] }
			],
			missing: ['999999999']
		});
		expect(await ask('goods=691200000-PT&proof=none')).toMatchObject({ rates: [{ basis: 'wto' }] });
		expect(await ask('goods=691200000-PT,691200000-VN&column=cptpp')).toMatchObject({ rates: [{ basis: 'wto' }, { basis: 'cptpp', duty: { rate: '0.01' } }] });
	});

	test.each(['', 'goods=', 'goods=6912', 'goods=691200000-PRT', 'goods=691200000&column=wto', 'goods=691200000&proof=maybe', 'goods=691200000&on=2026-02-30', `goods=${Array.from({ length: 201 }, () => '691200000').join(',')}`])(
		'“%s” is refused',
		async (query) => {
			const answer = await call(opened.db, `/tariff/rates?${query}`);
			expect([answer.status, problemSchema.parse(await answer.json()).code]).toEqual([400, 'parameter-not-valid']);
		}
	);
});
