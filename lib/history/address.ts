import { type HistoryFilter, historyFilterSchema } from '@/lib/history/schema';

/** A filter as addresses have it. */
export function filterSearch(filter: HistoryFilter): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter)
      .filter(([, value]) => value !== undefined && value !== 'profile')
      .map(([name, value]) => [name, String(value)]),
  );
}

/** The page of the playbacks behind a figure. */
export function historyPath(filter: HistoryFilter): string {
  const search = new URLSearchParams(filterSearch(filter)).toString();
  return search ? `/history?${search}` : '/history';
}

/** The other way round; what is no filter is everything. */
export function filterOfSearch(search: Record<string, string | string[] | undefined>): HistoryFilter {
  const parsed = historyFilterSchema.safeParse(search);
  return parsed.success ? parsed.data : {};
}
