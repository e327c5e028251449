import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { mountsIn, shareOf } from '@/lib/library/disk/mounts';

const SAID = `22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw,discard
40 27 0:50 / /mnt/nas rw,relatime shared:2 master:3 - nfs4 nas:/films rw,hard
41 27 0:51 / /mnt/our\\040films rw - cifs //nas/films rw
42 27 8:1 / /mnt/disk rw - ext4 /dev/sda1 rw
43 27 0:52 / /mnt/pool rw - fuse.mergerfs 1:2 rw
44 27 8:17 / /mnt/stick rw - fuseblk /dev/sdb1 rw
45 27 0:53 / /mnt/late rw - autofs systemd-1 rw
46 27 0:54 / /mnt/again rw - nfs4 nas:/old rw
47 27 8:2 / /mnt/again rw - xfs /dev/sdc rw
48 40 8:3 / /mnt/nas/disk rw - ext4 /dev/sdd rw
`;

test.each([
  ['/srv/films/Film.mp4', null],
  ['/mnt/nas', '/mnt/nas'],
  ['/mnt/nas/films/Film.mp4', '/mnt/nas'],
  ['/mnt/nas2/Film.mp4', null],
  ['/mnt/our films/Film.mp4', '/mnt/our films'],
  ['/mnt/disk/Film.mp4', null],
  ['/mnt/pool/Film.mp4', '/mnt/pool'],
  ['/mnt/stick/Film.mp4', null],
  ['/mnt/late/nas/Film.mp4', '/mnt/late'],
  // What was mounted last lies on top.
  ['/mnt/again/Film.mp4', null],
  ['/mnt/disk/../nas/Film.mp4', '/mnt/nas'],
  // The way to a disk inside a share leads through it.
  ['/mnt/nas/disk/Film.mp4', '/mnt/nas'],
])('%s leads to the share %s', (address, share) => {
  expect(shareOf(address, mountsIn(SAID))).toBe(share);
});

const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'tonight-mounts-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('links are followed as far as the share', () => {
  const share = path.join(root, 'share');
  mkdirSync(share);
  symlinkSync('share/films', path.join(root, 'Videos'));
  symlinkSync('Videos', path.join(root, 'again'));
  symlinkSync('round', path.join(root, 'round'));
  const mounts = [
    { at: '/', isShare: false },
    { at: share, isShare: true },
  ];
  for (const name of ['share/Film.mp4', 'Videos/Film.mp4', 'again/below/Film.mp4', 'again'])
    expect(shareOf(path.join(root, name), mounts), name).toBe(share);
  for (const name of ['round/Film.mp4', 'nothing/Film.mp4', 'share2'])
    expect(shareOf(path.join(root, name), mounts), name).toBeNull();
});
