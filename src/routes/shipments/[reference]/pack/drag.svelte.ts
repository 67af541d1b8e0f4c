import type { Refused } from '$lib/domain/packing/limits';
import type { Draft } from '../draft.svelte';
import { drop, whyNot, type Taken, type Target } from './drop';
import type { Hands } from './hand';

/** So far a pressed pointer goes before it drags: less is a click. */
const THRESHOLD_PX = 6;
/** Near the edge of what scrolls, dragging scrolls. */
const EDGE_PX = 44;
const SCROLL_PX = 10;
const SAID_MS = 8_000;

/** Goods that are being dragged, with mouse, pen or finger, and the carton they are over. One at a time for a shipment on the screen. */
export class Drag {
	taken: Taken | undefined = $state.raw();
	over: Target | undefined = $state.raw();
	at = $state.raw({ x: 0, y: 0 });
	/** Why the last drop was refused, for a while. */
	refused: Refused | undefined = $state.raw();
	#stop: (() => void) | undefined;

	/** A pointer is pressed on something that can be dragged. */
	press(event: PointerEvent, taken: Taken, hands: Hands, dropped?: (onto: Target) => void): void {
		if (event.button !== 0 || !event.isPrimary) return;
		this.#stop?.();
		const start = { x: event.clientX, y: event.clientY };
		const move = (moved: PointerEvent): void => {
			if (moved.pointerId !== event.pointerId) return;
			if (!this.taken && Math.hypot(moved.clientX - start.x, moved.clientY - start.y) < THRESHOLD_PX) return;
			if (!this.taken) this.#begin(taken);
			this.at = { x: moved.clientX, y: moved.clientY };
			this.over = targetAt(this.at);
		};
		const up = (released: PointerEvent): void => {
			if (released.pointerId !== event.pointerId) return;
			const onto = this.taken ? targetAt({ x: released.clientX, y: released.clientY }) : undefined;
			this.#stop?.();
			if (onto === undefined || onto === taken.from) return;
			this.refused = drop(hands, taken, onto);
			if (this.refused === undefined) dropped?.(onto);
			else this.#forgetLater(this.refused);
		};
		const keys = (pressed: KeyboardEvent): void => {
			if (pressed.key !== 'Escape' || !this.taken) return;
			pressed.preventDefault();
			pressed.stopPropagation();
			this.#stop?.();
		};
		const hold = (selecting: Event): void => selecting.preventDefault();
		const listeners = new AbortController();
		const how = { signal: listeners.signal, capture: true };
		window.addEventListener('pointermove', move, how);
		window.addEventListener('pointerup', up, how);
		window.addEventListener('pointercancel', () => this.#stop?.(), how);
		window.addEventListener('blur', () => this.#stop?.(), { signal: listeners.signal });
		window.addEventListener('keydown', keys, how);
		document.addEventListener('selectstart', hold, how);
		this.#stop = () => {
			listeners.abort();
			this.#stop = undefined;
			this.taken = this.over = undefined;
		};
	}

	#begin(taken: Taken): void {
		this.taken = taken;
		this.refused = undefined;
		const scroll = (): void => {
			if (this.taken !== taken) return;
			if (scrollNear(this.at)) this.over = targetAt(this.at);
			requestAnimationFrame(scroll);
		};
		requestAnimationFrame(scroll);
	}

	#forgetLater(refused: Refused): void {
		setTimeout(() => this.refused === refused && (this.refused = undefined), SAID_MS);
	}
}

function targetAt({ x, y }: { x: number; y: number }): Target | undefined {
	const name = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop]')?.dataset.drop;
	return name === undefined ? undefined : name === 'new' ? 'new' : Number(name);
}

/** What scrolls around an element. */
function scrollerOf(element: Element | null): Element | undefined {
	for (let node = element; node; node = node.parentElement)
		if (node.scrollHeight > node.clientHeight && /auto|scroll/.test(getComputedStyle(node).overflowY)) return node;
	return undefined;
}

/** Scrolls what is under a point near its upper or lower edge, or the cartons where nothing there scrolls; answers whether it did. */
function scrollNear({ x, y }: { x: number; y: number }): boolean {
	const scroller = scrollerOf(document.elementFromPoint(x, y)) ?? scrollerOf(document.querySelector('[data-drop]'));
	if (!scroller) return false;
	const { top, bottom } = scroller.getBoundingClientRect();
	const step = y < Math.max(0, top) + EDGE_PX ? -SCROLL_PX : y > Math.min(innerHeight, bottom) - EDGE_PX ? SCROLL_PX : 0;
	const before = scroller.scrollTop;
	scroller.scrollTop += step;
	return scroller.scrollTop !== before;
}

const drags = new WeakMap<Draft, Drag>();

/** The one drag of a shipment on the screen. */
export function dragOf(draft: Draft): Drag {
	const drag = drags.get(draft) ?? new Drag();
	drags.set(draft, drag);
	return drag;
}

/** For each carton whether it takes what is dragged, and if not, why. */
export function verdictsOn({ taken }: Drag, { plan }: Draft): ReadonlyMap<Target, Refused | undefined> {
	const targets: readonly Target[] = taken ? [...(plan.cartons ?? []).map(({ number }) => number), 'new'] : [];
	return new Map(targets.map((target) => [target, taken && whyNot(plan, taken, target)]));
}
