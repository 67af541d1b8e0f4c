import type { Bars, DrawnMark, DrawnText } from '$lib/domain/documents/drawn-page';

/** An element of the structure of a page: marked contents that are read one after another. */
export type Element = {
	readonly role: 'P' | 'Figure';
	readonly contents: number[];
	/** Where it is not the language of the paper. */
	readonly language?: string;
	/** What a figure says. */
	readonly says?: string;
};

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

const languageOf = ({ runs }: DrawnText, language: string): string => (language === 'en' && JAPANESE.test(runs.map(({ text }) => text).join('')) ? 'ja' : language);

/** Texts on one line are one element; blanks between them tell them apart. */
const SAME_LINE = 0.05;

/** Which marked content each mark of a page is, in the order in which the page is read: that in which it is laid out. */
export class PageTags {
	readonly elements: Element[] = [];
	count = 0;
	private last: { readonly y: number; readonly language: string; readonly element: Element } | undefined;

	constructor(private readonly language: string) {}

	/** The number of the content that a mark is; undefined for what is not read: rules, boxes, pictures. */
	contentOf(mark: DrawnMark): { readonly role: Element['role']; readonly number: number } | undefined {
		if (mark.kind === 'text') return { role: 'P', number: this.text(mark) };
		if (mark.kind === 'bars' && mark.code) return { role: 'Figure', number: this.figure(mark.code) };
		return undefined;
	}

	private text(mark: DrawnText): number {
		const language = languageOf(mark, this.language);
		if (this.last && Math.abs(this.last.y - mark.y) < SAME_LINE && this.last.language === language) {
			this.last.element.contents.push(this.count);
			return this.count++;
		}
		const element: Element = { role: 'P', contents: [this.count], ...(language !== this.language && { language }) };
		this.elements.push(element);
		this.last = { y: mark.y, language, element };
		return this.count++;
	}

	private figure({ data }: NonNullable<Bars['code']>): number {
		this.last = undefined;
		this.elements.push({ role: 'Figure', contents: [this.count], says: data });
		return this.count++;
	}
}
