'use client';

import { History as HistoryIcon } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { HistoryItem } from '@/components/history/history-item';
import { TakeBackMenu } from '@/components/history/take-back-menu';
import { useHistory } from '@/components/history/use-history';
import { DeviceNameForm } from '@/components/household/device-name-form';
import { primaryButton, secondaryButton, textLink } from '@/components/ui/button';
import { EmptyCard } from '@/components/ui/empty-card';
import { PageDialog } from '@/components/ui/page-dialog';
import { historyDays } from '@/lib/history/days';
import type { History, HistoryEntry, HistoryFilter } from '@/lib/history/schema';
import { sinceOn } from '@/lib/history/take-back';

interface HistoryListProps {
  profileId: string;
  initial: History;
  /** Of the playbacks behind a figure alone. */
  filter?: HistoryFilter;
  timeZone: string;
  language: string;
}

/** What a profile watched, day by day: take back one, or all that a device has played since. */
export function HistoryList({ profileId, initial, filter = {}, timeZone, language }: HistoryListProps) {
  const isAll = Object.keys(filter).length === 0;
  const { entries, hasMore, isLoadingMore, moreFailed, loadMore, remove, refresh } = useHistory(
    profileId,
    initial,
    filter,
  );
  const [naming, setNaming] = useState<HistoryEntry | null>(null);
  if (entries.length === 0 && !hasMore) return isAll ? <NothingWatched /> : <NothingBehindIt />;
  const dayWords = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const menuOf = (entry: HistoryEntry, { name, time }: { name: string; time: string }) => {
    // What a device did is all it did, not the part that is shown.
    const since = isAll ? sinceOn(entries, entry) : [];
    const device = entry.deviceName ?? 'that device';
    const allSince = {
      sessionIds: since.map(({ sessionId }) => sessionId),
      device: { id: entry.deviceId ?? '', since: entry.startedAt },
      done: `What ${device} played since ${time} is taken back`,
    };
    return {
      name,
      entry,
      time,
      onTakeBack: () =>
        remove({ sessionIds: [entry.sessionId], done: `${entry.title ?? 'It'} is out of your history` }),
      since: since.length > 1 ? { count: since.length, onTakeBack: () => remove(allSince) } : null,
      onNameDevice: () => setNaming(entry),
    };
  };
  return (
    <div className="grid grid-cols-1 gap-10">
      {naming?.deviceId && (
        <PageDialog heading={`Name ${naming.deviceName ?? 'this device'}`} onClose={() => setNaming(null)}>
          <div className="mt-4">
            <DeviceNameForm
              deviceId={naming.deviceId}
              name={naming.deviceName ?? ''}
              first
              onNamed={() => {
                setNaming(null);
                refresh();
              }}
            />
          </div>
        </PageDialog>
      )}
      {historyDays(entries, timeZone).map(({ day, entries: ofDay }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className="text-row mb-2" suppressHydrationWarning>
            {dayWords.format(new Date(`${day}T00:00:00Z`))}
          </h2>
          <ul className="divide-y divide-line border-y border-line">
            {ofDay.map((entry) => (
              <HistoryItem
                key={entry.sessionId}
                entry={entry}
                timeZone={timeZone}
                language={language}
                menu={entry.profileId === profileId ? (said) => <TakeBackMenu {...menuOf(entry, said)} /> : undefined}
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
    <EmptyCard
      icon={HistoryIcon}
      heading="Nothing watched yet"
      text="Whatever you play is kept here: what, when, on which device, and for how long."
      after={
        <>
          Or{' '}
          <Link href="/settings/import" prefetch={false} className={textLink}>
            bring your history along
          </Link>{' '}
          from elsewhere.
        </>
      }
    >
      <Link href="/home" prefetch={false} className={primaryButton}>
        Find something
      </Link>
    </EmptyCard>
  );
}
