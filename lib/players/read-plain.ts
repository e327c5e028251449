import { z } from 'zod';
import { idsOf, instantOf } from '@/lib/players/fields';
import type { ReadEvent } from '@/lib/players/player-event';

/** A number, which templates write as a text, and what there is not as an empty one. */
const numbered = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((said) => {
    if (typeof said !== 'string') return said;
    return said.trim() === '' ? null : Number(said);
  }, schema);

const idsSchema = z.object({
  tmdb: z.union([z.int().positive(), z.string()]).optional(),
  imdb: z.string().optional(),
  tvdb: z.union([z.int().positive(), z.string()]).optional(),
});

/** Our own shape, for scripts and players that let one choose: see `docs/players.md`. */
export const plainEventSchema = z.object({
  event: z.enum(['start', 'progress', 'pause', 'stop', 'watched']),
  type: z.enum(['movie', 'episode']),
  /** A film's, or the show's. */
  title: z.string().max(500).default(''),
  year: numbered(z.int().min(1870).max(2200).nullish()),
  season: numbered(z.int().min(0).nullish()),
  episode: numbered(z.int().min(0).nullish()),
  episodeTitle: z.string().max(500).nullish(),
  /** Of the film or the show, and of the episode. */
  ids: idsSchema.default({}),
  episodeIds: idsSchema.default({}),
  /** Seconds; or how much of it as a percentage. */
  position: numbered(z.number().min(0).nullish()),
  duration: numbered(z.number().positive().nullish()),
  percent: numbered(z.number().min(0).max(100).nullish()),
  user: z.string().max(200).nullish(),
  device: z.string().max(200).nullish(),
  /** The same in all events of one playback. */
  playback: z.string().max(200).nullish(),
  at: z.iso.datetime({ offset: true }).nullish(),
});

/** @returns null for another shape. */
export function readPlain(body: unknown): ReadEvent | null {
  const read = plainEventSchema.safeParse(body);
  if (!read.success) return null;
  const said = read.data;
  return {
    happening: said.event,
    user: said.user ?? null,
    device: { id: said.device ?? 'plain', name: said.device ?? null },
    playback: said.playback ?? null,
    title: {
      type: said.type === 'movie' ? 'movie' : 'tv',
      ids: idsOf(said.ids),
      episodeIds: idsOf(said.episodeIds),
      title: said.title,
      year: said.year ?? null,
      season: said.season ?? null,
      episode: said.episode ?? null,
      episodeTitle: said.episodeTitle ?? null,
    },
    position: said.position ?? null,
    duration: said.duration ?? null,
    share: said.percent === null || said.percent === undefined ? null : said.percent / 100,
    at: instantOf(said.at ?? null),
  };
}
