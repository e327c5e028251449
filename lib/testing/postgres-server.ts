import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { freePort } from '@/packages/playwright/src/server/free-port';
import { lendPostgres, type PostgresFolder } from './postgres-binaries';

interface RunningServer {
  /** Address without a database name: append `/name`. */
  url: string;
  /** The postmaster's; it is another after a kill. */
  pid(): number;
  /** Kills the postmaster and every process it started, at once. */
  kill(): Promise<void>;
  /** Up again on the same data, after a kill. */
  revive(): Promise<void>;
  stop(): Promise<void>;
}

export interface PostgresServer extends RunningServer {
  /** Makes an empty database. @returns its address. */
  createDatabase(name: string): Promise<string>;
  /** Starts a server that follows this one by its log, as it is written; it is to be stopped first. */
  startStandby(): Promise<RunningServer>;
}

const run = promisify(execFile);

/** A real PostgreSQL server from npm's binaries, in a folder of its own that goes when it stops. */
export async function startPostgresServer(settings: string[] = []): Promise<PostgresServer> {
  const lent = lendPostgres();
  const data = path.join(lent.directory, 'data');
  await makeCluster(lent, data);
  const server = await runServer(lent, data, settings);
  const { url } = server;
  return {
    ...server,
    createDatabase: async (name) => {
      const sql = postgres(`${url}/postgres`, { max: 1 });
      await sql`create database ${sql(name)}`;
      await sql.end();
      return `${url}/${name}`;
    },
    startStandby: async () => {
      const copy = path.join(lent.directory, 'standby');
      await copyRunning(lent, url, data, copy);
      return runServer(lent, copy, settings);
    },
    stop: async () => {
      await server.stop();
      rmSync(lent.directory, { recursive: true, force: true });
    },
  };
}

async function runServer(lent: PostgresFolder, data: string, settings: string[]): Promise<RunningServer> {
  const port = await freePort();
  let server = await startServer(lent, data, port, settings);
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}`,
    pid: () => server.pid ?? 0,
    kill: () => killServer(server),
    revive: async () => {
      server = await startServer(lent, data, port, settings);
    },
    stop: async () => {
      if (!isRunning(server)) return;
      const ended = once(server, 'exit');
      await run(path.join(lent.programs, 'pg_ctl'), ['stop', '-D', data, '-m', 'fast'], asUser(lent));
      await ended;
    },
  };
}

function asUser({ directory, user }: PostgresFolder) {
  return { ...user, cwd: directory, env: { ...process.env, LC_ALL: 'C' } };
}

/** As `pg_basebackup` would, which npm does not bring. */
async function copyRunning(lent: PostgresFolder, url: string, data: string, copy: string): Promise<void> {
  const sql = postgres(`${url}/postgres`, { max: 1, onnotice: () => undefined });
  const makeOwn = (folder: string) => run('install', ['-d', '-m', '700', ...owner(lent), folder]);
  await makeOwn(copy);
  await sql`select pg_backup_start('standby', fast => true)`;
  await run('cp', ['-a', `${data}/.`, copy], asUser(lent));
  const [backup] = await sql`select labelfile from pg_backup_stop()`;
  await sql.end();
  // What is copied of the log is no whole: all of it comes from the server.
  for (const name of ['pg_wal', 'postmaster.pid', 'postmaster.opts']) {
    rmSync(path.join(copy, name), { recursive: true, force: true });
  }
  await makeOwn(path.join(copy, 'pg_wal'));
  writeFileSync(path.join(copy, 'backup_label'), backup?.labelfile);
  writeFileSync(path.join(copy, 'standby.signal'), '');
  appendFileSync(path.join(copy, 'postgresql.auto.conf'), `primary_conninfo = '${url}'\n`);
  if (lent.user.uid !== undefined) await run('chown', ['-R', `${lent.user.uid}:${lent.user.gid}`, copy]);
}

function owner({ user: { uid, gid } }: PostgresFolder): string[] {
  return uid === undefined ? [] : ['-o', String(uid), '-g', String(gid)];
}

async function makeCluster(lent: PostgresFolder, data: string): Promise<void> {
  const passwordFile = path.join(lent.directory, 'password');
  writeFileSync(passwordFile, 'postgres\n');
  mkdirSync(data, { mode: 0o700 });
  const { uid, gid } = lent.user;
  if (uid !== undefined && gid !== undefined) chownSync(data, uid, gid);
  const who = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const how = ['--locale=C', '--encoding=UTF8'];
  await run(path.join(lent.programs, 'initdb'), [`--pgdata=${data}`, ...who, ...how], asUser(lent));
}

/** @throws with the server's own words when it does not get ready. */
async function startServer(
  lent: PostgresFolder,
  data: string,
  port: number,
  settings: string[],
): Promise<ChildProcess> {
  const all = ['max_connections=100', 'listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings];
  const server = spawn(
    path.join(lent.programs, 'postgres'),
    ['-D', data, '-p', String(port), ...all.flatMap((setting) => ['-c', setting])],
    { ...asUser(lent), stdio: ['ignore', 'ignore', 'pipe'] },
  );
  // No other process knows of the server; it must not outlive a process that ends without stopping it.
  const end = () => server.kill('SIGINT');
  process.once('exit', end);
  server.once('exit', () => process.off('exit', end));
  let said = '';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said}`)));
    server.stderr.on('data', (chunk) => {
      said += chunk;
      if (/database system is ready to accept (?:read-only )?connections/.test(said)) {
        said = '';
        resolve();
      }
    });
  });
  return server;
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

async function killServer(server: ChildProcess): Promise<void> {
  const ended = once(server, 'exit');
  for (const pid of [server.pid ?? 0, ...childrenOf(server.pid ?? 0)]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      // One that ended in between needs no killing.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
  await ended;
}

function childrenOf(pid: number): number[] {
  const file = `/proc/${pid}/task/${pid}/children`;
  // A bare Debian has no pgrep, and others have no /proc.
  const list = existsSync(file) ? readFileSync(file, 'utf8') : execFileSync('pgrep', ['-P', String(pid)]);
  return String(list).split(/\s+/).filter(Boolean).map(Number);
}
