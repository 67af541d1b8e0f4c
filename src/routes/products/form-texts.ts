import { z } from 'zod';
import type { Texts } from './product-form';

const FormTexts = z.record(z.string().max(60), z.string().max(5_000));

/** The fields of a posted form as texts; files and overlong fields are no part of a product's form. */
export const formTexts = (form: FormData): Texts => FormTexts.parse(Object.fromEntries(form));
