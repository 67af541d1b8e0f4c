import type { Rule } from '../finding';

export const fbaRules: readonly Rule[] = [];
