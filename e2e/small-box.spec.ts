import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, freePort, test } from '@tonight/playwright';
import { makeSmallBox } from '@/lib/testing/small-box';

const GIGABYTE = 1024 ** 3;

test('a box of one gigabyte is enough for a first start, a backup beside it, and the next', {
  tag: '@ci',
}, async () => {
  const box = makeSmallBox(GIGABYTE);
  if (!box)
    test.info().annotations.push({ type: 'note', description: 'Without a limit, which this system did not give us.' });
  // Its database is made there, too, which takes the most.
  const directory = mkdtempSync(path.join(tmpdir(), 'tonight-small-box-'));
  const port = await freePort();
  const within = (...words: string[]) =>
    spawn('sh', ['-c', `${box?.enter ?? ':'} && exec "$0" "$@"`, process.execPath, ...words], {
      env: { ...process.env, NODE_ENV: 'production', PORT: String(port), DATA_DIR: directory },
      stdio: 'ignore',
    });
  for (const start of ['the first', 'the next']) {
    const server = within('scripts/start.mjs');
    const ended = once(server, 'exit');
    try {
      const ask = () => fetch(`http://localhost:${port}/api/ready`).catch(() => undefined);
      await expect
        .poll(async () => server.exitCode ?? server.signalCode ?? (await ask())?.status, {
          message: start,
          timeout: 60_000,
        })
        .toBe(200);
      // It opens what it has copied.
      const backup = within('--import', './scripts/register.mjs', 'scripts/backup.ts');
      expect(await once(backup, 'exit'), 'the backup').toEqual([0, null]);
      server.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
    } finally {
      server.kill('SIGKILL');
    }
  }
  box?.remove();
  rmSync(directory, { recursive: true, force: true });
});
