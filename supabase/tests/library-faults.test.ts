import { execFileSync } from 'node:child_process';
import { realpathSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET } from '@/app/api/library/streams/[token]/[[...path]]/route';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { serverEnvironment } from '@/lib/env/server';
import { readFolders } from '@/lib/library/files/folders-repository';
import { filesPlaying, type LibraryFile, shelvedAmong } from '@/lib/library/files/items-repository';
import { signGrant } from '@/lib/library/playing/grant';
import { readPlays } from '@/lib/library/playing/plays';
import { pieceRuns } from '@/lib/library/playing/runs';
import { onPath } from '@/lib/library/probe/program';
import { scanFolder } from '@/lib/library/scan/scan-folder';
import { hasRoomForPictures } from '@/lib/library/storyboard/stored-sheets';
import { LibraryFolder } from '@/lib/testing/library-folder';
import { createDirectReader } from '@/lib/tmdb/reader';
import { backgroundReader } from '@/lib/use-cases/catalog/background-catalog';
import { inspect } from '@/lib/use-cases/library/inspect';
import { matchLibrary } from '@/lib/use-cases/library/match-library';
import { playableVersions } from '@/lib/use-cases/library/playable-versions';
import { frontRouteOf } from '@/scripts/front/routes';
import { callRoute } from './call-route';
import { serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/* What a machine may lack, or lose while a viewer watches: each with its words, and all else goes on. */

const SINTEL = { type: 'movie', tmdbId: 9_000_002, season: 0, episode: 0 } as const;
const CHROMIUM = readPlays('h264.vp9.aac.mp3.opus~h264.vp9.aac.mp3.opus');

// A machine without ffmpeg has nothing to make a film with.
describe.skipIf(!onPath('ffmpeg')).each(DATABASE_KINDS)('a machine (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let folder: LibraryFolder;
  let place: string;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    serveFrom(test);
    backgroundReader.put(createDirectReader(createDemoSource()));
    ours = await test.signUp();
    folder = new LibraryFolder();
    place = realpathSync(folder.path);
    make('Sintel (2010).mkv', ['-c:a', 'ac3']);
    make('Sintel (2010) - 360p.mp4', ['-c:a', 'aac']);
    await look();
    for (const file of await files()) expect(await inspect(test.admin, file)).toHaveProperty('probe');
  }, 120_000);
  afterAll(async () => {
    pieceRuns.get().stopAll();
    pieceRuns.forget();
    folder.remove();
    await test.admin.from('library_files').delete().eq('folder', place).throwOnError();
  });

  function make(name: string, codecs: string[]) {
    const file = path.join(folder.path, name);
    execFileSync(onPath('ffmpeg') ?? '', [
      ...['-v', 'error', '-f', 'lavfi', '-i', 'testsrc2=size=160x90:rate=24:duration=60'],
      ...['-f', 'lavfi', '-i', 'sine=duration=60', '-c:v', 'libx264', '-preset', 'ultrafast', '-g', '48'],
      ...['-pix_fmt', 'yuv420p', ...codecs, `file:${file}`],
    ]);
    utimesSync(file, 1_700_000_000, 1_700_000_000);
  }
  async function look() {
    const scanned = await scanFolder(test.admin, { path: place, kind: 'films' }, new Set());
    await matchLibrary(test.admin);
    return scanned.state;
  }
  const files = async () => (await filesPlaying(test.admin, SINTEL)).filter((file) => file.folder === place);
  const fileOf = async (end: string): Promise<LibraryFile> => {
    const file = (await files()).find((each) => each.path.endsWith(end));
    if (!file) throw new Error(`no ${end}`);
    return file;
  };
  async function ask(at: string): Promise<number> {
    const found = frontRouteOf(at);
    if (!found) throw new Error(`the front has no ${at}`);
    const headers = { authorization: `Bearer ${ours.accessToken}` };
    const request = new Request(`http://tonight.localhost${at}`, { headers });
    return (await GET(request, { params: Promise.resolve(found.params) })).status;
  }
  async function addressOf(file: LibraryFile): Promise<string> {
    const who = { session: ours.sessionId, profile: ours.profileId };
    return `/api/library/streams/${await signGrant({
      ...{ file: file.id, title: 'movie/9000002', how: 'remux', sounds: [true], sound: 0, ...who },
    })}`;
  }
  async function withSetting<Answer>(
    setting: { ffmpegPath?: string; dataDirectory?: string },
    work: () => Promise<Answer>,
  ) {
    const environment = serverEnvironment();
    const { ffmpegPath, dataDirectory } = environment;
    Object.assign(environment, setting);
    try {
      return await work();
    } finally {
      environment.dataDirectory = dataDirectory;
      if (ffmpegPath === undefined) delete environment.ffmpegPath;
      else environment.ffmpegPath = ffmpegPath;
    }
  }

  it('without ffmpeg plays what browsers play as it is, and says of all else what is missing', async () => {
    await withSetting({ ffmpegPath: '/nowhere/ffmpeg' }, async () => {
      const unknown = async (end: string) => [{ ...(await fileOf(end)), id: crypto.randomUUID(), probe: null }];
      const versions = await playableVersions(await unknown('.mp4'), CHROMIUM);
      expect(Array.isArray(versions) && versions[0].decision.how).toBe('direct');
      expect(await playableVersions(await unknown('.mkv'), CHROMIUM)).toBe('no-ffmpeg');
      // Also of one that was looked into while it was there.
      expect(await playableVersions([await fileOf('.mkv')], CHROMIUM)).toBe('no-ffmpeg');
      expect(await ask(`${await addressOf(await fileOf('.mkv'))}/picture-copy/1.m4s`)).toBe(503);
    });
    expect(await ask(`${await addressOf(await fileOf('.mkv'))}/picture-copy/1.m4s`)).toBe(200);
  });

  it('whose disk of its own is full plays, shows frames, and makes no preview pictures', async () => {
    // Nothing can be written below a file.
    const full = path.join(folder.writeOne('full', 'no folder'), 'data');
    await withSetting({ dataDirectory: full }, async () => {
      expect(hasRoomForPictures()).toBe(false);
      const file = await fileOf('.mkv');
      const frame = await callRoute('GET', `/api/library/frames/${file.id}.jpg`, { as: ours });
      expect([frame.status, frame.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
      const base = await addressOf(file);
      expect(await ask(`${base}/main.m3u8`)).toBe(200);
      expect(await ask(`${base}/picture-copy/2.m4s`)).toBe(200);
    });
  });

  it('that loses a disk while somebody watches says so, and plays on when it is back', async () => {
    const file = await fileOf('.mkv');
    const base = await addressOf(file);
    expect(await ask(`${base}/picture-copy/0.m4s`)).toBe(200);
    renameSync(place, `${place}-away`);
    try {
      // A program that has it open reads on; the next one finds nothing.
      pieceRuns.get().stopAll();
      pieceRuns.forget();
      expect(await ask(`${await addressOf(file)}/picture-copy/11.m4s`)).toBe(404);
      expect(await playableVersions([file], CHROMIUM)).toBe('missing');
      expect(await look()).toBe('gone');
      expect((await readFolders(test.admin, [place]))[0]?.state).toBe('gone');
      expect(await shelvedAmong(test.admin, [place], [SINTEL])).toEqual([]);
    } finally {
      renameSync(`${place}-away`, place);
    }
    expect(await look()).toBe('ready');
    expect(await shelvedAmong(test.admin, [place], [SINTEL])).toHaveLength(1);
    expect((await fileOf('.mkv')).id).toBe(file.id);
    // What was said of the file is believed for a quarter of a minute.
    await expect.poll(() => ask(`${base}/picture-copy/11.m4s`), { timeout: 20_000 }).toBe(200);
  });

  it('takes a film that grows while it is looked through once it is whole, and not before', async () => {
    const film = path.join(folder.path, 'Growing Sea (2022).mkv');
    const whole = Buffer.alloc(300_000, 7);
    writeFileSync(film, whole.subarray(0, 100_000));
    const scan = () => scanFolder(test.admin, { path: place, kind: 'films' }, new Set());
    expect((await scan()).isGrowing).toBe(true);
    await delay(500);
    writeFileSync(film, whole);
    expect((await scan()).isGrowing).toBe(true);
    const known = async () => {
      const rows = test.admin.from('library_files').select('size').eq('folder', place).like('path', 'Growing%');
      return (await rows.throwOnError()).data.map(({ size }) => size);
    };
    expect(await known()).toEqual([]);
    await expect.poll(async () => (await scan()).isGrowing, { timeout: 10_000, interval: 500 }).toBe(false);
    expect(await known()).toEqual([300_000]);
  });
});
