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

/**
 * The server of a worker: the one at TONIGHT_URL, whose TEST_DOOR is in TONIGHT_TEST_DOOR; else one started for it from
 * the built checkout in TONIGHT_CHECKOUT, with data of its own.
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
  const checkout = options.checkout ?? TONIGHT_CHECKOUT;
  if (!checkout) {
    throw new Error('Set TONIGHT_CHECKOUT to a built checkout of Tonight, or TONIGHT_URL to one that runs.');
  }
  return startCheckout({ ...options, checkout });
}
