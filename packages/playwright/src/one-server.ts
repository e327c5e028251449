import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openServer } from './server/open-server.ts';
import { newSecret, startServer } from './server/start-server.ts';

/**
 * One server for all workers of a run: `globalSetup: '@tonight/playwright/one-server'`. Tests keep apart by their
 * households, so that a second server would only cost. Those that start one of their own begin with a copy of its data as
 * its first start left it.
 */
export default async function oneServer(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TONIGHT_URL) {
    // A server that is not there, or a wrong secret, is said once and not by every test.
    await openServer();
    return undefined;
  }
  const testDoor = newSecret();
  const server = await startServer({ testDoor });
  const template = mkdtempSync(path.join(tmpdir(), 'tonight-template-'));
  // No request has reached it yet: what lies there is what a power cut would leave, and a start makes good.
  cpSync(server.dataDirectory, template, { recursive: true });
  process.env.TONIGHT_DATA_TEMPLATE = template;
  process.env.TONIGHT_URL = server.url;
  process.env.TONIGHT_TEST_DOOR = testDoor;
  return async () => {
    await server.stop();
    rmSync(template, { recursive: true, force: true });
  };
}
