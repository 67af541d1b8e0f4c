/** Whether a key press belongs to a text that is being typed. */
export const isTyping = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select, [role=gridcell], [role=combobox]'));

/** Enter and the space bar belong to the link or button that has the focus. */
const isPressed = (target: EventTarget | null, name: string): boolean =>
	(name === 'Enter' || name === ' ') && target instanceof Element && target.closest('a, button, summary') !== null;

type Action = (event: KeyboardEvent) => unknown;

const nameOf = (event: KeyboardEvent): string =>
	`${event.ctrlKey || event.metaKey ? 'mod+' : ''}${(event.ctrlKey || event.metaKey) && event.shiftKey ? 'shift+' : ''}${event.key.length === 1 && (event.ctrlKey || event.metaKey) ? event.key.toLowerCase() : event.key}`;

const SEQUENCE_MS = 900;

/**
 * Hears keys on the whole page: `g s` (one after the other), `?`, `mod+k` (Ctrl or Command), `Escape`.
 * Plain letters are left to the field that is being typed in, and to an open dialog. Answers the function that stops it.
 */
export function listen(actions: Readonly<Record<string, Action>>): () => void {
	let first = '';
	let since = 0;
	const hear = (event: KeyboardEvent): void => {
		if (event.defaultPrevented || event.isComposing || event.altKey) return;
		const name = nameOf(event);
		const plain = !name.startsWith('mod+') && name !== 'Escape';
		if (plain && (isTyping(event.target) || isPressed(event.target, name) || document.querySelector('dialog[open]'))) return;
		const pair = event.timeStamp - since < SEQUENCE_MS ? `${first} ${name}` : '';
		const action = actions[pair] ?? actions[name];
		first = name;
		since = event.timeStamp;
		if (!action) return;
		if (name !== 'Escape') event.preventDefault();
		action(event);
	};
	window.addEventListener('keydown', hear);
	return () => window.removeEventListener('keydown', hear);
}
