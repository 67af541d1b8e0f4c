import type { Rule } from '../finding';

export const originRules: readonly Rule[] = [];
