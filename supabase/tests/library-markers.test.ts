import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { serverEnvironment } from '@/lib/env/server';
import { filesFrom, type LibraryFile, readLibraryFile } from '@/lib/library/files/items-repository';
import { saveSaid, seasonWithoutMarkers, titlesWithMarkers } from '@/lib/library/files/markers-repository';
import { type MarkerKind, streamMarkers } from '@/lib/library/markers/markers';
import { onPath } from '@/lib/library/probe/program';
import { scanFolder } from '@/lib/library/scan/scan-folder';
import { LibraryFolder } from '@/lib/testing/library-folder';
import { louder, music, speech } from '@/lib/testing/made-season';
import { makeEpisode } from '@/lib/testing/make-season';
import { createDirectReader } from '@/lib/tmdb/reader';
import { backgroundReader } from '@/lib/use-cases/catalog/background-catalog';
import { exportMarkers } from '@/lib/use-cases/library/export-markers';
import { findMarkers } from '@/lib/use-cases/library/find-markers';
import { inspect } from '@/lib/use-cases/library/inspect';
import { markersView } from '@/lib/use-cases/library/markers-view';
import { matchLibrary } from '@/lib/use-cases/library/match-library';
import { sayOf, seasonFiles } from '@/lib/use-cases/library/season-files';
import { serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase, type TestSupabase } from './test-supabase';

/* A season made here, listened to for real. */

const STAY = new AbortController().signal;
const SHOW = 'Harbour Lights of 100%';
const [SECONDS, THEME, ENDING] = [200, 18, 16];
const BEGINS = [4, 31.5, 0, 62];
const ffmpeg = onPath('ffmpeg') ?? '';

