import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startTonight } from '../lib/testing/tonight-server';

/** One first start for the whole run; the servers of the tests begin with copies of what it left. */
export default async function makeTemplate(): Promise<() => void> {
  const directory = mkdtempSync(path.join(tmpdir(), 'tonight-template-'));
  const server = await startTonight({ dataDirectory: directory });
  await server.stop();
  process.env.TONIGHT_DATA_TEMPLATE = directory;
  return () => rmSync(directory, { recursive: true, force: true });
}
