import { mkdirSync, mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { readShelf } from '@/lib/library/files/items-repository';
import { scanFolder } from '@/lib/library/scan/scan-folder';
import { openedSupabase } from '@/lib/supabase/connection';
import type { Database } from '@/lib/supabase/database.types';
import { openEmbeddedSupabase } from '@/lib/supabase/embedded';
import { makeKeys } from '@/lib/supabase/keys';
import { startTmdbStandIn } from '@/lib/testing/tmdb-stand-in';
import { createTmdbClient } from '@/lib/tmdb/client';
import { memoryAnswers } from '@/lib/tmdb/memory-answers';
import { pacedSource } from '@/lib/tmdb/paced-source';
import { createTmdbReader } from '@/lib/tmdb/reader';
import { backgroundReader } from '@/lib/use-cases/catalog/background-catalog';
import { matchLibrary } from '@/lib/use-cases/library/match-library';
import type { Figure } from '@/scripts/bench/figure';
import { inventedTitles } from '@/scripts/bench/invented-titles';

const SITE = 'http://supabase.localhost';
const EPISODES = 80;
const MEGABYTE = 1_000_000;

/** Seconds for the first look with everything matched, and for the next; and the memory that ten more looks take. */
export async function scanFigures(files: number): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tonight-bench-shelf-'));
  const data = mkdtempSync(path.join(tmpdir(), 'tonight-bench-shelf-data-'));
  const titles = makeFiles(folder, files);
  const standIn = await startTmdbStandIn({ source: inventedTitles });
  const keys = makeKeys();
  const database = { kind: 'pglite' as const, directory: path.join(data, 'postgres') };
  const supabase = await openEmbeddedSupabase({ database, keys, siteUrl: SITE });
  const send = (input: RequestInfo | URL, init?: RequestInit) => supabase.fetch(new Request(input, init));
  const connection = { url: SITE, ...keys, fetch: send, embedded: supabase, mailsOurLinks: true };
  openedSupabase.put(
    Promise.resolve({
      ...connection,
      mailAnswers: async () => false,
      mail: async () => undefined,
      close: () => supabase.close(),
    }),
  );
  const client = createClient<Database>(SITE, keys.secretKey, {
    auth: { persistSession: false },
    global: { fetch: send },
  });
  const source = pacedSource(createTmdbClient({ baseUrl: standIn.baseUrl }), { perSecond: 45, atOnce: 10 });
  backgroundReader.put(createTmdbReader({ source, baseUrl: standIn.baseUrl, store: memoryAnswers(300) }));
  const look = () => scanFolder(client, { path: folder, kind: 'mixed' }, new Set());
  try {
    const cold = await seconds(async () => {
      await look();
      await matchLibrary(client);
    });
    const questions = standIn.requests.length;
    console.error(
      `${files} files, cold: ${Math.round(cold)} s, ${Math.round(process.cpuUsage().user / 1e6)} s of the processor`,
    );
    const found = await matchedIn(client, folder);
    if (found !== titles) throw new Error(`${found} of ${titles} titles were matched`);
    const warm = await seconds(look);
    const bare = await seconds(() => readAll(folder));
    const before = await memory();
    for (let again = 0; again < 5; again += 1) await look();
    return [
      {
        figure: 'shelf.cold_scan',
        value: cold,
        baseline: questions / 45,
        unit: 's',
        target: `<${300 * (files / 20_000)}`,
      },
      { figure: 'shelf.warm_scan', value: warm, baseline: bare, unit: 's', target: `<${60 * (files / 20_000)}` },
      {
        figure: 'shelf.memory_after_five_more',
        value: await memory(),
        baseline: before,
        unit: 'MB',
        target: 'ratio<=1.1',
      },
    ];
  } finally {
    await supabase.close();
    await standIn.close();
    for (const each of [folder, data]) rmSync(each, { recursive: true, force: true });
  }
}

const AT_ONCE = 1000;

/** As many as have a catalog's id; the store gives a thousand at once. */
async function matchedIn(client: SupabaseClient<Database>, folder: string): Promise<number> {
  for (let skipped = 0, found = 0; ; skipped += AT_ONCE) {
    const shelved = await readShelf(client, [folder], { most: AT_ONCE, skipped });
    found += shelved.filter(({ key }) => key.tmdbId < 1_000_000).length;
    if (shelved.length < AT_ONCE) return found;
  }
}

/** One film in five, the rest episodes; sparse, so that they take no room. @returns of how many titles they are. */
function makeFiles(folder: string, files: number): number {
  const then = Date.now() / 1000 - 3600;
  const films = Math.floor(files / 5);
  for (let index = 0; index < files; index += 1) {
    const episode = index - films;
    const show = 1 + Math.floor(episode / EPISODES);
    const [season, number] = [1 + Math.floor((episode % EPISODES) / 20), 1 + (episode % 20)];
    const name =
      index < films
        ? `Films/Film ${index + 1} (2001)/Film ${index + 1} (2001).mkv`
        : `Shows/Show ${show} (2001)/Season ${season}/Show ${show} S${two(season)}E${two(number)}.mkv`;
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, name);
    truncateSync(file, MEGABYTE);
    utimesSync(file, then, then);
  }
  return films + Math.ceil((files - films) / EPISODES);
}

const two = (number: number) => String(number).padStart(2, '0');

async function readAll(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) await stat(path.join(entry.parentPath, entry.name));
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function memory(): Promise<number> {
  globalThis.gc?.();
  return process.memoryUsage().rss / MEGABYTE;
}
