import 'server-only';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { isCatalogUnavailable } from '@/lib/catalog/errors';
import { keepImport, moveImport, type StoredImport, takeImport } from '@/lib/imports/repository';
import { countRows, forgetRows } from '@/lib/imports/rows-repository';
import type { ImportState } from '@/lib/imports/schema';
import { announceLive } from '@/lib/live/channel';
import { onePerProcess } from '@/lib/process/one-per-process';
import { adminClient, type TonightSupabase } from '@/lib/supabase/admin';
import { catalogInBackground } from '@/lib/use-cases/access/catalog-for';
import { matchImport } from '@/lib/use-cases/imports/match';
import { undoImport, writeImport } from '@/lib/use-cases/imports/write';

/** Who says nothing for that long has stopped, and another goes on. */
const LEASE = '20 seconds';
const AGAIN_MS = 4_000;
const LOOK_MS = 15_000;
const AT_ONCE = 3;

/** What is done in each state of an import that is worked on, and into which it moves. */
const STAGES: Partial<Record<ImportState, { work: typeof writeImport; into: ImportState }>> = {
  matching: { work: (client, job, keep) => matchImport(client, job, keep, catalogInBackground), into: 'planned' },
  writing: { work: writeImport, into: 'done' },
  undoing: { work: undoImport, into: 'undone' },
};

const workers = onePerProcess('import-workers', () => ({ running: 0 }));

/** Works on whatever imports there are to work on, a few at once. Never fails: what goes wrong is tried again. */
export function workOnImports(): void {
  const shared = workers.get();
  if (shared.running >= AT_ONCE) return;
  shared.running += 1;
  void workUntilDone()
    .catch((error: unknown) => console.error('An import stopped, and is taken up again:', error))
    .finally(() => {
      shared.running -= 1;
    });
}

/** From the start on: goes on with what an earlier process, or another one, left. */
export function keepWorkingOnImports(): void {
  workOnImports();
  setInterval(workOnImports, LOOK_MS).unref();
}

async function workUntilDone(): Promise<void> {
  const client = await adminClient();
  const worker = randomUUID();
  for (let job = await takeImport(client, worker, LEASE); job; job = await takeImport(client, worker, LEASE)) {
    // Another may be waiting as well.
    workOnImports();
    await workOn(client, job, worker);
  }
}

async function workOn(client: TonightSupabase, job: StoredImport, worker: string): Promise<void> {
  const stage = STAGES[job.state];
  if (!stage) return;
  const keep = async (done: number, waitsFor: 'catalog' | 'store' | null = null) =>
    (await keepImport(client, job.id, { worker, lease: LEASE, done, waitsFor })) === job.state;
  // A catalog that answers slowly is no worker that stopped.
  let waits: 'catalog' | 'store' | null = null;
  const heartbeat = setInterval(() => void keep(0, waits).catch(() => undefined), AGAIN_MS).unref();
  try {
    for (let mine = true; mine; mine = await keep(0, waits)) {
      try {
        if (await stage.work(client, job, (done) => keep(done))) await finish(client, job, stage.into);
        return;
      } catch (error) {
        waits = isCatalogUnavailable(error) ? 'catalog' : 'store';
        if (waits === 'store') console.error(`The import ${job.id} is tried again:`, error);
        await keep(0, waits);
        await delay(AGAIN_MS);
        waits = null;
      }
    }
  } finally {
    clearInterval(heartbeat);
    // Without a lease, the next worker can take a stopped import at once.
    const nothing = { worker, lease: '0 seconds', done: 0, waitsFor: null };
    await keepImport(client, job.id, nothing).catch(() => undefined);
  }
}

async function finish(client: TonightSupabase, job: StoredImport, then: ImportState): Promise<void> {
  const ready = then === 'planned' ? await countRows(client, job.id, ['ready']) : 0;
  if (!(await moveImport(client, job.id, [job.state], then, ready))) return;
  if (then === 'planned') return;
  // Pages that are open look again at everything: what came or went is too much to tell.
  const targets = new Set([job.profileId, ...Object.values(job.people).filter((id) => id !== null)]);
  announceLive({ audiences: [...targets], event: 'missed', data: {} });
  if (then === 'undone') await forgetRows(client, job.id);
}
