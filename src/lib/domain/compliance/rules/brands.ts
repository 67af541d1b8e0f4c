import type { Rule } from '../finding';

export const brandRules: readonly Rule[] = [];
