import type { Rule } from '../finding';

export const dangerousGoodsRules: readonly Rule[] = [];
