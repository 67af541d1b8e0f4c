import type { Heard } from '$lib/domain/shipment/dock-codes';
import { isTyping } from '$lib/ui/keys';

/** A scan as it was heard, and of how many keys. */
export type HeardScan = Heard & { readonly keys: number };

type Ears = {
	/** The longest pause between two keys of a scanner; people pause longer. */
	readonly gapMs: () => number;
	readonly onscan: (heard: HeardScan) => void;
	/** A key outside of any field that belongs to no scan; true when it was used. `isAlone`: no other came right before it. */
	readonly onkey: (key: string, isAlone: boolean) => boolean;
	/** Text outside of any field that people type and end with Enter: typed slower than by a scanner it waits for it. */
	readonly isTyped?: (text: string) => boolean;
};

/** Nothing shorter is taken for a scan. */
const LEAST = 3;
/** Letters outside of a field that nothing ended: a scanner that sends no end, or a scan that was cut off. Never passed over in silence. */
const LEAST_UNENDED = 4;
/** The key that ends a scan may come later than the others. */
const END_MS = 250;
/** It may come twice, in the rhythm of the others: carriage return and line feed. */
const AGAIN_MS = 35;
/** Outside of fields nobody waits for letters: a slow scanner may take its time. */
const OUTSIDE_MS = 200;
/** It may take more after its first letters; digits are typed for themselves, so many at once. */
const LETTERS_MS = 400;
/** A timer that comes so late waited for a busy page: keys that were struck meanwhile are still on their way. */
const LATE_MS = 25;

type Burst = { readonly events: KeyboardEvent[]; readonly target: EventTarget | null; readonly beganAt: number; text: string; lastAt: number };

/** What a key adds to a code; a scanner sends the separator of GS1 as Ctrl ]. */
function letterOf(event: KeyboardEvent): string | undefined {
	const { key, ctrlKey, metaKey, altKey } = event;
	if (ctrlKey && key === ']') return '\u001d';
	const isPlain = event.getModifierState('AltGraph') || (!ctrlKey && !altKey && !metaKey);
	return key.length === 1 && isPlain ? key : undefined;
}

const isEnd = (key: string): boolean => key === 'Enter' || key === 'Tab';
const isModifier = (key: string): boolean => ['Shift', 'CapsLock', 'AltGraph', 'Alt', 'Control', 'Meta'].includes(key);

/**
 * Hears a scanner anywhere on the page: keys that follow each other faster than a person types and end in Enter or Tab. They are held
 * back until it is clear what they are, so that a scan never types into a field; what was no scan is given to the field after all.
 * Answers the function that stops it.
 */
export function hear({ gapMs, onscan, onkey, isTyped = () => false }: Ears): () => void {
	let burst: Burst | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let endsBefore = -Infinity;
	let isOurs = false;

	const take = (event: KeyboardEvent): void => {
		event.preventDefault();
		event.stopImmediatePropagation();
	};
	const pauseAt = (target: EventTarget | null, outsideMs: number): number => (isTyping(target) ? gapMs() : Math.max(gapMs(), outsideMs));
	const pauseIn = ({ target, text }: Burst): number =>
		text.length >= LEAST ? END_MS : pauseAt(target, /^\d+$/.test(text) ? OUTSIDE_MS : LETTERS_MS);
	const meanPause = ({ beganAt, lastAt, events }: Burst): number => (lastAt - beganAt) / Math.max(1, events.length - 1);
	/** One hitch between two keys is no person typing: the mean pause decides. */
	const isFast = (heard: Burst): boolean => meanPause(heard) <= pauseAt(heard.target, OUTSIDE_MS);

	const isByHand = (heard: Burst): boolean => meanPause(heard) > gapMs() && isTyped(heard.text);

	const tell = (heard: Burst, endedAt = heard.lastAt): void => {
		endsBefore = endedAt + Math.min(AGAIN_MS, 2 * meanPause(heard) + 2);
		onscan({ code: heard.text, beganAt: heard.beganAt, endedAt, keys: heard.events.length });
	};

	/** It was no scan: its keys go where they were meant to. */
	const letGo = (): void => {
		clearTimeout(timer);
		const was = burst;
		burst = undefined;
		if (!was) return;
		if (isTyping(was.target)) {
			if (was.target === document.activeElement) document.execCommand('insertText', false, was.text);
		} else if (was.text.length >= LEAST_UNENDED && isFast(was) && !isByHand(was)) tell(was);
		else was.events.forEach(pass);
	};
	const pass = ({ key, code, shiftKey, target }: KeyboardEvent): void => {
		if (onkey(key, true)) return;
		isOurs = true;
		(target ?? window).dispatchEvent(new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true }));
		isOurs = false;
	};

	const letter = (event: KeyboardEvent, text: string): void => {
		if (burst && event.timeStamp - burst.lastAt <= pauseIn(burst)) {
			burst.events.push(event);
			burst.text += text;
			burst.lastAt = event.timeStamp;
		} else {
			letGo();
			if (text === ' ') return;
			burst = { events: [event], target: event.target, text, beganAt: event.timeStamp, lastAt: event.timeStamp };
		}
		take(event);
		letGoAfter(pauseIn(burst));
	};
	const letGoAfter = (ms: number): void => {
		clearTimeout(timer);
		const due = performance.now() + ms;
		timer = setTimeout(() => (performance.now() - due > LATE_MS ? letGoAfter(ms) : letGo()), ms);
	};

	const end = (event: KeyboardEvent): void => {
		const was = burst;
		if (was && was.text.length >= LEAST && event.timeStamp - was.lastAt <= END_MS && isFast(was)) {
			clearTimeout(timer);
			burst = undefined;
			take(event);
			return tell(was, event.timeStamp);
		}
		letGo();
		if (event.timeStamp <= endsBefore) return take(event);
		if (event.key === 'Enter' && !isTyping(event.target) && onkey('Enter', was === undefined)) take(event);
	};

	const hearKey = (event: KeyboardEvent): void => {
		if (isOurs || event.isComposing || event.key === 'Process' || document.querySelector('dialog[open]')) return;
		if (isModifier(event.key)) return;
		const text = event.repeat ? undefined : letterOf(event);
		if (text !== undefined) return letter(event, text);
		if (isEnd(event.key) && !event.ctrlKey && !event.metaKey) return end(event);
		letGo();
		if (!isTyping(event.target) && onkey(event.key, true)) take(event);
	};

	window.addEventListener('keydown', hearKey, { capture: true });
	return () => {
		window.removeEventListener('keydown', hearKey, { capture: true });
		clearTimeout(timer);
	};
}
