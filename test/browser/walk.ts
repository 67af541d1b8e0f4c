import { expect, test as base, type Page } from '@playwright/test';

/** A page that is looked at once it hears keys and clicks: `goto` and `reload` wait until the app has taken over. */
export const test = base.extend({
	page: async ({ page }, use) => {
		const heard = () => page.locator('html[data-ready]').waitFor({ state: 'attached' });
		const { goto, reload } = page;
		page.goto = async (...address) => {
			const answer = await goto.apply(page, address);
			await heard();
			return answer;
		};
		page.reload = async (...options) => {
			const answer = await reload.apply(page, options);
			await heard();
			return answer;
		};
		await use(page);
	}
});

export { expect, type Page };
