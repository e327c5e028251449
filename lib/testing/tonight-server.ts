import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readKeys, type SupabaseKeys } from '../supabase/keys';
import { freePort } from './free-port';

/** The built product running as a user runs it, in a process of its own. */
export interface TonightServer {
  url: string;
  dataDirectory: string;
  pid: number;
  keys(): SupabaseKeys;
  /** Everything the process printed so far. */
  output(): string;
  /** Tells it something and waits for nothing. */
  signal(signal: NodeJS.Signals): void;
  /** Ends it at once, as a power cut of the process would. */
  kill(): Promise<void>;
  /** Ends it politely and removes its data unless the caller gave the folder. */
  stop(): Promise<void>;
}

export interface TonightServerOptions {
  /** Kept when given; else made, and removed at the end. */
  dataDirectory?: string;
  port?: number;
  /** Further settings, as in `.env.example`. */
  settings?: Record<string, string>;
}

/**
 * A folder for data: a copy of the one in TONIGHT_DATA_TEMPLATE, which was started once, or empty. The first start
 * on an empty one makes a database, which takes seconds.
 */
export function makeDataDirectory(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'tonight-'));
  const template = process.env.TONIGHT_DATA_TEMPLATE;
  if (template) cpSync(template, directory, { recursive: true });
  return directory;
}

export async function startTonight(options: TonightServerOptions = {}): Promise<TonightServer> {
  const port = options.port ?? (await freePort());
  const dataDirectory = options.dataDirectory ?? makeDataDirectory();
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, NODE_ENV: 'production', ...options.settings, PORT: String(port), DATA_DIR: dataDirectory },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  server.stdout.on('data', (chunk) => {
    output += chunk;
  });
  server.stderr.on('data', (chunk) => {
    output += chunk;
  });
  await ready(server, () => output);
  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const exited = once(server, 'exit');
    server.kill(signal);
    await exited;
  };
  return {
    url: `http://localhost:${port}`,
    dataDirectory,
    pid: server.pid as number,
    keys: () => readKeys(dataDirectory),
    output: () => output,
    signal: (signal) => server.kill(signal),
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM');
      if (!options.dataDirectory) rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

function ready(server: ChildProcess, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`The server ended with code ${code}:\n${output()}`)));
    server.stdout?.on('data', () => {
      if (output().includes('Tonight is ready at')) resolve();
    });
  });
}
