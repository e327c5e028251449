import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, test } from 'vitest';
import { reach, reachedBy } from '@/lib/library/scan/reach';

const folder = mkdtempSync(path.join(tmpdir(), 'tonight-reach-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['61267', { state: 'ready', isWatchable: true }],
  // NFS, SMB and FUSE, where changes of others are not heard of.
  [`${0x6969}`, { state: 'ready', isWatchable: false }],
  [`${0xfe534d42}`, { state: 'ready', isWatchable: false }],
  [`${0x65735546}`, { state: 'ready', isWatchable: false }],
  ['EACCES', { state: 'forbidden' }],
  ['EPERM', { state: 'forbidden' }],
  ['ENOENT', { state: 'gone' }],
  ['ENOTDIR', { state: 'gone' }],
  ['ESTALE', { state: 'gone' }],
  ['EIO', { state: 'gone' }],
  ['', { state: 'gone' }],
])('a folder of which the system says %j is %j', (said, reached) => {
  expect(reachedBy(said)).toEqual(reached);
});

it('looks at a folder, whatever it is called', async () => {
  expect((await reach(folder)).state).toBe('ready');
  expect(await reach(path.join(folder, '$(reboot); "gone"'))).toEqual({ state: 'gone' });
});

it('waits for no share whose server is away', async () => {
  const began = performance.now();
  expect(await reach(folder, { look: 'for (;;) {}', patienceMs: 500 })).toEqual({ state: 'hanging' });
  expect(performance.now() - began).toBeLessThan(5000);
});

// To root every folder opens.
it.skipIf(process.getuid?.() === 0)('says of a folder without rights that it may not be read', async () => {
  chmodSync(folder, 0o000);
  expect(await reach(folder)).toEqual({ state: 'forbidden' });
  chmodSync(folder, 0o700);
});
