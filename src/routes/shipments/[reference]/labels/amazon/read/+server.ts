import { boxesIn, readLabelsBody, type Progress, type Read, type Refused } from '$lib/server/amazon-labels';
import { problem, sentenceOf } from '$lib/server/http';
import type { Language } from '$lib/i18n/languages';
import type { RequestHandler } from './$types';

/** Reads Amazon's label PDF: a line of JSON for every page, so that it is seen how far it is, and a last one with the boxes. */
export const POST: RequestHandler = async ({ request, locals: { language } }) => {
	const body = await readLabelsBody(request);
	if (!body.ok) return problem(body.rejection, language);
	const steps = boxesIn(body.value);
	const first = await steps.next();
	if (!first.done && first.value.kind === 'refused') return problem(first.value.rejection, language);
	return new Response(lines(first, steps, language), { headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store', 'x-accel-buffering': 'no' } });
};

type Step = Progress | Read | Refused;

/** Whoever stops reading the answer stops the work. */
function lines(first: IteratorResult<Step, void>, rest: AsyncGenerator<Step>, language: Language): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	const toldIn = (step: Step): object => (step.kind === 'refused' ? { kind: 'refused', detail: sentenceOf(language, step.rejection) } : step);
	let isFirst = true;
	return new ReadableStream({
		async pull(controller) {
			const step = isFirst ? first : await rest.next();
			isFirst = false;
			if (step.done) return controller.close();
			controller.enqueue(encoder.encode(`${JSON.stringify(toldIn(step.value))}\n`));
		},
		cancel: () => void rest.return(undefined)
	});
}
