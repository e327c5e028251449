import type { DBSchema } from 'idb';
import { type Act, type KeptAct, readAct } from '@/lib/http/kept-acts/act';
import { flagActs } from '@/lib/http/kept-acts/flag';
import { browserDatabase } from '@/lib/process/browser-database';

/*
 * What profiles did while no server answered, in the order in which they did it. Each is kept in one transaction with its
 * flag, so that a tab that dies leaves both or neither.
 */

interface ActsSchema extends DBSchema {
  acts: { key: number; value: Partial<KeptAct> };
}

/** @returns its number. @throws where the browser refuses storage. */
export async function keepAct(act: Act & Pick<KeptAct, 'observedAt'>): Promise<number> {
  const writing = (await database()).transaction('acts', 'readwrite');
  const id = await writing.store.add(act);
  try {
    flagActs(true);
  } catch (error) {
    writing.abort();
    await writing.done.catch(() => undefined);
    throw error;
  }
  await writing.done;
  return id;
}

/** Those that the server may still do. */
export async function keptActs(): Promise<KeptAct[]> {
  const stored = await (await database()).getAll('acts');
  return stored.flatMap((one) => readAct(one) ?? []).filter(({ refused }) => refused === undefined);
}

/** The server has done it. */
export async function settleAct({ id }: Pick<KeptAct, 'id'>): Promise<void> {
  await (await database()).delete('acts', id);
}

/** The server will never do it: it is kept until a page has said so to a person. */
export async function refuseAct(act: KeptAct, words: string): Promise<void> {
  await (await database()).put('acts', { ...act, refused: words });
}

/** What a page has to say to a person, once. */
export async function takeRefusals(): Promise<string[]> {
  const writing = (await database()).transaction('acts', 'readwrite');
  const refused = (await writing.store.getAll()).flatMap((one) => readAct(one) ?? []).filter((act) => act.refused);
  for (const { id } of refused) await writing.store.delete(id);
  await writing.done;
  return refused.map(({ trouble, refused: words }) => `${trouble} The server says: ${words}`);
}

/** Takes the flag down where nothing is left that this version can read. */
export async function tidyFlag(): Promise<void> {
  // Writing, so that no tab keeps one in between.
  const writing = (await database()).transaction('acts', 'readwrite');
  const left = (await writing.store.getAll()).some((one) => readAct(one) !== null);
  if (!left) flagActs(false);
  await writing.done;
}

const database = browserDatabase<ActsSchema>('tonight-acts', 1, (made) => {
  made.createObjectStore('acts', { keyPath: 'id', autoIncrement: true });
});
