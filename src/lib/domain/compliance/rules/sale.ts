import type { Rule } from '../finding';

export const saleRules: readonly Rule[] = [];
