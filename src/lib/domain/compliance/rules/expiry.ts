import type { Rule } from '../finding';

export const expiryRules: readonly Rule[] = [];
