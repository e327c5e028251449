import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '@/scripts/crash/opened';

const PROFILES = 8;
/** A process keeps what its databases had in memory; so many it is asked to bear. */
const CUTS_A_PROCESS = 10;
/** A database that does not open in this time, for each of the cuts, will not. */
const LONGEST_MS = 60_000;

/** What counts is told by our own account of the disk; the real one below it need not be waited for. */
const MEMORY = '/dev/shm';

export interface PowerCutOptions {
  cuts: number;
  /** The control: without fsync, and so must lose. */
  careless?: boolean;
  /** Folder of a migrated database that nobody has open, to begin with a copy of. */
  template?: string;
}

export interface PowerCutOutcome {
  acknowledged: number;
  lost: number;
  /** How often the database did not open after a cut. */
  broken: number;
  /** What the last one that did not open said. */
  words: string;
}

/** Cuts the power again and again, and counts what was acknowledged and what of it a start does not find. */
export async function cutPower({ cuts, careless = false, template }: PowerCutOptions): Promise<PowerCutOutcome> {
  const directory = mkdtempSync(path.join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'tonight-power-'));
  const database = path.join(directory, 'postgres');
  const whole = path.join(directory, 'whole');
  const outcome: PowerCutOutcome = { acknowledged: 0, lost: 0, broken: 0, words: '' };
  try {
    if (template) cpSync(template, database, { recursive: true });
    const profiles = await makeProfiles(database);
    cpSync(database, whole, { recursive: true });
    writeFileSync(path.join(directory, 'lost'), '');
    const turns = Array.from({ length: Math.ceil(cuts / CUTS_A_PROCESS) }, (_, turn) =>
      Math.min(CUTS_A_PROCESS, cuts - turn * CUTS_A_PROCESS),
    );
    // The last only looks.
    for (const turn of [...turns, 0]) {
      const { code, words } = await write({ directory, profiles, careless, cuts: turn });
      if (code === 0) continue;
      outcome.broken += 1;
      outcome.words = words;
      outcome.lost += startAnew(directory, database, whole);
    }
    outcome.acknowledged += acknowledgedIn(directory);
    // What was lost stays lost, so that the last look saw all of it.
    outcome.lost += Number(readFileSync(path.join(directory, 'lost'), 'utf8').trim().split('\n').at(-1));
    return outcome;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }

  /** A database that does not open has lost all that was acknowledged. */
  function startAnew(place: string, broken: string, copy: string): number {
    const lost = acknowledgedIn(place);
    outcome.acknowledged += lost;
    rmSync(broken, { recursive: true, force: true });
    cpSync(copy, broken, { recursive: true });
    writeFileSync(path.join(place, 'said'), '');
    return lost;
  }
}

interface Turn {
  directory: string;
  profiles: string;
  cuts: number;
  careless: boolean;
}

async function write({ directory, profiles, cuts, careless }: Turn): Promise<{ code: number; words: string }> {
  const settings = ['--directory', directory, '--profiles', profiles, '--cuts', String(cuts)];
  if (careless) settings.push('--careless');
  const writer = spawn(
    process.execPath,
    ['--import', './scripts/register.mjs', 'scripts/power-cuts/writer.ts', ...settings],
    { stdio: ['ignore', 'ignore', 'pipe'], timeout: LONGEST_MS * Math.max(1, cuts), killSignal: 'SIGKILL' },
  );
  let words = '';
  writer.stderr.on('data', (chunk) => {
    words += chunk;
  });
  const [code] = await once(writer, 'close');
  return { code: code ?? 1, words: /Error: .*/.exec(words)?.[0] ?? (words.slice(-500) || 'it never answered') };
}

async function makeProfiles(directory: string): Promise<string> {
  const { supabase } = await openStore({ kind: 'pglite', directory });
  const household = randomUUID();
  const profiles = Array.from({ length: PROFILES }, () => randomUUID()).join(',');
  await supabase.run(`
    insert into public.households (id, name) values ('${household}', 'Power');
    insert into public.profiles (id, household_id, name)
      select id, '${household}', 'Ada' from unnest('{${profiles}}'::uuid[]) as id;`);
  await supabase.close();
  return profiles;
}

function acknowledgedIn(directory: string): number {
  return readFileSync(path.join(directory, 'said'), 'utf8').split('\n').length - 1;
}
