import { textOf } from '$lib/domain/catalog/table';
import { keysIn } from '$lib/domain/exports/forwarder/marks';
import { sayFinding, sheetFor } from '$lib/server/forwarder/checked-sheet';
import * as templates from '$lib/server/forwarder-templates';
import * as shipments from '$lib/server/shipments';
import { listOf } from '$lib/server/sku-images';
import type { PageServerLoad } from './$types';

const SHOWN = { rows: 200, columns: 60 } as const;

/** The chosen template filled from what is kept, read back, and what the check says of it. */
export const load: PageServerLoad = async ({ locals: { db, today, language }, params: { reference }, url, depends }) => {
	depends('nyuko:forwarder-sheet');
	const all = (await templates.list(db)).map(templates.rowOf);
	const kept = await shipments.find(db, reference);
	const asked = Number(url.searchParams.get('template'));
	const id = all.find((one) => one.id === asked)?.id ?? all[0]?.id;
	const centres = [...new Set((kept?.plan.destinations ?? []).map(({ fulfillmentCenter }) => fulfillmentCenter))].filter((code) => code !== '');
	// one that is not there is refused by its name
	const centre = url.searchParams.get('centre') || undefined;
	const base = { templates: all, id, centres, centre: centres.find((code) => code === centre) };
	const template = id === undefined ? undefined : await templates.find(db, id);
	if (!kept || id === undefined || !template) return { ...base, made: undefined, rejection: undefined, skus: undefined };
	const made = await sheetFor(db, { plan: kept.plan, id, on: today, ...(centre && { centre }) });
	if (!made.ok) return { ...base, made: undefined, rejection: made.rejection, skus: undefined };
	const hasPictures = template.marks.sheets.some(({ repeat }) => repeat?.columns.some(({ text }) => keysIn(text).some(({ type }) => type === 'image')));
	const skus = [...new Set(kept.plan.lines.map(({ sku }) => sku))];
	const pictures = new Map(hasPictures ? (await listOf(db, skus)).map(({ sku, sha256 }) => [sku, sha256]) : []);
	const { name, findings, isClean, sheets } = made.value;
	return {
		...base, rejection: undefined,
		skus: hasPictures ? skus.map((sku) => ({ sku, sha256: pictures.get(sku) })) : undefined,
		made: {
			name, isClean, errors: findings.filter(({ severity }) => severity === 'error').length,
			findings: findings.map((one) => ({ ...one, message: sayFinding(language, one) })),
			sheets: sheets.map(({ name: sheet, rows, merges }) => ({
				name: sheet, merges, isCut: rows.length > SHOWN.rows, rows: rows.slice(0, SHOWN.rows).map((row) => row.slice(0, SHOWN.columns).map((cell) => textOf(cell).slice(0, 120)))
			}))
		}
	};
};
