import { addressInJapanese, addressText } from '$lib/domain/documents/addresses';
import { DIRECTORY, findCentre, type FulfillmentCenter } from '$lib/domain/shipment/fulfillment-centers';
import type { Choice } from '$lib/ui/choices';
import type { Say } from '$lib/ui/words';

/** What a centre is called for the reader; its code alone where the directory knows no more. */
export const centreName = (code: string, t: Say): string => {
	const centre = findCentre(code);
	return (t.language === 'ja' ? centre?.nameJa : undefined) ?? centre?.name ?? code;
};

const place = ({ address, prefecture, prefectureJa }: FulfillmentCenter, t: Say): string => {
	if (!address) return [t.language === 'ja' ? prefectureJa : prefecture, t('parties.destinations.site-unknown')].filter(Boolean).join(' · ');
	return t.language === 'ja' ? addressInJapanese(address) : addressText(address);
};

const choice = (centre: FulfillmentCenter, t: Say): Choice<string> => ({
	value: centre.code,
	label: [centre.code, centreName(centre.code, t)].filter((part, i) => i === 0 || part !== centre.code).join(' · '),
	detail: `${place(centre, t)} · ${t(`frame.standing.${centre.standing}`)}`,
	words: [
		centre.code, centre.name, centre.nameJa, centre.prefecture, centre.prefectureJa,
		addressText(centre.address), addressInJapanese(centre.address)
	].join(' ')
});

/** The directory to choose from: places that are known first. */
export const centreChoices = (t: Say): readonly Choice<string>[] =>
	DIRECTORY.toSorted((a, b) => Number(!a.address) - Number(!b.address) || a.code.localeCompare(b.code)).map((centre) => choice(centre, t));
