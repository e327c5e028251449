import 'server-only';
import { catalogFor, type ProfileCatalog } from '@/app/api/progress/profile-catalog';
import type { Episode } from '@/lib/catalog/catalog';
import type { Profile } from '@/lib/household/schema';
import type { ActionAnswer, BarePosition, MarkAction, PatchBody } from '@/lib/progress/action-schema';
import { type Acting, drop, hide, type Marked, mark, restore, setProgress, takeBack } from '@/lib/progress/acts';
import { advanceEpisode } from '@/lib/progress/advance';
import type { Identity } from '@/lib/supabase/access-token';

/** Does what a PATCH asks for. @throws ProblemError as the act it calls does. */
export async function performAction(identity: Identity, profile: Profile, body: PatchBody): Promise<ActionAnswer> {
  const acting: Acting = { identity, profileId: profile.id };
  const catalog = catalogFor(profile);
  if (!('action' in body)) return setProgress(acting, await named(catalog, body));
  switch (body.action) {
    case 'set':
      return setProgress(acting, await named(catalog, body));
    case 'advance':
      return advanceEpisode(acting, body.tmdbId, catalog.nextEpisode, body.expected, body.actionId);
    case 'hide':
      return hide(acting, body);
    case 'restore':
      return restore(acting, body, body.undo);
    case 'take-back':
      return takeBack(acting, body, body.actionId);
    case 'drop':
      return drop(acting, body.tmdbId);
    case 'mark-watched':
    case 'mark-unwatched':
      return mark(acting, body.action, await itemsToMark(catalog, body), body.actionId);
  }
}

/** The one item, or the aired episodes up to it or of its season, in their order; each with how it looks. */
async function itemsToMark(
  catalog: ProfileCatalog,
  { type, tmdbId, season, episode, scope }: MarkAction,
): Promise<Marked[]> {
  const snapshot = await catalog.snapshotOf(type, tmdbId);
  const one: Marked = { type, tmdbId, season, episode, snapshot };
  if (type === 'movie' || season === undefined) return [one];
  const toItem = (listed: Episode): Marked => ({
    type,
    tmdbId,
    season: listed.season,
    episode: listed.number,
    episodeId: listed.id,
    snapshot: snapshot && { ...snapshot, episodeTitle: listed.name || null, still: listed.still },
  });
  if (scope === 'season') return ((await catalog.airedInSeason(tmdbId, season)) ?? []).map(toItem);
  // Specials stand beside the story: none is "before" another.
  if (scope === 'one' || season === 0 || episode === undefined) {
    const listed = await catalog.airedInSeason(tmdbId, season).catch(() => null);
    const found = listed?.find(({ number }) => number === episode);
    return [found ? toItem(found) : one];
  }
  const before = ((await catalog.airedUpTo(tmdbId, season)) ?? []).filter(
    (listed) => listed.season < season || (listed.season === season && listed.number <= episode),
  );
  const last = before.at(-1);
  const isListed = last?.season === season && last.number === episode;
  return isListed ? before.map(toItem) : [...before.map(toItem), one];
}

/** A place set by hand in something never played needs a name for its card. */
async function named(catalog: ProfileCatalog, body: BarePosition): Promise<BarePosition> {
  if (body.snapshot) return body;
  return { ...body, snapshot: await catalog.snapshotOf(body.type, body.tmdbId) };
}
