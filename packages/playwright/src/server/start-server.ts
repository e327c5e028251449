import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { findCheckout, startCommand } from './checkout.ts';
import { newDataDirectory } from './data-directory.ts';
import { Door } from './door.ts';
import { freePort } from './free-port.ts';
import type { TonightServer } from './server.ts';

export interface StartOptions {
  /** Folder of a built checkout; where nothing is said, TONIGHT_CHECKOUT or the one that the suite lies in. */
  checkout?: string;
  /** Further settings, as in its `.env.example`. */
  settings?: Record<string, string>;
  /** Kept when given; else made, and removed at the end. */
  dataDirectory?: string;
  port?: number;
  /** What its TEST_DOOR is; made up where nothing is said. Empty: it has no door, and sends mail. */
  testDoor?: string;
}

export const newSecret = (): string => randomBytes(24).toString('base64url');

/** A server that a test started, and may end. */
export interface StartedServer extends TonightServer {
  /** Of the process that answers, which may have children. */
  pid: number | undefined;
  dataDirectory: string;
  /** Ends it at once, as a power cut of the process would. */
  kill(): Promise<void>;
}

/** Starts the built product as a user starts it, in a process of its own, with data of its own. */
export async function startServer({ settings, ...given }: StartOptions = {}): Promise<StartedServer> {
  const checkout = findCheckout(given.checkout);
  if (!checkout) {
    throw new Error('Set TONIGHT_CHECKOUT to a built checkout of Tonight, or TONIGHT_URL to one that runs.');
  }
  const port = given.port ?? (await freePort());
  const dataDirectory = given.dataDirectory ?? newDataDirectory();
  const secret = given.testDoor ?? newSecret();
  const { node, program } = startCommand(checkout);
  const server = spawn(node, [program], {
    cwd: checkout,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ...settings,
      PORT: String(port),
      DATA_DIR: dataDirectory,
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
  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const exited = once(server, 'exit');
    server.kill(signal);
    await exited;
  };
  const url = `http://localhost:${port}`;
  return {
    url,
    pid: server.pid,
    dataDirectory,
    door: new Door(url, secret),
    output: () => output,
    kill: () => end('SIGKILL'),
    stop: async () => {
      const wasThere = server.exitCode === null && server.signalCode === null;
      await end('SIGTERM');
      if (wasThere && server.exitCode !== 0)
        throw new Error(`Tonight did not end well (${server.exitCode}):\n${output}`);
      if (!given.dataDirectory) rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

function isReady(server: ChildProcess, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`Tonight ended with code ${code}:\n${output()}`)));
    server.stdout?.on('data', () => {
      if (output().includes('Tonight is ready at')) resolve();
    });
  });
}
