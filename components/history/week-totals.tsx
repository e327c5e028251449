import { durationWords } from '@/components/catalog/duration-words';
import type { HistoryWeek } from '@/lib/history/week';

interface WeekTotalsProps {
  week: HistoryWeek;
  today: string;
  language: string;
}

/** What this week came to, day by day. */
export function WeekTotals({ week, today, language }: WeekTotalsProps) {
  const { seconds, films, episodes, playbacks, days } = week;
  if (playbacks === 0) return null;
  const most = Math.max(...days.map((day) => day.seconds));
  const name = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const counts = [count(films, 'film'), count(episodes, 'episode')].filter((one) => one !== null);
  return (
    <section
      aria-labelledby="this-week"
      className="mb-8 flex flex-wrap items-end justify-between gap-x-10 gap-y-6 rounded-2xl border border-line bg-surface p-5"
    >
      <div>
        <h2 id="this-week" className="text-sm text-muted">
          This week
        </h2>
        <p className="text-headline tabular-nums">{words(seconds)}</p>
        <p className="text-sm text-muted">
          {counts.length > 0 ? `${counts.join(' and ')} watched to the end` : 'Nothing watched to the end yet'}
        </p>
      </div>
      <ul aria-label="By day" className="grid h-24 grow grid-cols-7 items-end gap-2 sm:max-w-sm">
        {days.map((day) => (
          <li key={day.day} className="grid h-full grid-rows-[1fr_auto] items-end gap-1 text-center">
            {/* Drawn: a page's policy lets no element bring a height of its own. */}
            <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="h-full min-h-0 w-full" aria-hidden="true">
              <rect
                y={100 - barHeight(day.seconds, most)}
                width="100"
                height={barHeight(day.seconds, most)}
                className={day.day === today ? 'fill-accent' : 'fill-edge'}
              />
            </svg>
            <span className="text-xs text-muted">
              <span aria-hidden="true">{name.format(new Date(`${day.day}T00:00:00Z`))}</span>
              <span className="sr-only">
                <time dateTime={day.day}>{name.format(new Date(`${day.day}T00:00:00Z`))}</time>: {words(day.seconds)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function words(seconds: number): string {
  return seconds === 0 ? 'nothing' : durationWords(Math.max(1, Math.round(seconds / 60)));
}

function barHeight(seconds: number, most: number): number {
  return seconds === 0 ? 2 : Math.max(6, (seconds / most) * 100);
}

function count(number: number, word: string): string | null {
  if (number === 0) return null;
  return number === 1 ? `1 ${word}` : `${number} ${word}s`;
}
