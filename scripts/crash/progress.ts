/**
 * Nothing acknowledged is ever lost: a process under load is killed with SIGKILL at random moments, and opened again on
 * the same data. Every acknowledged report must be there. On PostgreSQL the whole server is killed too. Beside it a
 * control that answers before it commits, and must be seen to lose, so that this test is known to be able to fail.
 *
 *   npm run test:crash -- [--kills 50] [--only pglite|postgres]
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '@/scripts/crash/opened';
import { type CrashStore, makeStore, type StoreKind } from '@/scripts/crash/store';

const PROFILES = 48;

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '50' }, only: { type: 'string' } },
});
const kills = Number(values.kills);

interface Outcome {
  acknowledged: number;
  lost: number;
}

async function run(kind: StoreKind, times: number, beforeCommit: boolean): Promise<Outcome> {
  const store = await makeStore(kind);
  try {
    const profileIds = await makeProfiles(store);
    const acknowledged = new Map<string, number>();
    for (let turn = 0; turn < times; turn += 1) {
      const said = openSync(path.join(store.directory, `said-${turn}`), 'w+');
      const writer = spawnWriter(store, profileIds, beforeCommit, said);
      await begun(writer);
      await sleep(randomInt(50, 1500));
      // Every other time on a server, the server falls under a writer that lives on for a moment.
      if (turn % 2) store.kill();
      writer.kill('SIGKILL');
      await once(writer, 'close');
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

let sound = true;
for (const kind of (['pglite', 'postgres'] as const).filter((each) => !values.only || each === values.only)) {
  const { acknowledged, lost } = await run(kind, kills, false);
  console.log(`${kind}: killed ${kills} times, ${acknowledged} acknowledged, ${lost} lost`);
  sound &&= lost === 0 && acknowledged > 0;
}
const control = await run('pglite', Math.max(2, Math.ceil(kills / 10)), true);
console.log(`control that answers before it commits: ${control.acknowledged} acknowledged, ${control.lost} lost`);
if (control.lost === 0) console.error('The control lost nothing, so that this test proves nothing.');
process.exitCode = sound && control.lost > 0 ? 0 : 1;
