import { type EpisodeKey, episodeKey } from '@/lib/catalog/title-key';
import 'server-only';
import { randomUUID } from 'node:crypto';
import { serverEnvironment } from '@/lib/env/server';
import type { Profile } from '@/lib/household/schema';
import { loadManifest } from '@/lib/media/manifest';
import { findStream } from '@/lib/media/stream';
import { entryFromReport } from '@/lib/progress/ledger/ledger-entry';
import { record } from '@/lib/progress/recorder';
import type { Report, Snapshot } from '@/lib/progress/report-schema';
import { wholeCatalog } from '@/lib/use-cases/catalog/whole-catalog';
import { DEMO_HISTORY, type DemoDevice, type DemoViewing } from '@/lib/use-cases/demo/history';

const DAY_MILLISECONDS = 24 * 3600 * 1000;
/** Someone following a show sees an episode an evening. */
const HOURS_APART = 24;

const devices = new Map<DemoDevice, string>();

function deviceId(device: DemoDevice): string {
  const id = devices.get(device) ?? randomUUID();
  devices.set(device, id);
  return id;
}

/** Gives freshly made demo profiles their history up to `now` (milliseconds since 1970), through a player's own reports. */
export async function seedDemoHistory(profiles: Profile[], now: number): Promise<void> {
  const reports = (await Promise.all(DEMO_HISTORY.map((viewing) => reportsOf(viewing, profiles, now)))).flat();
  await record(reports.map((report) => entryFromReport(report, now)));
}

async function reportsOf(viewing: DemoViewing, profiles: Profile[], now: number): Promise<Report[]> {
  const profile = profiles.find(({ name }) => name === viewing.profile);
  if (!profile) return [];
  const items = await itemsOf(viewing);
  const manifest = await loadManifest(serverEnvironment().mediaManifest);
  return items.flatMap(({ key, snapshot, episodeId }, index) => {
    const stream = findStream(manifest, key);
    if (!stream) return [];
    const isLast = index === items.length - 1;
    const share = isLast ? viewing.share : 1;
    const position = Math.floor(share * stream.durationSeconds);
    const endedAt = now - viewing.daysAgo * DAY_MILLISECONDS - (items.length - 1 - index) * HOURS_APART * 3600 * 1000;
    const common = {
      ...key,
      profileId: profile.id,
      episodeId,
      duration: stream.durationSeconds,
      sessionId: randomUUID(),
      deviceId: deviceId(viewing.device),
      deviceName: viewing.device,
      creditsStart: stream.creditsStart,
      sentAt: new Date(now).toISOString(),
      snapshot,
    };
    const at = (time: number) => new Date(time).toISOString();
    return [
      { ...common, sequence: 0, position: 0, secondsPlayed: 0, observedAt: at(endedAt - position * 1000) },
      {
        ...common,
        sequence: 1,
        position,
        secondsPlayed: position,
        observedAt: at(endedAt),
        event: share === 1 ? ('ended' as const) : ('pause' as const),
      },
    ];
  });
}

interface DemoItem {
  key: EpisodeKey;
  snapshot: Snapshot;
  episodeId?: number;
}

async function itemsOf({ type, id, season, episodes }: DemoViewing): Promise<DemoItem[]> {
  if (type === 'movie') {
    const movie = await wholeCatalog.getMovie(id);
    if (!movie) return [];
    const { title, poster, backdrop } = movie;
    return [{ key: episodeKey({ type, tmdbId: id }), snapshot: { title, poster, backdrop } }];
  }
  const [show, listed] = await Promise.all([wholeCatalog.getShow(id), wholeCatalog.getSeason(id, season ?? 1)]);
  if (!show || !listed) return [];
  const [first, last] = episodes ?? [1, 1];
  return listed.episodes.slice(first - 1, last).map((episode) => ({
    key: { type, tmdbId: id, season: episode.season, episode: episode.number },
    episodeId: episode.id,
    snapshot: {
      title: show.title,
      showTitle: show.title,
      episodeTitle: episode.name,
      poster: show.poster,
      still: episode.still,
      backdrop: show.backdrop,
    },
  }));
}
