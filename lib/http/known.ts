import type { DBSchema } from 'idb';
import type { KeptAct } from '@/lib/http/kept-acts/act';
import { areActsKept } from '@/lib/http/kept-acts/flag';
import { keptActs } from '@/lib/http/kept-acts/stored-acts';
import { KNOWN_FLAG } from '@/lib/http/known-flag';
import { browserDatabase } from '@/lib/process/browser-database';

/*
 * What the server said last to the profile that is here, for the day no server answers: its list, its thumbs, its places.
 * Of one profile at a time: what was kept for another goes as soon as a page says who is here.
 */

interface Answer {
  /** The profile and what was asked. */
  key: string;
  owner: string;
  /** Milliseconds since 1970. */
  at: number;
  answer: unknown;
}

interface KnownSchema extends DBSchema {
  answers: { key: string; value: Answer; indexes: { at: number } };
}

/** A page asks a dozen questions; so many pages are remembered. */
const MOST = 300;

export async function rememberAnswer(owner: string, what: string, answer: unknown): Promise<void> {
  const writing = (await database()).transaction('answers', 'readwrite');
  if (localStorage.getItem(KNOWN_FLAG) !== owner) {
    await writing.store.clear();
    localStorage.setItem(KNOWN_FLAG, owner);
  }
  await writing.store.put({ key: keyOf(owner, what), owner, at: Date.now(), answer });
  let superfluous = (await writing.store.count()) - MOST;
  for (let oldest = await writing.store.index('at').openCursor(); oldest && superfluous > 0; superfluous -= 1) {
    await oldest.delete();
    oldest = await oldest.continue();
  }
  await writing.done;
}

/** @param after milliseconds since 1970: what was answered before is not meant. */
export async function recallAnswer(owner: string, what: string, after = 0): Promise<unknown> {
  const found = await (await database()).get('answers', keyOf(owner, what));
  return found && found.at > after ? found.answer : undefined;
}

/** What the profile did that the server does not have yet. */
export async function actsOf(owner: string): Promise<KeptAct[]> {
  return areActsKept() ? (await keptActs()).filter((act) => act.owner === owner) : [];
}

/** Another profile is here, or a viewer who has not signed in. */
export async function forgetKnown(): Promise<void> {
  await (await database()).clear('answers');
  localStorage.removeItem(KNOWN_FLAG);
}

function keyOf(owner: string, what: string): string {
  return `${owner} ${what}`;
}

const database = browserDatabase<KnownSchema>('tonight-known', 1, (made) => {
  made.createObjectStore('answers', { keyPath: 'key' }).createIndex('at', 'at');
});
