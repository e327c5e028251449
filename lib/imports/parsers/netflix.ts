import { rowsOf } from '@/lib/imports/csv';
import { DayOrderFinder, plainDay, readDay } from '@/lib/imports/day-order';
import { neutralRow, type Parsed } from '@/lib/imports/neutral-row';
import type { ByteSource } from '@/lib/imports/text';

const DAY = /^"?\s*\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4}\.?\s*"?$/;

/** `NetflixViewingHistory.csv`: a title and a day, whatever the two columns are called in the account's language. */
export function isNetflix(columns: readonly string[], beginning: string): boolean {
  const [, first = ''] = beginning.split(/\r\n|\r|\n/);
  const last = /(?:^|[,;\t])("[^"]*"|[^,;\t"]*)$/.exec(first.trim())?.[1] ?? '';
  return columns.length === 2 && (DAY.test(plainDay(last)) || (columns[0] === 'title' && columns[1] === 'date'));
}

/**
 * The file is in the order of the days, and says the account's region nowhere: whether the day or the month comes first is
 * decided from all of it. Where it leaves that open each row says both.
 */
export async function* parseNetflix(source: ByteSource, today: string): Parsed {
  const finder = new DayOrderFinder(today);
  for await (const row of rowsOf(source)) finder.look(columns(row).day);
  const decided = finder.decided();
  const order = decided ?? 'month-first';
  for await (const row of rowsOf(source)) {
    const { title, day: text } = columns(row);
    const day = readDay(text, order);
    const other = decided ? null : readDay(text, 'day-first');
    if (!title) yield { leftOut: 'no-title' };
    else if (/_hook_|: (?:Official )?(?:Trailer|Teaser|Clip|Bonus)(?:\W|$)/i.test(title)) yield { leftOut: 'trailer' };
    else {
      yield neutralRow({
        source: 'netflix',
        kind: day ? 'play' : 'watched',
        title,
        day,
        ...(other && other !== day && { otherDay: other }),
      });
    }
  }
}

function columns(row: Record<string, string>): { title: string; day: string } {
  const [title = '', day = ''] = Object.values(row);
  return { title: title.trim(), day: day.trim() };
}
