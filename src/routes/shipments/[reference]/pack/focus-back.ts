/**
 * Remembers what has the focus now, and answers the way back: to the button that was pressed, or where that is gone, as the one that
 * packs the rest is when nothing is left, to the button that packs all.
 */
export function focusBack(): () => void {
	const pressed = document.activeElement;
	return () => {
		const isThere = pressed instanceof HTMLElement && pressed !== document.body && pressed.isConnected;
		(isThere ? pressed : document.querySelector<HTMLElement>('[data-field=cartons]'))?.focus({ preventScroll: true });
	};
}

/** Nothing has the focus: what had it is gone or cannot be pressed any more. */
export const isFocusLost = (): boolean => document.activeElement === null || document.activeElement === document.body;
