import { openDB } from 'idb';
import { JOURNAL_DATABASE, JOURNAL_STORE } from '@/lib/progress/reporter/journal-database';
import type { Refusal } from '@/lib/progress/reporter/progress-channel';

/**
 * Sends what this device kept for profiles and the server does not have, from any page: a tab that was killed, an evening
 * without a network. Only for a browser that has the journal's database.
 * @param onRefused hears of what the server will never take; the answer stops it.
 */
export async function deliver(onRefused: (refusal: Refusal) => void): Promise<() => void> {
  if (!(await isSomethingKept())) return () => undefined;
  // The journal and the way to the server are the player's, and large; most visits need neither.
  const { progressChannel } = await import('@/lib/progress/reporter/progress-channel');
  const { delivery, onRefused: listen } = progressChannel();
  const stop = listen(onRefused);
  delivery.wake();
  return stop;
}

async function isSomethingKept(): Promise<boolean> {
  const database = await openDB(JOURNAL_DATABASE);
  try {
    return (await database.count(JOURNAL_STORE)) > 0;
  } finally {
    database.close();
  }
}
