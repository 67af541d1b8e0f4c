import { createHash } from 'node:crypto';
import { inspect, ready, RULESET } from '$lib/domain/compliance/inspect';
import { cartonLabels } from '$lib/domain/documents/carton-labels';
import { numbered } from '$lib/domain/documents/cartons';
import type { DoesNotFit, GlyphMissing } from '$lib/domain/documents/drawn-page';
import { NO_DAY, type LabelsInput } from '$lib/domain/documents/papers';
import { scanCommands } from '$lib/domain/documents/scan-commands';
import { judgedOn } from '$lib/domain/plan';
import type { Plan } from '$lib/domain/shipment/plan';
import { accept, reject, type Result } from '$lib/domain/values/result';
import { LANGUAGES } from '$lib/i18n/languages';
import { say } from '$lib/i18n/words';
import { writePlan } from '$lib/plan-file/write';
import { refusedLabel, type LabelVoided, type Voided } from './label-ledger';
import { drawn } from './pdf/drawn';
import { paint } from './pdf/paint';

type Drawable<R extends { readonly code: string } = never> = Result<Uint8Array, GlyphMissing | DoesNotFit | R>;
type Asked = {
	readonly revision: number;
	readonly number: number;
	/** Box ids for which no label is made any more. */
	readonly voided: ReadonlyMap<string, Voided>;
};
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The label of one carton as the paper of all labels has it; marked as a draft while something blocks the release. */
export async function cartonLabelFile(plan: Plan, { revision, number, voided }: Asked): Promise<Drawable<LabelVoided>> {
	const refused = refusedLabel(plan, voided, number);
	if (refused) return reject(refused);
	const on = judgedOn(plan, plan.dates?.ship ?? RULESET);
	const draft = !ready(inspect(plan, on));
	const input: LabelsInput = { plan, revision, draft, issuedOn: plan.dates?.ship ?? plan.dates?.declare ?? NO_DAY, planSha256: sha256(writePlan(plan)) };
	const at = numbered(plan).findIndex(({ carton }) => carton.number === number);
	const pages = drawn(cartonLabels(input, { stock: '4x6' }).slice(at, at + 1), 'carton-labels');
	if (!pages.ok) return pages;
	const { issuedOn, planSha256 } = input;
	const title = `Carton label ${number} ${plan.reference}, ${draft ? 'draft of revision' : 'revision'} ${revision}`;
	return accept(await paint(pages.value, { title, subject: 'Carton label', issuedOn, planSha256 }));
}

/** The command barcodes with their words in every language. */
export async function scanCommandsFile(): Promise<Drawable> {
	const inAll = (key: string): string[] => LANGUAGES.map((language) => say(language, key));
	const commands = { next: inAll('dock.command.next'), undo: inAll('dock.command.undo'), weigh: inAll('dock.command.weigh'), print: inAll('dock.command.print'), done: inAll('dock.command.done') };
	const pages = drawn(scanCommands({ title: inAll('dock.commands.title'), commands }), 'scan-commands');
	if (!pages.ok) return pages;
	const words = JSON.stringify(commands);
	return accept(await paint(pages.value, { title: 'Scan commands', subject: 'Scan commands', issuedOn: NO_DAY, planSha256: sha256(words) }));
}
