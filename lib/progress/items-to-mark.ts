import type { Episode } from '@/lib/catalog/catalog';
import { episodeKey } from '@/lib/catalog/title-key';
import type { MarkAction } from '@/lib/progress/action-schema';
import { notListed } from '@/lib/progress/not-listed';
import type { Marked } from '@/lib/progress/on-purpose';
import type { ProgressCatalog } from '@/lib/progress/progress-catalog';
import type { ProgressStore } from '@/lib/progress/progress-store';

/** The one item, or the aired episodes up to it or of its season, in their order; each with how it looks. */
export async function itemsToMark(store: ProgressStore, catalog: ProgressCatalog, act: MarkAction): Promise<Marked[]> {
  const { type, tmdbId, season, episode, scope } = act;
  const found = scope === 'season' ? 'unknown' : await catalog.listed(act);
  if (found === null && !(await isStored(store, act))) throw notListed();
  const snapshot = await catalog.snapshotOf(act);
  const one: Marked = { ...episodeKey(act), snapshot };
  if (type === 'movie' || season === undefined) return [one];
  const toItem = (listed: Episode): Marked => ({
    type,
    tmdbId,
    season: listed.season,
    episode: listed.number,
    episodeId: listed.id,
    snapshot: snapshot && { ...snapshot, episodeTitle: listed.name || null, still: listed.still },
  });
  if (scope === 'season') {
    const aired = await catalog.airedInSeason(tmdbId, season);
    if (!aired) throw notListed();
    return aired.map(toItem);
  }
  // Specials stand beside the story: none is "before" another.
  if (scope === 'one' || season === 0 || episode === undefined) {
    return [found !== 'unknown' && found?.episode ? toItem(found.episode) : one];
  }
  const before = ((await catalog.airedUpTo(tmdbId, season)) ?? []).filter(
    (listed) => listed.season < season || (listed.season === season && listed.number <= episode),
  );
  const last = before.at(-1);
  const isListed = last?.season === season && last.number === episode;
  return isListed ? before.map(toItem) : [...before.map(toItem), one];
}

/** What a catalog has dropped since can still be marked unwatched. */
async function isStored(store: ProgressStore, act: MarkAction): Promise<boolean> {
  return act.action === 'mark-unwatched' && (await store.places([episodeKey(act)])).length > 0;
}
