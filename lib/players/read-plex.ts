import { z } from 'zod';
import { countField, idsOf, numberField, secondsOfMs, textField } from '@/lib/players/fields';
import type { PlayerEvent, ReadEvent } from '@/lib/players/player-event';

const HAPPENINGS: Record<string, PlayerEvent['happening']> = {
  'media.play': 'start',
  'media.resume': 'progress',
  'media.pause': 'pause',
  'media.stop': 'stop',
  'media.scrobble': 'watched',
};

/** Plex sends `payload`, a field of a form. */
const headSchema = z.looseObject({ event: z.string().regex(/^(media|library|admin|device|playback)\./) });

const playbackSchema = z.looseObject({
  Account: z.looseObject({ title: textField }).optional(),
  Player: z.looseObject({ uuid: textField, title: textField }).optional(),
  Metadata: z.looseObject({
    type: z.string(),
    title: textField,
    grandparentTitle: textField,
    year: countField,
    parentIndex: countField,
    index: countField,
    viewOffset: numberField,
    duration: numberField,
    guid: textField,
    /** Of what a channel sends just now. */
    live: textField,
    Guid: z.array(z.looseObject({ id: z.string() })).optional(),
  }),
});

/** @returns null for what is not Plex's. */
export function readPlex(body: unknown): ReadEvent | null {
  const head = headSchema.safeParse(body);
  if (!head.success) return null;
  const happening = HAPPENINGS[head.data.event];
  if (!happening) return 'not-ours';
  const read = playbackSchema.safeParse(body);
  if (!read.success) return null;
  const { Account, Player, Metadata: said } = read.data;
  // Where a channel is in a film says nothing of where the viewer is.
  if ((said.type !== 'movie' && said.type !== 'episode') || said.live === '1') return 'not-ours';
  const isMovie = said.type === 'movie';
  const ids = idsOf(Object.fromEntries([...(said.Guid ?? []).map(({ id }) => id), said.guid ?? ''].map(splitGuid)));
  return {
    happening,
    user: Account?.title ?? null,
    device: { id: Player?.uuid ?? Player?.title ?? 'plex', name: Player?.title ?? null },
    playback: null,
    title: {
      type: isMovie ? 'movie' : 'tv',
      ids: isMovie ? ids : {},
      episodeIds: isMovie ? {} : ids,
      title: (isMovie ? said.title : said.grandparentTitle) ?? '',
      // An episode's is the year it aired in.
      year: isMovie ? said.year : null,
      season: said.parentIndex,
      episode: said.index,
      episodeTitle: isMovie ? null : said.title,
    },
    position: secondsOfMs(said.viewOffset),
    duration: secondsOfMs(said.duration),
    // It says so at nine tenths, and often not where.
    share: happening === 'watched' && said.viewOffset === null ? 0.9 : null,
    at: null,
  };
}

/** `tmdb://550`, and of old agents `com.plexapp.agents.imdb://tt0137523?lang=en`. */
function splitGuid(guid: string): [string, string] {
  const [, kind = '', id = ''] = /(tmdb|imdb|tvdb|themoviedb|thetvdb):\/\/(tt\d+|\d+)(?:\?|$)/.exec(guid) ?? [];
  return [kind.replace('themoviedb', 'tmdb').replace('thetvdb', 'tvdb'), id];
}
