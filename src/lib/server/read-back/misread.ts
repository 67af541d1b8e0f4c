/** What stands in the place of a code or a text, or what nothing was said of: its field is `page` then. */
export type Misread = { readonly page: number; readonly field: string; readonly expected: string; readonly read: string };

/** Nothing is there, or nothing should be. */
export const NOTHING = '–';
