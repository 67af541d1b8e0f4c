import type { Rule } from '../finding';

export const batteryRules: readonly Rule[] = [];
