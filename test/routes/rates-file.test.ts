import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { textOfList } from '../../src/routes/shipments/[reference]/parties/rates-file';

const text = '適用期間,令和8年12月6日から令和8年12月12日まで\r\nISO,円\r\nUSD,155.20\r\n';

test.each(['utf-8', 'cp932', 'utf-16le', 'utf-16be'])('a list in %s', (encoding) => {
	expect(textOfList(iconv.encode(text, encoding))).toBe(text);
	const marked = textOfList(iconv.encode(text, encoding, { addBOM: true }));
	expect(marked?.replace(/^\uFEFF/, '')).toBe(text);
});

test('a French list from Excel keeps its codes and figures', () => {
	expect(textOfList(iconv.encode('Devise;Libellé;Taux\r\nUSD;dollar américain;155,20', 'windows-1252'))).toBe('Devise;Libellé;Taux\r\nUSD;dollar américain;155,20');
});

test('UTF-16 without a mark, figures only', () => expect(textOfList(iconv.encode('USD\t155.20\r\n', 'utf-16le'))).toBe('USD\t155.20\r\n'));

test.each([
	['a spreadsheet', [0x50, 0x4b, 3, 4, 0, 0, 0, 1]], ['an old spreadsheet', [0xd0, 0xcf, 0x11, 0xe0, 0xa1]], ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]], ['bytes', [1, 0, 0, 7, 9]]
])('%s is no list', (_what, bytes) => expect(textOfList(new Uint8Array(bytes))).toBeUndefined());
