import { z } from 'zod';

const milliseconds = z.number();
const streak = z.object({ days: z.number(), since: z.iso.date(), until: z.iso.date() }).nullable();

/** What the database answers: sums alone, which name no title. */
export const watchSumsSchema = z.object({
  /** Really watched, by each profile's own clock. */
  today: milliseconds,
  week: milliseconds,
  month: milliseconds,
  year: milliseconds,
  ever: milliseconds,
  /** Playbacks, of the year that was asked for. */
  plays: z.number(),
  /** The day it is for these profiles; null while there is nothing. */
  todayIs: z.iso.date().nullable(),
  streak,
  longestStreak: streak,
  byYear: z.array(z.object({ year: z.number(), milliseconds })),
  /** The newest 24 at most. */
  byMonth: z.array(z.object({ month: z.string(), milliseconds })),
  /** 1 is Monday. */
  byHour: z.array(z.object({ weekday: z.number(), hour: z.number(), milliseconds })),
  /** Null: a device without a name. */
  byDevice: z.array(z.object({ device: z.string().nullable(), milliseconds })),
  byProfile: z.array(z.object({ profileId: z.string(), milliseconds })),
  /** What was watched as a group, and is credited to its members. */
  together: z.array(z.object({ groupId: z.string(), milliseconds })),
  watched: z.object({ movies: z.number(), episodes: z.number(), again: z.number() }),
  titleCount: z.number(),
  /** The 200 with the most time. */
  titles: z.array(
    z.object({
      key: z.string(),
      milliseconds,
      plays: z.number(),
      watched: z.number(),
      rewatched: z.number(),
      /** As it was called when it was played; null where no report said. */
      name: z.string().nullable(),
    }),
  ),
  /** Shows that were dropped. */
  dropped: z.array(z.number()),
  /** Shows of the last 28 days, with the episodes watched in them. */
  lately: z.array(z.object({ tmdbId: z.number(), milliseconds, episodes: z.number() })),
});

export type WatchSums = z.infer<typeof watchSumsSchema>;
