import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, freePort, test } from '@tonight/playwright';
import { makeSmallBox } from '@/lib/testing/small-box';

const GIGABYTE = 1024 ** 3;

test('a box of one gigabyte is enough, from the first start on', { tag: '@ci' }, async () => {
  const box = makeSmallBox(GIGABYTE);
  if (!box)
    test.info().annotations.push({ type: 'note', description: 'Without a limit, which this system did not give us.' });
  // Its database is made there, too, which takes the most.
  const directory = mkdtempSync(path.join(tmpdir(), 'tonight-small-box-'));
  const port = await freePort();
  for (const start of ['the first', 'the next']) {
    const server = spawn('sh', ['-c', `${box?.enter ?? ':'} && exec "$0" scripts/start.mjs`, process.execPath], {
      env: { ...process.env, NODE_ENV: 'production', PORT: String(port), DATA_DIR: directory },
      stdio: 'ignore',
    });
    const ended = once(server, 'exit');
    const ask = () => fetch(`http://localhost:${port}/api/ready`).catch(() => undefined);
    await expect
      .poll(async () => server.exitCode ?? server.signalCode ?? (await ask())?.status, {
        message: start,
        timeout: 60_000,
      })
      .toBe(200);
    server.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  }
  box?.remove();
  rmSync(directory, { recursive: true, force: true });
});
