import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { DatabaseDamagedError } from '@/lib/supabase/database-damage';
import { DurableFolder, type MountedFolder } from '@/lib/supabase/durable-folder';
import { makeCheckpoints } from '@/lib/supabase/housekeeping';
import { openPglite } from '@/lib/supabase/open-pglite';
import { openStore } from '@/scripts/crash/opened';

let directory: string;
const database = () => path.join(directory, 'postgres');

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'tonight-survives-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function copyTemplate(): void {
  cpSync(inject('pgliteDirectory'), database(), { recursive: true });
}

/** The lock that PostgreSQL leaves is thrown away by the next process that opens the database. */
const listed = () => readdirSync(database()).filter((name) => name !== 'postmaster.pid');

describe('the first start', () => {
  it('killed in the middle leaves nothing by the name of the database, and the next makes it, with checksums', async () => {
    const program = `import('@/lib/supabase/open-pglite').then(({ openPglite }) => openPglite(${JSON.stringify(database())}))`;
    const first = spawn(process.execPath, ['--import', './scripts/register.mjs', '-e', program], { stdio: 'ignore' });
    const exited = once(first, 'exit');
    await vi.waitUntil(() => existsSync(path.join(`${database()}.new`, 'PG_VERSION')), {
      timeout: 100_000,
      interval: 20,
    });
    first.kill('SIGKILL');
    await exited;
    expect(existsSync(database())).toBe(false);

    // An empty folder is no damage: a person may have made it for the database.
    mkdirSync(database());
    const { connection, close } = await openPglite(database());
    const { rows } = await connection.driver.query(
      "select setting from pg_settings where name in ('data_checksums', 'fsync')",
    );
    expect(rows).toEqual([{ setting: 'on' }, { setting: 'on' }]);
    await close();
    const made = readdirSync(directory, { recursive: true, withFileTypes: true });
    const open = made.filter((entry) => statSync(path.join(entry.parentPath, entry.name)).mode & 0o077);
    expect(open.map(({ name }) => name)).toEqual([]);
    expect(readdirSync(directory)).toEqual(['postgres']);
  }, 200_000);
});

describe('a database that is damaged says so in one sentence, with a way on, and is left as it is', () => {
  it.each([
    ['half made', () => rmSync(path.join(database(), 'PG_VERSION')), /is half a database.*move that folder away/],
    [
      'of another version',
      () => writeFileSync(path.join(database(), 'PG_VERSION'), '16\n'),
      /another version of PostgreSQL/,
    ],
    ['cut control file', () => truncateSync(path.join(database(), 'global/pg_control'), 100), /damaged control file/],
    ['no control file', () => rmSync(path.join(database(), 'global/pg_control')), /damaged control file/],
    [
      'no log',
      () => {
        for (const file of readdirSync(path.join(database(), 'pg_wal'))) {
          if (/^0/.test(file)) rmSync(path.join(database(), 'pg_wal', file));
        }
      },
      /has lost its write-ahead log .*put back a backup by/,
    ],
    ['no tables', () => rmSync(path.join(database(), 'base'), { recursive: true }), /is damaged .*put back/],
    ['no settings', () => rmSync(path.join(database(), 'postgresql.conf')), /is damaged .*put back/],
  ])('%s', async (_, damage, said) => {
    copyTemplate();
    damage();
    const before = listed();
    const failure = await openPglite(database()).catch((error: Error) => error);
    expect(failure).toBeInstanceOf(DatabaseDamagedError);
    expect((failure as Error).message).toMatch(said);
    expect((failure as Error).message).toMatch(/^The database in [^\n]*\.$/);
    expect(listed()).toEqual(before);
  });
});

/** A disk that refuses the log's writes while it is said to be full. */
class FillingFolder extends DurableFolder {
  static refusal: { code: string } | undefined;

  protected override mounting(folder: MountedFolder): void {
    super.mounting(folder);
    const { write, fsync } = folder.stream_ops;
    const refuse = () =>
      folder.tryFSOperation(() => {
        if (FillingFolder.refusal) throw Object.assign(new Error('refused'), FillingFolder.refusal);
      });
    folder.stream_ops.write = (file, ...rest) => {
      if (folder.realPath(file.node).includes('pg_wal')) refuse();
      return write(file, ...rest);
    };
    folder.stream_ops.fsync = (file) => {
      refuse();
      return fsync?.(file) ?? 0;
    };
  }
}

describe('a disk that refuses', () => {
  afterEach(() => {
    FillingFolder.refusal = undefined;
  });

  it.each(['ENOSPC', 'EIO'])(
    '%s: answers 503 meanwhile, never hangs, and goes on when it takes writes again',
    async (code) => {
      copyTemplate();
      const mount = (place: string) => new FillingFolder(place);
      const { supabase, client } = await openStore({ kind: 'pglite', directory: database(), mount });
      const insert = async (name: string) => (await client.from('households').insert({ name })).status;
      const read = async () => client.from('households').select('name').order('created_at');
      expect([await insert('before'), supabase.trouble()]).toEqual([201, null]);
      FillingFolder.refusal = { code };
      expect(await insert('refused')).toBe(503);
      expect(supabase.trouble()).toContain('The database stopped');
      expect((await read()).status).toBe(503);
      FillingFolder.refusal = undefined;
      await vi.waitUntil(() => supabase.trouble() === null, { timeout: 50_000, interval: 100 });
      expect(await insert('after')).toBe(201);
      expect((await read()).data?.map(({ name }) => name)).toEqual(['before', 'after']);
      await supabase.close();
    },
  );

  it('nearly full: what is read is answered, what is written is told to come back', async () => {
    copyTemplate();
    const { supabase, client } = await openStore({ kind: 'pglite', directory: database() });
    expect((await client.rpc('prove_writing')).error).toBeNull();
    await supabase.run('set default_transaction_read_only = on');
    expect((await client.from('households').select('name')).status).toBe(200);
    expect((await client.rpc('prove_writing')).error?.code).toBe('25006');
    await supabase.close();
  });
});

it('writes a checkpoint after 64 MB of log, and none before', async () => {
  copyTemplate();
  const { connection, close } = await openPglite(database());
  const look = makeCheckpoints(connection.kysely);
  const checkpoint = async () => (await connection.driver.query('select redo_lsn from pg_control_checkpoint()')).rows;
  const write = (megabytes: number) =>
    connection.driver.query(`select count(pg_logical_emit_message(false, 'test', repeat('x', 1048576)))
      from generate_series(1, ${megabytes})`);
  await look();
  const before = await checkpoint();
  await write(60);
  await look();
  expect(await checkpoint()).toEqual(before);
  await write(10);
  await look();
  expect(await checkpoint()).not.toEqual(before);
  await close();
});
