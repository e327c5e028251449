import { z } from 'zod';

const startSchema = z
  .string()
  // A program may write a place with all the digits that it has, as 415.70000000000005.
  .regex(/^\d{1,6}(\.\d{1,30})?$/)
  .transform(Number);

/** Seconds from `?t=`, or null when it is absent or makes no sense: a broken link still plays the film. */
export function startParameter(value: string | string[] | undefined): number | null {
  const parsed = startSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
