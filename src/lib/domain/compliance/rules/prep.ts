import type { Rule } from '../finding';

export const prepRules: readonly Rule[] = [];
