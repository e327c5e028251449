import 'server-only';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import type { Profile } from '@/lib/household/schema';
import { getShowProgress } from '@/lib/progress/service';
import type { ShowProgress } from '@/lib/progress/view-schema';
import { certificationAge, isWithinCap } from '@/lib/ratings/certification-age';
import type { StoredPick } from '@/lib/tonight/repository';
import type { TonightPick } from '@/lib/tonight/schema';
import { catalogLocale } from '@/lib/use-cases/access/catalog-locale';
import { catalogFor } from '@/lib/use-cases/progress/profile-catalog';
import { type Group, playAddress } from '@/lib/use-cases/tonight/group-tonight';
import { titleFacts } from '@/lib/use-cases/tonight/title-facts';

/** How far one of those present is in a picked show. */
export interface Standing {
  person: Profile;
  progress: ShowProgress;
}

/** Tonight's picks, each with what is next; those above the cap of whoever asks are not theirs to see. */
export async function picksFor(group: Group): Promise<TonightPick[]> {
  const picks = await Promise.all(group.stored.picks.map((pick) => pickFor(group, pick)));
  return picks.filter((pick) => pick !== null);
}

async function pickFor(group: Group, pick: StoredPick): Promise<TonightPick | null> {
  const { ratingCap, region } = group.profile;
  if (ratingCap !== null) {
    const facts = await orNull(titleFacts(pick.type, pick.tmdbId, catalogLocale(group.profile)));
    if (!isWithinCap(facts && certificationAge(facts.certifications, pick.type, region), ratingCap)) return null;
  }
  if (pick.type === 'movie') {
    return { ...pick, next: null, ahead: [], nextAirDate: null, target: playAddress(group, pick) };
  }
  const standings = (await orNull(standingsIn(group, pick.tmdbId))) ?? [];
  const shared = (await orNull(sharedStanding(group, pick.tmdbId))) ?? null;
  const { behind, ahead } = comparePlaces(standings, shared);
  const next = behind?.progress.next ?? null;
  return {
    ...pick,
    next: next && { season: next.season, episode: next.episode, name: next.name },
    ahead: ahead.map(({ person }) => person.id),
    target: next && playAddress(group, { type: 'tv', tmdbId: pick.tmdbId, season: next.season, episode: next.episode }),
    nextAirDate: behind?.progress.nextAirDate ?? null,
  };
}

/** Where each of those present is in a show. */
export async function standingsIn({ identity, present }: Group, showId: number): Promise<Standing[]> {
  const standings = await Promise.all(
    present.map(async (person) => {
      const progress = await getShowProgress(identity, person.id, showId, catalogFor(person));
      return progress && { person, progress };
    }),
  );
  return standings.filter((standing) => standing !== null);
}

/** Where they are in a show as a group; null while they have not begun it together. */
export async function sharedStanding(
  { identity, profile, sharedId }: Group,
  showId: number,
): Promise<ShowProgress | null> {
  if (sharedId === null) return null;
  const progress = await getShowProgress(identity, sharedId, showId, catalogFor(profile));
  return progress?.thread ? progress : null;
}

/**
 * The group's own place decides, where it has one; else whoever is furthest behind decides what is next, so that nobody misses an episode; of those who are in the middle of
 * it, if anyone is. Caught up is furthest on.
 */
function comparePlaces(
  standings: Standing[],
  shared: ShowProgress | null,
): { behind: Pick<Standing, 'progress'> | null; ahead: Standing[] } {
  const begun = standings.filter(({ progress }) => progress.status !== 'not_started');
  const counted = (begun.length > 0 ? begun : standings).toSorted((one, other) => order(one) - order(other));
  const [furthestBehind = null] = counted;
  const behind = shared ? { progress: shared } : furthestBehind;
  return { behind, ahead: behind ? begun.filter((standing) => order(standing) > order(behind)) : [] };
}

function order({ progress: { next } }: Pick<Standing, 'progress'>): number {
  return next ? next.season * 100_000 + next.episode : Number.POSITIVE_INFINITY;
}

async function orNull<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer;
  } catch (error) {
    if (isCatalogUnavailable(error)) return null;
    throw error;
  }
}
