import path from 'node:path';
import { z } from 'zod';
import { isStorable } from '@/lib/http/typed-line';
import type { PathTrouble } from '@/lib/library/given/look-at-path';
import type { Refusal } from '@/lib/library/given/path-rules';

/* A folder as a person names it. */

/** Who sees what is in it: every household here, the one alone whose account runs Tonight, or whom it was for before. */
export const SEEN_BY = ['everyone', 'household', 'kept'] as const;
export type SeenBy = (typeof SEEN_BY)[number];

const saidSchema = z.object({
  kind: z.enum(['films', 'shows', 'mixed'], 'Say what is in it.'),
  seenBy: z.enum(SEEN_BY, 'Say who sees what is in it.'),
  rating: z
    .string('Say how it is rated.')
    .regex(/^(?:\d|1\d|2[01])?$/, 'Say how it is rated.')
    .transform((age) => (age === '' ? null : Number(age))),
});

export const givenSchema = saidSchema.extend({
  path: z
    .string()
    .trim()
    .min(1, { error: 'Give its path.', abort: true })
    .max(1000, { error: 'At most 1,000 characters.', abort: true })
    .refine(isStorable, { error: 'Leave out line breaks and signs that nobody sees.', abort: true })
    .refine((text) => path.isAbsolute(text), 'Give the whole path, from / on, for example /srv/films.'),
});

/** A folder that there is, as a form names it. */
export const namedSchema = z.object({ path: z.string().min(1).max(2000).refine(isStorable) });
export const changedSchema = saidSchema.extend(namedSchema.shape);

const TROUBLES: Record<PathTrouble, string> = {
  gone: 'Where Tonight runs there is no such folder.',
  'no-folder': 'That is no folder.',
  forbidden: 'It may not be read by the user that Tonight runs as.',
  hanging: 'It gives no answer, as a network share whose server is away. Try again when that is back.',
  name: 'A name in this path is longer than any folder’s.',
};

export function troubleWords(trouble: PathTrouble): string {
  return TROUBLES[trouble];
}

/** What a person reads of a folder that is not taken. */
export function refusalWords(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'system':
      return 'That is a folder of the system, and none of films.';
    case 'too-much':
      return 'That holds everything, and more than films. Give a folder in it.';
    case 'data':
      return 'Tonight keeps its own data in there. Give a folder beside that.';
    case 'inside-data':
      return 'That is where Tonight keeps its own data.';
    case 'same':
      return 'This folder is there already.';
    case 'inside':
      return `It lies in ${refusal.other}, which is there already: what is in it is on the shelf.`;
    case 'around':
      return `${refusal.other} lies in it, and is there already. Remove that first, or give another one in it.`;
  }
}
