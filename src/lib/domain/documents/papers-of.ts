import type { Plan } from '../shipment/plan';
import { linesByCentre } from './lines';
import { originClaims } from './origin-claims';
import { PAPER_KINDS, type PaperKind, type PaperOf } from './papers';
import { isParted } from './part';

/** Papers of which there may be one for each centre. */
const BY_CENTRE: ReadonlySet<PaperKind> = new Set<PaperKind>(['commercial-invoice', 'proforma-invoice', 'packing-list']);

/** Made when they are asked for by name alone: nobody wants two invoices in one set. */
const BY_NAME: ReadonlySet<PaperKind> = new Set<PaperKind>(['proforma-invoice']);

const hasBatteries = ({ lines, products }: Plan): boolean => {
	const sent = new Set(lines.map(({ sku }) => sku));
	return products.some(({ sku, traits }) => sent.has(sku) && traits?.battery !== undefined);
};

/** Papers that have nothing to say of some shipments. */
const SAYS: Partial<Record<PaperKind, (plan: Plan) => boolean>> = {
	'origin-statement': (plan) => originClaims(plan).length > 0,
	'battery-note': hasBatteries
};

const centresOf = (plan: Plan): string[] => linesByCentre(plan).flatMap(({ centre }) => centre ?? []);

/** The papers of a set in their order: those that a shipment needs, or just these kinds. */
export function papersOf(plan: Plan, only?: readonly PaperKind[]): PaperOf[] {
	const kinds = only ? PAPER_KINDS.filter((kind) => only.includes(kind)) : PAPER_KINDS.filter((kind) => !BY_NAME.has(kind) && (SAYS[kind]?.(plan) ?? true));
	const centres = isParted(plan) ? centresOf(plan) : [];
	return kinds.flatMap((kind): PaperOf[] => (centres.length > 1 && BY_CENTRE.has(kind) ? centres.map((centre) => ({ kind, centre })) : [{ kind }]));
}
