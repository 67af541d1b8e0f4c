import type { Rule } from '../finding';

export const deliveryRules: readonly Rule[] = [];
