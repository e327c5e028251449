'use client';

import { createContext, useContext, useMemo } from 'react';

/** The time zone and the language in which times are shown. */
export interface Clock {
  timeZone: string;
  language: string;
}

export const ClockContext = createContext<Clock>({ timeZone: 'UTC', language: 'en-US' });

/** A time of day: "22:41" or "10:41 PM", as the profile's language has it. */
export function TimeOfDay({ at }: { at: string }) {
  const { timeZone, language } = useContext(ClockContext);
  const words = useMemo(
    () => new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone }).format(new Date(at)),
    [at, timeZone, language],
  );
  // Servers and browsers may write the space before "PM" differently.
  return (
    <time dateTime={at} className="whitespace-nowrap tabular-nums" suppressHydrationWarning>
      {words}
    </time>
  );
}
