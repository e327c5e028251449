import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openStore } from '@/scripts/crash/opened';
import { type CrashStore, makeStore, type StoreKind } from '@/scripts/crash/store';

const PROFILES = 48;

export interface CrashOptions {
  kills: number;
  /** The control: answers before it commits, and so must lose. */
  beforeCommit?: boolean;
  /** How long it writes at most before it is killed. */
  longestMs?: number;
  /** As in `makeStore`; without it, PGlite makes its database anew, which takes seconds. */
  template?: string;
}

export interface Outcome {
  acknowledged: number;
  lost: number;
}

/** Kills a writer again and again, opens the store each time, and counts what was acknowledged and what of it is gone. */
export async function crash(
  kind: StoreKind,
  { kills, beforeCommit = false, longestMs = 1500, template }: CrashOptions,
): Promise<Outcome> {
  const store = await makeStore(kind, template);
  try {
    const profileIds = await makeProfiles(store);
    const acknowledged = new Map<string, number>();
    for (let turn = 0; turn < kills; turn += 1) {
      const said = openSync(path.join(store.directory, `said-${turn}`), 'w+');
      const writer = spawnWriter(store, profileIds, beforeCommit, said);
      // A writer whose server falls may end before it is killed.
      const closed = once(writer, 'close');
      await begun(writer);
      await sleep(randomInt(50, longestMs));
      // Every other time on a server, the server falls under a writer that lives on for a moment.
      if (turn % 2) await store.kill();
      writer.kill('SIGKILL');
      await closed;
      collect(path.join(store.directory, `said-${turn}`), acknowledged);
      closeSync(said);
      if (turn % 2) await store.revive();
    }
    return await compare(store, acknowledged);
  } finally {
    await store.remove();
  }
}

async function makeProfiles(store: CrashStore): Promise<string[]> {
  const { supabase } = await openStore(store.database);
  const household = randomUUID();
  const profileIds = Array.from({ length: PROFILES }, () => randomUUID());
  await supabase.run(`
    insert into public.households (id, name) values ('${household}', 'Crash');
    insert into public.profiles (id, household_id, name)
      select id, '${household}', 'Ada' from unnest('{${profileIds.join(',')}}'::uuid[]) as id;`);
  await supabase.close();
  return profileIds;
}

function spawnWriter(store: CrashStore, profileIds: string[], beforeCommit: boolean, said: number): ChildProcess {
  const settings = ['--database', JSON.stringify(store.database), '--profiles', profileIds.join(',')];
  return spawn(
    process.execPath,
    [
      '--import',
      './scripts/register.mjs',
      'scripts/crash/writer.ts',
      ...settings,
      ...(beforeCommit ? ['--before-commit'] : []),
    ],
    // Into a file: what is written there stays when the writer dies in the next instant.
    { stdio: ['ignore', said, 'ignore', 'ipc'] },
  );
}

/** The last complete line of a session says how far it was acknowledged. */
function collect(file: string, acknowledged: Map<string, number>): void {
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  for (const line of lines) {
    const [id = '', sequence] = line.split(' ');
    acknowledged.set(id, Number(sequence));
  }
}

async function begun(writer: ChildProcess): Promise<void> {
  const ended = once(writer, 'exit').then(() => {
    throw new Error('the writer ended by itself: the database did not open');
  });
  await Promise.race([once(writer, 'message'), ended]);
  ended.catch(() => undefined);
}

/** Counts the acknowledged reports, and those of them that the reopened store knows nothing of. */
async function compare(store: CrashStore, acknowledged: Map<string, number>): Promise<Outcome> {
  const { supabase } = await openStore(store.database);
  const rows = await supabase.run('select id, sequence, seconds_played from public.playback_sessions');
  await supabase.close();
  const stored = new Map(rows.map((row) => [String(row.id), Number(row.sequence)]));
  let lost = 0;
  let total = 0;
  for (const [id, sequence] of acknowledged) {
    total += sequence;
    lost += Math.max(0, sequence - (stored.get(id) ?? 0));
  }
  return { acknowledged: total, lost };
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
