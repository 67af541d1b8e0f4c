/** A page that does not load is not waited for longer. */
const MOST_MS = 30_000;
/** Frames of earlier prints stay a while: what is being printed of them is not taken away. */
const KEPT = 4;

/**
 * Prints a file from a frame, as the browser prints PDF at true size; a frame that cannot print opens the file instead.
 * It has been handed to the printer when the promise is kept.
 */
export function printFrame(address: string): Promise<void> {
	for (const before of document.querySelectorAll<HTMLElement>('iframe[data-print]')) {
		delete before.dataset['print'];
		before.dataset['printed'] = '';
	}
	[...document.querySelectorAll('iframe[data-printed]')].slice(0, -KEPT).forEach((old) => old.remove());
	const frame = document.createElement('iframe');
	frame.src = address;
	frame.dataset['print'] = '';
	frame.style.cssText = 'position:fixed;width:0;height:0;border:0';
	return new Promise((done) => {
		const late = setTimeout(done, MOST_MS);
		frame.onload = () => {
			clearTimeout(late);
			try {
				frame.contentWindow!.print();
			} catch {
				window.open(address, '_blank');
			}
			// The next scan is meant for the page.
			frame.blur();
			window.focus();
			done();
		};
		document.body.append(frame);
	});
}
