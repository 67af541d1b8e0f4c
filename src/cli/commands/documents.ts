import { inspect, ready } from '$lib/domain/compliance/inspect';
import { DOCUMENT_NAMES, documentsNamed, type Named } from '$lib/domain/documents/papers';
import type { Picture } from '$lib/domain/documents/page';
import { judgedOn } from '$lib/domain/plan';
import { accept, reject, type Result } from '$lib/domain/values/result';
import type { Language } from '$lib/i18n/languages';
import { told } from '$lib/i18n/tell';
import { dayInJapan } from '$lib/server/clock';
import type { Release } from '$lib/server/papers';
import type { Answer, Command, Unusable } from '../command';
import { readBytes, readPlanFile } from '../input';
import { nearest } from '../nearest';
import { writeFolder } from '../output';
import { whyNot } from '../refusal-words';
import type { Say } from '../words';
import { findingsText } from './check';

const KIND_LIST = DOCUMENT_NAMES.join(', ');

function kindsOf(only: string | undefined): Result<Partial<Named>, Unusable> {
	if (only === undefined) return accept({});
	const named = documentsNamed(only);
	if (named.ok) return named;
	const wrong = named.rejection.kind;
	const suggestion = nearest(wrong, DOCUMENT_NAMES);
	return suggestion
		? reject({ code: 'kind-unknown-near', facts: { given: wrong, suggestion } })
		: reject({ code: 'kind-unknown', facts: { given: wrong, kinds: KIND_LIST } });
}

async function signatureFrom(file: string, language: Language): Promise<Result<Picture, Unusable>> {
	const { LARGEST_SIGNATURE, readSignature } = await import('$lib/server/signature-image');
	const bytes = await readBytes(file, LARGEST_SIGNATURE);
	if (!bytes.ok) return bytes;
	const read = readSignature(bytes.value);
	return read.ok ? read : reject({ code: 'cannot-be-printed', facts: { because: whyNot(language, read.rejection) } });
}

const writtenText = (say: Say, folder: string, { reference, revision, draft, documents }: Release): string =>
	[
		say('documents.done', { draft: draft ? 'yes' : 'no', reference, revision, folder }),
		...documents.map(({ file, pages }) => `  ${say('documents.row', { file, pages })}`)
	].join('\n');

export const documents: Command = {
	name: 'documents',
	usage: 'FILE --out DIR [--only KIND,…] [--signature FILE.png] [--draft]',
	options: { out: { value: 'DIR' }, only: { value: 'KIND,…' }, signature: { value: 'FILE.png' }, draft: 'flag' },
	told: { kinds: KIND_LIST },
	async run({ file, language, say, values, flags }) {
		const { out } = values;
		if (out === undefined) return reject({ code: 'option-missing', facts: { option: '--out', value: 'DIR' } });
		const only = kindsOf(values.only);
		if (!only.ok) return only;
		const read = await readPlanFile(file);
		if (!read.ok) return read;
		const plan = read.value;
		const draft = flags.has('draft');
		// Fonts and barcodes take longer to load than all the rest; the other commands do without them.
		const { writePapers } = await import('$lib/server/papers');
		const signature = values.signature === undefined ? undefined : await signatureFrom(values.signature, language);
		if (signature && !signature.ok) return signature;
		const papers = await writePapers({ plan, revision: 1, draft, ...only.value, signature: signature?.value });
		if (!papers.ok) {
			const { rejection } = papers;
			if (rejection.code !== 'blocked') return reject({ code: 'cannot-be-printed', facts: { because: whyNot(language, rejection) } });
			const { findings } = rejection;
			const answer: Answer = {
				exit: 1,
				json: { ok: false, findings: findings.map(told) },
				text: () => `${say('documents.blocked', { block: findings.length, reference: plan.reference })}\n\n${findingsText(findings, language, say)}`
			};
			return accept(answer);
		}
		const { release, files } = papers.value;
		const folder = await writeFolder(out, files);
		if (!folder.ok) return folder;
		const isReady = !draft || ready(inspect(plan, judgedOn(plan, dayInJapan(new Date()))));
		return accept({ exit: isReady ? 0 : 1, json: release, text: () => writtenText(say, out, release) });
	}
};
