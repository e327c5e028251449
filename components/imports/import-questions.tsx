'use client';

import { useState } from 'react';
import type { ImportPartProps } from '@/components/imports/import-part';
import { rowWords } from '@/components/imports/import-words';
import { primaryButton, secondaryButton } from '@/components/ui/button';
import { PickField } from '@/components/ui/pick-field';
import type { DayOrder } from '@/lib/imports/day-order';

const NOBODY = '';

/** What no file says: whose its people are here, and which part of a day comes first. */
export function ImportQuestions({
  plan: { people, asksDayOrder, rows },
  act,
  isBusy,
  profiles,
}: ImportPartProps & { profiles: readonly { id: string; name: string }[] }) {
  const sameName = (name: string) => profiles.find((profile) => profile.name.toLowerCase() === name.toLowerCase())?.id;
  const [given, give] = useState<Record<string, string>>({});
  const [dayOrder, setDayOrder] = useState<DayOrder | null>(null);
  const targetOf = (name: string, told: string | null) => given[name] ?? told ?? sameName(name) ?? NOBODY;
  const dayWords = new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const choices = [[NOBODY, 'Leave out'], ...profiles.map(({ id, name }) => [id, name] as const)] as const;
  const named = people.filter(({ name }) => name !== '');
  return (
    <form
      className="grid grid-cols-1 gap-8"
      onSubmit={(event) => {
        event.preventDefault();
        const all = named.map(({ name, profileId }) => [name, targetOf(name, profileId) || null] as const);
        act({ action: 'match', people: Object.fromEntries(all), ...(dayOrder && { dayOrder }) });
      }}
    >
      <p className="max-w-xl text-muted">{rowWords(rows)} were read. Before they are looked up:</p>
      {named.length > 0 && (
        <fieldset>
          <legend className="text-row mb-4">Whose are they?</legend>
          <ul className="divide-y divide-line border-y border-line">
            {named.map(({ name, rows: count, profileId }) => (
              <li key={name} className="max-w-md py-4">
                <PickField
                  name="whose"
                  label={name}
                  hint={rowWords(count)}
                  initial={targetOf(name, profileId)}
                  choices={choices}
                  onPick={(id) => give({ ...given, [name]: id })}
                />
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      {asksDayOrder && (
        <fieldset>
          <legend className="text-row mb-4">Which day is meant?</legend>
          <p className="mb-4 max-w-xl text-muted">
            The file does not say whether the day or the month comes first. Its first entry is of
          </p>
          <div className="flex flex-wrap gap-3">
            {(['day-first', 'month-first'] as const).map((order) => (
              <button
                key={order}
                type="button"
                aria-pressed={dayOrder === order}
                onClick={() => setDayOrder(order)}
                className={dayOrder === order ? `${secondaryButton} border-ink bg-raised` : secondaryButton}
              >
                {dayWords.format(
                  new Date(`${order === 'day-first' ? asksDayOrder.dayFirst : asksDayOrder.monthFirst}T00:00:00Z`),
                )}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      <div className="flex flex-wrap gap-3">
        <button
          type="submit"
          className={primaryButton}
          disabled={isBusy || (asksDayOrder !== null && dayOrder === null)}
        >
          Look everything up
        </button>
        <button type="button" className={secondaryButton} disabled={isBusy} onClick={() => act({ action: 'cancel' })}>
          Cancel
        </button>
      </div>
    </form>
  );
}
