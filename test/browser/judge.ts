import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from './walk';

type Theme = 'light' | 'dark';

/** What a phone in the hand is wide and high, and what a screen on a desk. */
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SCROLLED = ['html', '.work', '.dock', '.dock .main', '.dock .left', '.dock .right'];

/**
 * In the dark nothing is other than its colours. Only what is wrong is described node by node, and in the page itself:
 * describing the thousands of nodes that are right takes longer than judging them. No page has a frame of another origin.
 */
async function faults(page: Page, theme: Theme): Promise<string[]> {
	const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
	const { violations } = await (theme === 'light' ? axe.withTags(ALL_RULES) : axe.withRules(['color-contrast'])).analyze();
	return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** How wide the page is, or the widest part that scrolls by itself. */
const widthOf = (page: Page): Promise<number> =>
	page.evaluate((names) => Math.max(...names.map((name) => document.querySelector(name)?.scrollWidth ?? 0)), SCROLLED);

/** Accessible in the light and in the dark, and no wider than a phone: all of it on one visit. */
export async function judged(page: Page, what: string): Promise<void> {
	for (const theme of ['light', 'dark'] as const) {
		await page.evaluate((name) => void (document.documentElement.dataset.theme = name), theme);
		expect(await faults(page, theme), `${what}, ${theme}`).toEqual([]);
	}
	await page.setViewportSize(PHONE);
	expect(await widthOf(page), `${what}, on a phone`).toBeLessThanOrEqual(PHONE.width);
	await page.setViewportSize(DESK);
}
