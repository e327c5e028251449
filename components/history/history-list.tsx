'use client';

import { History as HistoryIcon, RotateCcw } from 'lucide-react';
import Link from 'next/link';
import { HistoryItem } from '@/components/history/history-item';
import { useHistory } from '@/components/history/use-history';
import { primaryButton, secondaryButton, textLink } from '@/components/ui/button';
import { historyDays } from '@/lib/history/days';
import type { History, HistoryFilter } from '@/lib/history/schema';

interface HistoryListProps {
  profileId: string;
  initial: History;
  /** Of the playbacks behind a figure alone. */
  filter?: HistoryFilter;
  timeZone: string;
  language: string;
}

/** What a profile watched, day by day: remove one, or take back what a device did last. */
export function HistoryList({ profileId, initial, filter = {}, timeZone, language }: HistoryListProps) {
  const isAll = Object.keys(filter).length === 0;
  const { entries, hasMore, isLoadingMore, moreFailed, loadMore, remove } = useHistory(profileId, initial, filter);
  if (entries.length === 0 && !hasMore) return isAll ? <NothingWatched /> : <NothingBehindIt />;
  const dayWords = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return (
    <div className="grid grid-cols-1 gap-10">
      {historyDays(entries, timeZone).map(({ day, entries: ofDay, takeBack }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <div className="mb-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
            <h2 id={`day-${day}`} className="text-row" suppressHydrationWarning>
              {dayWords.format(new Date(`${day}T00:00:00Z`))}
            </h2>
            <div className="flex flex-wrap gap-2">
              {/* What a device did is all it did, not the part that is shown. */}
              {(isAll ? takeBack : []).map(({ deviceId, deviceName, since, sessionIds }) => (
                <button
                  key={deviceId}
                  type="button"
                  className={`${secondaryButton} min-h-10 px-4 text-sm`}
                  onClick={() =>
                    remove({
                      sessionIds,
                      device: { id: deviceId, since },
                      done: `What ${deviceName} did is taken back`,
                    })
                  }
                >
                  <RotateCcw className="size-4" aria-hidden="true" />
                  Take back {deviceName}
                </button>
              ))}
            </div>
          </div>
          <ul className="divide-y divide-line border-y border-line">
            {ofDay.map((entry) => (
              <HistoryItem
                key={entry.sessionId}
                entry={entry}
                timeZone={timeZone}
                language={language}
                onRemove={
                  entry.profileId === profileId
                    ? () =>
                        remove({ sessionIds: [entry.sessionId], done: `${entry.title ?? 'It'} is out of your history` })
                    : undefined
                }
              />
            ))}
          </ul>
        </section>
      ))}
      {hasMore && (
        <div className="text-center">
          {moreFailed && (
            <p role="alert" className="mb-3 text-muted">
              What came before did not arrive.
            </p>
          )}
          <button type="button" onClick={loadMore} aria-disabled={isLoadingMore} className={secondaryButton}>
            {isLoadingMore ? 'Loading…' : moreFailed ? 'Try again' : 'Show more'}
          </button>
        </div>
      )}
    </div>
  );
}

function NothingBehindIt() {
  return (
    <p className="rounded-2xl border border-line px-6 py-14 text-center text-muted">
      Nothing of that is in the history.{' '}
      <Link href="/history" prefetch={false} className={textLink}>
        See everything
      </Link>
    </p>
  );
}

function NothingWatched() {
  return (
    <div className="grid min-h-96 place-items-center rounded-2xl border border-line px-6 py-14 text-center">
      <div className="max-w-md">
        <HistoryIcon className="mx-auto mb-6 size-10 text-edge" aria-hidden="true" />
        <h2 className="text-row">Nothing watched yet</h2>
        <p className="mt-2 text-muted">
          Whatever you play is kept here: what, when, on which device, and for how long.
        </p>
        <Link href="/home" prefetch={false} className={`${primaryButton} mt-7`}>
          Find something
        </Link>
        <p className="mt-5 text-sm text-muted">
          Or{' '}
          <Link href="/settings/import" prefetch={false} className={textLink}>
            bring your history along
          </Link>{' '}
          from elsewhere.
        </p>
      </div>
    </div>
  );
}
