import type { HistoryEntry } from '@/lib/history/schema';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const DAY = 86_400_000;

/** Statistics added up one by one from everyone's whole history: what the database has to say, too. */
export function naiveSums(
  histories: HistoryEntry[][],
  { zone, now, year }: { zone: string; now: Date; year?: number },
) {
  const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
  const hourOf = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    weekday: 'short',
    hourCycle: 'h23',
  });
  const plays = histories.flatMap((entries) => {
    const seen = new Set<string>();
    return entries
      .toSorted((one, other) => one.startedAt.localeCompare(other.startedAt))
      .map((entry) => {
        const at = new Date(entry.startedAt);
        const parts = Object.fromEntries(hourOf.formatToParts(at).map(({ type, value }) => [type, value]));
        const item = [entry.type, entry.tmdbId, entry.season, entry.episode].join();
        const again = entry.watched && seen.has(item);
        if (entry.watched) seen.add(item);
        return {
          ...entry,
          day: dayOf.format(at),
          weekday: WEEKDAYS.indexOf(parts.weekday ?? '') + 1,
          hour: Number(parts.hour),
          ms: Math.round(entry.seconds * 1000),
          again,
        };
      });
  });
  const today = dayOf.format(now);
  const sum = (of: typeof plays) => of.reduce((all, { ms }) => all + ms, 0);
  const since = (day: string) => sum(plays.filter((play) => play.day >= day && play.day <= today));
  const asked = plays.filter(({ day }) => year === undefined || day.startsWith(`${year}-`));
  // The last four weeks, today among them.
  const lately = plays.filter(({ type, day }) => type === 'tv' && Date.parse(day) > Date.parse(today) - 28 * DAY);
  const watched = (type: string) => asked.filter((play) => play.watched && !play.again && play.type === type).length;
  const by = (key: (play: (typeof plays)[number]) => string | number | null, of = asked) =>
    [...Map.groupBy(of, key)].map(([name, each]) => ({ name, milliseconds: sum(each) }));
  return {
    today: since(today),
    week: since(mondayOf(today)),
    month: since(`${today.slice(0, 7)}-01`),
    year: since(`${today.slice(0, 4)}-01-01`),
    ever: sum(plays),
    plays: asked.length,
    ...streaks([...new Set(plays.map(({ day }) => day))].sort(), today),
    byYear: by(({ day }) => Number(day.slice(0, 4)), plays)
      .map(({ name, milliseconds }) => ({ year: Number(name), milliseconds }))
      .sort((one, other) => one.year - other.year),
    byMonth: by(({ day }) => day.slice(0, 7))
      .map(({ name, milliseconds }) => ({ month: String(name), milliseconds }))
      .sort((one, other) => one.month.localeCompare(other.month)),
    byHour: [...Map.groupBy(asked, ({ weekday, hour }) => `${weekday}-${hour}`)]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, each]) => {
        const [weekday, hour] = name.split('-').map(Number);
        return { weekday, hour, milliseconds: sum(each) };
      }),
    byDevice: by(({ deviceName }) => deviceName)
      .map(({ name, milliseconds }) => ({ device: name, milliseconds }))
      .sort(
        (one, other) => other.milliseconds - one.milliseconds || ((one.device ?? '') < (other.device ?? '') ? -1 : 1),
      ),
    watched: { movies: watched('movie'), episodes: watched('tv'), again: asked.filter(({ again }) => again).length },
    lately: [...Map.groupBy(lately, ({ tmdbId }) => tmdbId)].map(([tmdbId, of]) => ({
      tmdbId,
      milliseconds: sum(of),
      episodes: of.filter((play) => play.watched && !play.again).length,
    })),
    titles: [...Map.groupBy(asked, ({ type, tmdbId }) => `${type}/${tmdbId}`)]
      .map(([key, of]) => ({
        key,
        milliseconds: sum(of),
        plays: of.length,
        watched: of.filter((play) => play.watched).length,
        rewatched: of.filter(({ again }) => again).length,
      }))
      .sort((one, other) => other.milliseconds - one.milliseconds || (one.key < other.key ? -1 : 1)),
  };
}

function mondayOf(day: string): string {
  const at = Date.parse(day);
  return new Date(at - ((new Date(at).getUTCDay() + 6) % 7) * DAY).toISOString().slice(0, 10);
}

function streaks(days: string[], today: string) {
  const runs: { days: number; since: string; until: string }[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last && Date.parse(day) - Date.parse(last.until) === DAY) {
      last.days += 1;
      last.until = day;
    } else runs.push({ days: 1, since: day, until: day });
  }
  const alive = runs.filter(({ since, until }) => since <= today && Date.parse(until) >= Date.parse(today) - DAY);
  const longest = runs.toSorted((one, other) => other.days - one.days || (one.until < other.until ? 1 : -1));
  return { streak: alive.at(-1) ?? null, longestStreak: longest[0] ?? null };
}
