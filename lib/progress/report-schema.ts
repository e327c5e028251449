import { z } from 'zod';
import { checkEpisodeKey, episodeKeyFields, episodeKeySchema, tmdbIdSchema } from '@/lib/catalog/title-key-schema';
import { MAX_KEYS } from '@/lib/progress/place-schema';

/*
 * What the progress engine is sent. Positions and durations are seconds, instants are ISO 8601 texts.
 * A movie's key has season 0 and episode 0; an episode's has TMDB's numbers (season 0: specials).
 */

export const MAX_REPORTS = 100;

/** 100 hours: longer than anything a viewer plays in one piece. */
const MAX_SECONDS = 360_000;
/** Players round; more than this past the end is a mistake worth telling about. */
const OVERSHOOT_SECONDS = 5;
const EARLIEST = Date.UTC(1970, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

/** Spelled in small letters, as the store spells it. */
export const profileIdSchema = z.guid().toLowerCase();

const secondsSchema = z.number().min(0).max(MAX_SECONDS);

/** An instant with a zone, between 1970 (a television that has lost its clock) and 2200. */
export const instantSchema = z.iso.datetime({ offset: true }).refine((text) => {
  const time = Date.parse(text);
  return time >= EARLIEST && time < LATEST;
}, 'is not between 1970 and 2200');

/** How the title looked when it was played, so that its card shows when TMDB does not answer. The store fits the words. */
const givenSnapshotSchema = z.object({
  /** A movie's title; an episode's show may be named here or in `showTitle`. */
  title: z.string(),
  showTitle: z.string().nullish(),
  episodeTitle: z.string().nullish(),
  /** Image templates as the catalog has them, each with one size slot. */
  poster: z.string().nullish(),
  still: z.string().nullish(),
  backdrop: z.string().nullish(),
});
/** One that is none is left out: how a title looks never costs its place. */
export const snapshotSchema = givenSnapshotSchema.nullish().catch(null);

/**
 * Why a report was sent. `next` finishes the item, `ended` does where enough was really played. `start-over` and
 * `go-on` (the viewer answered "go on from here") move the place on purpose, however little was played.
 */
export const reportEventSchema = z.enum(['playing', 'pause', 'seek', 'hidden', 'ended', 'next', 'start-over', 'go-on']);

/**
 * What a report is of: a playback, or what a person did on purpose on a device before signing in. Such an act is a
 * session of its own, and comes as the device's ledger has it.
 */
export const reportKindSchema = z.enum(['playback', 'set', 'mark-watched', 'mark-unwatched', 'forget']);

export const reportSchema = z
  .object({
    profileId: profileIdSchema,
    ...episodeKeyFields,
    /** TMDB's id of the episode, which survives renumbering. */
    episodeId: tmdbIdSchema.nullish(),
    position: secondsSchema,
    /** The player's, not TMDB's; null while the stream still grows and its length is unknown. */
    duration: secondsSchema.positive().nullable(),
    /** Made by the client, new for every time a title is opened. */
    sessionId: z.guid(),
    /** Grows by at least one with every report of the session, so that repeats and late ones are recognised. */
    sequence: z.int().min(0).max(2_147_483_647),
    /** Seconds of content really played in this session so far; never sent: judged by the position alone. */
    secondsPlayed: z.number().min(0).max(10_000_000).nullish(),
    /** By the device's clock, right or wrong; the server uses the age (sent minus observed) only. */
    observedAt: instantSchema,
    /** By the same clock, at the moment of sending: a report sent again later gets a new one. */
    sentAt: instantSchema,
    deviceId: z.guid(),
    /** Cut to 60 characters. */
    deviceName: z.string().nullish().catch(null),
    kind: reportKindSchema.optional(),
    event: reportEventSchema.optional(),
    /** Where the credits begin, if the stream says so. */
    creditsStart: secondsSchema.positive().nullish(),
    snapshot: snapshotSchema,
  })
  .superRefine((report, context) => {
    checkEpisodeKey(report, context);
    if (report.duration !== null && report.position > report.duration + OVERSHOOT_SECONDS) {
      context.addIssue({
        code: 'custom',
        path: ['position'],
        message: `is more than ${OVERSHOOT_SECONDS} s past the duration`,
      });
    }
  });

/** The body of POST: one report, or up to 100. */
export const reportsBodySchema = z.union([
  z.object({ reports: z.array(reportSchema).min(1).max(MAX_REPORTS) }),
  reportSchema,
]);

export const batchBodySchema = z.object({
  profileId: profileIdSchema.optional(),
  keys: z.array(episodeKeySchema).min(1).max(MAX_KEYS),
});

export type Snapshot = z.infer<typeof givenSnapshotSchema>;
export type Report = z.infer<typeof reportSchema>;
