import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { resolve } from '$app/paths';
import { choiceOf, choiceText, FIELDS, UNITS } from '$lib/domain/catalog/fields';
import { readTable, type Mapping, type TableReading } from '$lib/domain/catalog/read-table';
import type { ReadLine } from '$lib/domain/catalog/facts';
import { importReport } from '$lib/domain/catalog/report';
import type { Refusal } from '$lib/domain/catalog/table';
import type { Db } from '$lib/server/db/connect';
import { statusOf } from '$lib/server/http';
import * as imports from '$lib/server/imports';
import type { Actions, PageServerLoad } from './$types';

/** Rows of each table that are shown; the others are taken or left together. */
const SHOWN = 500;
const SHOWN_REFUSED = 300;

const wordsOf = ({ title }: { title?: { en: string; ja?: string; fr?: string; zh?: string } }): string => title?.en || title?.ja || title?.zh || title?.fr || '';

type Opened = { readonly reading: TableReading; readonly split: readonly Refusal[]; readonly quantityBefore: (line: ReadLine) => number | undefined };

/** The rows that can be taken. Rows of a SKU that the shipment has split, and that name no centre, are told and left out. */
async function openPending(db: Db, pending: imports.Pending): Promise<Opened> {
	const reading = readTable(pending.rows, pending.mapping);
	if (pending.to === undefined) return { reading, split: [], quantityBefore: () => undefined };
	const { refused, before } = await imports.previewInto(db, pending.to, importReport(reading, []).lines);
	const left = new Set(refused.map(({ sku }) => sku));
	return { reading: { ...reading, rows: reading.rows.filter(({ sku }) => !left.has(sku)) }, split: refused, quantityBefore: before };
}

export const load: PageServerLoad = async ({ locals, params }) => {
	const pending = await imports.findPending(locals.db, params.id);
	if (!pending) redirect(303, `${resolve('/products/import')}?gone`);
	const { reading, split, quantityBefore } = await openPending(locals.db, pending);
	const report = await imports.preview(locals.db, reading);
	const refused = [...report.refused, ...split];
	const isInto = pending.to !== undefined;
	const takeable = new Set([...report.added, ...report.changed, ...(isInto ? report.lines : [])].map(({ sku }) => sku)).size;
	const remembered = pending.mapping && (await imports.findMapping(locals.db, reading.signature));
	return {
		file: { name: pending.name, format: pending.format, encoding: pending.encoding, sheet: pending.sheet },
		to: pending.to,
		kind: reading.kind,
		headerRow: reading.headerRow,
		columns: reading.columns.map(({ at, header, key, choice, sample }) => ({ at, header, key, choice: choice && choiceText(choice), sample })),
		remembered: remembered?.usedAt.slice(0, 10),
		currency: pending.mapping?.currency ?? '',
		choices: FIELDS.flatMap((field) => UNITS[field]?.map((unit) => `${field}:${unit}`) ?? [field]),
		notes: report.notes.slice(0, 20),
		counts: { added: report.added.length, changed: report.changed.length, unchanged: report.unchanged, refused: new Set(report.refused.map(({ row }) => row)).size + split.length, takeable },
		added: report.added.slice(0, SHOWN).map((product) => ({ sku: product.sku, title: wordsOf(product), hsCode: product.hsCode ?? '', origin: product.countryOfOrigin ?? '' })),
		changed: report.changed.slice(0, SHOWN).map(({ sku, changes }) => ({ sku, changes })),
		refused: refused.slice(0, SHOWN_REFUSED),
		refusedMore: Math.max(0, refused.length - SHOWN_REFUSED),
		lines: isInto ? report.lines.slice(0, SHOWN).map((line) => ({ ...line, was: quantityBefore(line) })) : [],
		units: report.lines.reduce((all, { quantity }) => all + quantity, 0),
		needsCurrency: report.refused.some(({ because }) => because.code === 'currency-missing') || pending.mapping?.currency !== undefined
	};
};

const Choice = z.string().max(40).refine((text) => text === '' || choiceOf(text) !== undefined);
const Currency = z.string().regex(/^[A-Z]{3}$/).optional().catch(undefined);

/** What a person chose for the columns; an untouched column that was understood keeps what it was understood as. */
function mappingOf(form: FormData): Mapping {
	const columns = [...form].filter(([name]) => name.startsWith('column:')).map(([name, value]) => [name.slice(7), Choice.safeParse(value)] as const);
	const currency = Currency.parse(String(form.get('currency') ?? '').trim().toUpperCase() || undefined);
	return { columns: Object.fromEntries(columns.flatMap(([key, choice]) => (choice.success ? [[key, choice.data || 'ignored']] : []))), ...(currency ? { currency } : {}) };
}

/** The rows of the chosen SKUs. SKUs beyond those shown go by one box of their own. */
function chosenOf(reading: TableReading, form: FormData): TableReading {
	const ticked = new Set(form.getAll('take').map(String));
	const shown = new Set(form.getAll('shown').map(String));
	const rest = form.get('rest') !== null;
	return { ...reading, rows: reading.rows.filter(({ sku }) => (shown.has(sku) ? ticked.has(sku) : rest)) };
}

export const actions: Actions = {
	map: async ({ locals, params, request }) => {
		const pending = await imports.findPending(locals.db, params.id);
		if (!pending) return fail(404, { rejection: { code: 'pending-gone' as const } });
		const mapping = mappingOf(await request.formData());
		await imports.mapPending(locals.db, params.id, mapping);
		const { signature, columns } = readTable(pending.rows, mapping);
		if (columns.some(({ choice }) => choice?.field === 'sku')) await imports.rememberMapping(locals.db, signature, mapping, locals.now);
		return { mapped: true };
	},

	take: async ({ locals, params, request }) => {
		const form = await request.formData();
		const pending = await imports.findPending(locals.db, params.id);
		if (!pending) return fail(404, { rejection: { code: 'pending-gone' as const } });
		const { name, to } = pending;
		if (form.get('what') === 'none') {
			await imports.dropPending(locals.db, params.id);
			redirect(303, to === undefined ? resolve('/products/import') : resolve('/shipments/[reference]/goods', { reference: to }));
		}
		const { reading: all } = await openPending(locals.db, pending);
		if (all.kind === 'unknown') error(400, 'no column holds the SKU');
		const taken = await imports.apply(locals.db, form.get('what') === 'chosen' ? chosenOf(all, form) : all, { name, to }, locals);
		if (!taken.ok) return fail(statusOf(taken.rejection), { rejection: taken.rejection });
		await imports.dropPending(locals.db, params.id);
		redirect(303, to === undefined ? `${resolve('/products')}?taken=${taken.value.id}` : resolve('/shipments/[reference]/goods', { reference: to }));
	}
};
