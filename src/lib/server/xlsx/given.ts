import type { Document } from '@xmldom/xmldom';
import type { GivenSheet } from '$lib/domain/exports/forwarder/recognise';
import { accept, reject, type Result } from '$lib/domain/values/result';
import type { FileRejection } from '$lib/server/tables/limits';
import { readWorkbook } from '$lib/server/tables/workbook';
import { openZip } from '$lib/server/tables/zip';
import { tabsOf } from './book';
import { below, child, parsed, rootOf, XmlDamaged } from './dom';
import { mergesIn } from './grow';
import { openParts } from './parts';

function formulasIn(document: Document): ReadonlyMap<string, string> {
	return new Map(below(rootOf(document), 'c').flatMap((cell) => {
		const formula = child(cell, 'f')?.textContent ?? '';
		return formula === '' ? [] : [[cell.getAttribute('r') ?? '', formula] as const];
	}));
}

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
			const document = part ? parsed(parts.value.text(part)) : undefined;
			return { name, rows, merges: document ? mergesIn(document) : [], formulas: document ? formulasIn(document) : new Map() };
		}));
	} catch (fault) {
		if (fault instanceof XmlDamaged) return reject({ code: 'file-damaged', part: 'xml' });
		throw fault;
	}
}
