import { notAscii, toAscii } from '../values/letters';
import type { At, Lack, Note } from './made';

/** What a value is to be in its format. */
export type Asked = { readonly column: string; readonly subject?: string; readonly at: At; readonly most?: number; readonly least?: number };
type Facts = Partial<Pick<Lack, 'given' | 'length' | 'most' | 'lines' | 'characters'>>;

/** Fills columns and keeps account of what they lack. Values go on whole, so that they can be seen: nothing is cut. */
export class Checks {
	readonly lacks: Lack[] = [];
	readonly notes: Note[] = [];

	lack(because: Lack['because'], { column, subject = 'shipment', at, most = 0 }: Asked, facts: Facts = {}): void {
		const { given = '' } = facts;
		this.lacks.push({ because, column, subject, at, given, length: [...given].length, most, characters: '', ...facts });
	}

	note(code: string, told: Note['told'] = {}, at?: At): void {
		if (!this.notes.some((note) => note.code === code && JSON.stringify(note.told) === JSON.stringify(told))) this.notes.push({ code, told, ...(at && { at }) });
	}

	/** A value that must be there. */
	need(value: string | undefined, asked: Asked): string {
		if (value === undefined || value.trim() === '') this.lack('missing', asked);
		return this.fit(value, asked);
	}

	/** A value within its length; nothing is within any. */
	fit(value: string | undefined, asked: Asked): string {
		const text = value?.trim() ?? '';
		const length = [...text].length;
		if (asked.most !== undefined && length > asked.most) this.lack('tooLong', asked, { given: text });
		if (asked.least !== undefined && text !== '' && length < asked.least) this.lack('tooShort', { ...asked, most: asked.least }, { given: text });
		return text;
	}

	/** A value in ASCII; a character that has no such form is named. */
	ascii(value: string | undefined, asked: Asked): string {
		const text = toAscii(value ?? '');
		const odd = notAscii(text);
		if (odd.length > 0) this.lack('characters', asked, { given: text, characters: odd.join(' ') });
		return this.fit(text, asked);
	}

	needAscii(value: string | undefined, asked: Asked): string {
		if (value === undefined || value.trim() === '') this.lack('missing', asked);
		return this.ascii(value, asked);
	}
}
