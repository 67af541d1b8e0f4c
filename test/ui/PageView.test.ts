import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { previewPages } from '$lib/server/papers';
import type { PaperKind } from '$lib/domain/documents/papers';
import PageView from '$lib/ui/PageView.svelte';
import { lyonShipment } from '../domain/documents/lyon';

const html = (kind: PaperKind, at = 0): string => {
	const pages = previewPages({ plan: lyonShipment(), revision: 3, draft: true, kind });
	const page = pages.ok ? pages.value[at] : undefined;
	if (!page) throw new Error('no page');
	return render(PageView, { props: { page, label: 'Commercial invoice, page 1 of 2' } }).body;
};

test('a page on screen is one picture with a name, in true proportions', () => {
	const svg = html('commercial-invoice');
	expect(svg).toMatch(/<svg[^>]* viewBox="0 0 210 297"[^>]* role="img" aria-label="Commercial invoice, page 1 of 2"/);
	expect(svg).toContain('lang="ja"');
	for (const text of ['Atelier Brume SAS', '6912.00.000', '株式会社日比谷通関管理', 'DRAFT 下書き']) expect(svg).toContain(text);
});

test('what stands in a plan is text on screen, never markup', () => {
	const plan = { ...lyonShipment(), reference: '<img src=x onerror=alert(1)>' };
	const pages = previewPages({ plan, revision: 1, draft: true, kind: 'packing-list' });
	if (!pages.ok || !pages.value[0]) throw new Error('no page');
	const svg = render(PageView, { props: { page: pages.value[0], label: 'Packing list' } }).body;
	expect(svg).not.toContain('<img');
	expect(svg).toContain('&lt;img');
});

test('labels on A4 lie on their side, with their bars', () => {
	const svg = html('carton-labels-a4');
	expect(svg).toContain('<g transform="translate(28.8 125.05) rotate(-90)">');
	expect(svg.match(/shape-rendering="crispEdges"/g)).toHaveLength(2);
});
