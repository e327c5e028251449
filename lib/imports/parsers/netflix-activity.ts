import { rowsOf } from '@/lib/imports/csv';
import { clockSeconds, instant } from '@/lib/imports/field';
import { neutralRow, type Parsed } from '@/lib/imports/neutral-row';
import type { ByteSource } from '@/lib/imports/text';

/** Netflix's full `ViewingActivity.csv`, which one asks for: a row for each sitting of each profile, with its times in UTC. */
export function isNetflixActivity(columns: readonly string[]): boolean {
  return ['profile name', 'start time', 'duration', 'title', 'bookmark'].every((name) => columns.includes(name));
}

/** No person watches for longer without a break: the machine was on, or the clock was wrong. */
const LONGEST_SECONDS = 86_400;

export async function* parseNetflixActivity(source: ByteSource): Parsed {
  for await (const row of rowsOf(source)) {
    const title = row.title?.trim() ?? '';
    const startedAt = instant(row['start time']);
    const seconds = clockSeconds(row.duration);
    if (row['supplemental video type']?.trim()) yield { leftOut: 'trailer' };
    else if (!title || title.startsWith(':')) yield { leftOut: 'no-title' };
    else if (startedAt === null) yield { leftOut: 'unreadable' };
    // Ten seconds are no sitting: something began to play by itself.
    else if (seconds === null || seconds < 10) yield { leftOut: 'not-watched' };
    else {
      const isKnown = seconds <= LONGEST_SECONDS;
      yield neutralRow({
        source: 'netflix-activity',
        person: row['profile name']?.trim() ?? '',
        title,
        at: new Date(Date.parse(startedAt) + (isKnown ? seconds * 1000 : 0)).toISOString(),
        seconds: isKnown ? seconds : null,
        position: clockSeconds(row.bookmark),
      });
    }
  }
}
