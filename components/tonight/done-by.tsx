'use client';

import { useSyncExternalStore } from 'react';
import { TimeOfDay } from '@/components/tonight/clock-context';
import { chip } from '@/components/ui/button';

const HALF_HOUR_MS = 30 * 60_000;
/** The first leaves time for an episode. */
const FIRST_AFTER_MS = 45 * 60_000;
const OFFERED = 7;

const pressable = `${chip} aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-ground`;

interface DoneByProps {
  /** ISO instant; null: no hurry. */
  doneBy: string | null;
  onChoose: (doneBy: string | null) => void;
}

/** When the evening ends: no hurry, or one of the next half hours. */
export function DoneBy({ doneBy, onChoose }: DoneByProps) {
  const firstOffered = useSyncExternalStore(everyMinute, firstHalfHour, () => null);
  const offered = firstOffered === null ? [] : halfHoursFrom(firstOffered);
  // What was chosen stays to be seen when its half hour is no longer offered.
  const times = doneBy && !offered.includes(doneBy) ? [doneBy, ...offered] : offered;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-3 text-sm font-medium text-muted">Done by</legend>
      {/* One line to swipe on a phone: what there is to watch should begin on the first screen. */}
      <ul className="-m-1 flex min-h-12 gap-2 overflow-x-auto p-1 max-sm:-mx-(--gutter) max-sm:px-(--gutter) sm:flex-wrap [scrollbar-width:none]">
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
    </fieldset>
  );
}

function halfHoursFrom(first: number): string[] {
  return Array.from({ length: OFFERED }, (_, index) => new Date(first + index * HALF_HOUR_MS).toISOString());
}

function firstHalfHour(): number {
  return Math.ceil((Date.now() + FIRST_AFTER_MS) / HALF_HOUR_MS) * HALF_HOUR_MS;
}

function everyMinute(changed: () => void): () => void {
  const timer = setInterval(changed, 60_000);
  return () => clearInterval(timer);
}
