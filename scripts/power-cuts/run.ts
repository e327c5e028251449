import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '@/scripts/crash/opened';

const PROFILES = 8;
/** A database that does not open in this time will not, on however busy a machine. */
const LONGEST_MS = 300_000;

/** What counts is our own account of the disk; the real one below it need not be waited for. */
const MEMORY = '/dev/shm';

export interface PowerCutOptions {
  cuts: number;
  /** The control: without fsync, and so must lose. */
  careless?: boolean;
  /** Folder of a migrated database that no process has open, to begin with a copy of. */
  template?: string;
  /** One loss is enough, so that no more is cut after it. */
  untilLost?: boolean;
}

export interface PowerCutOutcome {
  cuts: number;
  acknowledged: number;
  lost: number;
  /** How often the database did not open after a cut. */
  broken: number;
  /** What the last one that did not open said. */
  words: string;
}

/** Cuts the power again and again, and counts what was acknowledged and what of it a start does not find. */
export async function cutPower(options: PowerCutOptions): Promise<PowerCutOutcome> {
  const { cuts, careless = false, template, untilLost = false } = options;
  const directory = mkdtempSync(path.join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'tonight-power-'));
  const database = path.join(directory, 'postgres');
  const whole = path.join(directory, 'whole');
  const outcome: PowerCutOutcome = { cuts: 0, acknowledged: 0, lost: 0, broken: 0, words: '' };
  try {
    if (template) cpSync(template, database, { recursive: true });
    const profiles = await makeProfiles(database);
    cpSync(database, whole, { recursive: true });
    begin();
    while (outcome.cuts < cuts && !(untilLost && outcome.lost + lostIn(directory) > 0)) {
      outcome.cuts += 1;
      await write({ directory, profiles, careless, look: false }).then(noteBroken);
    }
    await write({ directory, profiles, careless, look: true }).then(noteBroken);
    outcome.acknowledged += acknowledgedIn(directory);
    outcome.lost += lostIn(directory);
    return outcome;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }

  function begin(): void {
    for (const name of ['said', 'lost']) writeFileSync(path.join(directory, name), '');
  }

  /** A database that does not open has lost all that was acknowledged, and the next cuts are of a whole one. */
  function noteBroken(words: string | null): void {
    if (words === null) return;
    outcome.broken += 1;
    outcome.words = words;
    outcome.acknowledged += acknowledgedIn(directory);
    outcome.lost += acknowledgedIn(directory);
    begin();
    rmSync(database, { recursive: true, force: true });
    cpSync(whole, database, { recursive: true });
  }
}

interface Turn {
  directory: string;
  profiles: string;
  careless: boolean;
  /** Only to look what is there. */
  look: boolean;
}

/** @returns null after the cut, or the look, that was asked for; else what was said instead. */
async function write({ directory, profiles, careless, look }: Turn): Promise<string | null> {
  const settings = ['--directory', directory, '--profiles', profiles];
  if (careless) settings.push('--careless');
  if (look) settings.push('--look');
  const writer = spawn(
    process.execPath,
    ['--import', './scripts/register.mjs', 'scripts/power-cuts/writer.ts', ...settings],
    { stdio: ['ignore', 'ignore', 'pipe'], timeout: LONGEST_MS, killSignal: 'SIGABRT' },
  );
  const looks = () => readFileSync(path.join(directory, 'lost'), 'utf8').split('\n').length;
  const before = looks();
  let words = '';
  writer.stderr.on('data', (chunk) => {
    words += chunk;
  });
  const [code, signal] = await once(writer, 'close');
  if (look ? code === 0 : signal === 'SIGKILL') return null;
  const silence = looks() > before ? 'it opened, and wrote for longer than it may' : 'it never opened';
  return /Error: .*/.exec(words)?.[0] ?? (words.slice(-500) || silence);
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

/** What was lost stays lost, so that the last look saw all of it. */
function lostIn(directory: string): number {
  return Number(readFileSync(path.join(directory, 'lost'), 'utf8').trim().split('\n').at(-1));
}
