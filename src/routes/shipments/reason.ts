import { RULESET } from '$lib/domain/compliance/inspect';
import type { Language } from '$lib/i18n/languages';
import { namedMessageOf } from '$lib/i18n/tell';
import { hasWords, say } from '$lib/i18n/words';
import type { ShipmentRow } from '$lib/server/shipment-record';

/** What stands in the way first. Of other rules than these only the title is told: today's sentence may ask for facts that were not kept. */
export function reasonOf(language: Language, { first, ruleset }: Pick<ShipmentRow, 'first' | 'ruleset'>): string {
	if (!first) return '';
	if (ruleset === RULESET) return namedMessageOf(language, first);
	const title = `findings.${first.code}.title`;
	return hasWords(language, title) ? say(language, title) : first.code;
}
