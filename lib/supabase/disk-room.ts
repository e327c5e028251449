import { statfsSync } from 'node:fs';

/** What a user without privileges may still write to the disk under this folder. */
export function freeMegabytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return (bavail * bsize) / 1024 ** 2;
}

/**
 * Whether the database should take no more writes: a write that finds the disk full at the wrong moment stops PostgreSQL
 * altogether, while one that only reads goes on. It is taken back a little later than it began, so that it does not
 * flicker.
 */
export function isRoomShort(free: number, wasShort: boolean): boolean {
  return free < (wasShort ? 64 : 48);
}
