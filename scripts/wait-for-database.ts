import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { StartError } from './start-checks.ts';

const AGAIN_MILLISECONDS = 3000;
const SAY_EVERY = 10;

interface Patience {
  /** A database elsewhere may come later than we do; after this long it is given up. */
  seconds: number;
  signal: AbortSignal;
}

/**
 * Asks the application itself whether its database takes writes, past the door at which everybody else waits: the first
 * request opens the database, and what keeps it from opening ends the process with its sentence.
 * @throws StartError when the database never came.
 */
export async function waitForDatabase(handle: RequestListener, { seconds, signal }: Patience): Promise<void> {
  const own = createServer(handle);
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
  const { port } = own.address() as AddressInfo;
  const giveUpAt = Date.now() + seconds * 1000;
  try {
    for (let time = 0; ; time += 1) {
      const trouble = await askHealth(port, signal);
      if (!trouble) return;
      if (Date.now() >= giveUpAt) throw new StartError(`Tonight could not start: ${trouble}`);
      if (time % SAY_EVERY === 0) console.error(`Not ready yet: ${trouble} Trying again.`);
      await sleep(AGAIN_MILLISECONDS, undefined, { signal });
    }
  } finally {
    own.close();
    own.closeAllConnections();
  }
}

const answerSchema = z.object({ detail: z.string() });

async function askHealth(port: number, signal: AbortSignal): Promise<string | null> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/health`, { signal });
  const body = await answer.json().catch(() => undefined);
  return answer.ok ? null : (answerSchema.safeParse(body).data?.detail ?? 'The database does not answer.');
}
