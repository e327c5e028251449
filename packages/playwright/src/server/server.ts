import { existsSync } from 'node:fs';
import path from 'node:path';
import { Door } from './door.ts';
import { type StartOptions, startCheckout } from './start-checkout.ts';

/** A Tonight that tests talk to. */
export interface TonightServer {
  url: string;
  door: Door;
  /** What the server printed so far; empty where it was running before. */
  output(): string;
  stop(): Promise<void>;
}

/** A suite that lies in a checkout, as ours does, means that one. */
function checkoutAround(): string | undefined {
  for (let folder = process.cwd(); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'scripts/start.mjs'))) return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}

/**
 * The server of a worker: the one at TONIGHT_URL, whose TEST_DOOR is in TONIGHT_TEST_DOOR; else one started for it from
 * the built checkout in TONIGHT_CHECKOUT, or the one that the suite lies in, with data of its own.
 * @throws an error that says what to set.
 */
export async function openServer(options: Partial<StartOptions> = {}): Promise<TonightServer> {
  const { TONIGHT_URL, TONIGHT_TEST_DOOR, TONIGHT_CHECKOUT } = process.env;
  if (TONIGHT_URL && !options.checkout) {
    if (!TONIGHT_TEST_DOOR) throw new Error('TONIGHT_URL is set; put what its TEST_DOOR is into TONIGHT_TEST_DOOR.');
    const url = TONIGHT_URL.replace(/\/+$/, '');
    const door = new Door(url, TONIGHT_TEST_DOOR);
    await door.check();
    return { url, door, output: () => '', stop: async () => undefined };
  }
  const checkout = options.checkout ?? TONIGHT_CHECKOUT ?? checkoutAround();
  if (!checkout) {
    throw new Error('Set TONIGHT_CHECKOUT to a built checkout of Tonight, or TONIGHT_URL to one that runs.');
  }
  return startCheckout({ ...options, checkout });
}
