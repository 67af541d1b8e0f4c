/** Prints a file from a frame, as the browser prints PDF at true size; a frame that cannot print opens the file instead. */
export function printFrame(address: string): void {
	document.querySelector('iframe[data-print]')?.remove();
	const frame = document.createElement('iframe');
	frame.src = address;
	frame.dataset.print = '';
	frame.style.cssText = 'position:fixed;width:0;height:0;border:0';
	frame.onload = () => {
		try {
			frame.contentWindow!.print();
		} catch {
			window.open(address, '_blank');
		}
		// The next scan is meant for the page.
		frame.blur();
		window.focus();
	};
	document.body.append(frame);
}
