import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { DEVICE_DATABASE } from '@/lib/progress/on-device/database-name';
import type { GivenAct, GivenSession } from '@/lib/progress/on-device/given';
import type { PlaceRow, SessionRow, TitleRow } from '@/lib/progress/on-device/kept-rows';

/** The rows of a device. What is read back is parsed all the same: another version may have written it. */
export interface DeviceSchema extends DBSchema {
  sessions: { key: string; value: SessionRow; indexes: { item: string; title: string } };
  places: { key: string; value: PlaceRow; indexes: { title: string } };
  titles: { key: string; value: TitleRow };
  /** What a profile was given, until the server has it; nobody is shown it any more. */
  given: { key: string; value: GivenSession };
  givenActs: { key: string; value: GivenAct };
}

export type DeviceDatabase = IDBPDatabase<DeviceSchema>;

const VERSION = 1;

let opening: Promise<DeviceDatabase> | undefined;

/** Opened once for a page. @throws where the browser refuses storage. */
export function deviceDatabase(): Promise<DeviceDatabase> {
  opening ??= openDeviceDatabase();
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}

function openDeviceDatabase(): Promise<DeviceDatabase> {
  return openDB<DeviceSchema>(DEVICE_DATABASE, VERSION, {
    upgrade(database) {
      const sessions = database.createObjectStore('sessions', { keyPath: 'key' });
      sessions.createIndex('item', 'item');
      sessions.createIndex('title', 'title');
      database.createObjectStore('places', { keyPath: 'item' }).createIndex('title', 'title');
      database.createObjectStore('titles', { keyPath: 'title' });
      database.createObjectStore('given', { keyPath: 'key' });
      database.createObjectStore('givenActs', { keyPath: 'key' });
    },
    // Another tab with a newer version, or whoever empties this browser, must not wait for this one.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      opening = undefined;
    },
    terminated() {
      opening = undefined;
    },
  });
}
