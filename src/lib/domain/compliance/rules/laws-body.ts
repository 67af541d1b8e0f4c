import type { Rule } from '../finding';

export const bodyRules: readonly Rule[] = [];
