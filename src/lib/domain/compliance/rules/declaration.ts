import type { Rule } from '../finding';

export const declarationRules: readonly Rule[] = [];