// A machine without ffmpeg has nothing to make a film with.
describe.skipIf(!ffmpeg).each(DATABASE_KINDS)('markers of a library (%s)', (kind) => {
  let test: TestSupabase;
  let folder: LibraryFolder;
  let data: string;
  const environment = serverEnvironment();
  const before = { dataDirectory: environment.dataDirectory, mediaFolders: environment.mediaFolders };

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    serveFrom(test);
    backgroundReader.put(createDirectReader(createDemoSource()));
    folder = new LibraryFolder();
    data = mkdtempSync(path.join(tmpdir(), 'tonight-data-'));
    environment.dataDirectory = data;
    environment.mediaFolders = [{ path: folder.path, kind: 'mixed' }];
    const [theme, ending] = [music(THEME, 1), music(ENDING, 2)];
    for (const [index, begin] of BEGINS.entries()) {
      const middle = speech(SECONDS - begin - THEME - ENDING, index + 30);
      makeEpisode(ffmpeg, {
        file: path.join(folder.path, SHOW, 'Season 1', `${SHOW} S01E0${index + 1}.mkv`),
        sound: [speech(begin, index + 10), louder(theme, 0.4 + index / 5), middle, ending],
        picture: `testsrc2=size=64x36:rate=2:duration=400,hue=h=${index * 60}`,
      });
    }
    makeEpisode(ffmpeg, {
      file: path.join(folder.path, 'Alone (2001).mkv'),
      sound: [speech(60, 90)],
      picture: 'testsrc2=size=64x36:rate=2:duration=60',
    });
    await look();
  }, 240_000);
  afterAll(async () => {
    Object.assign(environment, before);
    folder.remove();
    rmSync(data, { recursive: true, force: true });
    await test.admin.from('library_files').delete().eq('folder', folder.path).throwOnError();
  });

  const folders = () => [folder.path];
  const files = async () => (await filesFrom(test.admin, folders(), '', 100)).sort(byPath);
  const byPath = (one: LibraryFile, other: LibraryFile) => (one.path < other.path ? -1 : 1);
  const episodes = async () => (await files()).filter(({ path: below }) => below.startsWith(SHOW));
  const offered = ({ markers, said, probe }: LibraryFile) => streamMarkers(markers ?? {}, said, probe?.seconds ?? 0);
  const find = (signal = STAY) => findMarkers(test.admin, folders(), signal);
  async function look() {
    await scanFolder(test.admin, { path: folder.path, kind: 'mixed' }, new Set());
    await matchLibrary(test.admin);
    const { data: rows } = await test.admin.from('library_files').select('id').eq('folder', folder.path).throwOnError();
    for (const { id } of rows) await inspectOne(id);
  }
  async function inspectOne(id: string) {
    const file = await readLibraryFile(test.admin, id);
    if (file && !file.isMissing) await inspect(test.admin, file);
  }
  async function say(file: LibraryFile | undefined, which: MarkerKind, segment: { start: number; end: number } | null) {
    if (!file?.probe) throw new Error('there is no file');
    await saveSaid(test.admin, file, which, { segment, seconds: file.probe.seconds });
  }

  it('wait while somebody plays, and are then found of the whole season', async () => {
    await find(AbortSignal.abort());
    expect((await files()).map(({ markers }) => markers)).toEqual([null, null, null, null, null]);
    await find();
    for (const [index, file] of (await episodes()).entries()) {
      const begin = BEGINS[index] ?? 0;
      const { intro, creditsStart } = offered(file);
      expect(Math.abs((intro?.start ?? -9) - begin), `${file.path} begins at ${intro?.start}`).toBeLessThan(1);
      expect(Math.abs((intro?.end ?? -9) - begin - THEME), `${file.path} ends at ${intro?.end}`).toBeLessThan(1);
      expect(Math.abs((creditsStart ?? -9) - (SECONDS - ENDING)), `${file.path}: ${creditsStart}`).toBeLessThan(1);
    }
    const alone = (await files()).find(({ path: below }) => below.startsWith('Alone'));
    expect(alone?.markers).toEqual({});
    expect(await seasonWithoutMarkers(test.admin, folders())).toEqual([]);
  }, 120_000);

  it('are a person’s where a person spoke, also after the folder was looked through again and the file was renamed', async () => {
    const [first, second, third] = await episodes();
    await say(first, 'intro', { start: 6, end: 20 });
    await say(second, 'intro', null);
    await say(third, 'credits', { start: 190, end: SECONDS });
    const place = path.join(folder.path, second?.path ?? '');
    renameSync(place, place.replace('S01E02', 'S01E02 The Pier'));
    await look();
    await find();
    const [one, two, three] = await episodes();
    expect(one && offered(one).intro).toEqual({ start: 6, end: 20 });
    expect(two?.path).toContain('The Pier');
    expect(two && offered(two).intro).toBeUndefined();
    expect(three && offered(three).creditsStart).toBe(190);
    expect(three && offered(three).intro, 'what was not spoken of stays').toBeDefined();
    if (one) await saveSaid(test.admin, one, 'intro', null);
    const [again] = await episodes();
    expect(again && Math.abs((offered(again).intro?.start ?? -9) - 4)).toBeLessThan(1);
  }, 120_000);

  it('are said of all episodes of a season at once, and of no other file', async () => {
    const [, second] = await episodes();
    if (!second?.probe) throw new Error('there is no file');
    const { probe } = second;
    const season = await seasonFiles({ ...second, probe });
    expect(season.map(({ path: below }) => below).sort()).toEqual((await episodes()).map(({ path: below }) => below));
    await sayOf(season, { kind: 'recap', segment: { start: 1, end: 5 }, seconds: probe.seconds });
    for (const file of await episodes()) expect(offered(file).recap, file.path).toEqual({ start: 1, end: 5 });
    for (const file of await episodes()) await saveSaid(test.admin, file, 'recap', null);
    expect((await episodes()).map((file) => offered(file).recap)).toEqual((await episodes()).map(() => undefined));
  });

  it('are looked for again in a file that was replaced', async () => {
    const [, , , last] = await episodes();
    makeEpisode(ffmpeg, {
      file: path.join(folder.path, last?.path ?? ''),
      sound: [speech(150, 77)],
      picture: 'testsrc2=size=64x36:rate=2:duration=150',
    });
    await look();
    const toMarker = await seasonWithoutMarkers(test.admin, folders());
    expect(toMarker.map(({ episode }) => episode)).toEqual([1, 2, 3, 4]);
    await find();
    const [one, , , four] = await episodes();
    expect(four && offered(four)).toEqual({});
    expect(one && offered(one).intro).toBeDefined();
  }, 120_000);

  it('are listed by title, and exported as a manifest has them', async () => {
    const titles = await titlesWithMarkers(test.admin, folders(), '', 10);
    expect(titles.map(({ label, files: count }) => `${label} ${count}`)).toEqual(['Alone 1', `${SHOW} 4`]);
    const found = await titlesWithMarkers(test.admin, folders(), '100%', 10);
    expect(found.map(({ label }) => label)).toEqual([SHOW]);
    expect(await titlesWithMarkers(test.admin, folders(), '_', 10)).toEqual([]);
    const key = found[0]?.key;
    const view = await markersView({ words: '', title: `tv/${key?.tmdbId}` });
    expect(view.chosen?.files.map(({ episode }) => episode)).toEqual(['S1 E1', 'S1 E2', 'S1 E3', 'S1 E4']);
    expect(view.chosen?.files[1]?.markers[0]).toEqual({ kind: 'intro', marker: null, isSaid: true });
    expect((await markersView({ words: '', title: 'tv/1/../2' })).chosen).toBeNull();
    const { markers } = await exportMarkers();
    expect(Object.keys(markers)).toEqual([1, 2, 3].map((episode) => `tv/${key?.tmdbId}/1/${episode}`));
    expect(markers[`tv/${key?.tmdbId}/1/3`]).toEqual({
      durationSeconds: expect.any(Number),
      intro: { start: expect.any(Number), end: expect.any(Number) },
      creditsStart: 190,
    });
  });
});
