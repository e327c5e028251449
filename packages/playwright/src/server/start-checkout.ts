import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Door } from './door.ts';
import { freePort } from './free-port.ts';
import type { TonightServer } from './server.ts';

export interface StartOptions {
  /** Folder of a built checkout. */
  checkout: string;
  /** Further settings, as in its `.env.example`. */
  settings?: Record<string, string>;
}

/** Starts the built product as a user starts it, in a process of its own, with data of its own. */
export async function startCheckout({ checkout: given, settings }: StartOptions): Promise<TonightServer> {
  const checkout = path.resolve(given);
  const program = path.join(checkout, 'scripts/start.mjs');
  if (!existsSync(program)) throw new Error(`${checkout} is no checkout of Tonight.`);
  const port = await freePort();
  const directory = dataDirectory();
  const secret = randomBytes(24).toString('base64url');
  // The checkout brings the Node it runs on; the suite's own may be older.
  const brought = path.join(checkout, 'node_modules/node/bin/node');
  const server = spawn(existsSync(brought) ? brought : process.execPath, [program], {
    cwd: checkout,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ...settings,
      PORT: String(port),
      DATA_DIR: directory,
      TEST_DOOR: secret,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  await isReady(server, () => output);
  const url = `http://localhost:${port}`;
  return {
    url,
    door: new Door(url, secret),
    output: () => output,
    stop: async () => {
      if (server.exitCode === null && server.signalCode === null) {
        const exited = once(server, 'exit');
        server.kill('SIGTERM');
        await exited;
      }
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** A first start makes a database, which takes seconds; a copy of what it left takes none. */
function dataDirectory(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'tonight-'));
  const template = process.env.TONIGHT_DATA_TEMPLATE;
  if (template) cpSync(template, directory, { recursive: true });
  return directory;
}

function isReady(server: ChildProcess, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`Tonight ended with code ${code}:\n${output()}`)));
    server.stdout?.on('data', () => {
      if (output().includes('Tonight is ready at')) resolve();
    });
  });
}
