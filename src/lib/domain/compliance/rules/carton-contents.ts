import type { Rule } from '../finding';

export const cartonContentRules: readonly Rule[] = [];
