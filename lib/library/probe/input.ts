import { OPENED_SAFELY, OPENED_THROUGH_OUR_DOOR } from '@/lib/library/probe/program';

/** Whether a film is read through our own door (`lib/library/jellyfin/loopback.ts`), and is no file of this machine. */
export function isThroughDoor(place: string): boolean {
  return place.startsWith('http://127.0.0.1:');
}

/** What stands before `-i`, so that a program opens that film alone. */
export function openedSafely(place: string): string[] {
  return isThroughDoor(place) ? OPENED_THROUGH_OUR_DOOR : OPENED_SAFELY;
}

/** `-i` with a film. A path is always a file's, whatever it looks like. */
export function inputOf(place: string): string[] {
  return ['-i', isThroughDoor(place) ? place : `file:${place}`];
}
