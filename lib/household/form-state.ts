import { z } from 'zod';
import { typedValues } from '@/lib/household/typed-values';

/** What a form shows after it was sent: what was typed, and what is wrong beside each field. */
export interface FormState {
  values: Record<string, string>;
  errors: Record<string, string[] | undefined>;
  /** What is wrong with the whole, not with one field. */
  message?: string;
  /** What was done, where the form stays on the screen. */
  done?: string;
  /** An invite's link that was made, a path of this site: it is shown this once. */
  link?: string;
  /** A secret that was made, in full: it is shown this once. */
  secret?: string;
}

export function refused(form: FormData, error: z.ZodError): FormState {
  return { values: typedValues(form), errors: z.flattenError(error).fieldErrors };
}

export function complaint(form: FormData, message: string): FormState {
  return { values: typedValues(form), errors: {}, message };
}

/** What is wrong with one field. */
export function beside(form: FormData, field: string, words: string): FormState {
  return { values: typedValues(form), errors: { [field]: [words] } };
}
