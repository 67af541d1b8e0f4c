import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import address from 'zxing-wasm/reader/zxing_reader.wasm?url';

/** A picture of the camera, and what codes are in it. */
export type ToReader = { readonly image: ImageData };
export type FromReader = { readonly kind: 'ready' } | { readonly kind: 'failed' } | { readonly kind: 'read'; readonly codes: readonly string[] };

const tell = (message: FromReader): void => postMessage(message);
const FORMATS: NonNullable<ReaderOptions['formats']> = ['Code128', 'EAN13', 'EAN8', 'UPCA', 'UPCE', 'ITF', 'QRCode', 'DataMatrix'];

// The reader comes from our own files; left to itself it would ask the network.
prepareZXingModule({ overrides: { locateFile: () => address }, fireImmediately: true }).then(
	() => tell({ kind: 'ready' }),
	() => tell({ kind: 'failed' })
);

addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
	readBarcodes(data.image, { formats: FORMATS, tryHarder: true, maxNumberOfSymbols: 3 }).then(
		(found) => tell({ kind: 'read', codes: found.filter(({ isValid }) => isValid).map(({ text }) => text) }),
		() => tell({ kind: 'read', codes: [] })
	);
});
