import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { neutralRow } from '@/lib/imports/neutral-row';
import { readImport } from '@/lib/imports/repository';
import { matchedRows } from '@/lib/imports/rows-repository';
import { settlePages } from '@/lib/use-cases/imports/settle-pages';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/* What rows of an import come to, of more rows than one page has: all rows of an item are looked at together. */

/** Rows of a page. */
const PAGE = 1000;

describe.each(DATABASE_KINDS)('pages of an import (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let id: string;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    ours = await test.signUp();
  });
  beforeEach(async () => {
    id = randomUUID();
    const { profileId: profile_id } = ours;
    await test.admin.from('imports').insert({ id, profile_id, state: 'matching' }).throwOnError();
    const title = { import_id: id, key: 'all', label: 'All', state: 'matched' };
    await test.admin.from('import_titles').insert(title).throwOnError();
  });

  /** Matched rows from one number to another, of a film each, or all of one. */
  async function rows(from: number, to: number, film = 'number') {
    const said = JSON.stringify(neutralRow({ source: 'trakt', kind: 'watched', title: 'Any' }));
    const snapshot = { title: 'Any', showTitle: null, episodeTitle: null, poster: null, still: null, backdrop: null };
    const found = JSON.stringify({ episodeId: null, duration: 6000, airedOn: null, isDay: false, snapshot });
    await test.supabase.run(`
      insert into public.import_rows (import_id, number, title_key, person, told, state, target_id, media_type,
        tmdb_id, season_number, episode_number, at, found)
      select '${id}', number, 'all', '', '${said}', 'matched', '${ours.profileId}', 'movie', ${film}, 0, 0, null,
        '${found}' from generate_series(${from}, ${to}) as number`);
  }
  async function states(): Promise<Record<string, number>> {
    const found = await test.supabase.run(
      `select state, count(*)::int as rows from public.import_rows where import_id = '${id}' group by state`,
    );
    return Object.fromEntries(found.map(({ state, rows: count }) => [state, count]));
  }
  async function settle(keep: () => boolean = () => true) {
    const job = await readImport(test.admin, id, ours.profileId);
    if (!job) throw new Error('no such import');
    const skipped: number[] = [];
    const read: typeof matchedRows = (client, of, skip, most) => {
      skipped.push(skip);
      return matchedRows(client, of, skip, most);
    };
    return { isDone: await settlePages(test.admin, job, async () => keep(), read), skipped };
  }

  it('is done at once where nothing is matched', async () => {
    expect(await settle()).toEqual({ isDone: true, skipped: [0] });
  });

  it('holds back an item that goes on in the next page', async () => {
    await rows(1, PAGE - 1);
    await rows(PAGE, PAGE + 2, '999999');
    expect(await settle()).toEqual({ isDone: true, skipped: [0, 1] });
    expect(await states()).toEqual({ ready: PAGE, double: 2 });
  });

  it('is not short of a page that is just full', async () => {
    await rows(1, PAGE);
    expect((await settle()).isDone).toBe(true);
    expect(await states()).toEqual({ ready: PAGE });
  });

  it('holds no more of one item than anybody saw', async () => {
    await rows(1, 6 * PAGE + 1, '7');
    const { isDone, skipped } = await settle();
    expect([isDone, skipped]).toEqual([true, [0, 1, 2, 3, 4, 5].map((pages) => pages * PAGE).concat(0)]);
    // What came after so many is looked at without them.
    expect(await states()).toEqual({ ready: 2, double: 6 * PAGE - 1 });
  });

  it('stops where it is told to, with what is settled settled', async () => {
    await rows(1, PAGE + 1);
    expect(await settle(() => false)).toEqual({ isDone: false, skipped: [0] });
    expect(await states()).toEqual({ ready: PAGE - 1, matched: 2 });
  });
});
