import type { Rule } from '../finding';

export const namesRules: readonly Rule[] = [];
