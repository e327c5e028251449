import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectFiles } from '@/lib/testing/project-files';
import { functionText } from '@/scripts/diagrams/functions';

/*
 * A title of which only a folder knows has an id of its own, until a person or a catalog says what it is. Then
 * `move_library_title` gives the other id to what profiles have of it (decision 61). A new table that names titles has its
 * rows moved there, or its reason here.
 */

const FOLDED = 'a trigger notes the item of each session that moved, and it is summed anew';
const AT_DAWN = 'it ends at dawn';
const IMPORTED = 'an import is matched with the catalog, and writes to the ledger';
const OF_THE_SHELF = 'it says itself which ids a title has, and had';

/** What keeps the id, and why. */
const STAYS: Record<string, string> = {
  import_rows: IMPORTED,
  import_titles: IMPORTED,
  library_items: OF_THE_SHELF,
  library_titles: OF_THE_SHELF,
  operator_dirty: FOLDED,
  operator_items: FOLDED,
  operator_stale: FOLDED,
  operator_viewers: FOLDED,
  statistics_plays: FOLDED,
  statistics_stale: FOLDED,
  tonight_guest_votes: AT_DAWN,
  tonight_refusals: AT_DAWN,
  tonight_vetoes: AT_DAWN,
  tonight_votes: AT_DAWN,
};

const TABLE = /create table public\.(\w+) \(([\s\S]*?)\n\)(?: with \([^)]*\))?;/g;

const naming = projectFiles('supabase/migrations/*.sql').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(TABLE)].flatMap(([, table = '', columns = '']) =>
    /\btmdb_id\b/.test(columns) ? [table] : [],
  ),
);
const moving = functionText('move_library_title');
const moves = (table: string) => new RegExp(`update public\\.${table}\\b`).test(moving);

describe('a title that gets another id', () => {
  it('is named by tables', () => expect(naming.length).toBeGreaterThan(20));

  it('takes along what every table has of it, or that table says above why not', () => {
    const without = naming.filter((table) => !moves(table));
    expect(without.sort()).toEqual(Object.keys(STAYS).sort());
  });
});
