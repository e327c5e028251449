'use client';

import { createContext, useContext } from 'react';

/** The time zone and the language in which times are shown. */
export interface Clock {
  timeZone: string;
  language: string;
}

export const ClockContext = createContext<Clock>({ timeZone: 'UTC', language: 'en-US' });

/** To make one takes a quarter of a millisecond, and an evening says two dozen times: one for each clock. */
const formats = new WeakMap<Clock, Intl.DateTimeFormat>();

function formatOf(clock: Clock): Intl.DateTimeFormat {
  const { language, timeZone } = clock;
  const known = formats.get(clock);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone });
  formats.set(clock, made);
  return made;
}

/** A time of day: "22:41" or "10:41 PM", as the profile's language has it. */
export function TimeOfDay({ at }: { at: string }) {
  const words = formatOf(useContext(ClockContext)).format(new Date(at));
  // Servers and browsers may write the space before "PM" differently.
  return (
    <time dateTime={at} className="whitespace-nowrap tabular-nums" suppressHydrationWarning>
      {words}
    </time>
  );
}
