import type { Carton } from './plan';

/** What a carton weighs, for rules and papers alike: what the scale said, else what was reckoned. */
export const grossOf = ({ measured, grossWeightG }: Pick<Carton, 'measured' | 'grossWeightG'>): number => measured?.grossWeightG ?? grossWeightG;
