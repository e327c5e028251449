import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GET } from '@/app/api/library/streams/[token]/[[...path]]/route';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { readFolders, readProblems } from '@/lib/library/files/folders-repository';
import { filesPlaying, itemsOf, readShelf } from '@/lib/library/files/items-repository';
import { remoteFolder } from '@/lib/library/files/remote';
import { forgetSources } from '@/lib/library/jellyfin/known-sources';
import { scanSource } from '@/lib/library/jellyfin/scan-source';
import { readSources, removeSource, saveSource } from '@/lib/library/jellyfin/sources-repository';
import { type GrantToSign, signGrant } from '@/lib/library/playing/grant';
import { pieceRuns } from '@/lib/library/playing/runs';
import { onPath } from '@/lib/library/probe/program';
import { type JellyfinStandIn, type StandInItem, startJellyfinStandIn } from '@/lib/testing/jellyfin-stand-in';
import { LibraryFolder } from '@/lib/testing/library-folder';
import { createDirectReader } from '@/lib/tmdb/reader';
import { backgroundReader } from '@/lib/use-cases/catalog/background-catalog';
import { inspect } from '@/lib/use-cases/library/inspect';
import { matchLibrary } from '@/lib/use-cases/library/match-library';
import { sourcesView } from '@/lib/use-cases/library/sources-view';
import { frontRouteOf } from '@/scripts/front/routes';
import { serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/* A Jellyfin server made here, whose films are on the shelf. */

const SINTEL = { type: 'movie', tmdbId: 9000002, season: 0, episode: 0 } as const;
const RADIO = { type: 'tv', tmdbId: 9_100_001 } as const;

// A machine without ffmpeg has nothing to make a film with.
describe.skipIf(!onPath('ffmpeg')).each(DATABASE_KINDS)('a Jellyfin server (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let folder: LibraryFolder;
  let standIn: JellyfinStandIn;
  let film: string;
  let films: string;
  let shows: string;
  let all: StandInItem[];

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    serveFrom(test);
    backgroundReader.put(createDirectReader(createDemoSource()));
    ours = await test.signUp();
    folder = new LibraryFolder();
    film = path.join(folder.path, 'Sintel.mkv');
    execFileSync(onPath('ffmpeg') ?? '', [
      ...['-v', 'error', '-f', 'lavfi', '-i', 'testsrc2=size=160x90:rate=24:duration=10'],
      ...['-f', 'lavfi', '-i', 'sine=duration=10', '-c:v', 'libx264', '-preset', 'ultrafast', '-g', '48'],
      ...['-pix_fmt', 'yuv420p', '-c:a', 'ac3', `file:${film}`],
    ]);
    all = [
      {
        ...({ library: 'films', type: 'Movie', name: 'Sintel', year: 2010, seconds: 10, files: [film] } as const),
        words: [{ index: 2, language: 'ger', text: 'WEBVTT\n\n00:01.000 --> 00:02.000\nHallo\n' }],
      },
      {
        ...({ library: 'films', type: 'Movie', name: 'Nobody Knows It', year: 2001, seconds: 60 } as const),
        ...{ files: [folder.writeOne('nobody.mkv', 'of ours')], overview: 'Told there.', rating: 'DE-12' },
      },
      {
        ...({ library: 'shows', type: 'Episode', name: 'One', season: 1, episode: 2, seconds: 60 } as const),
        ...{ series: { name: 'Saltmarsh Radio' }, files: [folder.writeOne('radio.mkv', 'an episode')] },
      },
    ];
  }, 60_000);
  beforeEach(async () => {
    standIn = await startJellyfinStandIn({
      items: [...all],
      libraries: [
        { id: 'films', name: 'Films', type: 'movies' },
        { id: 'shows', name: 'Shows', type: 'tvshows' },
      ],
    });
    standIn.id = `server ${crypto.randomUUID()}`;
    [films, shows] = [remoteFolder(standIn.id, 'films'), remoteFolder(standIn.id, 'shows')];
    await add();
    return async () => {
      pieceRuns.get().stopAll();
      pieceRuns.forget();
      await standIn.close();
      await removeSource(test.admin, standIn.id);
      forgetSources();
      await test.admin.from('library_files').delete().in('folder', [films, shows]).throwOnError();
    };
  });
  afterAll(() => folder.remove());

  async function add() {
    const libraries = [
      { id: 'films', name: 'Films', kind: 'films' as const, isChosen: true },
      { id: 'shows', name: 'Shows', kind: 'shows' as const, isChosen: true },
    ];
    const { id: server, address, key: apiKey } = standIn;
    await saveSource(test.admin, { server, name: 'Living room', address, apiKey, libraries });
    forgetSources();
  }
  async function look() {
    const source = (await readSources(test.admin)).find(({ server }) => server === standIn.id);
    if (!source) throw new Error('no source');
    const trouble = await scanSource(test.admin, source);
    await matchLibrary(test.admin);
    return trouble;
  }
  const shelf = async () =>
    (await readShelf(test.admin, [films, shows], { most: 50 })).map(({ key }) => `${key.type}/${key.tmdbId}`).sort();
  const states = async () => (await readFolders(test.admin, [films, shows])).map(({ state }) => state).sort();
  async function sintel() {
    const file = (await filesPlaying(test.admin, SINTEL)).find((each) => each.folder === films);
    if (!file) throw new Error('Sintel is not there');
    return file;
  }

  it('has its films and episodes matched and shelved like a folder’s', async () => {
    expect(await look()).toBeNull();
    expect(await shelf()).toEqual(['movie/9000002', expect.stringMatching(/^movie\/1\d{9}$/), 'tv/9100001'].sort());
    expect((await itemsOf(test.admin, RADIO)).find(({ file }) => file.folder === shows)?.key).toMatchObject({
      season: 1,
      episode: 2,
    });
    const own = await test.admin.from('library_titles').select('told, state').eq('label', 'Nobody Knows It').single();
    expect(own.data).toMatchObject({ state: 'own', told: { overview: 'Told there.', rating: 'DE:12' } });
    expect(await states()).toEqual(['ready', 'ready']);
  });

  it.each([
    ['away', 'away'],
    ['html', 'other'],
    ['refuse', 'refused'],
    ['strange', 'strange'],
  ] as const)('keeps all of it while it is "%s", and says so', async (fault, state) => {
    await look();
    const before = await sintel();
    standIn.fault = fault;
    expect(await look()).toBe(state);
    expect(await states()).toEqual([state, state]);
    expect(await shelf()).toEqual([]);
    expect((await sintel()).isMissing).toBe(false);
    standIn.fault = null;
    expect(await look()).toBeNull();
    expect((await sintel()).id).toBe(before.id);
    expect(await shelf()).toHaveLength(3);
  });

  it('is shown no key of another server, that answers at its address', async () => {
    await look();
    const first = standIn.id;
    standIn.requests.length = 0;
    standIn.id = 'another server';
    const [source] = (await readSources(test.admin)).filter(({ server }) => server === first);
    if (!source) throw new Error('no source');
    expect(await scanSource(test.admin, source)).toBe('moved');
    expect(standIn.requests.filter(({ authorization }) => authorization !== null)).toEqual([]);
    standIn.id = first;
  });

  it('has a library that goes, and comes back', async () => {
    await look();
    const [first, second] = standIn.libraries;
    standIn.libraries = second ? [second] : [];
    await look();
    expect(await readFolders(test.admin, [films])).toMatchObject([{ state: 'gone' }]);
    expect(await shelf()).toEqual(['tv/9100001']);
    standIn.libraries = first && second ? [first, second] : [];
    await look();
    expect(await shelf()).toHaveLength(3);
  });

  it('keeps a film that goes and comes back, or is called otherwise by then', async () => {
    await look();
    const { id } = await sintel();
    standIn.items = standIn.items.filter(({ name }) => name !== 'Sintel');
    await look();
    expect((await sintel()).isMissing).toBe(true);
    standIn.items = [...all];
    await look();
    expect(await sintel()).toMatchObject({ id, isMissing: false });
    // As when a person sets right there what it is: what was looked into stays.
    await inspect(test.admin, await sintel());
    standIn.items = all.map((item) => (item.name === 'Sintel' ? { ...item, ids: { Imdb: 'tt1727587' } } : item));
    await look();
    const after = await sintel();
    expect(after).toMatchObject({ id, named: { ids: { imdb: 'tt1727587' } } });
    expect(after.probe?.seconds).toBeCloseTo(10, 0);
  });

  it('says what it leaves out', async () => {
    standIn.items = [...all.slice(1), { ...all[0], source: { VideoType: 'BluRay' } } as StandInItem];
    await look();
    expect(await readProblems(test.admin, [films, shows], 10)).toMatchObject([{ problem: 'no-file' }]);
  });

  describe('in the settings', () => {
    const shown = async () => (await sourcesView()).find(({ server }) => server === standIn.id);

    it('waits until it was read, then says of each library how it is', async () => {
      const library = { state: 'waiting', lookedAt: 0, scannedAt: null, problems: [], isChosen: true };
      expect(await shown()).toEqual({
        ...{ server: standIn.id, name: 'Living room', address: standIn.address },
        libraries: [
          { ...library, id: 'films', name: 'Films', kind: 'films' },
          { ...library, id: 'shows', name: 'Shows', kind: 'shows' },
        ],
      });
      standIn.items = [...all.slice(1), { ...all[0], source: { VideoType: 'BluRay' } } as StandInItem];
      await look();
      expect((await shown())?.libraries).toMatchObject([
        {
          id: 'films',
          state: 'ready',
          scannedAt: expect.any(String),
          problems: [{ problem: 'no-file', folder: films }],
        },
        { id: 'shows', state: 'ready', problems: [] },
      ]);
    });

    it('is away by itself, and tells nobody its key', async () => {
      await look();
      standIn.fault = 'away';
      await look();
      const view = await shown();
      expect(view?.libraries.map(({ state }) => state)).toEqual(['away', 'away']);
      expect(JSON.stringify(view)).not.toContain(standIn.key);
    });
  });

  async function address(changes: Partial<GrantToSign> = {}): Promise<string> {
    const { id: file } = await sintel();
    const grant: GrantToSign = {
      ...{ file, title: 'movie/9000002', how: 'remux', sounds: [true], sound: 0 },
      ...{ session: ours.sessionId, profile: ours.profileId, ...changes },
    };
    return `/api/library/streams/${await signGrant(grant)}`;
  }
  async function ask(at: string, headers: Record<string, string> = {}) {
    const found = frontRouteOf(at);
    if (!found) throw new Error(`the front has no ${at}`);
    const all = new Headers({ ...headers, authorization: `Bearer ${ours.accessToken}` });
    return GET(new Request(`http://tonight.localhost${at}`, { headers: all }), {
      params: Promise.resolve(found.params),
    });
  }

  it('has its films looked into and sent in ranges, byte for byte', async () => {
    await look();
    expect(await inspect(test.admin, await sintel())).toMatchObject({ probe: { audio: [{ codec: 'ac3' }] } });
    const base = await address({ how: 'direct' });
    const whole = readFileSync(film);
    const some = await ask(`${base}/file`, { range: 'bytes=1000-1999' });
    expect(some.status).toBe(206);
    expect(some.headers.get('content-range')).toBe(`bytes 1000-1999/${whole.length}`);
    expect(Buffer.from(await some.arrayBuffer()).equals(whole.subarray(1000, 2000))).toBe(true);
    expect((await ask(`${base}/file`, { range: `bytes=${whole.length}-` })).status).toBe(416);
    expect(await (await ask(`${base}/words-2.vtt`)).text()).toContain('Hallo');
    expect((await ask(`${base}/words-3.vtt`)).status).toBe(404);
  });

  it('has every piece of a list', async () => {
    await look();
    await inspect(test.admin, await sintel());
    const base = await address();
    for (const list of ['picture-copy', 'sound-0']) {
      const text = await (await ask(`${base}/${list}.m3u8`)).text();
      const addresses = [...text.matchAll(/URI="([^"]+)"|^(\S+\.m4s)$/gm)].map(([, head, piece]) => head ?? piece);
      expect(addresses.length).toBeGreaterThan(3);
      for (const part of addresses.reverse()) {
        const answer = await ask(`${base}/${part}`);
        expect([part, answer.status]).toEqual([part, 200]);
        expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100);
      }
    }
  }, 60_000);

  it('says that it is away, or that the film is gone, and serves nothing by halves', async () => {
    await look();
    await inspect(test.admin, await sintel());
    const [base, direct] = [await address(), await address({ how: 'direct' })];
    expect((await ask(`${base}/picture-copy.m3u8`)).status).toBe(200);
    standIn.fault = 'no-stream';
    expect((await ask(`${direct}/file`)).status).toBe(404);
    expect((await ask(`${base}/picture-copy/2.m4s`)).status).toBe(404);
    standIn.fault = 'away';
    const away = await ask(`${base}/picture-copy/0.m4s`);
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await away.text()).not.toContain(standIn.address);
    standIn.fault = null;
    expect((await ask(`${base}/picture-copy/0.m4s`)).status).toBe(200);
  }, 60_000);

  it('serves no piece of which the end did not come', async () => {
    await look();
    await inspect(test.admin, await sintel());
    const base = await address();
    const list = await (await ask(`${base}/picture-copy.m3u8`)).text();
    const last = [...list.matchAll(/^picture-copy\/(\d+)\.m4s$/gm)].length - 1;
    // The program takes what breaks off for the film's end, and ends well.
    Object.assign(standIn, { breaksAfter: Math.round(readFileSync(film).length * 0.6), staysBroken: true });
    expect((await ask(`${base}/picture-copy/${last}.m4s`)).status).toBe(404);
    expect((await ask(`${base}/picture-copy/0.m4s`)).status).toBe(404);
    Object.assign(standIn, { breaksAfter: null, fault: null });
    expect((await ask(`${base}/picture-copy/${last}.m4s`)).status).toBe(200);
  }, 60_000);

  it('tells neither players nor programs its key', async () => {
    await look();
    await inspect(test.admin, await sintel());
    const base = await address({ how: 'direct' });
    const answer = await ask(`${base}/file`, { range: 'bytes=0-9' });
    const said = JSON.stringify([...answer.headers, base, await sintel()]);
    expect(said).not.toContain(standIn.key);
    expect(said).not.toContain(standIn.address);
  });
});
