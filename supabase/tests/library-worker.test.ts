import { realpathSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { remoteFolder } from '@/lib/library/files/remote';
import { removeGivenFolder, saveGivenFolder } from '@/lib/library/given/given-folders-repository';
import { forgetGivenFolders } from '@/lib/library/given/known-given';
import { removeSource, saveSource } from '@/lib/library/jellyfin/sources-repository';
import { onPath } from '@/lib/library/probe/program';
import { onePerProcess } from '@/lib/process/one-per-process';
import { type JellyfinStandIn, startJellyfinStandIn } from '@/lib/testing/jellyfin-stand-in';
import { LibraryFolder } from '@/lib/testing/library-folder';
import { createDirectReader } from '@/lib/tmdb/reader';
import { backgroundReader } from '@/lib/use-cases/catalog/background-catalog';
import { keepLibrary, lookAgain, lookAtFolder, lookAtSource } from '@/lib/use-cases/library/worker';
import { serveFrom } from './progress-api';
import { openOwnSupabase, type TestSupabase } from './test-supabase';

/* The work behind the shelf, on folders and another server: what it looks at, and when again. */

const LOOK_MS = 2000;
const MINUTE = 60_000;
const patient = { timeout: 20_000, interval: 50 };

// Without ffprobe nothing is looked into.
describe.skipIf(!onPath('ffprobe'))('the library of a server', () => {
  let test: TestSupabase & { close(): Promise<void> };
  let folder: LibraryFolder;
  let place: string;
  let standIn: JellyfinStandIn;

  beforeAll(async () => {
    // It looks at all that a server has: what other tests have there would be looked at, too.
    test = await openOwnSupabase('pglite');
    backgroundReader.put(createDirectReader(createDemoSource()));
  });
  beforeEach(async () => {
    serveFrom(test);
    onePerProcess('library', () => null).forget();
    onePerProcess('library-idle-work', () => null).put({ isWorking: true, dueAt: Number.POSITIVE_INFINITY } as never);
    folder = new LibraryFolder();
    place = realpathSync(folder.path);
    standIn = await startJellyfinStandIn({ items: [], libraries: [{ id: 'films', name: 'Films', type: 'movies' }] });
    // When it looks again is the server's clock and its two seconds; everything else takes the time it takes.
    vi.useFakeTimers({ toFake: ['setInterval', 'Date'], now: Date.now() });
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await removeGivenFolder(test.admin, place);
    await removeSource(test.admin, standIn.id);
    forgetGivenFolders();
    // What is watched is let go once it is no folder of the server's any more.
    await lookAtFolder(place);
    await standIn.close();
    folder.remove();
    await test.admin.from('library_files').delete().neq('folder', '').throwOnError();
    vi.useRealTimers();
  });
  afterAll(async () => {
    onePerProcess('library', () => null).forget();
    onePerProcess('library-idle-work', () => null).forget();
    await test.close();
  });

  async function give() {
    await saveGivenFolder(test.admin, { path: place, kind: 'films', households: null, rating: null });
    forgetGivenFolders();
  }
  async function addSource() {
    const libraries = [{ id: 'films', name: 'Films', kind: 'films' as const, isChosen: true }];
    const { id: server, address, key: apiKey } = standIn;
    await saveSource(test.admin, { server, name: 'Living room', address, apiKey, libraries });
  }
  const remote = () => remoteFolder(standIn.id, 'films');
  async function files(of = place) {
    const rows = test.admin.from('library_files').select('path, title_key, problem').eq('folder', of).order('path');
    return (await rows.throwOnError()).data;
  }
  const names = async (of = place) => (await files(of)).map((file) => path.parse(file.path).name);
  const reads = () => standIn.requests.filter((request) => request.path.startsWith('/Items')).length;
  /** As when as much time has passed, and the server looks what is due. */
  function wait(milliseconds: number) {
    vi.setSystemTime(Date.now() + milliseconds);
    vi.advanceTimersByTime(LOOK_MS);
  }
  const settled = () => new Promise((resolve) => setTimeout(resolve, 300));

  it('finds, matches and looks into what is in a folder that was given just now', async () => {
    folder.write('Sintel (2010).mkv');
    keepLibrary();
    await give();
    await lookAtFolder(place);
    await vi.waitFor(async () => {
      vi.advanceTimersByTime(LOOK_MS);
      expect(await files()).toMatchObject([{ title_key: 'movie/sintel/2010', problem: 'damaged' }]);
    }, patient);
  });

  it('sees what comes into a folder, and lets go of one that was removed', async () => {
    folder.write('Sintel (2010).mkv');
    await give();
    keepLibrary();
    await vi.waitFor(async () => expect(await names()).toHaveLength(1), patient);
    folder.write('Cosmos Laundromat (2015).mkv');
    await vi.waitFor(async () => {
      vi.advanceTimersByTime(LOOK_MS);
      expect(await names()).toHaveLength(2);
    }, patient);
    await removeGivenFolder(test.admin, place);
    forgetGivenFolders();
    wait(LOOK_MS);
    await settled();
    folder.write('Tears of Steel (2012).mkv');
    wait(25 * 60 * MINUTE);
    await settled();
    expect(await names(), 'nothing is looked for there').toHaveLength(2);
  });

  it('looks again when a person asks, and every night', async () => {
    await give();
    keepLibrary();
    await settled();
    const looked = async () => {
      const rows = test.admin.from('library_folders').select('scanned_at').eq('path', place);
      return Date.parse((await rows.throwOnError()).data[0]?.scanned_at ?? '');
    };
    await vi.waitFor(async () => expect(await looked()).toBeGreaterThan(0), patient);
    const first = await looked();
    wait(23 * 60 * MINUTE);
    await settled();
    expect(await looked(), 'before the day is over').toBe(first);
    lookAgain();
    wait(0);
    await vi.waitFor(async () => expect(await looked()).toBeGreaterThan(first), patient);
    const second = await looked();
    wait(24 * 60 * MINUTE + 1000);
    await vi.waitFor(async () => expect(await looked()).toBeGreaterThan(second), patient);
  });

  it('reads another server once an hour, after a minute where it was away, and at once when that is asked', async () => {
    await addSource();
    lookAtSource(standIn.id);
    keepLibrary();
    await vi.waitFor(() => expect(reads()).toBe(1), patient);
    await settled();
    wait(59 * MINUTE);
    await settled();
    expect(reads()).toBe(1);
    standIn.fault = 'away';
    const asked = standIn.requests.length;
    wait(2 * MINUTE);
    await vi.waitFor(() => expect(standIn.requests.length).toBeGreaterThan(asked), patient);
    await settled();
    standIn.fault = null;
    const before = reads();
    wait(MINUTE / 2);
    await settled();
    expect(reads()).toBe(before);
    wait(MINUTE);
    await vi.waitFor(() => expect(reads()).toBe(before + 1), patient);
    lookAtSource(standIn.id);
    wait(0);
    await vi.waitFor(() => expect(reads()).toBe(before + 2), patient);
    lookAgain();
    wait(0);
    await vi.waitFor(() => expect(reads()).toBe(before + 3), patient);
  });

  it('looks into the files of a folder though those of a server give no answer', async () => {
    standIn.items = Array.from({ length: 25 }, (_, index) => ({
      ...({ library: 'films', type: 'Movie', name: `Away ${index}`, year: 2001, seconds: 60 } as const),
      files: [folder.writeOne(`elsewhere/${index}.bin`, `film ${index}`)],
    }));
    standIn.fault = 'no-stream';
    folder.write('Sintel (2010).mkv');
    await give();
    await addSource();
    lookAtSource(standIn.id);
    keepLibrary();
    await vi.waitFor(async () => {
      vi.advanceTimersByTime(LOOK_MS);
      expect(await files(remote())).toHaveLength(25);
      expect(await files()).toMatchObject([{ problem: 'damaged' }]);
    }, patient);
    expect(
      (await files(remote())).every(({ problem }) => problem === null),
      'none of it is final',
    ).toBe(true);
  });

  it('goes on where the store does not answer for a moment', async () => {
    let isAway = false;
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    serveFrom(test, () => isAway);
    await give();
    folder.write('Sintel (2010).mkv');
    isAway = true;
    keepLibrary();
    await vi.waitFor(() => expect(said).toHaveBeenCalled(), patient);
    isAway = false;
    await vi.waitFor(async () => {
      wait(MINUTE);
      expect(await names()).toHaveLength(1);
    }, patient);
  });
});
