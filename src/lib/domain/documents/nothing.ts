import { FIRST_TOP, firstPage, footed, LEFT, RIGHT, type Paper } from './frame';
import type { Page } from './page';
import { draw, heightOf, stated } from './paper-parts';
import { EDGE, SMALL, TERM } from './types';
import type { Label } from './words';

/** One page that says that there is nothing to say, so that nobody looks for what does not exist. */
export function nothingToSay(paper: Paper, what: Label, more: Label): Page[] {
	const sheet = firstPage(paper);
	const top = FIRST_TOP + 4;
	const lines = [
		...stated(LEFT + 4, RIGHT - 4, what, TERM, SMALL, { down: 6.4, leading: 4.4 }),
		...stated(LEFT + 4, RIGHT - 4, more, SMALL, SMALL, { down: 4.6, leading: 3.8 })
	];
	sheet.frame({ x: LEFT, y: top, width: RIGHT - LEFT, height: heightOf(lines) + 3.4 }, EDGE);
	draw(sheet, top, lines);
	return footed(paper, [sheet]);
}
