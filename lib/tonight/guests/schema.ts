import { z } from 'zod';
import { titleKeyFields, titleKeySchema } from '@/lib/catalog/title-key-schema';
import { typedLine } from '@/lib/http/typed-line';

/** Of the form: the code as it was typed, and how the others call who typed it. */
export const joinEveningSchema = z.object({
  code: z.string().trim().min(1, 'Type the code.').max(40, 'A code has eight letters and digits.'),
  name: typedLine(30, 'Say your name.'),
});

/** Query of the household's DELETE: who goes. */
export const guestIdQuerySchema = z.object({ profileId: z.guid().optional(), id: z.guid() });

const act = <Name extends string>(name: Name) => z.object({ action: z.literal(name), ...titleKeyFields });

/** Body of PATCH: what a guest may do, with a title that is offered. */
export const guestActionSchema = z.discriminatedUnion('action', [
  act('vote'),
  act('unvote'),
  /** One per guest and evening; no answer says whose it was. */
  act('veto'),
  act('take-back-veto'),
]);

const shownTitleFields = {
  ...titleKeyFields,
  title: z.string(),
  /** Image templates as the catalog has them. */
  poster: z.string().nullable(),
  backdrop: z.string().nullable(),
};

/**
 * The evening as a guest sees it: what is offered, and nothing of who lives here. Why a title is offered, and how far
 * a profile is in it, is the household's.
 */
export const guestEveningSchema = z.object({
  name: z.string(),
  cards: z.array(
    z.object({
      ...shownTitleFields,
      /** Of the movie, or of an episode; null when the catalog does not know. */
      minutes: z.number().nullable(),
      votes: z.number(),
      voted: z.boolean(),
    }),
  ),
  picks: z.array(z.object(shownTitleFields)),
  /** This guest's own. */
  veto: titleKeySchema.extend({ title: z.string() }).nullable(),
});

/** A code that was made, shown once: the server keeps its hash. */
export const guestCodeSchema = z.object({
  id: z.string(),
  code: z.string(),
});

export type GuestAction = z.infer<typeof guestActionSchema>;
export type GuestEvening = z.infer<typeof guestEveningSchema>;
export type GuestCode = z.infer<typeof guestCodeSchema>;
