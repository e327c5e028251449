import { openDB } from 'idb';
import { JOURNAL_DATABASE, JOURNAL_STORE } from '@/lib/progress/journal/journal-database';
import { refusalWords } from '@/lib/progress/reporter/refusal-words';

/**
 * Sends what this device kept for profiles and the server does not have, from any page: a tab that was killed, an
 * evening without a network. Only for a browser that has the journal's database.
 * @param onRefused hears, in words, of what the server will never take; the answer stops it.
 */
export async function deliver(onRefused: (words: string) => void): Promise<() => void> {
  if (!(await isSomethingLeft())) return () => undefined;
  // The journal and the way to the server are the player's, and large; most visits need neither.
  const { progressChannel } = await import('@/lib/progress/reporter/progress-channel');
  const { journal, delivery, onRefused: listen } = progressChannel();
  const stop = listen((refusal) => onRefused(refusalWords(refusal)));
  delivery.wake();
  // An earlier version kept here what a viewer played without having signed in.
  if ((await journal.entries()).some(({ report }) => report.profileId === null)) {
    const { settledIn } = await import('@/lib/progress/on-device/settle-in');
    await settledIn();
  }
  return stop;
}

async function isSomethingLeft(): Promise<boolean> {
  const database = await openDB(JOURNAL_DATABASE);
  try {
    return (await database.count(JOURNAL_STORE)) > 0;
  } finally {
    database.close();
  }
}
