import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { toReportArray } from '@/lib/progress/ledger/report-array';
import { DurableFolder } from '@/lib/supabase/durable-folder';
import { openEmbeddedSupabase } from '@/lib/supabase/embedded';
import { makeKeys } from '@/lib/supabase/keys';
import { openPglite } from '@/lib/supabase/open-pglite';
import { type Figure, median } from '@/scripts/bench/figure';
import { makeViewer } from '@/scripts/bench/progress-world';

const BATCH = 256;

/** As PGlite is by itself: what it commits lies in the system's memory until that pleases. */
class CarelessFolder extends DurableFolder {
  override readonly startParams = PGlite.defaultStartParams;
}

/**
 * What it costs that a commit is on the disk: one report alone, and as many together as a busy evening brings, with fsync
 * and without, the two databases in turn.
 */
export async function durabilityFigures(quick: boolean): Promise<Figure[]> {
  const directory = mkdtempSync(path.join(tmpdir(), 'tonight-durability-'));
  const profiles = await makeDatabase(path.join(directory, 'durable'));
  cpSync(path.join(directory, 'durable'), path.join(directory, 'careless'), { recursive: true });
  const durable = await openPglite(path.join(directory, 'durable'));
  const careless = await openPglite(path.join(directory, 'careless'), (folder) => new CarelessFolder(folder));
  const figures: Figure[] = [];
  for (const [name, together] of [
    ['one', 1],
    ['together', BATCH],
  ] as const) {
    const rounds = { durable: [] as number[], careless: [] as number[] };
    for (let round = 0; round < (quick ? 3 : 7); round += 1) {
      rounds.careless.push(await commitMs(careless.connection.driver, profiles, together));
      rounds.durable.push(await commitMs(durable.connection.driver, profiles, together));
    }
    const [value, baseline] = [median(rounds.durable), median(rounds.careless)];
    figures.push({ figure: `service.pglite.durable_commit_${name}`, value, baseline, unit: 'ms', target: 'ratio<=3' });
  }
  await durable.close();
  await careless.close();
  rmSync(directory, { recursive: true, force: true });
  return figures;
}

async function makeDatabase(directory: string): Promise<string[]> {
  const supabase = await openEmbeddedSupabase({
    database: { kind: 'pglite', directory },
    keys: makeKeys(),
    siteUrl: 'http://supabase.localhost',
  });
  const household = randomUUID();
  const profiles = Array.from({ length: BATCH }, () => randomUUID());
  await supabase.run(`
    insert into public.households (id, name) values ('${household}', 'Bench');
    insert into public.profiles (id, household_id, name)
      select id, '${household}', 'Ada' from unnest('{${profiles.join(',')}}'::uuid[]) as id;`);
  await supabase.close();
  return profiles;
}

/** The median time of a commit of that many reports. */
async function commitMs(driver: PGlite, profiles: string[], together: number): Promise<number> {
  const viewers = profiles.slice(0, together).map(makeViewer);
  const times: number[] = [];
  for (let turn = 0; turn < (together === 1 ? 100 : 15); turn += 1) {
    const reports = toReportArray(viewers.map((next) => next()));
    const started = performance.now();
    await driver.query('select public.record_progress($1)', [reports]);
    times.push(performance.now() - started);
  }
  return median(times);
}
