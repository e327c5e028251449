import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@supabase/supabase-js';
import { readFile } from '@/lib/imports/read-file';
import { beginImport, moveImport, readImport } from '@/lib/imports/repository';
import { addRows } from '@/lib/imports/rows-repository';
import { soughtTitle } from '@/lib/imports/sought-title';
import { openedSupabase } from '@/lib/supabase/connection';
import type { Database } from '@/lib/supabase/database.types';
import { openEmbeddedSupabase } from '@/lib/supabase/embedded';
import { makeKeys } from '@/lib/supabase/keys';
import { startTmdbStandIn } from '@/lib/testing/tmdb-stand-in';
import { createTmdbClient } from '@/lib/tmdb/client';
import { createCatalog } from '@/lib/tmdb/create-catalog';
import { memoryAnswers } from '@/lib/tmdb/memory-answers';
import { pacedSource } from '@/lib/tmdb/paced-source';
import { createTmdbReader } from '@/lib/tmdb/reader';
import { matchImport } from '@/lib/use-cases/imports/match';
import { writeImport } from '@/lib/use-cases/imports/write';
import { EPISODES, inventedTitles, SEASONS } from '@/scripts/bench/invented-titles';

const SITE = 'http://supabase.localhost';
const SHOWS = 100;
const FILMS = 500;

/** Reads, looks up and writes so many rows, from the file to the ledger on the disk. */
export async function timedImport(rows: number): Promise<{ seconds: number; questions: number }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tonight-bench-import-'));
  const standIn = await startTmdbStandIn({ source: inventedTitles });
  const keys = makeKeys();
  const supabase = await openEmbeddedSupabase({
    database: { kind: 'pglite', directory: path.join(folder, 'postgres') },
    keys,
    siteUrl: SITE,
  });
  const send = (input: RequestInfo | URL, init?: RequestInit) => supabase.fetch(new Request(input, init));
  const none = async () => false;
  openedSupabase.put(
    Promise.resolve({
      url: SITE,
      ...keys,
      fetch: send,
      embedded: supabase,
      mailsOurLinks: true,
      mailAnswers: none,
      mail: async () => undefined,
      close: () => supabase.close(),
    }),
  );
  const client = createClient<Database>(SITE, keys.secretKey, {
    auth: { persistSession: false },
    global: { fetch: send },
  });
  const source = pacedSource(createTmdbClient({ baseUrl: standIn.baseUrl }), { perSecond: 45, atOnce: 10 });
  const catalog = createCatalog(createTmdbReader({ source, baseUrl: standIn.baseUrl, store: memoryAnswers(300) }));
  try {
    const [household, profile, id] = [randomUUID(), randomUUID(), randomUUID()];
    await supabase.run(`
      insert into public.households (id, name) values ('${household}', 'Bench');
      insert into public.profiles (id, household_id, name) values ('${profile}', '${household}', 'Ada');`);
    const file = path.join(folder, 'history.csv');
    writeFileSync(file, historyOf(rows));
    const start = performance.now();
    await beginImport(client, id, profile);
    const batch: Parameters<typeof addRows>[2] = [];
    for await (const row of readFile(file, 'history.csv', '2026-01-01')) {
      if ('leftOut' in row) throw new Error(`a row was left out: ${row.leftOut}`);
      batch.push({ ...soughtTitle(row), told: row });
      if (batch.length === 1000) await addRows(client, id, batch.splice(0));
    }
    await addRows(client, id, batch);
    await moveImport(client, id, ['reading'], 'matching', rows);
    const job = await readImport(client, id, profile);
    if (!job) throw new Error('the import is gone');
    const keep = async () => true;
    await matchImport(client, job, keep, () => catalog);
    await writeImport(client, job, keep);
    const seconds = (performance.now() - start) / 1000;
    const [written] = await supabase.run(
      `select count(*)::integer as rows from public.import_rows where state = 'written'`,
    );
    if (Number(written?.rows) !== rows) throw new Error(`${written?.rows} of ${rows} rows were written`);
    return { seconds, questions: standIn.requests.length };
  } finally {
    await supabase.close();
    await standIn.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every second title without an id; four in five rows are episodes; every row has a time of its own. */
function historyOf(rows: number): string {
  const lines = ['watched_at,type,title,tmdb_id,season_number,episode_number'];
  for (let row = 0; row < rows; row += 1) {
    const at = new Date(Date.UTC(2014, 0, 1) + row * 4 * 3_600_000).toISOString();
    if (row % 5 === 4) {
      const film = 1 + (Math.floor(row / 5) % FILMS);
      lines.push(`${at},movie,Film ${film},${film % 2 ? film : ''},,`);
      continue;
    }
    const seen = Math.floor((row * 4) / 5);
    const show = 1 + (Math.floor(seen / (SEASONS * EPISODES)) % SHOWS);
    const episode = seen % (SEASONS * EPISODES);
    const numbers = `${1 + Math.floor(episode / EPISODES)},${1 + (episode % EPISODES)}`;
    lines.push(`${at},episode,Show ${show},${show % 2 ? 1000 + show : ''},${numbers}`);
  }
  return `${lines.join('\n')}\n`;
}
