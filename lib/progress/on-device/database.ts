import type { DBSchema } from 'idb';
import { browserDatabase } from '@/lib/process/browser-database';
import { DEVICE_DATABASE } from '@/lib/progress/on-device/database-name';
import type { PlaceRow, SessionRow, TitleRow } from '@/lib/progress/on-device/device-table-rows';
import type { GivenAct, GivenSession } from '@/lib/progress/on-device/given';

/** The rows of a device. What is read back is parsed all the same: another version may have written it. */
export interface DeviceSchema extends DBSchema {
  sessions: { key: string; value: SessionRow; indexes: { item: string; title: string } };
  places: { key: string; value: PlaceRow; indexes: { title: string } };
  titles: { key: string; value: TitleRow };
  /** What the device has given a profile, until the server has it; this browser no longer shows it. */
  given: { key: string; value: GivenSession };
  givenActs: { key: string; value: GivenAct };
}

const VERSION = 1;

/** @throws where the browser refuses storage. */
export const deviceDatabase = browserDatabase<DeviceSchema>(DEVICE_DATABASE, VERSION, (database) => {
  const sessions = database.createObjectStore('sessions', { keyPath: 'key' });
  sessions.createIndex('item', 'item');
  sessions.createIndex('title', 'title');
  database.createObjectStore('places', { keyPath: 'item' }).createIndex('title', 'title');
  database.createObjectStore('titles', { keyPath: 'title' });
  database.createObjectStore('given', { keyPath: 'key' });
  database.createObjectStore('givenActs', { keyPath: 'key' });
});
