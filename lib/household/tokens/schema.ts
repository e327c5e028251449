import { z } from 'zod';

/** More than any house has programs. */
export const MAX_TOKENS = 50;

const name = z.string().trim().min(1, 'Say what it is for.').max(60, 'At most 60 characters.');

/** Whose feeds are read. */
export const feedFormSchema = z.object({ name, profileId: z.uuid('Choose a profile.') });

/** Where another player is to report. */
export const hookFormSchema = z.object({
  name,
  profileId: z.uuid('Choose a profile.'),
  onlyUser: z.string().trim().max(100, 'At most 100 characters.').default(''),
});

export const tokenFormSchema = z.object({
  name,
  profileId: z.uuid('Choose a profile.'),
  may: z.enum(['read', 'write']),
});
