import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext } from '@playwright/test';
import type { Page } from './walk';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What a phone in the hand is wide and high. */
export const PHONE = { width: 390, height: 844 };

const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const WIDE = ['html', '.work', '.dock', '.dock .main', '.dock .left', '.dock .right'];

export const wear = (context: BrowserContext, theme: Theme, url: string): Promise<void> => context.addCookies([{ name: 'nyuko-theme', value: theme, url }]);

/**
 * In the dark nothing is other than its colours. Only what is wrong is described node by node, and in the page itself:
 * describing the thousands of nodes that are right takes longer than judging them. No page has a frame of another origin.
 */
export async function faults(page: Page, theme: Theme): Promise<string[]> {
	const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
	const { violations } = await (theme === 'light' ? axe.withTags(ALL_RULES) : axe.withRules(['color-contrast'])).analyze();
	return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** How wide the page is, or the widest part that scrolls by itself. */
export const widthOf = (page: Page): Promise<number> =>
	page.evaluate((names) => Math.max(...names.map((name) => document.querySelector(name)?.scrollWidth ?? 0)), WIDE);
