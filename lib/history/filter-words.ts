import type { HistoryFilter } from '@/lib/history/schema';

/** What the numbers of a filter are called; null where the catalog does not say. */
export interface FilterNames {
  title: string | null;
  person: string | null;
  /** The members of the group that it was watched with. */
  together: string | null;
  /** The profile or the group whose history it is. */
  who: string | null;
}

/** What a filter asks for, in words, part by part; nothing where it asks for everything. */
export function filterWords(filter: HistoryFilter, names: FilterNames, language: string): string[] {
  const { type, tmdbId, genre, decade, personId, device, together, who, weekday, hour, ended, again, q } = filter;
  const parts = [
    type && tmdbId && (names.title ?? (type === 'movie' ? 'a film' : 'a show')),
    genre,
    decade && `titles of the ${decade}`,
    personId && `with ${names.person ?? 'a person'}`,
    daysInWords(filter, language),
    weekday && weekdayIn(weekday, language),
    hour !== undefined && `begun from ${hourIn(hour, language)} to ${hourIn(hour + 1, language)}`,
    device !== undefined && (device === '' ? 'on a device without a name' : `on ${device}`),
    together && `together with ${names.together ?? 'a group'}`,
    who && `watched by ${names.who ?? 'a profile'}`,
    ended && 'watched to the end',
    again && 'watched again',
    q && `“${q}”`,
  ];
  return parts.filter((part): part is string => typeof part === 'string');
}

function daysInWords({ first, last }: HistoryFilter, language: string): string | undefined {
  if (first === undefined && last === undefined) return undefined;
  const day = dayFormat(language, { day: 'numeric', month: 'long', year: 'numeric' });
  if (first === undefined) return `until ${day(last)}`;
  if (last === undefined) return `since ${day(first)}`;
  if (first === last) return day(first);
  const year = first.slice(0, 4);
  if (first === `${year}-01-01` && last === `${year}-12-31`) return year;
  if (isWholeMonth(first, last)) return dayFormat(language, { month: 'long', year: 'numeric' })(first);
  return `${day(first)} to ${day(last)}`;
}

function isWholeMonth(first: string, last: string): boolean {
  const [year = 0, month = 0] = first.split('-').map(Number);
  const end = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return first.endsWith('-01') && last === end;
}

function dayFormat(language: string, parts: Intl.DateTimeFormatOptions): (day?: string) => string {
  const format = new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' });
  return (day = '') => format.format(new Date(`${day}T00:00:00Z`));
}

/** 5 January 1970 was a Monday. */
function weekdayIn(weekday: number, language: string): string {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return format.format(new Date(Date.UTC(1970, 0, 4 + weekday)));
}

function hourIn(hour: number, language: string): string {
  const format = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return format.format(new Date(Date.UTC(1970, 0, 1, hour)));
}
