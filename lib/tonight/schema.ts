import { z } from 'zod';
import { episodeNumbersFields, titleKeyFields, titleKeySchema } from '@/lib/catalog/title-key-schema';
import { TIERS } from '@/lib/tonight/ranking';

const instant = z.iso.datetime({ offset: true });

/** Where `profileId` is left out, the profile this browser watches as is meant. */
const whose = { profileId: z.guid().optional() };
/** The evening it was said of, as the calendar day that began on: what comes late is refused once that is over. */
const ofEvening = { evening: z.iso.date().optional() };
const act = <Name extends string>(name: Name) =>
  z.object({ action: z.literal(name), ...whose, ...titleKeyFields, ...ofEvening });

/** Query of GET. */
export const tonightQuerySchema = z.object(whose);

/** Query of DELETE: which pick goes. */
export const tonightUnpickSchema = z.object({
  ...whose,
  ...titleKeyFields,
  tmdbId: z.coerce.number().pipe(titleKeyFields.tmdbId),
  ...ofEvening,
});

const actionSchema = z.discriminatedUnion('action', [
  act('pick'),
  act('vote'),
  act('unvote'),
  /** One per person and evening; nothing says whose it was. */
  act('veto'),
  act('take-back-veto'),
  act('never-again'),
  act('take-back-never-again'),
  /** Another surprise, please: this one does not come again this evening. */
  act('not-this'),
  /** Moves a picked show on for everyone present who is at `expected`. */
  act('advance').extend({ expected: z.object(episodeNumbersFields) }),
  /** A person with a PIN says so from where it was given, or gives it here: what is watched counts for them, too. */
  z.object({
    action: z.literal('here'),
    ...whose,
    who: z.guid(),
    here: z.boolean(),
    pin: z
      .string()
      .trim()
      .regex(/^\d{4,8}$/, 'A PIN has four to eight digits.')
      .optional(),
  }),
  z.object({ action: z.literal('done-by'), ...whose, doneBy: instant.nullable() }),
]);

/** Body of POST; a title without an action is picked. */
export const tonightActionSchema = z.preprocess(
  (body) => (body && typeof body === 'object' && !('action' in body) ? { ...body, action: 'pick' } : body),
  actionSchema,
);

const reasonSchema = z.discriminatedUnion('kind', [
  /** They keep a place in it together, as the group they are tonight. */
  z.object({ kind: z.literal('shared'), profileIds: z.array(z.string()) }),
  z.object({ kind: z.literal('together'), profileIds: z.array(z.string()) }),
  z.object({ kind: z.literal('solo'), profileId: z.string() }),
  z.object({ kind: z.literal('wanted'), profileIds: z.array(z.string()) }),
  z.object({ kind: z.literal('discover') }),
  z.object({ kind: z.literal('ahead'), profileIds: z.array(z.string()) }),
  z.object({ kind: z.literal('turn'), profileId: z.string() }),
]);

const shownTitleFields = {
  ...titleKeyFields,
  title: z.string(),
  /** Image templates as the catalog has them. */
  poster: z.string().nullable(),
  backdrop: z.string().nullable(),
};

const episodeSchema = z.object({ season: z.number(), episode: z.number() });

export const tonightCardSchema = z.object({
  ...shownTitleFields,
  tier: z.enum(TIERS),
  /** What would be played; null for a movie. */
  next: episodeSchema.nullable(),
  /** Of what would be played, what is left; null when unknown. */
  minutesLeft: z.number().nullable(),
  /** A profile present is in the middle of this very movie or episode. */
  begun: z.boolean(),
  /** How many end in time, and when; null when unknown. */
  fit: z.object({ count: z.number(), endsAt: z.string() }).nullable(),
  reasons: z.array(reasonSchema),
  /** Who of those present voted for it, guests among them. */
  votes: z.array(z.string()),
  /** Where it plays in one touch, for example `/watch/tv/900001/2/5`. */
  target: z.string(),
});

export const tonightPickSchema = z.object({
  ...shownTitleFields,
  pickedBy: z.string().nullable(),
  pickedAt: z.string(),
  /** What is next for those present: where the profile furthest behind goes on. Null for a movie, and at the end. */
  next: episodeSchema.extend({ name: z.string() }).nullable(),
  /** Who of those present is in a later episode already. */
  ahead: z.array(z.string()),
  /** Null when nothing further has aired. */
  target: z.string().nullable(),
  /** When something will, if that is known. */
  nextAirDate: z.string().nullable(),
  /** Of what would be played, what is left, and when it is over if it begins now; null when unknown. */
  minutesLeft: z.number().nullable(),
  endsAt: z.string().nullable(),
});

export const tonightSchema = z.object({
  /** The calendar day the evening began on. */
  evening: z.string(),
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      avatar: z.string(),
      color: z.string(),
      here: z.boolean(),
      /** Whether it takes their PIN to say that they are here. */
      hasPin: z.boolean(),
    }),
  ),
  /** Who is here without living here: they vote, and may veto. */
  guests: z.array(z.object({ id: z.string(), name: z.string() })),
  /** The profile this was answered for. */
  viewerId: z.string(),
  doneBy: z.string().nullable(),
  turn: z.string().nullable(),
  cards: z.array(tonightCardSchema),
  /** What "Surprise us" offers next, and what after it; none: nothing is left. */
  surprises: z.array(tonightCardSchema),
  picks: z.array(tonightPickSchema),
  /** The veto of the profile this was answered for; no other's is ever shown. */
  veto: titleKeySchema.extend({ title: z.string() }).nullable(),
  /** The catalog did not answer: suggestions and lengths may be missing. */
  catalogAway: z.boolean(),
});

export type TonightAction = z.infer<typeof actionSchema>;
export type TonightActionInput = z.input<typeof actionSchema>;
export type TonightCard = z.infer<typeof tonightCardSchema>;
export type TonightPick = z.infer<typeof tonightPickSchema>;
export type Tonight = z.infer<typeof tonightSchema>;
export type TonightCardReason = z.infer<typeof reasonSchema>;
