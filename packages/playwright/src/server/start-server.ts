import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { findCheckout } from './checkout.ts';
import { newDataDirectory } from './data-directory.ts';
import { Door } from './door.ts';
import { freePort } from './free-port.ts';
import { type Launch, launchCheckout, launchImage, type Origin, type StartWith } from './launch.ts';
import type { TonightServer } from './tonight-server.ts';

export interface StartOptions {
  /** An image of Tonight; where nothing is said, the one in TONIGHT_IMAGE. */
  image?: string;
  /** Folder of a built checkout; where no image is named either, TONIGHT_CHECKOUT or the one that the suite lies in. */
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
  /** Of the process that answers, which may have children; of a container: of what waits for it. */
  pid: number | undefined;
  dataDirectory: string;
  /** Tells it something and waits for nothing. */
  signal(signal: NodeJS.Signals): void;
  /** Ends it at once, as a power cut of the process would. */
  kill(): Promise<void>;
}

/** What servers are started from here; null where nothing says it. */
export function findOrigin({ image, checkout }: Pick<StartOptions, 'image' | 'checkout'> = {}): Origin | null {
  const named = image ?? (checkout ? undefined : process.env.TONIGHT_IMAGE);
  if (named) return { image: named };
  const found = findCheckout(checkout);
  return found ? { checkout: found } : null;
}

/** Starts the built product as a user starts it, in a process of its own, with data of its own. */
export async function startServer({ settings = {}, ...given }: StartOptions = {}): Promise<StartedServer> {
  const origin = findOrigin(given);
  if (!origin) {
    throw new Error(
      'Set TONIGHT_CHECKOUT to a built checkout of Tonight, TONIGHT_IMAGE to an image of it, or TONIGHT_URL to one that runs.',
    );
  }
  const port = given.port ?? (await freePort());
  const dataDirectory = given.dataDirectory ?? newDataDirectory();
  const testDoor = given.testDoor ?? newSecret();
  const launch = launchOf(origin, { port, dataDirectory, testDoor, settings });
  const server = spawn(launch.command, launch.parts, {
    cwd: launch.folder,
    env: { ...process.env, ...launch.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  await isReady(server, launch, () => output);
  /** Whether the suite ended it, so that its end is no surprise. */
  let wasTold = false;
  const hasEnded = () => server.exitCode !== null || server.signalCode !== null;
  const ended = async (end: () => void) => {
    if (hasEnded()) return;
    const exited = once(server, 'exit');
    end();
    await exited;
  };
  const url = `http://localhost:${port}`;
  return {
    url,
    pid: server.pid,
    dataDirectory,
    door: new Door(url, testDoor),
    output: () => output,
    signal: (signal) => {
      wasTold = true;
      server.kill(signal);
    },
    kill: () => {
      wasTold = true;
      return ended(() => killNow(server, launch));
    },
    stop: async () => {
      const wasThere = !hasEnded();
      if (!wasThere && !wasTold && server.exitCode !== 0) {
        throw new Error(`Tonight ended by itself (${server.exitCode ?? server.signalCode}):\n${output}`);
      }
      wasTold = true;
      await ended(() => server.kill('SIGTERM'));
      if (wasThere && server.exitCode !== 0)
        throw new Error(`Tonight did not end well (${server.exitCode}):\n${output}`);
      if (!given.dataDirectory) rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

function launchOf(origin: Origin, given: StartWith): Launch {
  if ('checkout' in origin) return launchCheckout(origin.checkout, given);
  const user = process.getuid && process.getgid ? `${process.getuid()}:${process.getgid()}` : null;
  return launchImage(origin.image, given, { name: `tonight-${randomUUID()}`, user });
}

function killNow(server: ChildProcess, { kill }: Launch): void {
  if (kill) spawn(kill.command, kill.parts, { stdio: 'ignore' });
  else server.kill('SIGKILL');
}

function isReady(server: ChildProcess, { command, folder }: Launch, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new Error(`${command} cannot be started: ${error.message}`)));
    server.once('exit', (code) => reject(new Error(`Tonight ended with code ${code}:\n${output()}`)));
    let isBuilding = false;
    server.stdout?.on('data', () => {
      if (output().includes('Tonight is ready at')) resolve();
      if (isBuilding || !output().includes('Building Tonight')) return;
      isBuilding = true;
      console.warn(
        `Tonight in ${folder} is not built, or older than its sources, and is built first: a minute or more.`,
      );
    });
  });
}
