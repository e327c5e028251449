import { z } from 'zod';
import { countField, flagField, idsOf, instantOf, numberField, secondsOfTicks, textField } from '@/lib/players/fields';
import type { PlayerEvent, ReadEvent } from '@/lib/players/player-event';

const HAPPENINGS: Record<string, PlayerEvent['happening']> = {
  'playback.start': 'start',
  'playback.progress': 'progress',
  'playback.unpause': 'progress',
  'playback.pause': 'pause',
  'playback.stop': 'stop',
};

const headSchema = z.looseObject({ Event: z.string() });

const playbackSchema = z.looseObject({
  User: z.looseObject({ Name: textField }).optional(),
  Date: textField,
  Item: z.looseObject({
    Type: z.string(),
    Name: textField,
    SeriesName: textField,
    ProductionYear: countField,
    ParentIndexNumber: countField,
    IndexNumber: countField,
    RunTimeTicks: numberField,
    ProviderIds: z.record(z.string(), z.unknown()).optional(),
  }),
  Session: z.looseObject({ DeviceId: textField, DeviceName: textField, Client: textField }).optional(),
  PlaybackInfo: z
    .looseObject({
      PositionTicks: numberField,
      PlaybackPositionTicks: numberField,
      PlayedToCompletion: flagField,
      PlaySessionId: textField,
    })
    .optional(),
});

/** @returns null for what is not Emby's. */
export function readEmby(body: unknown): ReadEvent | null {
  const head = headSchema.safeParse(body);
  if (!head.success) return null;
  const happening = HAPPENINGS[head.data.Event];
  if (!happening) return 'not-ours';
  const read = playbackSchema.safeParse(body);
  if (!read.success) return null;
  const { User, Date: date, Item: said, Session, PlaybackInfo } = read.data;
  if (said.Type !== 'Movie' && said.Type !== 'Episode') return 'not-ours';
  const isMovie = said.Type === 'Movie';
  const named = Object.entries(said.ProviderIds ?? {}).map(([name, id]) => [name.toLowerCase(), id]);
  const ids = idsOf(Object.fromEntries(named));
  const duration = secondsOfTicks(said.RunTimeTicks);
  const ended = happening === 'stop' && (PlaybackInfo?.PlayedToCompletion ?? false);
  const ticks = PlaybackInfo?.PositionTicks ?? PlaybackInfo?.PlaybackPositionTicks ?? null;
  return {
    happening: ended ? 'watched' : happening,
    user: User?.Name ?? null,
    device: {
      id: Session?.DeviceId ?? Session?.DeviceName ?? 'emby',
      name: Session?.DeviceName ?? Session?.Client ?? null,
    },
    playback: PlaybackInfo?.PlaySessionId ?? null,
    title: {
      type: isMovie ? 'movie' : 'tv',
      ids: isMovie ? ids : {},
      episodeIds: isMovie ? {} : ids,
      title: (isMovie ? said.Name : said.SeriesName) ?? '',
      year: isMovie ? said.ProductionYear : null,
      season: said.ParentIndexNumber,
      episode: said.IndexNumber,
      episodeTitle: isMovie ? null : said.Name,
    },
    position: ended ? duration : secondsOfTicks(ticks),
    duration,
    share: null,
    at: instantOf(date),
  };
}
