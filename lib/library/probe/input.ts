import { OPENED_SAFELY, OPENED_THROUGH_OUR_DOOR } from '@/lib/library/probe/program';

/** Whether a film is read through our own door (`lib/library/jellyfin/loopback.ts`), and is no file of this machine. */
export function isThroughDoor(address: string): boolean {
  return address.startsWith('http://127.0.0.1:');
}

/** What stands before `-i`, so that a program opens that film alone. */
export function openedSafely(address: string): string[] {
  return isThroughDoor(address) ? OPENED_THROUGH_OUR_DOOR : OPENED_SAFELY;
}

/** `-i` with a film. A path is always a file's, whatever it looks like. */
export function inputOf(address: string): string[] {
  return ['-i', isThroughDoor(address) ? address : `file:${address}`];
}
