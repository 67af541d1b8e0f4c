import type { Rule } from '../finding';

export const hazardRules: readonly Rule[] = [];
