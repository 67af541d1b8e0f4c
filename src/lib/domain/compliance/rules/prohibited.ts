import type { Rule } from '../finding';

export const prohibitedRules: readonly Rule[] = [];
