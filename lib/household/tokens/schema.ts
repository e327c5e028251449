import { z } from 'zod';
import { isStorable, typedLine } from '@/lib/http/typed-line';

/** More than any house has programs. */
export const MAX_TOKENS = 50;

const name = typedLine(60, 'Say what it is for.');

/** Whose feeds are read. */
export const feedFormSchema = z.object({ name, profileId: z.uuid('Choose a profile.') });

/** Where another player is to report. */
export const hookFormSchema = z.object({
  name,
  profileId: z.uuid('Choose a profile.'),
  onlyUser: z
    .string()
    .trim()
    .max(100, 'At most 100 characters.')
    .refine(isStorable, 'Leave out line breaks and signs that nobody sees.')
    .default(''),
});

export const tokenFormSchema = z.object({
  name,
  profileId: z.uuid('Choose a profile.'),
  may: z.enum(['read', 'write']),
});
