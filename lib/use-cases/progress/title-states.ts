import 'server-only';
import type { MediaType } from '@/lib/catalog/catalog';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import { episodeKey, type TitleKey } from '@/lib/catalog/title-key';
import type { OwnProfile } from '@/lib/household/acting-profile';
import { howFarInShow } from '@/lib/progress/how-far-in-show';
import { readPlaces } from '@/lib/progress/repository';
import { filmState, showState, withShelf } from '@/lib/progress/title-state';
import type { TitleState } from '@/lib/progress/title-state-schema';
import { readShows, readWatchedTitles } from '@/lib/progress/title-states-repository';
import { adminClient } from '@/lib/supabase/admin';
import { surelyWithinCap } from '@/lib/use-cases/access/within-cap';
import { shelvedHere } from '@/lib/use-cases/library/shelved-here';
import { catalogFor } from '@/lib/use-cases/progress/profile-catalog';

/** Shows that are looked at to say which were seen: those watched last. */
const MOST_SHOWS = 500;

type Viewing = Pick<
  OwnProfile,
  'id' | 'language' | 'region' | 'timeZone' | 'ratingCap' | 'clockAheadMs' | 'householdId'
>;

/** How titles stand for a profile; what it has nothing of, or may not see, is left out. */
export async function titleStatesOf(profile: Viewing, titles: readonly TitleKey[]): Promise<TitleState[]> {
  const client = await adminClient();
  const films = titles.filter(({ type }) => type === 'movie').map((title) => episodeKey(title));
  const shows = titles.filter(({ type }) => type === 'tv').map(({ tmdbId }) => tmdbId);
  const [places, kept, shelved] = await Promise.all([
    films.length > 0 ? readPlaces(client, profile.id, films) : [],
    readShows(client, profile.id, [...new Set(shows)]),
    shelvedHere(titles, profile.householdId),
  ]);
  const catalog = catalogFor(profile);
  const ofShows = await Promise.all(
    [...kept].map(async ([id, own]) => {
      const progress = await howFarInShow(id, Promise.resolve(own), catalog).catch((error: unknown) => {
        // A poster says nothing of a show whose seasons do not come; the others do.
        if (isCatalogUnavailable(error)) return null;
        throw error;
      });
      return progress && showState(progress);
    }),
  );
  const states = [...places.map(filmState), ...ofShows].filter((state) => state !== null);
  return surelyWithinCap(profile, withShelf(states, shelved));
}

/** The films or shows that a profile has seen, the newest first: all of what has aired, of a show. */
export async function seenTitles(profile: Viewing, type: MediaType): Promise<(TitleKey & { at: string })[]> {
  const found = await readWatchedTitles(await adminClient(), profile.id, type);
  if (type === 'movie')
    return surelyWithinCap(
      profile,
      found.map((title) => ({ type, ...title })),
    );
  // Only the catalog knows whether a show was seen to its end.
  const titles = found.slice(0, MOST_SHOWS).map((title) => ({ type, ...title }));
  const seen = (await titleStatesOf(profile, titles)).filter(({ watched }) => watched);
  const ids = new Set(seen.map(({ tmdbId }) => tmdbId));
  return titles.filter(({ tmdbId }) => ids.has(tmdbId));
}
