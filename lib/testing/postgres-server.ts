import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { freePort } from '@/packages/playwright/src/server/free-port';
import { lendPostgres, type PostgresFolder } from './postgres-binaries';

export interface PostgresServer {
  /** Address without a database name: append `/name`. */
  url: string;
  /** Makes an empty database. @returns its address. */
  createDatabase(name: string): Promise<string>;
  /** Kills the postmaster and every process it started, at once. */
  kill(): Promise<void>;
  /** Up again on the same data, after a kill. */
  revive(): Promise<void>;
  stop(): Promise<void>;
}

const run = promisify(execFile);

/** A real PostgreSQL server from npm's binaries, in a folder of its own that goes when it stops. */
export async function startPostgresServer(settings: string[] = []): Promise<PostgresServer> {
  const lent = lendPostgres();
  const data = path.join(lent.directory, 'data');
  const port = await freePort();
  await makeCluster(lent, data);
  let server = await startServer(lent, data, port, settings);
  const url = `postgres://postgres:postgres@127.0.0.1:${port}`;
  return {
    url,
    createDatabase: async (name) => {
      const sql = postgres(`${url}/postgres`, { max: 1 });
      await sql`create database ${sql(name)}`;
      await sql.end();
      return `${url}/${name}`;
    },
    kill: () => killServer(server),
    revive: async () => {
      server = await startServer(lent, data, port, settings);
    },
    stop: async () => {
      if (isRunning(server)) {
        const ended = once(server, 'exit');
        await run(path.join(lent.programs, 'pg_ctl'), ['stop', '-D', data, '-m', 'fast'], asUser(lent));
        await ended;
      }
      rmSync(lent.directory, { recursive: true, force: true });
    },
  };
}

function asUser({ directory, user }: PostgresFolder) {
  return { ...user, cwd: directory, env: { ...process.env, LC_ALL: 'C' } };
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
      if (said.includes('database system is ready to accept connections')) {
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
