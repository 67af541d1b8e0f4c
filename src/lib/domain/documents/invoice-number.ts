import type { Plan } from '../shipment/plan';
import { isParted } from './part';

/** Number of the invoice: the reference; with the centre where each of them has papers of its own. Papers and data for machines carry the same. */
export const invoiceNumber = (plan: Plan, centre: string | undefined): string => (centre && plan.reference !== '' && isParted(plan) ? `${plan.reference}-${centre}` : plan.reference);

/** All numbers of the invoices of a shipment, in the order of its centres. */
export const invoiceNumbers = (plan: Plan, centres: readonly string[]): string[] => [...new Set(centres.map((centre) => invoiceNumber(plan, centre)))];
