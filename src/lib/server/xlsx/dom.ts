import { DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';

/** XML that is not well formed, or that declares entities of its own. */
export class XmlDamaged extends Error {}

const MIME = 'application/xml';

export function parsed(xml: string): Document {
	if (/<!DOCTYPE/i.test(xml)) throw new XmlDamaged('doctype');
	const fail = (level: string, message: string): void => {
		if (level !== 'warning') throw new XmlDamaged(message);
	};
	try {
		return new DOMParser({ onError: fail }).parseFromString(xml.replace(/^\ufeff/, ''), MIME);
	} catch (fault) {
		throw new XmlDamaged(fault instanceof Error ? fault.message : String(fault));
	}
}

export const serialized = (document: Document): string => new XMLSerializer().serializeToString(document);

export function rootOf(document: Document): Element {
	if (!document.documentElement) throw new XmlDamaged('empty');
	return document.documentElement;
}

/** The elements inside another, all or those of one name; prefixes make no difference. */
export function children(parent: Element, name?: string): Element[] {
	const found: Element[] = [];
	for (let node = parent.firstChild; node; node = node.nextSibling) {
		if (node.nodeType === 1 && (name === undefined || (node as Element).localName === name)) found.push(node as Element);
	}
	return found;
}

export const child = (parent: Element, name: string): Element | undefined => children(parent, name)[0];

/** Every element of one name below another, however deep. */
export function below(parent: Element, name: string): Element[] {
	return children(parent).flatMap((element) => [...(element.localName === name ? [element] : []), ...below(element, name)]);
}

/** A new element in the namespace of another. */
export function made(like: Element, name: string, attributes: Readonly<Record<string, string>> = {}): Element {
	const { ownerDocument, namespaceURI, prefix } = like;
	if (!ownerDocument) throw new XmlDamaged('detached');
	const element = ownerDocument.createElementNS(namespaceURI, prefix ? `${prefix}:${name}` : name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
	return element;
}

export function emptied(element: Element): void {
	while (element.firstChild) element.removeChild(element.firstChild);
}

export const numberIn = (element: Element, name: string): number => Number(element.getAttribute(name) ?? Number.NaN);

/** Puts an element before the first of those that come after it in the order of the schema. */
export function placed(parent: Element, element: Element, later: readonly string[]): void {
	const next = children(parent).find(({ localName }) => later.includes(localName ?? ''));
	parent.insertBefore(element, next ?? null);
}
