import type { GivenSheet } from '$lib/domain/exports/forwarder/recognise';
import { accept, reject, type Result } from '$lib/domain/values/result';
import type { FileRejection } from '$lib/server/tables/limits';
import { readWorkbook } from '$lib/server/tables/workbook';
import { openZip } from '$lib/server/tables/zip';
import { tabsOf } from './book';
import { parsed, XmlDamaged } from './dom';
import { mergesIn } from './grow';
import { openParts } from './parts';

/** The sheets of a workbook as they are shown: texts and merged cells. */
export function givenSheets(bytes: Uint8Array): Result<GivenSheet[], FileRejection> {
	const parts = openParts(bytes);
	if (!parts.ok) return parts;
	const archive = openZip(bytes);
	if (!archive.ok) return archive;
	const sheets = readWorkbook(archive.value);
	if (!sheets.ok) return sheets;
	try {
		const tabs = new Map(tabsOf(parts.value).map(({ name, part }) => [name, part]));
		return accept(sheets.value.map(({ name, rows }) => {
			const part = tabs.get(name);
			return { name, rows, merges: part ? mergesIn(parsed(parts.value.text(part))) : [] };
		}));
	} catch (fault) {
		if (fault instanceof XmlDamaged) return reject({ code: 'file-damaged', part: 'xml' });
		throw fault;
	}
}
