import type { Attachment } from 'svelte/attachments';

const GAP = 6;
const EDGE = 8;

/**
 * Shows an element (`popover="manual"`) over everything, under the element `anchor` answers with, or above it where there is no
 * room, and keeps it there while the page scrolls.
 */
export const float =
	(anchor: () => Element | null | undefined): Attachment<HTMLElement> =>
	(element) => {
		const place = (): void => {
			const at = anchor()?.getBoundingClientRect();
			if (!at) return;
			const { width, height } = element.getBoundingClientRect();
			const below = at.bottom + GAP + height <= innerHeight - EDGE || at.top - GAP - height < EDGE;
			element.dataset.side = below ? 'below' : 'above';
			element.style.top = `${below ? at.bottom + GAP : at.top - GAP - height}px`;
			element.style.left = `${Math.max(EDGE, Math.min(at.left, innerWidth - width - EDGE))}px`;
		};
		element.showPopover?.();
		place();
		const resized = new ResizeObserver(place);
		resized.observe(element);
		addEventListener('scroll', place, { capture: true, passive: true });
		addEventListener('resize', place);
		return () => {
			resized.disconnect();
			removeEventListener('scroll', place, { capture: true });
			removeEventListener('resize', place);
		};
	};
