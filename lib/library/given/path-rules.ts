import path from 'node:path';

/* Which folders of this machine a person may give by typing their paths. Paths are absolute, with no link on their way. */

/** The system's own, with all that is in them. */
const SYSTEM = [
  ...(['/proc', '/sys', '/dev', '/etc', '/boot', '/run', '/usr', '/bin', '/sbin'] as const),
  ...(['/lib', '/lib32', '/lib64', '/libx32', '/var/lib', '/var/log', '/var/run', '/var/cache', '/var/spool'] as const),
  ...(['/System', '/Library', '/private/etc', '/private/var/db'] as const),
];
/** Where a system puts disks and people put films, though it lies in one of those. */
const ALLOWED = ['/run/media', '/var/lib/media'];
/** Not as a whole; folders in them are people's. */
const TOO_MUCH = new Set('/ /home /root /tmp /var /opt /mnt /media /run/media /Users /Volumes'.split(' '));

export type Refusal =
  | { kind: 'system' | 'too-much' | 'data' | 'inside-data' }
  /** The same as one that there is, inside it, or around it. */
  | { kind: 'same' | 'inside' | 'around'; other: string };

/**
 * Why a folder is not taken; null where it is.
 * @param data Tonight's own folder. @param others those that there are already.
 */
export function refusalOf(
  found: string,
  { data, others }: { data: string; others: readonly string[] },
): Refusal | null {
  if (TOO_MUCH.has(found)) return { kind: 'too-much' };
  if (SYSTEM.some((one) => isIn(found, one)) && !ALLOWED.some((one) => isIn(found, one))) return { kind: 'system' };
  if (isIn(found, data)) return { kind: 'inside-data' };
  if (isIn(data, found)) return { kind: 'data' };
  for (const other of others) {
    if (other === found) return { kind: 'same', other };
    if (isIn(found, other)) return { kind: 'inside', other };
    if (isIn(other, found)) return { kind: 'around', other };
  }
  return null;
}

function isIn(found: string, folder: string): boolean {
  return found === folder || found.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}
