import type { Element } from '@xmldom/xmldom';
import { posix } from 'node:path';
import { dateStylesOf } from '$lib/server/tables/workbook';
import { child, children, made, parsed, rootOf, serialized } from './dom';
import { moved, type Growth } from './formula';
import type { Parts } from './parts';

const BOOK = 'xl/workbook.xml';
const TYPES = '[Content_Types].xml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export const relsPartOf = (part: string): string => `${posix.dirname(part)}/_rels/${posix.basename(part)}.rels`;

export type Relation = { readonly id: string; readonly type: string; readonly part: string };

/** What a part refers to; links to the outside are no parts. */
export function relationsOf(parts: Parts, part: string): Relation[] {
	const rels = relsPartOf(part);
	if (!parts.has(rels)) return [];
	return children(rootOf(parsed(parts.text(rels))), 'Relationship').flatMap((relation) => {
		if (relation.getAttribute('TargetMode') === 'External') return [];
		const target = relation.getAttribute('Target') ?? '';
		return [{
			id: relation.getAttribute('Id') ?? '', type: relation.getAttribute('Type')?.split('/').at(-1) ?? '',
			part: target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(posix.dirname(part), target))
		}];
	});
}

/** Adds a relation of a part to another; answers its id. */
export function relate(parts: Parts, part: string, { type, target }: { readonly type: string; readonly target: string }): string {
	const rels = relsPartOf(part);
	const document = parsed(parts.has(rels) ? parts.text(rels) : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}"/>`);
	const root = rootOf(document);
	const taken = new Set(children(root).map((relation) => relation.getAttribute('Id')));
	let n = taken.size + 1;
	while (taken.has(`rId${n}`)) n++;
	root.appendChild(made(root, 'Relationship', { Id: `rId${n}`, Type: `${RELATIONS}/${type}`, Target: target }));
	parts.set(rels, serialized(document));
	return `rId${n}`;
}

/** Tells what kind of content a new part, or all of an extension, holds. */
export function declare(parts: Parts, kind: { readonly part: string } | { readonly extension: string }, type: string): void {
	const document = parsed(parts.text(TYPES));
	const root = rootOf(document);
	const [name, key, value] = 'part' in kind ? (['Override', 'PartName', `/${kind.part}`] as const) : (['Default', 'Extension', kind.extension] as const);
	if (children(root, name).some((element) => element.getAttribute(key)?.toLowerCase() === value.toLowerCase())) return;
	const element = made(root, name, { [key]: value, ContentType: type });
	root.insertBefore(element, name === 'Default' ? root.firstChild : null);
	parts.set(TYPES, serialized(document));
}

export type Tab = { readonly name: string; readonly part: string };

/** The sheets by their tabs. */
export function tabsOf(parts: Parts): Tab[] {
	const byId = new Map(relationsOf(parts, BOOK).filter(({ type }) => type === 'worksheet').map(({ id, part }) => [id, part]));
	const sheets = child(rootOf(parsed(parts.text(BOOK))), 'sheets');
	return (sheets ? children(sheets, 'sheet') : []).flatMap((sheet) => {
		const id = [...(sheet.attributes ?? [])].find(({ localName, namespaceURI }) => localName === 'id' && namespaceURI !== null)?.value;
		const part = byId.get(id ?? '');
		return part && parts.has(part) ? [{ name: sheet.getAttribute('name') ?? '', part }] : [];
	});
}

export type BookStyle = { readonly dates: ReadonlySet<number>; readonly epoch1904: boolean };

export function styleOf(parts: Parts): BookStyle {
	const styles = relationsOf(parts, BOOK).find(({ type }) => type === 'styles')?.part;
	const properties = child(rootOf(parsed(parts.text(BOOK))), 'workbookPr');
	return {
		dates: styles && parts.has(styles) ? dateStylesOf(parts.text(styles)) : new Set(),
		epoch1904: ['1', 'true'].includes(properties?.getAttribute('date1904') ?? '')
	};
}

/** Names of ranges, print areas and print titles among them, after rows came in. */
export function moveNames(parts: Parts, growths: readonly Growth[]): void {
	const document = parsed(parts.text(BOOK));
	const names = child(rootOf(document), 'definedNames');
	let isChanged = false;
	for (const name of names ? children(names, 'definedName') : []) {
		const before = name.textContent ?? '';
		const after = growths.reduce((text, growth) => moved(text, growth, undefined), before);
		if (after === before) continue;
		name.textContent = after;
		isChanged = true;
	}
	if (isChanged) parts.set(BOOK, serialized(document));
}

const AFTER_CALC = ['oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst'];

/** Formulas are worked out anew when the book is opened, and the order in which they were is forgotten. */
export function reckonAnew(parts: Parts): void {
	const document = parsed(parts.text(BOOK));
	const root = rootOf(document);
	const calc: Element = child(root, 'calcPr') ?? made(root, 'calcPr');
	if (!calc.parentNode) root.insertBefore(calc, children(root).find(({ localName }) => AFTER_CALC.includes(localName ?? '')) ?? null);
	calc.setAttribute('fullCalcOnLoad', '1');
	parts.set(BOOK, serialized(document));
	dropCalcChain(parts);
}

function dropCalcChain(parts: Parts): void {
	const chain = relationsOf(parts, BOOK).find(({ type }) => type === 'calcChain');
	if (!chain) return;
	parts.remove(chain.part);
	dropIn(parts, relsPartOf(BOOK), (element) => element.getAttribute('Id') === chain.id);
	dropIn(parts, TYPES, (element) => element.getAttribute('PartName') === `/${chain.part}`);
}

function dropIn(parts: Parts, part: string, isIt: (element: Element) => boolean): void {
	const document = parsed(parts.text(part));
	const root = rootOf(document);
	for (const element of children(root).filter(isIt)) root.removeChild(element);
	parts.set(part, serialized(document));
}
