import { isTyping } from '$lib/ui/keys';

/** A person does not press two keys so soon after each other; a scanner does. */
const GAP_MS = 55;
const LEAST = 4;

type Held = { readonly event: KeyboardEvent; readonly timer: ReturnType<typeof setTimeout> };

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;

/**
 * Hears a scanner anywhere on the page but in a field that is being typed in. The first letter is held back a moment: when no
 * second one follows at a scanner's speed it is given to whoever listens to keys. Answers the function that stops it.
 */
export function hearScanner(onscan: (code: string) => void): () => void {
	let code = '';
	let last = 0;
	let held: Held | undefined;
	let isOurs = false;

	const letGo = (): void => {
		if (!held) return;
		const { event } = held;
		clearTimeout(held.timer);
		held = undefined;
		isOurs = true;
		const { key, code, shiftKey } = event;
		(event.target ?? window).dispatchEvent(new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true }));
		isOurs = false;
	};
	const take = (event: KeyboardEvent): void => {
		event.preventDefault();
		event.stopImmediatePropagation();
	};
	const hear = (event: KeyboardEvent): void => {
		if (isOurs || event.isComposing || isTyping(event.target) || document.querySelector('dialog[open]')) return;
		const soon = event.timeStamp - last < GAP_MS;
		if (event.key === 'Enter' && code.length >= LEAST && soon) {
			take(event);
			onscan(code);
			code = '';
			return;
		}
		if (event.key === 'Shift') return;
		if (!isLetter(event)) {
			letGo();
			code = '';
			return;
		}
		last = event.timeStamp;
		if (soon && code !== '') {
			if (held) clearTimeout(held.timer);
			held = undefined;
			code += event.key;
			return take(event);
		}
		letGo();
		take(event);
		code = event.key;
		held = { event, timer: setTimeout(letGo, GAP_MS) };
	};
	window.addEventListener('keydown', hear, { capture: true });
	return () => {
		window.removeEventListener('keydown', hear, { capture: true });
		if (held) clearTimeout(held.timer);
	};
}
