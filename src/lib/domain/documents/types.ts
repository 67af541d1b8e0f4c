import type { Type } from './page';

/** The sizes of the papers, in points. */
export const TITLE: Type = { size: 18, weight: 700 };
export const TITLE_JA: Type = { size: 12, weight: 500 };
export const REFERENCE: Type = { size: 11, weight: 700 };
export const TOTAL: Type = { size: 9, weight: 700 };
export const NAME: Type = { size: 9, weight: 700 };
export const TERM: Type = { size: 9.5, weight: 700 };
export const BODY: Type = { size: 8, weight: 400 };
export const BODY_MEDIUM: Type = { size: 8, weight: 500 };
export const BODY_BOLD: Type = { size: 8, weight: 700 };
export const SMALL: Type = { size: 7.5, weight: 400 };
export const SMALL_BOLD: Type = { size: 7.5, weight: 700 };
export const SECOND: Type = { size: 7, weight: 400 };
export const LABEL: Type = { size: 6.5, weight: 500 };
export const LABEL_JA: Type = { size: 6.5, weight: 400 };
export const HEAD_JA: Type = { size: 6.2, weight: 400 };
export const FOOT: Type = { size: 6.5, weight: 400 };
export const ID: Type = { size: 6.8, weight: 500, face: 'mono' };

/** Widths of rules, in millimetres. */
export const HAIRLINE = 0.15;
export const SECTION = 0.25;
export const EDGE = 0.4;
export const SEEN = 0.6;
