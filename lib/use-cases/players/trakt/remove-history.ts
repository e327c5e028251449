import 'server-only';
import { randomUUID } from 'node:crypto';
import type { LooseKey } from '@/lib/catalog/title-key';
import { removeHistory } from '@/lib/history/repository';
import type { Items } from '@/lib/players/trakt/read-items';
import { readItems } from '@/lib/players/trakt/read-items';
import { type Played, readNumbered, readPlaybacks, readWatchedItems } from '@/lib/players/trakt/repository';
import { announceTitle } from '@/lib/progress/changes';
import { adminClient } from '@/lib/supabase/admin';
import { catalogWithin } from '@/lib/use-cases/access/catalog-for';
import { matchRow } from '@/lib/use-cases/imports/match-rows';
import { countedByType, notFound } from '@/lib/use-cases/players/trakt/counts';
import type { Player } from '@/lib/use-cases/players/trakt/door';
import { type FoundItem, findItems } from '@/lib/use-cases/players/trakt/find-items';
import { performProgressAction } from '@/lib/use-cases/progress/perform-progress-action';

/** Removes plays from the history as if they had never been, by their numbers or by what was played; marks with them. */
export async function removeFromHistory({ profile }: Player, body: Items): Promise<Response> {
  const { found, missing } = await findItems(profile, readItems(body));
  const keys = (await Promise.all(found.map((item) => keyOf(profile, item)))).filter((key) => key !== null);
  const numbered = await Promise.all(
    (body.ids ?? []).map(async (id) => ({ id, played: id === null ? null : await readNumbered(profile.id, id) })),
  );
  const plays = new Map<string, Played>();
  for (const key of keys) for (const played of await readPlaybacks(profile.id, key)) plays.set(played.id, played);
  for (const { played } of numbered) if (played) plays.set(played.id, played);
  const removalId = randomUUID();
  for (const sessionId of plays.keys()) {
    for (const title of await removeHistory(await adminClient(), profile.id, removalId, { sessionId })) {
      announceTitle(profile.id, title);
    }
  }
  const unmarked = await unmark(profile, keys);
  const ids = numbered.flatMap(({ id, played }) => (played ? [] : [id]));
  const deleted = countedByType([...plays.values(), ...unmarked]);
  return Response.json({ deleted, not_found: { ...notFound(missing), ids } });
}

/** What of a title is meant: all of it, a season, or one episode. */
async function keyOf(profile: Player['profile'], { item, key, known, rows }: FoundItem): Promise<LooseKey | null> {
  if (key.type === 'movie') return key;
  if (item.whole) return item.title?.season == null ? key : { ...key, season: item.title.season };
  const [told] = rows;
  const row = told && (await matchRow({ number: 0, told }, known, profile.id, false, catalogWithin([profile])));
  return row?.item ?? null;
}

/** Takes back the marks on what is still watched once its plays are gone. */
async function unmark(profile: Player['profile'], keys: LooseKey[]): Promise<LooseKey[]> {
  const unmarked: LooseKey[] = [];
  for (const type of new Set(keys.map((key) => key.type))) {
    for (const { tmdbId, season, episode } of await readWatchedItems(profile.id, type)) {
      const isMeant = keys.some(
        (key) =>
          key.type === type &&
          key.tmdbId === tmdbId &&
          (key.season ?? season) === season &&
          (key.episode ?? episode) === episode,
      );
      if (!isMeant) continue;
      const key = type === 'movie' ? { type, tmdbId } : { type, tmdbId, season, episode };
      await performProgressAction(profile, { action: 'mark-unwatched', scope: 'one', ...key });
      unmarked.push(key);
    }
  }
  return unmarked;
}
