import { PNG } from 'pngjs';
import { opened } from '$lib/server/read-back/picture';

const POINTS = 72;
/** Enough to read the small print on a screen. */
const DPI = 120;
const MOST_DOTS = 6_000_000;

/** A page of a finished PDF, counted from 1, as a picture; undefined where it has no such page. */
export async function pagePicture(pdf: Uint8Array, page: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
	const document = await opened(pdf);
	try {
		if (page < 1 || page > document.getPageCount()) return undefined;
		const one = document.getPage(page - 1);
		const { originalWidth, originalHeight } = one.getOriginalSize();
		const scale = Math.min(DPI / POINTS, Math.sqrt(MOST_DOTS / Math.max(1, originalWidth * originalHeight)));
		const { data, width, height } = await one.render({ scale, render: 'bitmap' });
		const picture = new PNG({ width, height });
		picture.data = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
		return new Uint8Array(PNG.sync.write(picture, { colorType: 2, inputHasAlpha: true }));
	} finally {
		document.destroy();
	}
}
