import 'server-only';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import { episodeKey, titleKey } from '@/lib/catalog/title-key';
import { getShowProgress } from '@/lib/progress/service';
import type { ShowProgress } from '@/lib/progress/view-schema';
import { ageIn } from '@/lib/ratings/rated-by-folders';
import { isWithinEach } from '@/lib/ratings/within-cap';
import type { StoredPick } from '@/lib/tonight/evening-repository';
import type { TonightPick } from '@/lib/tonight/schema';
import { catalogLocale } from '@/lib/use-cases/access/catalog-locale';
import { catalogFor } from '@/lib/use-cases/progress/profile-catalog';
import type { Group } from '@/lib/use-cases/tonight/group-tonight';
import { playAddress } from '@/lib/use-cases/tonight/play-address';
import { titleFacts } from '@/lib/use-cases/tonight/title-facts';
import { type PersonInShow, whereTheyGoOn } from '@/lib/use-cases/tonight/where-they-go-on';

/** A pick whose length is not yet known. */
export type PickBefore = Omit<TonightPick, 'minutesLeft' | 'endsAt'>;

/** Tonight's picks, each with what is next; those above the cap of the profile that asks are left out. */
export async function picksFor(group: Group): Promise<PickBefore[]> {
  const picks = await Promise.all(group.stored.picks.map((pick) => pickFor(group, pick)));
  return picks.filter((pick) => pick !== null);
}

async function pickFor(group: Group, pick: StoredPick): Promise<PickBefore | null> {
  if (group.profile.ratingCap !== null) {
    const facts = await orNull(titleFacts(pick, catalogLocale(group.profile), group.profile.householdId));
    const ages = (region: string) => facts && ageIn(facts.certifications, pick.type, region);
    if (!isWithinEach([group.profile], ages)) return null;
  }
  if (pick.type === 'movie') {
    return { ...pick, next: null, ahead: [], nextAirDate: null, target: playAddress(group, episodeKey(pick)) };
  }
  const people = (await orNull(peopleInShow(group, pick.tmdbId))) ?? [];
  const shared = await orNull(groupInShow(group, pick.tmdbId));
  const { behind, ahead } = whereTheyGoOn(people, shared);
  const next = behind?.next ?? null;
  return {
    ...pick,
    next: next && { season: next.season, episode: next.episode, name: next.name },
    ahead: ahead.map(({ person }) => person.id),
    target: next && playAddress(group, { ...titleKey('tv', pick.tmdbId), season: next.season, episode: next.episode }),
    nextAirDate: behind?.nextAirDate ?? null,
  };
}

/** Where each of those present is in a show. */
export async function peopleInShow({ present }: Group, showId: number): Promise<PersonInShow[]> {
  const people = await Promise.all(
    present.map(async (person) => {
      const progress = await getShowProgress(person.id, showId, catalogFor(person));
      return progress && { person, progress };
    }),
  );
  return people.filter((one) => one !== null);
}

/** Where they are in a show as a group; null while they have not begun it together. */
export async function groupInShow({ profile, sharedId }: Group, showId: number): Promise<ShowProgress | null> {
  if (sharedId === null) return null;
  const progress = await getShowProgress(sharedId, showId, catalogFor(profile));
  return progress?.thread ? progress : null;
}

/** Null while the catalog is away. */
export async function orNull<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer;
  } catch (error) {
    if (isCatalogUnavailable(error)) return null;
    throw error;
  }
}
