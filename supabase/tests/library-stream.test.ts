import { execFileSync } from 'node:child_process';
import { utimesSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { serverEnvironment } from '@/lib/env/server';
import { filesPlaying, type LibraryFile } from '@/lib/library/files/items-repository';
import { readGrant } from '@/lib/library/playing/grant';
import { PLAYS_COOKIE } from '@/lib/library/playing/plays';
import { pieceRuns, Runs } from '@/lib/library/playing/runs';
import { onPath } from '@/lib/library/probe/program';
import { scanFolder } from '@/lib/library/scan/scan-folder';
import { withChoice } from '@/lib/library/versions/choices-by-title';
import { VERSIONS_COOKIE } from '@/lib/library/versions/remembered';
import { WORDS_COOKIE, wordsChoice } from '@/lib/library/versions/remembered-words';
import { LibraryFolder } from '@/lib/testing/library-folder';
import { pgsTrack } from '@/lib/testing/picture-subtitles';
import { createDirectReader } from '@/lib/tmdb/reader';
import { backgroundReader } from '@/lib/use-cases/catalog/background-catalog';
import { type LibraryStream, libraryStream, type VersionWish } from '@/lib/use-cases/library/library-stream';
import { matchLibrary } from '@/lib/use-cases/library/match-library';
import { NO_WISH } from '@/lib/use-cases/watch/stream-of';
import { inNextRequest } from './access/next-request';
import { serveFrom } from './progress-api';
import { sharedSupabase, type TestSupabase } from './test-supabase';

/* Which of a film's files plays for a viewer, and what its stream says, of files made here. */

const SINTEL = { type: 'movie', tmdbId: 9_000_002, season: 0, episode: 0 } as const;
const BUNNY = { type: 'movie', tmdbId: 9_000_001, season: 0, episode: 0 } as const;
const PLAYS = `${PLAYS_COOKIE}=h264.aac~h264.aac~1080`;
/** What a browser plays as it is, and two that are made anew: one as long, finer, and one of another edition. */
const PLAIN = 'Sintel (2010) - 180p.mp4';
const FINER = 'Sintel (2010) - 360p.avi';
const CUT = "Sintel (2010) {edition-Director's Cut}.avi";
const WORDED = 'Big Buck Bunny (2008).mkv';

describe.skipIf(!onPath('ffmpeg'))('the stream of a film on the shelf', () => {
  let test: TestSupabase;
  let folder: LibraryFolder;
  const environment = serverEnvironment();
  const { mediaFolders } = environment;
  const who = { sessionId: crypto.randomUUID(), profileId: crypto.randomUUID(), householdId: null, language: 'en' };

  beforeAll(async () => {
    test = await sharedSupabase('pglite');
    serveFrom(test);
    backgroundReader.put(createDirectReader(createDemoSource()));
    folder = new LibraryFolder();
    make(PLAIN, 4, '320x180', ['-c:v', 'libx264', '-pix_fmt', 'yuv420p']);
    make(FINER, 4, '640x360', ['-c:v', 'mpeg4']);
    make(CUT, 6, '320x180', ['-c:v', 'mpeg4']);
    const box = { x: 480, y: 270, width: 960, height: 540, from: 1, to: 3 };
    const words = folder.writeOne('words.sup', pgsTrack({ width: 1920, height: 1080 }, [box]));
    const sounds = ['-f', 'lavfi', '-i', 'sine=duration=4', '-f', 'lavfi', '-i', 'sine=duration=4', '-i', words];
    const german = ['-metadata:s:a:0', 'language=eng', '-metadata:s:a:1', 'language=ger'];
    const maps = [0, 1, 2, 3].flatMap((each) => ['-map', `${each}`]);
    const codecs = ['-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-c:s', 'copy'];
    make(WORDED, 4, '320x180', [...sounds, ...maps, ...codecs, ...german]);
    await scanFolder(test.admin, { path: folder.path, kind: 'films' }, new Set());
    await matchLibrary(test.admin);
  }, 120_000);
  beforeEach(() => {
    environment.mediaFolders = [{ path: folder.path, kind: 'films' }];
    pieceRuns.put(new Runs({ copies: 4, encodes: 1 }));
    return () => {
      environment.mediaFolders = mediaFolders;
      pieceRuns.get().stopAll();
      pieceRuns.forget();
    };
  });
  afterAll(async () => {
    folder.remove();
    await test.admin.from('library_files').delete().eq('folder', folder.path).throwOnError();
  });

  function make(name: string, seconds: number, size: string, rest: string[]) {
    const file = path.join(folder.path, name);
    execFileSync(onPath('ffmpeg') ?? '', [
      ...['-v', 'error', '-copyts', '-f', 'lavfi', '-i', `testsrc2=size=${size}:rate=24:duration=${seconds}`],
      ...[...rest, `file:${file}`],
    ]);
    utimesSync(file, 1_700_000_000, 1_700_000_000);
  }
  async function ask(
    wish: Partial<VersionWish> = {},
    { key = SINTEL, cookies = [] as string[], as = who as Parameters<typeof libraryStream>[1] } = {},
  ): Promise<LibraryStream> {
    const { result } = await inNextRequest([PLAYS, ...cookies], () => libraryStream(key, as, { ...NO_WISH, ...wish }));
    return result as LibraryStream;
  }
  async function played(...asked: Parameters<typeof ask>) {
    const found = await ask(...asked);
    if (!found || 'trouble' in found) throw new Error(found?.trouble ?? 'no file');
    const { stream, versions } = found;
    const grant = await readGrant(stream.src.split('/')[4] ?? '');
    if (!grant) throw new Error('no grant');
    return { stream, versions, grant };
  }
  async function fileNamed(name: string): Promise<LibraryFile> {
    const all = [...(await filesPlaying(test.admin, SINTEL)), ...(await filesPlaying(test.admin, BUNNY))];
    const file = all.find((each) => each.folder === folder.path && each.path === name);
    if (!file) throw new Error(`no ${name}`);
    return file;
  }
  const noRoom = () => pieceRuns.put(new Runs({ copies: 4, encodes: 0 }));

  it('is none where nothing of it is on the shelf', async () => {
    expect(await ask({}, { key: { ...SINTEL, tmdbId: 9_000_016 } as never })).toBeNull();
    environment.mediaFolders = [];
    expect(await ask(), 'its folder is none of this server’s any more').toBeNull();
  });

  it('is of the file that plays as it is, for this viewer and this title alone', async () => {
    const { stream, grant, versions } = await played();
    expect(stream).toMatchObject({ type: 'video/mp4', src: expect.stringMatching(/\/file$/) });
    expect(stream.durationSeconds).toBeCloseTo(4, 0);
    expect(grant).toMatchObject({
      ...{ file: (await fileNamed(PLAIN)).id, parts: [], title: 'movie/9000002', how: 'direct', drawn: null },
      ...{ session: who.sessionId, profile: who.profileId },
    });
    expect(versions?.playing).toBe('plain.180p');
  });

  it('offers the film as it came out first, the finest before the others', async () => {
    const { versions } = await played();
    expect(versions?.offered.map(({ key }) => key)).toEqual(['plain.360p', 'plain.180p', 'director-s-cut.180p']);
    expect(versions?.place).toEqual({ kind: 'same' });
  });

  it('is of the version that is asked for, else of the one that was chosen before', async () => {
    const cookies = [`${VERSIONS_COOKIE}=${withChoice(undefined, SINTEL, 'director-s-cut.180p')}`];
    const remembered = await played({}, { cookies });
    expect(remembered.versions?.playing).toBe('director-s-cut.180p');
    expect(remembered.grant).toMatchObject({ how: 'transcode', file: (await fileNamed(CUT)).id });
    expect(remembered.stream.src).toMatch(/\/main\.m3u8$/);
    expect((await played({ asked: 'plain.360p' }, { cookies })).versions?.playing).toBe('plain.360p');
  });

  it('goes on in the version that the place is of', async () => {
    const cookies = [`${VERSIONS_COOKIE}=${withChoice(undefined, SINTEL, 'director-s-cut.180p')}`];
    expect((await played({ placeSeconds: 4 }, { cookies })).versions).toMatchObject({
      playing: 'plain.180p',
      place: { kind: 'last-played', instead: 'director-s-cut.180p' },
    });
    expect((await played({ asked: 'director-s-cut.180p', placeSeconds: 4 })).versions?.place).toEqual({
      kind: 'from-the-start',
    });
  });

  describe('where this machine has no room to make pictures anew', () => {
    it('is of another version as long that plays as it is', async () => {
      noRoom();
      const { versions, grant } = await played({ asked: 'plain.360p' });
      expect([versions?.playing, grant.how]).toEqual(['plain.180p', 'direct']);
    });

    it('is none of a version that no other is as long as', async () => {
      noRoom();
      expect(await ask({ asked: 'director-s-cut.180p' })).toEqual({ trouble: 'busy' });
    });

    it('is as ever of what needs none', async () => {
      noRoom();
      expect((await played()).versions?.playing).toBe('plain.180p');
    });
  });

  describe('with captions that are pictures', () => {
    const KEY = 'und.subtitles.0';
    const worded = (wish: Partial<VersionWish> = {}, more = {}) => played(wish, { key: BUNNY as never, ...more });
    const cookies = [`${WORDS_COOKIE}=${withChoice(undefined, BUNNY, wordsChoice(KEY, who.profileId))}`];

    it('offers them, and draws none into the picture by itself', async () => {
      const { stream, grant, versions } = await worded();
      expect(stream.inPicture).toMatchObject({ offered: [{ key: KEY }], shown: null });
      expect(stream.inPicture?.offered[0]).not.toHaveProperty('track');
      expect([grant.how, grant.drawn, versions]).toEqual(['remux', null, null]);
      expect((await played()).stream).not.toHaveProperty('inPicture');
    });

    it('draws those that are asked for, or that this profile had', async () => {
      for (const asked of [await worded({ inPicture: KEY }), await worded({}, { cookies })]) {
        expect(asked.stream.inPicture?.shown).toBe(KEY);
        expect([asked.grant.how, asked.grant.drawn]).toEqual(['transcode', 0]);
      }
      expect((await worded({ inPicture: null }, { cookies })).grant.drawn).toBeNull();
      const another = { ...who, profileId: crypto.randomUUID() };
      expect((await worded({}, { cookies, as: another })).grant.drawn, 'another profile’s choice').toBeNull();
    });

    it('plays without them where there is no room', async () => {
      noRoom();
      const { stream, grant } = await worded({ inPicture: KEY });
      expect([stream.inPicture?.shown, grant.how, grant.drawn]).toEqual([null, 'remux', null]);
    });

    it('sounds in the viewer’s language', async () => {
      const inGerman = await worded({}, { as: { ...who, language: 'de-DE' } });
      expect([(await worded()).grant.sound, inGerman.grant.sound]).toEqual([0, 1]);
    });
  });

  it('has what a person said can be skipped, and says why a file does not play', async () => {
    const { id } = await fileNamed(PLAIN);
    const said = { intro: { segment: { start: 0, end: 1 }, seconds: 4 } };
    await test.admin.from('library_files').update({ marks_said: said }).eq('id', id).throwOnError();
    expect((await played()).stream).toMatchObject({ intro: { start: 0, end: 1 } });
    await test.admin.from('library_files').update({ marks_said: {} }).eq('id', id).throwOnError();
    expect((await played()).stream).not.toHaveProperty('intro');
    const all = [PLAIN, FINER, CUT].map(fileNamed);
    for (const file of await Promise.all(all)) {
      const gone = { probe: null, problem: 'damaged' as const, missing_since: new Date().toISOString() };
      await test.admin.from('library_files').update(gone).eq('id', file.id).throwOnError();
    }
    expect(await ask()).toEqual({ trouble: 'missing' });
  });
});
