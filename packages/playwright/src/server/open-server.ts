import { Door } from './door.ts';
import { findOrigin, startServer } from './start-server.ts';
import type { TonightServer } from './tonight-server.ts';

/**
 * The server of a worker: the one at TONIGHT_URL, whose TEST_DOOR is in TONIGHT_TEST_DOOR; else one started for it, from
 * the image in TONIGHT_IMAGE, the built checkout in TONIGHT_CHECKOUT, or the one that the suite lies in, with data of its
 * own. A worker that wants settings has its own in any case, since one that runs has the settings it has.
 * @throws an error that says what to set.
 */
export async function openServer(settings: Record<string, string> = {}): Promise<TonightServer> {
  const { TONIGHT_URL, TONIGHT_TEST_DOOR } = process.env;
  const wanted = Object.keys(settings);
  if (!TONIGHT_URL || (wanted.length > 0 && findOrigin())) return startServer({ settings });
  if (wanted.length > 0) {
    throw new Error(
      `${wanted} cannot be set of the server at TONIGHT_URL: set TONIGHT_CHECKOUT or TONIGHT_IMAGE, too.`,
    );
  }
  if (!TONIGHT_TEST_DOOR) throw new Error('TONIGHT_URL is set; put what its TEST_DOOR is into TONIGHT_TEST_DOOR.');
  const url = TONIGHT_URL.replace(/\/+$/, '');
  const door = new Door(url, TONIGHT_TEST_DOOR);
  await door.check();
  return { url, door, output: () => '', stop: async () => undefined };
}
