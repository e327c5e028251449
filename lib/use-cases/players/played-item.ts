import 'server-only';
import { type EpisodeKey, episodeKey } from '@/lib/catalog/title-key';
import type { ActingProfile } from '@/lib/household/acting-profile';
import { neutralRow } from '@/lib/imports/neutral-row';
import type { PlayedTitle } from '@/lib/players/player-event';
import { AskedOnce } from '@/lib/process/asked-once';
import { RecentMap } from '@/lib/process/recent-map';
import type { Snapshot } from '@/lib/progress/report-schema';
import { catalogWithin } from '@/lib/use-cases/access/catalog-for';
import { catalogLocale } from '@/lib/use-cases/access/catalog-locale';
import { findTitle } from '@/lib/use-cases/imports/find-title';
import { matchRow, readKnownTitle } from '@/lib/use-cases/imports/match-rows';

/** What a player plays, in the catalog. */
export interface PlayedItem {
  key: EpisodeKey;
  episodeId: number | null;
  /** In seconds, as the catalog has it. */
  runtime: number | null;
  snapshot: Snapshot;
}

const REMEMBERED_MS = 10 * 60_000;

/** A player reports the same film every few seconds. */
const known = new RecentMap<string, { item: PlayedItem | null; askedAt: number }>(5_000);
const asking = new AskedOnce<string, PlayedItem | null>();

/**
 * The film or the episode that a player plays, found as an import finds it and as the profile may see it; null where it
 * is not in the catalog, above the cap, or where several could be meant. @throws CatalogUnavailableError
 */
export async function playedItem(profile: ActingProfile, title: PlayedTitle): Promise<PlayedItem | null> {
  const { id, ratingCap, language, region } = profile;
  const name = JSON.stringify([id, ratingCap, language, region, title]);
  const remembered = known.get(name);
  if (remembered && performance.now() - remembered.askedAt < REMEMBERED_MS) return remembered.item;
  return asking.get(name, async () => {
    const item = await find(profile, title);
    known.set(name, { item, askedAt: performance.now() });
    return item;
  });
}

async function find(profile: ActingProfile, title: PlayedTitle): Promise<PlayedItem | null> {
  const catalog = catalogWithin([profile]);
  const locale = catalogLocale(profile);
  const { season, episode, episodeTitle, ...said } = title;
  const numbers = title.type === 'tv' ? { season, episode, episodeTitle: episodeTitle ?? undefined } : {};
  // As a row of a file, which has to say when it was played; to find the title that does not matter.
  const told = neutralRow({ source: 'nfo', ...said, ...numbers, at: new Date(0).toISOString() });
  const verdict = await findTitle(told, catalog, locale);
  const found = verdict.kind === 'sure' ? await readKnownTitle(verdict.title, catalog, locale) : null;
  if (!found) return null;
  const row = await matchRow({ number: 0, told }, found, profile.id, false, catalog);
  const { episodeId = null, duration = null, snapshot } = row.found ?? {};
  if (row.state !== 'matched' || !row.item || !snapshot) return null;
  return { key: episodeKey(row.item), episodeId, runtime: duration, snapshot };
}
