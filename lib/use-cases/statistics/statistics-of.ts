import 'server-only';
import { parseTitleKey, type TitleKey, titleKey, titleText } from '@/lib/catalog/title-key';
import { nowFor } from '@/lib/household/clock';
import { getShowProgress } from '@/lib/progress/service';
import { byFact } from '@/lib/statistics/by-fact';
import { readWatchSums } from '@/lib/statistics/repository';
import type { Statistics } from '@/lib/statistics/schema';
import type { WatchSums } from '@/lib/statistics/sums-schema';
import { STATISTICS_TERMS } from '@/lib/statistics/terms';
import { adminClient } from '@/lib/supabase/admin';
import { surelyWithinCap } from '@/lib/use-cases/access/within-cap';
import { type Asking, peopleAsked } from '@/lib/use-cases/history/asking';
import { type CountedFacts, countedFacts, MOST_COUNTED } from '@/lib/use-cases/history/counted-facts';
import { catalogFor } from '@/lib/use-cases/progress/profile-catalog';

export interface Wanted {
  scope: 'profile' | 'household';
  year?: number;
}

/** What a profile watched, or everyone of the household whom this browser may look at, in numbers. */
export async function statisticsOf(asking: Asking, { scope, year }: Wanted): Promise<Statistics> {
  const { profile } = asking;
  const people = peopleAsked(asking, scope);
  const sums = await readWatchSums(await adminClient(), people, { year, now: nowFor(profile) });
  const { lately, dropped, ...numbers } = sums;
  const titles = await surelyWithinCap(profile, sums.titles.flatMap(withKey));
  const facts = await countedFacts(profile, titles.slice(0, MOST_COUNTED));
  const factOf = (key: TitleKey) => facts.get(titleText(key)) ?? null;
  const droppedShows = await surelyWithinCap(
    profile,
    dropped.map((id) => titleKey('tv', id)),
  );
  const nameOf = (tmdbId: number) =>
    factOf(titleKey('tv', tmdbId))?.name ??
    titles.find((title) => title.type === 'tv' && title.tmdbId === tmdbId)?.name ??
    null;
  return {
    ...numbers,
    titles: titles.map((title) => ({ ...title, name: factOf(title)?.name ?? title.name })),
    ...byFact(titles, factOf),
    byProfile: sums.byProfile.map((each) => ({ ...each, name: namesOf(asking, each.profileId).join(' and ') })),
    together: togetherOf(asking, sums),
    dropped: droppedShows.map(({ tmdbId }) => ({ tmdbId, name: nameOf(tmdbId) })),
    left: scope === 'household' ? [] : await leftOf(asking, lately, facts),
  };
}

function withKey({ key, ...rest }: WatchSums['titles'][number]) {
  const title = parseTitleKey(key);
  return title ? [{ ...title, ...rest }] : [];
}

/** Of the household a group's own time, of a person what is credited to it. */
function togetherOf(asking: Asking, { together, byProfile }: WatchSums): Statistics['together'] {
  const own = byProfile.filter(({ profileId }) => asking.groups.some(({ id }) => id === profileId));
  const all = [...together, ...own.map(({ profileId, milliseconds }) => ({ groupId: profileId, milliseconds }))];
  return all.map((each) => ({
    ...each,
    names: namesOf(asking, each.groupId).filter((name) => own.length > 0 || name !== asking.profile.name),
  }));
}

function namesOf({ profiles, groups }: Asking, id: string): string[] {
  const members = groups.find((group) => group.id === id)?.members ?? [id];
  const names = profiles.filter((profile) => members.includes(profile.id)).map(({ name }) => name);
  return names.length > 0 ? names : ['Somebody who is gone'];
}

/** What the catalog cannot tell of now is left out. */
async function leftOf(
  { profile }: Asking,
  lately: WatchSums['lately'],
  facts: Map<string, CountedFacts>,
): Promise<Statistics['left']> {
  const factOf = (tmdbId: number) => facts.get(titleText(titleKey('tv', tmdbId)));
  const known = lately.filter(({ tmdbId, milliseconds }) => milliseconds > 0 && factOf(tmdbId));
  const catalog = catalogFor(profile);
  const rows = await Promise.all(
    known.map(async ({ tmdbId, milliseconds }) => {
      const progress = await getShowProgress(profile.id, tmdbId, catalog).catch(() => null);
      const minutesLeft = progress?.minutesLeft ?? 0;
      if (minutesLeft === 0) return [];
      const perDay = milliseconds / 60_000 / STATISTICS_TERMS.latelyDays;
      const name = factOf(tmdbId)?.name ?? '';
      return [
        { tmdbId, name, minutesLeft, millisecondsLately: milliseconds, daysLeft: Math.ceil(minutesLeft / perDay) },
      ];
    }),
  );
  return rows.flat();
}
