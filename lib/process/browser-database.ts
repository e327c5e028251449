import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/**
 * An IndexedDB of this browser, opened once for a page and again after it was closed. A newer version in another tab, or a
 * person who empties the browser, does not wait for this page.
 * @returns opens it. It rejects where the browser refuses storage.
 */
export function browserDatabase<Schema extends DBSchema>(
  name: string,
  version: number,
  upgrade: (database: IDBPDatabase<Schema>) => void,
): () => Promise<IDBPDatabase<Schema>> {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  const forget = () => {
    opening = undefined;
  };
  return () => {
    opening ??= openDB<Schema>(name, version, {
      upgrade,
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
    opening.catch(forget);
    return opening;
  };
}
