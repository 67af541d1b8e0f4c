import type { Finding } from '$lib/domain/compliance/finding';
import { editCarrier } from '$lib/domain/shipment/parties';
import type { Plan } from '$lib/domain/shipment/plan';
import { setIncoterm } from '$lib/domain/shipment/terms';

/** A way out that one press takes; `label` is also what the undo line says. */
export type Mend = { readonly label: string; readonly apply: (plan: Plan) => Plan };

const DDP: Mend = { label: 'parties.mend.ddp', apply: (plan) => setIncoterm(plan, { rule: 'DDP' }) };
const IMPORTER_PAYS: Mend = { label: 'parties.mend.importer-pays', apply: (plan) => ({ ...plan, dutiesPaidBy: 'importer' }) };
const IN_THE_IMPORTERS_NAME: Mend = { label: 'parties.mend.importer-named', apply: (plan) => editCarrier(plan, { taxKind: 'importer-of-record' }) };

/** Only where the right answer is known without asking; names, places and days are the clerk's to give. */
export function mendOf({ code, facts }: Finding): Mend | undefined {
	if (code === 'terms.not-ddp') return DDP;
	if (code === 'terms.duties-billed-to-receiver') return facts['how'] === 'unpaid-channel' ? IN_THE_IMPORTERS_NAME : IMPORTER_PAYS;
	return code === 'importer.all-in-channel' ? IN_THE_IMPORTERS_NAME : undefined;
}
