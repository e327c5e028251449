'use client';

import { useSyncExternalStore } from 'react';
import { TimeOfDay } from '@/components/tonight/clock-context';
import { chip } from '@/components/ui/button';

const HALF_HOUR_MS = 30 * 60_000;
const OFFERED = 7;

const pressable = `${chip} aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-ground`;

interface DoneByProps {
  /** When the page was made, in milliseconds since 1970: what is offered before the browser's own clock counts. */
  openedAt: number;
  /** ISO instant; null: no hurry. */
  doneBy: string | null;
  onChoose: (doneBy: string | null) => void;
}

/** When the evening ends: no hurry, or one of the next half hours. */
export function DoneBy({ openedAt, doneBy, onChoose }: DoneByProps) {
  const offered = halfHoursFrom(useSyncExternalStore(everyMinute, firstHalfHour, () => nextHalfHour(openedAt)));
  // What was chosen stays to be seen when its half hour is no longer offered.
  const times = doneBy && !offered.includes(doneBy) ? [doneBy, ...offered] : offered;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-3 text-sm font-medium text-muted">Done by</legend>
      <ul className="flex flex-wrap gap-2">
        <li>
          <button type="button" aria-pressed={doneBy === null} onClick={() => onChoose(null)} className={pressable}>
            No hurry
          </button>
        </li>
        {times.map((time) => (
          <li key={time}>
            <button type="button" aria-pressed={time === doneBy} onClick={() => onChoose(time)} className={pressable}>
              <TimeOfDay at={time} />
            </button>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-muted">What ends up to five minutes later still counts as in time.</p>
    </fieldset>
  );
}

function halfHoursFrom(first: number): string[] {
  return Array.from({ length: OFFERED }, (_, index) => new Date(first + index * HALF_HOUR_MS).toISOString());
}

/** @param now milliseconds since 1970, as is the answer. */
export function nextHalfHour(now: number): number {
  return (Math.floor(now / HALF_HOUR_MS) + 1) * HALF_HOUR_MS;
}

function firstHalfHour(): number {
  return nextHalfHour(Date.now());
}

function everyMinute(changed: () => void): () => void {
  const timer = setInterval(changed, 60_000);
  return () => clearInterval(timer);
}
