import 'server-only';
import { episodeText } from '@/lib/catalog/title-key';
import { readKnown } from '@/lib/imports/plan-repository';
import type { StoredImport } from '@/lib/imports/repository';
import { type FoundRow, type matchedRows, type RowSaid, settleRows } from '@/lib/imports/rows-repository';
import { settle } from '@/lib/imports/settle';
import type { TonightSupabase } from '@/lib/supabase/admin';

const ROWS_AT_ONCE = 1000;
/** No person saw one item more often; of a file that says so, no more rows are held in memory. */
const HELD_AT_MOST = 5000;

const nameOf = ({ targetId, item }: Pick<FoundRow, 'targetId' | 'item'>) =>
  `${targetId} ${item.season < 0 ? `${item.type}/${item.tmdbId} ${item.season}` : episodeText(item)}`;

/** Says of every row that is matched what it comes to, all rows of an item together. @returns false when it was stopped. */
export async function settlePages(
  client: TonightSupabase,
  job: StoredImport,
  keep: (done: number) => Promise<boolean>,
  read: typeof matchedRows,
): Promise<boolean> {
  let held: FoundRow[] = [];
  for (;;) {
    // Rows that are settled are matched no longer, so that the next page is always the first behind those held back.
    const page = await read(client, job.id, held.length, ROWS_AT_ONCE);
    const rows = [...held, ...page];
    const last = rows.at(-1);
    if (!last) return true;
    const isLast = page.length < ROWS_AT_ONCE;
    // The last item may go on in the next page.
    held = isLast ? [] : rows.filter((row) => nameOf(row) === nameOf(last));
    if (held.length > HELD_AT_MOST) held = [];
    const whole = rows.slice(0, rows.length - held.length);
    await settleRows(client, job.id, await settled(client, job.id, whole));
    if (!(await keep(0))) return false;
    if (isLast) return true;
  }
}

/** What rows come to, all of an item together. @param id of the import; of rows that no import holds, any. */
export async function settled(client: TonightSupabase, id: string, rows: FoundRow[]): Promise<RowSaid[]> {
  const items = Map.groupBy(rows, nameOf);
  const asked = [...items.values()].flatMap(([row]) => (row ? [{ profileId: row.targetId, item: row.item }] : []));
  if (asked.length === 0) return [];
  const known = Map.groupBy(await readKnown(client, id, asked), ({ profileId, item }) =>
    nameOf({ targetId: profileId, item }),
  );
  return [...items].flatMap(([name, ofItem]) => {
    const [first] = ofItem;
    if (!first) return [];
    const matched = ofItem.map(({ number, told, at, found }) => ({
      number,
      told,
      at,
      isDay: found.isDay,
      duration: found.duration,
    }));
    return settle(first.targetId, first.item, matched, known.get(name) ?? []);
  });
}
