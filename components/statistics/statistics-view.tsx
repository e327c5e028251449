import { ColumnChart } from '@/components/statistics/column-chart';
import { hourColumns, periodColumns, weekdayColumns } from '@/components/statistics/columns';
import { Habits } from '@/components/statistics/habits';
import { type Ranked, Ranking } from '@/components/statistics/ranking';
import { timeWords } from '@/components/statistics/time-words';
import { Totals } from '@/components/statistics/totals';
import type { MediaType } from '@/lib/catalog/catalog';
import { historyPath } from '@/lib/history/address';
import type { HistoryFilter } from '@/lib/history/schema';
import { daysOf } from '@/lib/statistics/period';
import type { Statistics } from '@/lib/statistics/schema';

interface StatisticsViewProps {
  statistics: Statistics;
  scope: 'profile' | 'household';
  year?: number;
  language: string;
}

const MOST = 12;

/** What was watched, in numbers; each leads to the history behind it. */
export function StatisticsView({ statistics, scope, year, language }: StatisticsViewProps) {
  const whose: HistoryFilter = { scope };
  const within: HistoryFilter = { ...whose, ...(year !== undefined && daysOf(String(year))) };
  const titles = (type: MediaType): Ranked[] =>
    statistics.titles
      .filter((title) => title.type === type)
      .slice(0, MOST)
      .map(({ tmdbId, name, milliseconds, rewatched }) => ({
        key: String(tmdbId),
        name: name ?? 'Untitled',
        milliseconds,
        href: historyPath({ ...within, type, tmdbId }),
        ...(rewatched > 0 && { note: `${rewatched} × again` }),
      }));
  const named = (rows: { name: string; milliseconds: number }[], by: 'genre' | 'decade'): Ranked[] =>
    rows.map((row) => ({ ...row, key: row.name, href: historyPath({ ...within, [by]: row.name }) }));
  return (
    <div className="grid gap-12">
      <Totals statistics={statistics} whose={whose} />
      <Habits statistics={statistics} whose={whose} within={within} />
      <div className="grid gap-x-12 gap-y-12 lg:grid-cols-2">
        <ColumnChart
          heading={year === undefined ? 'By year' : 'By month'}
          of={year === undefined ? 'Year' : 'Month'}
          columns={periodColumns(statistics, whose, language, year)}
        />
        <ColumnChart heading="By weekday" of="Weekday" columns={weekdayColumns(statistics, within, language)} />
        <ColumnChart heading="By hour of the day" of="Hour" columns={hourColumns(statistics, within, language)} />
        <Ranking
          heading="By device"
          of="Device"
          rows={statistics.byDevice.map(({ device, milliseconds }) => ({
            key: device ?? '',
            name: device ?? 'A device without a name',
            milliseconds,
            href: historyPath({ ...within, device: device ?? '' }),
          }))}
        />
        <Ranking heading="Shows" of="Show" rows={titles('tv')} />
        <Ranking heading="Films" of="Film" rows={titles('movie')} />
        <Ranking heading="By genre" of="Genre" rows={named(statistics.byGenre, 'genre')} />
        <Ranking heading="By decade" of="Decade" rows={named(statistics.byDecade, 'decade')} />
        <Ranking
          heading="With these people on screen, or behind it"
          of="Person"
          rows={statistics.byPerson.map(({ personId, ...row }) => ({
            ...row,
            key: String(personId),
            href: `/person/${personId}`,
            behind: historyPath({ ...within, personId }),
          }))}
        />
        <Ranking
          heading="Watched together"
          of="With whom"
          rows={statistics.together.map(({ groupId, names, milliseconds }) => ({
            key: groupId,
            name: names.join(' and '),
            milliseconds,
            href: historyPath({ ...within, together: groupId }),
          }))}
        />
        {scope === 'household' && (
          <Ranking
            heading="Who watched"
            of="Who"
            rows={statistics.byProfile.map((row) => ({
              ...row,
              key: row.profileId,
              href: historyPath({ ...within, who: row.profileId }),
            }))}
          />
        )}
        <Ranking
          heading="What is left, at the pace of the last four weeks"
          of="Show"
          rows={statistics.left.map(({ tmdbId, name, minutesLeft, daysLeft }) => ({
            key: String(tmdbId),
            name,
            milliseconds: minutesLeft * 60_000,
            href: historyPath({ ...whose, type: 'tv', tmdbId }),
            note: daysLeft > 3_650 ? 'more than ten years' : `${daysLeft} ${daysLeft === 1 ? 'day' : 'days'}`,
          }))}
        />
      </div>
      {statistics.unknownMilliseconds > 0 && (
        <p className="text-sm text-muted">
          Genres, decades and people are without {timeWords(statistics.unknownMilliseconds)}, of titles that the catalog
          has not told of yet. A title counts whole in each of its genres.
        </p>
      )}
    </div>
  );
}
