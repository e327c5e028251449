import { afterAll, beforeAll } from 'vitest';
import { onePerProcess } from '@/lib/process/one-per-process';

/** By its name: it is above what stands here. */
const folders = onePerProcess('library-given-folders', () => undefined as unknown);

/** As on a server where no folder was given: a profile's cap asks for them, and a test without a store has none to ask. */
export function withoutGivenFolders(): void {
  beforeAll(() => folders.put({ until: Number.POSITIVE_INFINITY, folders: Promise.resolve([]) }));
  afterAll(() => folders.forget());
}
