import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { listBackups } from '@/lib/backup/backup-folder';
import { backUpByNight, backupsOf, beforeUpgrade } from '@/lib/supabase/backups';
import { openEmbeddedSupabase } from '@/lib/supabase/embedded';
import type { EmbeddedSupabase } from '@/lib/supabase/embedded-supabase';
import { databaseFolder } from '@/lib/supabase/keys';
import { openDataDirectory } from '@/lib/supabase/open-data-directory';
import { finishRestore, prepareRestore } from '@/lib/supabase/restored-folder';

/* Backups of a folder on disk, as `npm start` has one. The folder, and what it was copied to, are opened by PostgreSQL. */

/** A process is begun for each backup, and a database opened in it. */
const PATIENCE = { timeout: 300_000 };
const settings = { at: '03:30', keep: 2, days: 30 };

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tonight-backups-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

interface Opened {
  supabase: EmbeddedSupabase;
  close(): Promise<void>;
}

async function openIn(dataDirectory: string, migrationsDirectory: string): Promise<Opened> {
  const { keys, database: directory, unlock } = openDataDirectory(dataDirectory);
  const database = { kind: 'pglite', directory } as const;
  const make = backupsOf({ database, dataDirectory, settings: settingsOf(dataDirectory) });
  try {
    const supabase = await openEmbeddedSupabase({
      database,
      keys,
      siteUrl: 'http://localhost:3000',
      migrationsDirectory,
      beforeUpgrade: (run) => beforeUpgrade(make, run, 'pglite'),
    });
    return {
      supabase,
      close: async () => {
        await supabase.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

const settingsOf = (dataDirectory: string) => ({ ...settings, directory: path.join(dataDirectory, 'backups') });

const numbersIn = async ({ run }: EmbeddedSupabase) =>
  (await run('select number from public.numbers order by number')).map(({ number }) => Number(number));

/** Every file under a folder, with its rights. */
function rightsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    (statSync(path.join(folder, name)).mode & 0o777).toString(8),
  );
}

describe('a backup of the embedded database', PATIENCE, () => {
  let dataDirectory: string;
  let opened: Opened;
  let backup: string;
  let migrations: string;
  const make = () =>
    backupsOf({
      database: { kind: 'pglite', directory: databaseFolder(dataDirectory) },
      dataDirectory,
      settings: settingsOf(dataDirectory),
    });

  beforeAll(async () => {
    dataDirectory = mkdtempSync(path.join(tmpdir(), 'tonight-backups-'));
    migrations = mkdtempSync(path.join(tmpdir(), 'tonight-migrations-'));
    writeFileSync(path.join(migrations, '0001_numbers.sql'), 'create table public.numbers (number int primary key);');
    opened = await openIn(dataDirectory, migrations);
  }, PATIENCE.timeout);
  afterAll(async () => {
    await opened?.close();
    for (const folder of [dataDirectory, migrations]) rmSync(folder, { recursive: true, force: true });
  });

  it('holds everything that was committed before it, and nothing by halves, while others write', async () => {
    const { run } = opened.supabase;
    let [written, isMade] = [0, false];
    const writing = (async () => {
      for (; !isMade; written += 10) {
        // PGlite's answers leave no other task a turn.
        await new Promise(setImmediate);
        await run(`insert into public.numbers select generate_series(${written + 1}, ${written + 10})`);
      }
    })();
    while (written < 200) await new Promise(setImmediate);
    const before = written;
    const made = await make()(run, 'by-hand');
    isMade = true;
    await writing;
    backup = made.file;
    expect(written).toBeGreaterThan(before);

    const other = newFolder();
    await prepareRestore(backup, other, migrations);
    expect(finishRestore(other)).toBeNull();
    const restored = await openIn(other, migrations);
    onTestFinished(restored.close);
    const numbers = await numbersIn(restored.supabase);
    expect(numbers.length).toBeGreaterThanOrEqual(before);
    expect(numbers.length % 10).toBe(0);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('is for nobody else to read, and leaves nothing but itself', () => {
    const folder = path.dirname(backup);
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('700');
    expect(rightsIn(folder)).toEqual(['600']);
  });

  it('is made by night once, and the oldest go', async () => {
    const { run } = opened.supabase;
    const [place, tool] = [settingsOf(dataDirectory), make()];
    const night = (now: Date, at: string | null = place.at) =>
      backUpByNight(
        {
          database: { kind: 'pglite', directory: databaseFolder(dataDirectory) },
          dataDirectory,
          settings: { ...place, at },
          make: tool,
          run,
        },
        now,
      );
    const tomorrow = new Date(Date.now() + 25 * 60 * 60 * 1000);
    expect(await night(tomorrow, null)).toBeNull();
    expect(await night(tomorrow)).toMatchObject({ reason: 'nightly' });
    expect(await night(new Date())).toBeNull();
    const kept = listBackups(place.directory).map(({ reason }) => reason);
    expect(kept).toEqual(['nightly', 'by-hand']);
  });

  it('that cannot be made leaves nothing, says why, and the next can', async () => {
    const { run } = opened.supabase;
    const lost = path.join(dataDirectory, 'keys.json');
    const keys = readFileSync(lost);
    rmSync(lost);
    mkdirSync(lost);
    await expect(make()(run, 'by-hand')).rejects.toThrow(/^The backup could not be made: /);
    rmSync(lost, { recursive: true });
    writeFileSync(lost, keys, { mode: 0o600 });
    const before = readdirSync(path.join(dataDirectory, 'backups')).length;
    await make()(run, 'by-hand');
    expect(readdirSync(path.join(dataDirectory, 'backups'))).toHaveLength(before + 1);
  });

  describe('is not restored', () => {
    let target: string;
    let bad: string;
    beforeEach(() => {
      target = newFolder();
      bad = path.join(newFolder(), 'bad.tar.gz');
    });

    it.each([
      {
        what: 'one that is cut',
        spoil: () => truncateSync(bad, Math.floor(statSync(bad).size / 2)),
        words: /is damaged|does not open/,
      },
      { what: 'one that was changed', spoil: () => changeByte(bad), words: /is damaged|does not open/ },
      { what: 'any other file', spoil: () => writeFileSync(bad, 'a letter'), words: /is damaged/ },
      { what: 'none', spoil: () => rmSync(bad), words: /There is no backup/ },
      { what: 'another archive', spoil: () => packed(bad, { 'a.txt': 'a' }), words: /is no backup/ },
      {
        what: 'one that would write elsewhere',
        spoil: () => packed(bad, { 'tonight.json': ABOUT, 'postgres/../../out.txt': 'a' }),
        words: /is no backup/,
      },
      {
        what: 'one that holds a link',
        spoil: () => packed(bad, { 'tonight.json': ABOUT, 'postgres/PG_VERSION': { linkname: '/etc/passwd' } }),
        words: /is no backup/,
      },
      {
        what: 'one of a later form',
        spoil: () => packed(bad, { 'tonight.json': ABOUT.replace('"format":1', '"format":2') }),
        words: /is no backup/,
      },
      {
        what: 'one without a database',
        spoil: () => packed(bad, { 'tonight.json': ABOUT, 'keys.json': readFileSync(keysOf(dataDirectory), 'utf8') }),
        words: /does not open \(it holds no database\)/,
      },
      {
        what: 'one without keys',
        spoil: () => packed(bad, { 'tonight.json': ABOUT, 'postgres/PG_VERSION': '17' }),
        words: /does not open \(its keys are missing or damaged\)/,
      },
      {
        what: 'one with others than keys',
        spoil: () => packed(bad, { 'tonight.json': ABOUT, 'keys.json': '{', 'postgres/PG_VERSION': '17' }),
        words: /does not open \(its keys are missing or damaged\)/,
      },
      {
        what: 'one with half a database',
        spoil: () =>
          packed(bad, {
            'tonight.json': ABOUT,
            'keys.json': readFileSync(keysOf(dataDirectory), 'utf8'),
            'postgres/PG_VERSION': '17',
          }),
        words: /does not open \(its database is damaged\); take another\.$/,
      },
    ])('$what', async ({ spoil, words }) => {
      writeFileSync(bad, readFileSync(backup));
      await spoil();
      await expect(prepareRestore(bad, target, migrations)).rejects.toThrow(words);
      expect(readdirSync(target)).toEqual([]);
      expect(existsSync(path.join(path.dirname(target), 'out.txt'))).toBe(false);
    });

    it('one for which it is too late, however whole it is', async () => {
      const late = async () => {
        throw new Error('somebody made an account');
      };
      await expect(prepareRestore(backup, target, migrations, late)).rejects.toThrow('somebody made an account');
      expect(readdirSync(target)).toEqual([]);
    });

    it('one that a later Tonight made', async () => {
      const none = newFolder();
      await expect(prepareRestore(backup, target, none)).rejects.toThrow(
        /which this Tonight does not know; restore it/,
      );
      expect(readdirSync(target)).toEqual([]);
    });
  });

  it('takes its place whenever it is interrupted', async () => {
    for (let cutAt = 0; cutAt < 6; cutAt += 1) {
      const folder = newFolder();
      for (const [at, what] of [
        [folder, 'old'],
        [path.join(folder, 'restored-1'), 'new'],
      ] as const) {
        mkdirSync(path.join(at, 'postgres'), { recursive: true });
        writeFileSync(path.join(at, 'postgres/PG_VERSION'), what);
        writeFileSync(keysOf(at), what);
      }
      let steps = 0;
      const cut = () =>
        finishRestore(folder, (change) => {
          if (steps === cutAt) throw new Error('cut');
          steps += 1;
          change();
        });
      if (cutAt < 5) expect(cut).toThrow('cut');
      else cut();
      finishRestore(folder);
      const read = (...parts: string[]) => readFileSync(path.join(folder, ...parts), 'utf8');
      expect(read('postgres/PG_VERSION') + read('keys.json')).toBe('newnew');
      expect(read('replaced-1/postgres/PG_VERSION') + read('replaced-1/keys.json')).toBe('oldold');
      expect(readdirSync(folder).sort()).toEqual(['keys.json', 'postgres', 'replaced-1']);
    }
  });
});

describe('an upgrade', PATIENCE, () => {
  it('makes a backup first; one that fails leaves the database as it was, and says which backup there is', async () => {
    const [dataDirectory, migrations] = [newFolder(), newFolder()];
    const plant = (name: string, sql: string) => writeFileSync(path.join(migrations, name), sql);
    plant('0001_numbers.sql', 'create table public.numbers (number int); insert into numbers values (1);');
    const first = await openIn(dataDirectory, migrations);
    expect(listBackups(path.join(dataDirectory, 'backups'))).toEqual([]);
    await first.close();

    plant('0002_fine.sql', 'insert into public.numbers values (2);');
    plant('0003_broken.sql', 'insert into public.numbers values (3); select no_such_function();');
    const failing = openIn(dataDirectory, migrations);
    await expect(failing).rejects.toThrow(/^Migration 0003_broken.sql failed: .*no_such_function.* as it was before/);
    await expect(failing).rejects.toThrow(/A backup from before the upgrade is .*-before-upgrade\.tar\.gz\.$/);
    const [backup] = listBackups(path.join(dataDirectory, 'backups'));
    expect(backup?.reason).toBe('before-upgrade');

    rmSync(path.join(migrations, '0002_fine.sql'));
    rmSync(path.join(migrations, '0003_broken.sql'));
    const before = await openIn(dataDirectory, migrations);
    expect(before.supabase.appliedMigrations).toEqual([]);
    expect(await numbersIn(before.supabase)).toEqual([1]);
    await before.close();

    plant('0002_fine.sql', 'insert into public.numbers values (2);');
    const upgraded = await openIn(dataDirectory, migrations);
    expect(await numbersIn(upgraded.supabase)).toEqual([1, 2]);
    await upgraded.close();
    expect(listBackups(path.join(dataDirectory, 'backups'))).toHaveLength(2);

    // Back to the Tonight that was there before.
    rmSync(path.join(migrations, '0002_fine.sql'));
    await expect(openIn(dataDirectory, migrations)).rejects.toThrow('which this Tonight does not know');
    await prepareRestore(backup?.file ?? '', dataDirectory, migrations);
    const restored = await openIn(dataDirectory, migrations);
    expect(await numbersIn(restored.supabase)).toEqual([1]);
    await restored.close();
  });

  it('is not begun where no backup can be made', async () => {
    const [dataDirectory, migrations] = [newFolder(), newFolder()];
    writeFileSync(path.join(migrations, '0001_one.sql'), 'create table public.numbers (number int);');
    await (await openIn(dataDirectory, migrations)).close();
    writeFileSync(path.join(dataDirectory, 'backups'), 'no folder');
    writeFileSync(path.join(migrations, '0002_two.sql'), 'insert into public.numbers values (2);');
    await expect(openIn(dataDirectory, migrations)).rejects.toThrow(/^The database was not upgraded, as no backup/);
    rmSync(path.join(migrations, '0002_two.sql'));
    const opened = await openIn(dataDirectory, migrations);
    expect(await numbersIn(opened.supabase)).toEqual([]);
    await opened.close();
  });
});

const ABOUT = JSON.stringify({ tonight: 'backup', format: 1, version: '0.1.0', madeAt: '2026-11-28T03:30:00.000Z' });
const keysOf = (folder: string) => path.join(folder, 'keys.json');

async function packed(file: string, files: Record<string, string | { linkname: string }>): Promise<void> {
  const tape = pack();
  for (const [name, held] of Object.entries(files)) {
    if (typeof held === 'string') tape.entry({ name }, held);
    else tape.entry({ name, type: 'symlink', ...held });
  }
  tape.finalize();
  const bytes: Buffer[] = [];
  for await (const chunk of (tape as unknown as NodeJS.ReadableStream).pipe(createGzip())) bytes.push(chunk as Buffer);
  writeFileSync(file, Buffer.concat(bytes));
}

async function changeByte(file: string): Promise<void> {
  const opened = await open(file, 'r+');
  const at = Math.floor(statSync(file).size / 2);
  const { buffer } = await opened.read(Buffer.alloc(8), 0, 8, at);
  await opened.write(
    buffer.map((byte) => byte ^ 0xff),
    0,
    8,
    at,
  );
  await opened.close();
}
