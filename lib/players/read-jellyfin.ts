import { z } from 'zod';
import {
  countField,
  flagField,
  idField,
  idsOf,
  instantOf,
  numberField,
  secondsOfTicks,
  textField,
} from '@/lib/players/fields';
import type { PlayerEvent, ReadEvent } from '@/lib/players/player-event';

/** Jellyfin's webhook plugin with "Send all properties". */
const schema = z.looseObject({
  NotificationType: z.string(),
});

const playbackSchema = z.looseObject({
  NotificationType: z.enum(['PlaybackStart', 'PlaybackProgress', 'PlaybackStop']),
  NotificationUsername: textField,
  ItemType: z.string(),
  Name: textField,
  SeriesName: textField,
  Year: countField,
  SeasonNumber: countField,
  EpisodeNumber: countField,
  RunTimeTicks: numberField,
  PlaybackPositionTicks: numberField,
  IsPaused: flagField,
  PlayedToCompletion: flagField,
  DeviceId: textField,
  DeviceName: textField,
  ClientName: textField,
  PlaySessionId: textField,
  UtcTimestamp: textField,
  Provider_tmdb: idField,
  Provider_imdb: idField,
  Provider_tvdb: idField,
});

/** @returns null for what is not Jellyfin's. */
export function readJellyfin(body: unknown): ReadEvent | null {
  const head = schema.safeParse(body);
  if (!head.success) return null;
  if (!/^Playback/.test(head.data.NotificationType)) return 'not-ours';
  const read = playbackSchema.safeParse(body);
  if (!read.success) return null;
  const said = read.data;
  if (said.ItemType !== 'Movie' && said.ItemType !== 'Episode') return 'not-ours';
  const ids = idsOf({ tmdb: said.Provider_tmdb, imdb: said.Provider_imdb, tvdb: said.Provider_tvdb });
  const isMovie = said.ItemType === 'Movie';
  const duration = secondsOfTicks(said.RunTimeTicks);
  const ended = said.NotificationType === 'PlaybackStop' && said.PlayedToCompletion;
  return {
    happening: ended ? 'watched' : happeningOf(said),
    user: said.NotificationUsername,
    device: { id: said.DeviceId ?? said.DeviceName ?? 'jellyfin', name: said.DeviceName ?? said.ClientName },
    playback: said.PlaySessionId,
    title: {
      type: isMovie ? 'movie' : 'tv',
      ids: isMovie ? ids : {},
      episodeIds: isMovie ? {} : ids,
      title: (isMovie ? said.Name : said.SeriesName) ?? '',
      year: isMovie ? said.Year : null,
      season: said.SeasonNumber,
      episode: said.EpisodeNumber,
      episodeTitle: isMovie ? null : said.Name,
    },
    // Played to its end it says where that is, or nothing.
    position: ended ? duration : secondsOfTicks(said.PlaybackPositionTicks),
    duration,
    share: null,
    at: instantOf(said.UtcTimestamp),
  };
}

function happeningOf(said: z.infer<typeof playbackSchema>): PlayerEvent['happening'] {
  if (said.NotificationType === 'PlaybackStop') return 'stop';
  if (said.IsPaused) return 'pause';
  return said.NotificationType === 'PlaybackStart' ? 'start' : 'progress';
}
