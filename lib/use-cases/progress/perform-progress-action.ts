import 'server-only';
import type { Episode } from '@/lib/catalog/catalog';
import { episodeKey } from '@/lib/catalog/title-key';
import type { OwnProfile } from '@/lib/household/repository';
import type { ActionAnswer, BarePosition, MarkAction, PatchBody } from '@/lib/progress/action-schema';
import { advanceEpisode } from '@/lib/progress/advance';
import { notListed } from '@/lib/progress/not-listed';
import { drop, hide, type Marked, mark, restore, setProgress, takeBack } from '@/lib/progress/on-purpose';
import { getStatuses } from '@/lib/progress/service';
import type { OwnProfileId } from '@/lib/supabase/own-profile';
import { catalogFor, type ProfileCatalog } from '@/lib/use-cases/progress/profile-catalog';

/** Does what a PATCH asks for. @throws ProblemError as the act it calls does. */
export async function performProgressAction(profile: OwnProfile, body: PatchBody): Promise<ActionAnswer> {
  const { id } = profile;
  const catalog = catalogFor(profile);
  if (!('action' in body)) return set(profile, catalog, body);
  switch (body.action) {
    case 'set':
      return set(profile, catalog, body);
    case 'advance':
      return advanceEpisode(profile, body.tmdbId, catalog, body.expected, body.actionId);
    case 'hide':
      return hide(profile, body);
    case 'restore':
      return restore(id, body, body.undo);
    case 'take-back':
      return takeBack(id, body, body.actionId);
    case 'drop':
      return drop(profile, body.tmdbId);
    case 'mark-watched':
    case 'mark-unwatched':
      return mark(profile, body.action, await itemsToMark(id, catalog, body), body.actionId);
  }
}

async function set(who: OwnProfile, catalog: ProfileCatalog, body: BarePosition): Promise<ActionAnswer> {
  if ((await catalog.listed(body)) === null) throw notListed();
  return setProgress(who, await named(catalog, body));
}

/** The one item, or the aired episodes up to it or of its season, in their order; each with how it looks. */
async function itemsToMark(profileId: OwnProfileId, catalog: ProfileCatalog, act: MarkAction): Promise<Marked[]> {
  const { type, tmdbId, season, episode, scope } = act;
  const found = scope === 'season' ? 'unknown' : await catalog.listed(act);
  if (found === null && !(await isStored(profileId, act))) throw notListed();
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
async function isStored(profileId: OwnProfileId, act: MarkAction): Promise<boolean> {
  return act.action === 'mark-unwatched' && (await getStatuses(profileId, [episodeKey(act)])).length > 0;
}

/** A place set by hand in something never played needs a name for its card. */
async function named(catalog: ProfileCatalog, body: BarePosition): Promise<BarePosition> {
  if (body.snapshot) return body;
  return { ...body, snapshot: await catalog.snapshotOf(body) };
}
