import { execFileSync } from 'node:child_process';
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET } from '@/app/api/library/streams/[token]/[[...path]]/route';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { serverEnvironment } from '@/lib/env/server';
import { itemsOf } from '@/lib/library/files/items-repository';
import { encoderOf } from '@/lib/library/playing/choose-encoder';
import { type GrantToSign, signGrant } from '@/lib/library/playing/grant';
import { pieceRuns, Runs } from '@/lib/library/playing/runs';
import { onPath } from '@/lib/library/probe/program';
import { scanFolder } from '@/lib/library/scan/scan-folder';
import { makeFfmpegStandIn } from '@/lib/testing/ffmpeg-stand-in';
import { LibraryFolder } from '@/lib/testing/library-folder';
import { pgsTrack } from '@/lib/testing/picture-subtitles';
import { createDirectReader } from '@/lib/tmdb/reader';
import { backgroundReader } from '@/lib/use-cases/catalog/background-catalog';
import { inspect } from '@/lib/use-cases/library/inspect';
import { matchLibrary } from '@/lib/use-cases/library/match-library';
import { openAhead } from '@/lib/use-cases/library/open-ahead';
import { frontRouteOf } from '@/scripts/front/routes';
import { serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/* A film made here, asked for in the way a browser asks, and in the ways others do. */

const SINTEL = 9000002;
const FILM = 'Sintel (2010)';

// A machine without ffmpeg has nothing to make a film with.
describe.skipIf(!onPath('ffmpeg')).each(DATABASE_KINDS)('streams of a library (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let others: TestHousehold;
  let folder: LibraryFolder;
  let fileId: string;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    serveFrom(test);
    backgroundReader.put(createDirectReader(createDemoSource()));
    [ours, others] = [await test.signUp(), await test.signUp()];
    folder = new LibraryFolder();
    const file = path.join(folder.path, `${FILM}.mkv`);
    const box = { x: 480, y: 270, width: 960, height: 540, from: 1, to: 9 };
    const words = folder.writeOne('words.sup', pgsTrack({ width: 1920, height: 1080 }, [box]));
    execFileSync(onPath('ffmpeg') ?? '', [
      ...['-v', 'error', '-copyts', '-f', 'lavfi', '-i', 'testsrc2=size=160x90:rate=24:duration=10'],
      ...['-f', 'lavfi', '-i', 'sine=duration=10', '-i', words, '-c:v', 'libx264', '-preset', 'ultrafast', '-g', '48'],
      ...['-map', '0', '-map', '1', '-map', '2', '-c:s', 'copy', '-pix_fmt', 'yuv420p', '-c:a', 'ac3', `file:${file}`],
    ]);
    utimesSync(file, 1_700_000_000, 1_700_000_000);
    folder.writeOne(`${FILM}.de.srt`, '1\n00:00:01,000 --> 00:00:02,000\nHallo\n');
    folder.writeOne('secret.srt', 'a secret');
    await scanFolder(test.admin, { path: folder.path, kind: 'films' }, new Set());
    await matchLibrary(test.admin);
    const items = await itemsOf(test.admin, { type: 'movie', tmdbId: SINTEL });
    const found = items.find(({ file: each }) => each.folder === folder.path);
    if (!found) throw new Error('the film was not matched');
    fileId = found.file.id;
    expect(await inspect(test.admin, found.file)).toHaveProperty('probe');
  }, 120_000);
  afterAll(async () => {
    pieceRuns.get().stopAll();
    pieceRuns.forget();
    folder.remove();
    await test.admin.from('library_files').delete().eq('folder', folder.path).throwOnError();
  });

  async function address(changes: Partial<GrantToSign> = {}): Promise<string> {
    const grant: GrantToSign = {
      file: fileId,
      title: `movie/${SINTEL}`,
      how: 'remux',
      sounds: [true],
      sound: 0,
      session: ours.sessionId,
      profile: ours.profileId,
      ...changes,
    };
    return `/api/library/streams/${await signGrant(grant)}`;
  }

  async function ask(at: string, as: TestHousehold | null = ours, headers: Record<string, string> = {}) {
    const found = frontRouteOf(at);
    if (!found) throw new Error(`the front has no ${at}`);
    const all = new Headers(headers);
    if (as) all.set('authorization', `Bearer ${as.accessToken}`);
    const request = new Request(`http://tonight.localhost${at}`, { headers: all });
    return GET(request, { params: Promise.resolve(found.params) });
  }
  const statusOf = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).status;

  it.each([
    ['lists the whole film', 1],
    ['lists a film in parts as one', 2],
  ])(
    '%s, and every piece of the list is there',
    async (_, parts) => {
      const base = await address({ parts: Array.from({ length: parts - 1 }, () => fileId) });
      const main = await (await ask(`${base}/main.m3u8`)).text();
      expect(main).toContain('CODECS="avc1.');
      expect(main).toMatch(/picture-copy\.m3u8\n/);
      for (const list of ['picture-copy', 'sound-0']) {
        const text = await (await ask(`${base}/${list}.m3u8`)).text();
        expect(text).toContain('#EXT-X-ENDLIST');
        const lengths = [...text.matchAll(/#EXTINF:([\d.]+)/g)].map(([, length]) => Number(length));
        expect(lengths.reduce((sum, length) => sum + length, 0)).toBeCloseTo(10 * parts, 0);
        const addresses = [...text.matchAll(/URI="([^"]+)"|^(\S+\.m4s)$/gm)].map(([, head, piece]) => head ?? piece);
        expect(addresses.length).toBe(parts + lengths.length);
        expect(text.split('#EXT-X-DISCONTINUITY').length).toBe(parts);
        for (const part of addresses.reverse()) {
          const answer = await ask(`${base}/${part}`);
          expect(answer.headers.get('content-type'), part).toBe('video/mp4');
          expect((await answer.arrayBuffer()).byteLength, part).toBeGreaterThan(100);
        }
      }
    },
    60_000,
  );

  /** Runs of their own from here on. @returns what they begin before a player asks: "picture 2". */
  function noteBegun(): string[] {
    const begun: string[] = [];
    pieceRuns.get().stopAll();
    pieceRuns.put(
      new (class extends Runs {
        override ahead(...[track, plan, piece, viewer]: Parameters<Runs['ahead']>) {
          begun.push(`${track.name.split('/')[1]} ${piece}`);
          super.ahead(track, plan, piece, viewer);
        }
      })({ copies: 4, encodes: 1 }),
    );
    return begun;
  }

  it('is begun at a place before its player asks, and the player is given what was begun', async () => {
    const begun = noteBegun();
    const src = `${await address()}/main.m3u8`;
    const stream = { type: 'application/vnd.apple.mpegurl' as const, durationSeconds: 10, captions: [], chapters: [] };
    const first = await openAhead({ ...stream, src }, 4.5);
    expect(begun).toEqual(['picture 2', 'sound 2']);
    expect(first.map((each) => each.replace(/^.*?streams\/[^/]+\//, ''))).toEqual([
      ...['main.m3u8', 'picture-copy.m3u8', 'sound-0.m3u8'],
      ...['picture-copy/head.mp4', 'picture-copy/2.m4s', 'sound-0/head.mp4', 'sound-0/2.m4s'],
    ]);
    const working = pieceRuns.get().working;
    for (const each of first) expect(await statusOf(each), each).toBe(200);
    expect(pieceRuns.get().working).toBeLessThanOrEqual(working);
    // Of no stream of this server, and of no address of ours, nothing is begun.
    for (const other of ['https://elsewhere.example/main.m3u8', '/api/library/streams/made-up/main.m3u8'])
      await openAhead({ ...stream, src: other }, 0);
    expect(begun).toHaveLength(2);
  }, 60_000);

  it('begins with the sound of the pictures that one jumps to, and not while one goes on', async () => {
    const begun = noteBegun();
    const base = await address();
    for (const each of ['picture-copy/0', 'sound-0/0', 'picture-copy/1', 'sound-0/1', 'picture-copy/2'])
      expect(await statusOf(`${base}/${each}.m4s`), each).toBe(200);
    expect(begun).toEqual([]);
    expect(await statusOf(`${base}/picture-copy/0.m4s`)).toBe(200);
    expect(begun).toEqual(['sound 0']);
  }, 60_000);

  it('goes on by the processor where a card that passed its trial fails', async () => {
    const environment = serverEnvironment();
    const programs = new LibraryFolder();
    const before = environment.ffmpegPath;
    environment.ffmpegPath = makeFfmpegStandIn(programs.path, { vaapi: 'fails', nvenc: 'trial-alone' });
    try {
      const base = await address({ how: 'transcode' });
      const list = await (await ask(`${base}/picture-90.m3u8`)).text();
      expect(list).toContain('picture-90/0.m4s');
      expect((await encoderOf(environment.ffmpegPath)).kind).toBe('nvenc');
      const head = await ask(`${base}/picture-90/head.mp4`);
      const piece = await ask(`${base}/picture-90/1.m4s`);
      expect([head.status, piece.status]).toEqual([200, 200]);
      expect(await encoderOf(environment.ffmpegPath)).toEqual({ kind: 'software', standsAlone: true });
      const film = path.join(programs.path, 'piece.mp4');
      writeFileSync(
        film,
        Buffer.concat([Buffer.from(await head.arrayBuffer()), Buffer.from(await piece.arrayBuffer())]),
      );
      const asked = ['-v', 'error', '-count_frames', '-show_entries', 'stream=nb_read_frames', '-of', 'csv=p=0'];
      expect(
        execFileSync(onPath('ffprobe') ?? '', [...asked, film])
          .toString()
          .trim(),
      ).toBe('48');
    } finally {
      environment.ffmpegPath = before;
      programs.remove();
    }
  }, 60_000);

  it('draws captions that are pictures into the pieces of who chose them alone', async () => {
    const lightOf = async (changes: Partial<GrantToSign>) => {
      const base = await address({ how: 'transcode', ...changes });
      const parts = ['head.mp4', '2.m4s'].map(async (name) => (await ask(`${base}/picture-90/${name}`)).arrayBuffer());
      const film = folder.writeOne(
        'piece.mp4',
        Buffer.concat((await Promise.all(parts)).map((part) => Buffer.from(part))),
      );
      const middle = ['-vf', 'crop=iw/4:ih/4,scale=1:1', '-frames:v', '1', '-f', 'rawvideo', '-pix_fmt', 'gray', '-'];
      return execFileSync(onPath('ffmpeg') ?? '', ['-v', 'error', '-i', film, ...middle])[0];
    };
    expect(await lightOf({ drawn: 0 })).toBeGreaterThan(230);
    expect(await lightOf({ drawn: null })).toBeLessThan(200);
    expect(await lightOf({ drawn: 0 })).toBeGreaterThan(230);
    expect(await lightOf({ drawn: 7 }), 'a track that there is none of').toBeLessThan(200);
  }, 60_000);

  it('sends a file in ranges, byte for byte', async () => {
    const base = await address({ how: 'direct' });
    const whole = readFileSync(path.join(folder.path, `${FILM}.mkv`));
    const some = await ask(`${base}/file`, ours, { range: 'bytes=1000-1999' });
    expect(some.status).toBe(206);
    expect(some.headers.get('content-range')).toBe(`bytes 1000-1999/${whole.length}`);
    expect(Buffer.from(await some.arrayBuffer())).toEqual(whole.subarray(1000, 2000));
    expect(await statusOf(`${base}/file`, ours, { range: `bytes=${whole.length}-` })).toBe(416);
    const changed = await ask(`${base}/file`, ours, { range: 'bytes=0-9', 'if-range': '"another"' });
    expect(changed.status).toBe(200);
    await changed.body?.cancel();
  });

  it('offers captions beside the film, and no other file', async () => {
    const base = await address();
    expect(await (await ask(`${base}/beside/${encodeURIComponent(`${FILM}.de.srt`)}`)).text()).toContain('Hallo');
    for (const name of ['secret.srt', '..%2Fsecret.srt', '%2Fetc%2Fpasswd', `${encodeURIComponent(FILM)}.mkv`]) {
      expect(await statusOf(`${base}/beside/${name}`), name).toBe(404);
    }
  });

  it('offers what lies beside parts as words of the whole film', async () => {
    const base = await address({ parts: [fileId] });
    const text = await (await ask(`${base}/parts-words/${encodeURIComponent('de~subtitles~')}`)).text();
    const begins = [...text.matchAll(/^(\S+) --> \S+\nHallo/gm)].map(([, at]) => at);
    // The film is a little longer than its pictures.
    expect(begins).toEqual(['00:00:01.000', expect.stringMatching(/^00:00:11\.0/)]);
    expect(await statusOf(`${base}/parts-words/fr~subtitles~`)).toBe(404);
  });

  it('has nothing at addresses of no piece, track or height', async () => {
    const base = await address();
    for (const at of [
      '',
      '/file',
      '/picture-720.m3u8',
      '/sound-7.m3u8',
      '/picture-copy/99.m4s',
      '/picture-copy/x.m4s',
      '/text-9.vtt',
    ]) {
      expect(await statusOf(base + at), at).toBe(404);
    }
  });

  it('is for the session and profile that it was signed for', async () => {
    const list = `${await address()}/main.m3u8`;
    expect(await statusOf(list)).toBe(200);
    expect(await statusOf(list, others)).toBe(401);
    expect(await statusOf(list, null)).toBe(401);
    expect(await statusOf(`${await address({ profile: others.profileId })}/main.m3u8`)).toBe(403);
  });

  it('is over when it was not signed here, or its time is up', async () => {
    const [, token = ''] = /streams\/(.+)$/.exec(await address()) ?? [];
    const [head, claims, seal] = token.split('.');
    const other = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(claims ?? '', 'base64url').toString()), how: 'direct' }),
    );
    expect(await statusOf(`/api/library/streams/${head}.${other.toString('base64url')}.${seal}/file`)).toBe(403);
    const forged = await new SignJWT({ file: fileId }).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.alloc(32));
    expect(await statusOf(`/api/library/streams/${forged}/file`)).toBe(403);
    expect(await statusOf('/api/library/streams/nonsense/main.m3u8')).toBe(403);
  });

  it('ends with the cap, from one piece to the next', async () => {
    const list = `${await address()}/main.m3u8`;
    const capped = await test.signUp();
    const own = { session: capped.sessionId, profile: capped.profileId };
    await test.admin.from('profiles').update({ rating_cap: 6 }).eq('id', capped.profileId).throwOnError();
    expect(await statusOf(`${await address(own)}/main.m3u8`, capped)).toBe(403);
    expect(await statusOf(list)).toBe(200);
  });
});
