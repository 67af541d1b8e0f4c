import { createHash } from 'node:crypto';
import { LABEL_KINDS, LABEL_ORDERS } from '$lib/domain/documents/printing/label-job';
import { isLacking } from '$lib/domain/documents/labels/item-counts';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { say as sayOnPages } from '$lib/i18n/words';
import { jobAsked, labelRunQuery, readQuery } from '$lib/server/api/queries';
import type { LabelRun } from '$lib/server/printing';
import type { Command, Typed, Unusable } from '../command';
import { readPlanFile } from '../input';
import { writeOne } from '../output';
import { whyNot, type Coded } from '../refusal-words';

const OPTIONS = {
	kind: { value: 'KIND' }, stock: { value: 'STOCK' }, dpi: { value: 'DPI' }, order: { value: 'ORDER' }, start: { value: 'N' }, copies: { value: 'N' }, spare: { value: 'N' },
	cartons: { value: 'N-N,…' }, sku: { value: 'SKU' }, content: { value: 'SYMBOL' }
} as const;

const FLAGS = { sscc: '1', 'no-expiry': '0' } as const;

const unusable = (because: string) => reject<Unusable>({ code: 'cannot-be-printed', facts: { because } });

/** The job in the words of the address of the print page, so that both are read by one rule. */
function asked(values: Readonly<Record<string, string | undefined>>, flags: ReadonlySet<string>): URL {
	const address = new URL('nyuko:labels');
	for (const name of Object.keys(OPTIONS)) if (values[name] !== undefined) address.searchParams.set(name, values[name]);
	if (flags.has('sscc')) address.searchParams.set('sscc', FLAGS.sscc);
	if (flags.has('no-expiry')) address.searchParams.set('expiry', FLAGS['no-expiry']);
	return address;
}

type Written = { readonly bytes: Uint8Array; readonly pages: number };

async function written(run: LabelRun, as: 'pdf' | 'zpl'): Promise<Result<Written, Coded>> {
	const [{ drawnRun, zplOf }, { wholeRun }] = await Promise.all([import('$lib/server/printing'), import('$lib/server/pdf/run')]);
	const pages = drawnRun(run);
	if (!pages.ok) return pages;
	if (as === 'zpl') {
		const zpl = await zplOf(pages.value, run);
		return zpl.ok ? accept({ bytes: zpl.value, pages: pages.value.length }) : zpl;
	}
	return accept({ bytes: await wholeRun(pages.value, run.meta()), pages: pages.value.length });
}

/** What is worth knowing beside how many labels there are: SKUs that are left without one, and what Amazon's guide asks for more. */
function besides({ without, warnings }: Pick<LabelRun, 'without' | 'warnings'>, { say, language }: Pick<Typed, 'say' | 'language'>): string[] {
	const reasons = [...new Set(without.map(({ because }) => because))];
	return [
		...reasons.map((reason) =>
			say('labels.without', { because: sayOnPages(language, `labels.without.${reason}`), skus: without.filter(({ because }) => because === reason).map(({ sku }) => sku).join(', ') })),
		...warnings.map((warning) => say('labels.warning', { warning: sayOnPages(language, `papers.label-warning.${warning.code}`, warning) }))
	];
}

export const labels: Command = {
	name: 'labels',
	usage: 'FILE --out PATH.pdf|PATH.zpl [--kind KIND]',
	options: { out: { value: 'PATH' }, ...OPTIONS, sscc: 'flag', 'no-expiry': 'flag' },
	told: { kinds: LABEL_KINDS.join(', '), orders: LABEL_ORDERS.join(', ') },
	async run({ file, language, say, values, flags }) {
		const { out } = values;
		if (out === undefined) return reject({ code: 'option-missing', facts: { option: '--out', value: 'PATH' } });
		const query = readQuery(asked(values, flags), labelRunQuery);
		if (!query.ok) return reject({ code: 'label-option-not-valid', facts: { option: query.rejection.name, given: query.rejection.given, wanted: query.rejection.wanted } });
		const plan = await readPlanFile(file);
		if (!plan.ok) return plan;
		const { labelRun } = await import('$lib/server/printing');
		const run = labelRun({ plan: plan.value, revision: 1, job: jobAsked(query.value) });
		if (!run.ok) return unusable(whyNot(language, run.rejection));
		const made = await written(run.value, out.endsWith('.zpl') ? 'zpl' : 'pdf');
		if (!made.ok) return unusable(whyNot(language, made.rejection));
		const kept = await writeOne(out, made.value.bytes);
		if (!kept.ok) return kept;
		const { job: { kind, stock, dpi }, labels: count, draft, next, printed, without, warnings } = run.value;
		const { bytes, pages } = made.value;
		return accept({
			exit: draft || without.some(isLacking) ? 1 : 0,
			json: {
				file: out, sha256: createHash('sha256').update(bytes).digest('hex'), kind, stock, dpi, pages, labels: count, draft, printed, without, warnings, ...(next !== undefined && { next })
			},
			text: () => [say('labels.done', { file: out, labels: count, pages, stock, dpi, draft: draft ? 'yes' : 'no' }), ...besides({ without, warnings }, { say, language })].join('\n')
		});
	}
};
