import type { Rule } from '../finding';

export const natureRules: readonly Rule[] = [];
