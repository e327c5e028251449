import { lstatSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { onePerProcess } from '@/lib/process/one-per-process';

/*
 * Which paths lead to another machine, or through another program. The system says where those begin, so that none of them is touched
 * to find out: to touch one whose server is away is to wait for ever.
 */

const REMOTE = /^(?:nfs4?|cifs|smb3?|smbfs|9p|virtiofs|ceph|afs|lustre|glusterfs|autofs|fuse(?:\..+)?)$/;
const MOST_LINKS = 40;

export interface Mount {
  at: string;
  isShare: boolean;
}

/** What is mounted where, by `/proc/self/mountinfo`; the later one of two at one path lies on top. */
export function mountsIn(said: string): Mount[] {
  return said.split('\n').flatMap((line) => {
    const [before = '', behind = ''] = line.split(' - ');
    const at = before.split(' ')[4];
    const kind = behind.split(' ')[0] ?? '';
    return at ? [{ at: unescaped(at), isShare: REMOTE.test(kind) }] : [];
  });
}

/** Spaces and the like are written as `\040`. */
function unescaped(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
}

/** One page asks ten times, for each of which the system writes down every mount anew. */
const KNOWN_MS = 250;
const known = onePerProcess('mounts', () => ({ at: Number.NEGATIVE_INFINITY, mounts: [] as Mount[] }));

/** As it is now, or was a moment ago; a system without such a file says of none that it is a share. */
function mountsNow(): Mount[] {
  const now = performance.now();
  const { at, mounts } = known.get();
  if (now - at < KNOWN_MS) return mounts;
  let said = '';
  try {
    said = readFileSync('/proc/self/mountinfo', 'utf8');
  } catch {}
  known.put({ at: now, mounts: mountsIn(said) });
  return known.get().mounts;
}

/** Where the share begins that a path leads to, with its links followed as far as this machine's own disks go; null for a local one. */
export function shareOf(address: string, mounts: readonly Mount[] = mountsNow()): string | null {
  if (!mounts.some(({ isShare }) => isShare)) return null;
  const left = partsOf(address);
  let at = '/';
  for (let links = 0; links <= MOST_LINKS; ) {
    const mount = mounts.findLast((each) => each.at === at);
    if (mount?.isShare) return at;
    const next = left.shift();
    if (next === undefined) return null;
    const one = path.join(at, next);
    const target = mounts.some((each) => each.at === one) ? null : linkAt(one);
    if (target === null) at = one;
    else {
      links += 1;
      left.unshift(...partsOf(path.resolve(at, target)));
      at = '/';
    }
  }
  return null;
}

const partsOf = (address: string) => path.resolve(address).split(path.sep).filter(Boolean);

function linkAt(address: string): string | null {
  try {
    return lstatSync(address).isSymbolicLink() ? readlinkSync(address) : null;
  } catch {
    return null;
  }
}
