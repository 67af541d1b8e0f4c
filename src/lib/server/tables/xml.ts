const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Character references, also those beyond the first 65,536: &#x20BB7; is 𠮷. */
export const unescapeXml = (text: string): string =>
	text.includes('&')
		? text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,5}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
				if (name) return NAMED[name.toLowerCase()] ?? whole;
				const point = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
				return point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
			})
		: text;

export type XmlHandler = {
	readonly open: (name: string, attributes: string) => void;
	readonly close: (name: string) => void;
	readonly text: (text: string) => void;
};

/** Walks well-formed XML without entities of its own; false when it has a DOCTYPE or breaks off. */
export function walkXml(xml: string, { open, close, text }: XmlHandler): boolean {
	let at = 0;
	for (;;) {
		const start = xml.indexOf('<', at);
		if (start < 0) return true;
		if (start > at) text(unescapeXml(xml.slice(at, start)));
		if (xml.startsWith('<!--', start)) at = after(xml, '-->', start);
		else if (xml.startsWith('<![CDATA[', start)) {
			at = after(xml, ']]>', start);
			if (at > 0) text(xml.slice(start + 9, at - 3));
		} else if (xml.startsWith('<?', start)) at = after(xml, '?>', start);
		else if (xml.startsWith('<!', start)) return false;
		else {
			at = tagEnd(xml, start);
			if (at > 0) tag(xml.slice(start + 1, at - 1), open, close);
		}
		if (at <= 0) return false;
	}
}

const after = (xml: string, mark: string, from: number): number => {
	const at = xml.indexOf(mark, from);
	return at < 0 ? -1 : at + mark.length;
};

/** Past the ">" that ends a tag, looking at each sign once; one inside quotes does not end it. */
function tagEnd(xml: string, from: number): number {
	let at = from + 1;
	for (;;) {
		const sign = xml[at];
		if (sign === undefined) return -1;
		if (sign === '>') return at + 1;
		const closing = sign === '"' || sign === "'" ? xml.indexOf(sign, at + 1) : at;
		if (closing < 0) return -1;
		at = closing + 1;
	}
}

function tag(inside: string, open: XmlHandler['open'], close: XmlHandler['close']): void {
	if (inside.startsWith('/')) return close(localName(inside.slice(1).trim()));
	const isEmpty = inside.endsWith('/');
	const body = isEmpty ? inside.slice(0, -1) : inside;
	const space = body.search(/\s/);
	const name = localName(space < 0 ? body : body.slice(0, space));
	open(name, space < 0 ? '' : body.slice(space));
	if (isEmpty) close(name);
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The value of one attribute, by its name without prefix. */
export function attribute(attributes: string, name: string): string | undefined {
	const found = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
	const value = found?.[1] ?? found?.[2];
	return value === undefined ? undefined : unescapeXml(value);
}

/** Excel writes characters that XML cannot hold as _x000D_. */
export const unescapeCell = (text: string): string =>
	text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;
