import type { TRAIT_FLAGS } from '$lib/domain/catalog/product';

type Flag = (typeof TRAIT_FLAGS)[number];

/** Traits as a clerk looks for them. */
export const TRAIT_GROUPS: Readonly<Record<string, readonly Flag[]>> = {
	food: ['food', 'drink', 'alcohol', 'tobacco', 'supplement', 'petFood', 'chocolate', 'meat', 'dairy', 'expiryControlled', 'needsRefrigeration'],
	health: ['cosmetic', 'quasiDrug', 'medicine', 'medicalDevice'],
	people: ['foodContact', 'toyForUnderSix', 'toyForUnderThree', 'babyProduct', 'adult'],
	electric: ['mainsPowered', 'wireless', 'laser', 'magnetic'],
	danger: ['lighter', 'pressureCooker', 'magnetSet', 'aerosol', 'compressedGas', 'corrosive', 'toxic', 'oxidising', 'pesticide', 'fertiliser', 'sharp', 'weapon'],
	form: ['liquid', 'doubleSealed', 'powder', 'paste', 'fragile', 'glass', 'perforated', 'boxed'],
	material: ['textile', 'plush', 'leather', 'fur', 'exoticSkin', 'ivoryOrCoral', 'plant', 'seed', 'rawWood', 'animal'],
	papers: ['brandAuthorised', 'japaneseLabel']
};
