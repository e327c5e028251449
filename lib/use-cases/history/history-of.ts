import 'server-only';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import { type TitleKey, titleKey } from '@/lib/catalog/title-key';
import { daysAfter, todayIn } from '@/lib/catalog/today';
import { historyPath } from '@/lib/history/address';
import { filterWords } from '@/lib/history/filter-words';
import { type HistoryPage, readHistory, readPlaybacks } from '@/lib/history/repository';
import type { History, HistoryEntry } from '@/lib/history/schema';
import { type HistoryWeek, historyWeek } from '@/lib/history/week';
import { withGroups } from '@/lib/history/with-groups';
import type { OwnProfile } from '@/lib/household/acting-profile';
import { nowFor } from '@/lib/household/clock';
import { readDeviceNames } from '@/lib/household/devices/repository';
import type { Viewer } from '@/lib/household/viewer';
import type { SnapshotOf } from '@/lib/progress/named-by-catalog';
import { weekOf } from '@/lib/statistics/period';
import type { TonightSupabase } from '@/lib/supabase/admin';
import { clientFor } from '@/lib/supabase/session';
import { catalogWithin } from '@/lib/use-cases/access/catalog-for';
import { catalogLocale } from '@/lib/use-cases/access/catalog-locale';
import { surelyWithinCap } from '@/lib/use-cases/access/within-cap';
import { type Asking, peopleAsked } from '@/lib/use-cases/history/asking';
import { filterNames } from '@/lib/use-cases/history/filter-names';
import { titlesBehind } from '@/lib/use-cases/history/titles-behind';
import { catalogFor } from '@/lib/use-cases/progress/profile-catalog';

interface Asked {
  client: TonightSupabase;
  asking: Asking;
}

/**
 * What a profile watched and may see, newest first; what no report has named, the catalog names. What it watched with others
 * is in it, finished or not, with whom.
 */
export async function historyOf({ client, asking }: Asked, page: HistoryPage): Promise<History> {
  const { profile } = asking;
  const { scope, who } = page.filter ?? {};
  const people = peopleAsked(asking, scope).filter((id) => who === undefined || id === who);
  const { timeZone } = profile;
  const found = page.filter?.q ? await titlesCalled(profile, page.filter.q) : [];
  const titles = await titlesBehind(profile, people, page.filter);
  const [history, { ofDevice }] = await Promise.all([
    readTogether(client, asking, people, { ...page, timeZone, found, titles }),
    readDeviceNames(client),
  ]);
  const { snapshotOf } = catalogFor(profile);
  const entries = await surelyWithinCap(profile, history.entries);
  const told = await Promise.all(entries.map((entry) => named(entry, snapshotOf)));
  return {
    ...history,
    entries: told.map((entry) => ({ ...entry, deviceName: ofDevice.get(entry.deviceId ?? '') ?? entry.deviceName })),
  };
}

/** Own playbacks and those of groups in one page. What is behind a figure is what the figure counts: the profile's own alone. */
async function readTogether(
  client: TonightSupabase,
  { profile, profiles, groups }: Asking,
  people: string[],
  page: HistoryPage,
): Promise<History> {
  const { q: _, ...figure } = page.filter ?? {};
  const own = groups.filter(({ members }) => members.includes(profile.id));
  if (own.length === 0 || Object.values(figure).some((value) => value !== undefined)) {
    return readHistory(client, people, page);
  }
  const others = ({ members }: (typeof own)[number]) =>
    profiles.filter(({ id }) => id !== profile.id && members.includes(id)).map(({ name }) => name);
  const [alone, shared] = await Promise.all([
    readPlaybacks(client, people, page),
    readPlaybacks(
      client,
      own.map(({ id }) => id),
      page,
    ),
  ]);
  const all = withGroups(alone, shared, new Map(own.map((group) => [group.id, others(group)])));
  const shown = all.slice(0, page.limit);
  const hasMore = all.length > page.limit || [alone, shared].some(({ length }) => length >= page.limit);
  return { entries: shown.map(({ entry }) => entry), next: hasMore ? (shown.at(-1)?.mark ?? null) : null };
}

const FIRST_PAGE = 50;

/** What the page of the history begins with: its first entries, the week where nothing is looked for, else what is, in words. */
export async function historyPageOf(
  viewer: Viewer,
  profile: OwnProfile,
  filter: NonNullable<HistoryPage['filter']>,
): Promise<{ history: History; week: HistoryWeek | null; asked: string[] }> {
  const client = await clientFor(viewer.identity);
  const asking = { ...viewer, profile };
  const isAll = historyPath(filter) === '/history';
  const [history, week] = await Promise.all([
    historyOf({ client, asking }, { limit: FIRST_PAGE, filter }),
    isAll ? weekOfHistory(client, asking) : null,
  ]);
  const asked = isAll ? [] : filterWords(filter, await filterNames(asking, filter, history), profile.language);
  return { history, week, asked };
}

/** A week with more sessions than this counts as many of them. */
const MOST_OF_A_WEEK = 1000;

/** What a profile's week came to, from Monday on. */
async function weekOfHistory(client: TonightSupabase, asking: Asking): Promise<HistoryWeek> {
  const { profile } = asking;
  const { first, last } = weekOf(todayIn(profile.timeZone, nowFor(profile)));
  const filter = { first, last };
  const page = { limit: MOST_OF_A_WEEK, filter, timeZone: profile.timeZone };
  const { entries } = await readHistory(client, [profile.id], page);
  const days = Array.from({ length: 7 }, (_, index) => daysAfter(first, index));
  return historyWeek(await surelyWithinCap(profile, entries), days, profile.timeZone);
}

/** What the catalog finds by that name, while it answers. */
async function titlesCalled(profile: OwnProfile, words: string): Promise<TitleKey[]> {
  try {
    const { items } = await catalogWithin([profile]).searchTitles(words, 1, catalogLocale(profile));
    return items.flatMap((item) => (item.kind === 'title' ? [titleKey(item.title.type, item.title.id)] : []));
  } catch (error) {
    if (isCatalogUnavailable(error)) return [];
    throw error;
  }
}

async function named(entry: HistoryEntry, snapshotOf: SnapshotOf): Promise<HistoryEntry> {
  if (entry.title !== null) return entry;
  const known = await snapshotOf(entry).catch(() => null);
  if (!known) return entry;
  const { title, poster = null, backdrop = null } = known;
  return { ...entry, title, poster: entry.poster ?? poster, backdrop: entry.backdrop ?? backdrop };
}
