'use client';

import { airDateWords, plainDate } from '@/components/catalog/air-date';
import { useInBrowser } from '@/components/ui/use-in-browser';
import type { IsoDay } from '@/lib/catalog/catalog';
import { todayIn } from '@/lib/catalog/today';

/** An air date as the viewer would say it. The page is the same for everyone, so their "today" comes after it. */
export function AirDateWords({ day }: { day: IsoDay }) {
  const words = useInBrowser(
    () => airDateWords(day, todayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, new Date())),
    plainDate(day),
  );
  return <time dateTime={day}>{words}</time>;
}
