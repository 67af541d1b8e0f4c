import type { Rule } from '../finding';

export const labelRules: readonly Rule[] = [];
