import 'server-only';
import { catalogFor } from '@/app/api/progress/profile-catalog';
import type { Profile } from '@/lib/household/schema';
import type { ActionAnswer, MarkAction, PatchBody } from '@/lib/progress/action-schema';
import { type Acting, drop, hide, type Marked, mark, restore, setProgress } from '@/lib/progress/acts';
import { advanceEpisode } from '@/lib/progress/advance';
import type { Identity } from '@/lib/supabase/access-token';

/** Does what a PATCH asks for. @throws ProblemError as the act it calls does. */
export async function performAction(identity: Identity, profile: Profile, body: PatchBody): Promise<ActionAnswer> {
  const acting: Acting = { identity, profileId: profile.id };
  if (!('action' in body)) return setProgress(acting, body);
  switch (body.action) {
    case 'set':
      return setProgress(acting, body);
    case 'advance': {
      const { nextEpisode } = catalogFor(profile);
      return advanceEpisode(acting, body.tmdbId, nextEpisode, body.expected, body.actionId);
    }
    case 'hide':
      return hide(acting, body);
    case 'restore':
      return restore(acting, body, body.undo);
    case 'drop':
      return drop(acting, body.tmdbId);
    case 'mark-watched':
    case 'mark-unwatched':
      return mark(acting, body.action, await itemsToMark(profile, body), body.actionId);
  }
}

/** The one item, or the aired episodes up to it or of its season, in their order. */
async function itemsToMark(profile: Profile, { type, tmdbId, season, episode, scope }: MarkAction): Promise<Marked[]> {
  const one: Marked = { type, tmdbId, season, episode };
  if (type === 'movie' || scope === 'one' || season === undefined) return [one];
  const catalog = catalogFor(profile);
  const toItem = (listed: { season: number; number: number; id: number }): Marked => ({
    type,
    tmdbId,
    season: listed.season,
    episode: listed.number,
    episodeId: listed.id,
  });
  if (scope === 'season') return ((await catalog.airedInSeason(tmdbId, season)) ?? []).map(toItem);
  // Specials stand beside the story: none is "before" another.
  if (season === 0 || episode === undefined) return [one];
  const before = ((await catalog.airedEpisodes(tmdbId)) ?? []).filter(
    (listed) => listed.season < season || (listed.season === season && listed.number < episode),
  );
  return [...before.map(toItem), one];
}
