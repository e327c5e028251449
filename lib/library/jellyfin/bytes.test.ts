import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RemoteFile, remoteBytes } from '@/lib/library/jellyfin/bytes';
import { type JellyfinStandIn, jellyfinId, startJellyfinStandIn } from '@/lib/testing/jellyfin-stand-in';
import { LibraryFolder } from '@/lib/testing/library-folder';

const CONTENT = randomBytes(300_000);

describe('bytes of a film on another server', () => {
  let standIn: JellyfinStandIn;
  let folder: LibraryFolder;
  let file: RemoteFile;
  const source = () => ({ address: standIn.address, apiKey: standIn.key });

  beforeAll(async () => {
    folder = new LibraryFolder();
    const film = path.join(folder.path, 'film.mkv');
    writeFileSync(film, CONTENT);
    standIn = await startJellyfinStandIn({
      libraries: [{ id: 'l1', name: 'Films', type: 'movies' }],
      items: [{ library: 'l1', type: 'Movie', name: 'Film', seconds: 60, files: [film] }],
    });
    file = { item: jellyfinId(`item ${film}`), source: jellyfinId(film), size: CONTENT.length };
  });
  beforeEach(() => {
    Object.assign(standIn, { fault: null, breaksAfter: null });
    standIn.requests.length = 0;
  });
  afterAll(async () => {
    await standIn.close();
    folder.remove();
  });

  it.each([
    [0, CONTENT.length - 1],
    [1000, 1999],
    [CONTENT.length - 1, CONTENT.length - 1],
  ])('come from %i to %i as they are', async (start, end) => {
    const bytes = await buffer(await remoteBytes(source(), file, { start, end }));
    expect(bytes.equals(CONTENT.subarray(start, end + 1))).toBe(true);
  });

  it('go on where they broke off', async () => {
    standIn.breaksAfter = 120_000;
    const bytes = await buffer(await remoteBytes(source(), file, { start: 10, end: CONTENT.length - 1 }));
    expect(bytes.equals(CONTENT.subarray(10))).toBe(true);
    expect(standIn.requests.map(({ range }) => range)).toEqual([
      'bytes=10-299999',
      'bytes=120010-299999',
      'bytes=240010-299999',
    ]);
  });

  it('fail, and do not end, where they do not come any more', async () => {
    standIn.breaksAfter = 1000;
    const stream = await remoteBytes(source(), file, { start: 0, end: 9999 });
    stream.once('data', () => {
      standIn.fault = 'no-stream';
    });
    await expect(buffer(stream)).rejects.toMatchObject({ trouble: 'gone' });
  });

  it('are none of a file that is gone, or is another by now', async () => {
    const all = { start: 0, end: 99 };
    await expect(remoteBytes(source(), { ...file, item: 'x' }, all)).rejects.toMatchObject({ trouble: 'gone' });
    await expect(remoteBytes(source(), { ...file, size: 5 }, all)).rejects.toMatchObject({ trouble: 'gone' });
    standIn.fault = 'html';
    await expect(remoteBytes(source(), file, all)).rejects.toMatchObject({ trouble: 'strange' });
  });
});
