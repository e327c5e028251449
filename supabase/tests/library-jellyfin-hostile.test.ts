import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { readFolders } from '@/lib/library/files/folders-repository';
import { remoteFolder } from '@/lib/library/files/remote';
import { forgetSources } from '@/lib/library/jellyfin/known-sources';
import { scanSource } from '@/lib/library/jellyfin/scan-source';
import { readSources, removeSource, saveSource } from '@/lib/library/jellyfin/sources-repository';
import { type JellyfinStandIn, startJellyfinStandIn } from '@/lib/testing/jellyfin-stand-in';
import { LibraryFolder } from '@/lib/testing/library-folder';
import { createDirectReader } from '@/lib/tmdb/reader';
import { backgroundReader } from '@/lib/use-cases/catalog/background-catalog';
import { matchLibrary } from '@/lib/use-cases/library/match-library';
import { DATABASE_KINDS, sharedSupabase, type TestSupabase } from './test-supabase';

/* A Jellyfin server that says what no Jellyfin would: what is wrong with one film costs that film alone. */

type Dto = Record<string, unknown>;

const [NUL, HALF] = ['\u0000', '\uD83C'];
/** What no database packs into less. */
const LONG = randomBytes(50_000).toString('hex');
/** One letter that becomes eighteen when names are compared. */
const WIDE = Array.from({ length: 300 }, (_, index) => `\uFDFA${String.fromCodePoint(0x4e00 + index * 37)}`).join('');
const EMOJI_AT_THE_END = (most: number) => `${'a'.repeat(most - 1)}🎬`;
const source = (item: Dto, changes: Dto): Dto => ({
  ...item,
  MediaSources: [{ ...(item.MediaSources as Dto[])[0], ...changes }],
});
const words = (changes: Dto): Dto => ({
  Type: 'Subtitle',
  Index: 3,
  Codec: 'subrip',
  IsTextSubtitleStream: true,
  ...changes,
});

/** Of a film, and of an episode, what a server may say. */
const FILMS: [string, (item: Dto) => Dto][] = [
  ['a name with NUL', (item) => ({ ...item, Name: `A${NUL}B` })],
  ['a name with half a letter', (item) => ({ ...item, Name: `A${HALF}` })],
  ['a name of 100 kB', (item) => ({ ...item, Name: LONG })],
  ['a name that is longer than it looks', (item) => ({ ...item, Name: WIDE })],
  ['a name that turns the line', (item) => ({ ...item, Name: '\u202Egnp.exe' })],
  ['a name of markup', (item) => ({ ...item, Name: '<img src=x onerror=alert(1)>' })],
  ['a plot with NUL', (item) => ({ ...item, Overview: `A${NUL}` })],
  ['a plot of 100 kB', (item) => ({ ...item, Overview: LONG })],
  ['a rating with NUL', (item) => ({ ...item, OfficialRating: `A${NUL}` })],
  ['a rating cut through a letter', (item) => ({ ...item, OfficialRating: EMOJI_AT_THE_END(40) })],
  ['a year of 1e300', (item) => ({ ...item, ProductionYear: 1e300 })],
  ['a year below nothing', (item) => ({ ...item, ProductionYear: -1e12 })],
  ['a year and a half', (item) => ({ ...item, ProductionYear: 1999.5 })],
  ['a length of 1e300', (item) => source(item, { RunTimeTicks: 1e300 })],
  ['a length below nothing', (item) => source(item, { RunTimeTicks: -5 })],
  ['a size of 1e300', (item) => source(item, { Size: 1e300 })],
  ['a size of a byte and a half', (item) => source(item, { Size: 1000.5 })],
  ['an id with half a letter', (item) => ({ ...item, Id: `a${HALF}` })],
  ['an id with NUL', (item) => ({ ...item, Id: `a${NUL}` })],
  ['an id that climbs', (item) => ({ ...item, Id: '../../System/Info?x=\r\nHost: other' })],
  ['a file’s id with NUL', (item) => source(item, { Id: `a${NUL}` })],
  ['a file’s id with half a letter', (item) => source(item, { Id: `a${HALF}` })],
  ['a path with NUL', (item) => source(item, { Path: `/media/a${NUL}.mkv` })],
  ['a path that climbs', (item) => source(item, { Path: '../../../etc/passwd' })],
  ['a container that is a path', (item) => source(item, { Container: '../mkv' })],
  ['a stream elsewhere', (item) => source(item, { Protocol: 'Http', Path: 'http://169.254.169.254/' })],
  ['captions with a NUL', (item) => source(item, { MediaStreams: [words({ Title: `a${NUL}`, Language: NUL })] })],
  [
    'captions cut through a letter',
    (item) => source(item, { MediaStreams: [words({ Title: EMOJI_AT_THE_END(100), Language: EMOJI_AT_THE_END(20) })] }),
  ],
  ['captions between two numbers', (item) => source(item, { MediaStreams: [words({ Index: 1.5 })] })],
  ['captions of a number below nothing', (item) => source(item, { MediaStreams: [words({ Index: -1 })] })],
  [
    '10 000 captions',
    (item) => source(item, { MediaStreams: Array.from({ length: 10_000 }, (_, Index) => words({ Index })) }),
  ],
  [
    'many files of one path',
    (item) => ({
      ...item,
      MediaSources: Array.from({ length: 50 }, (_, id) => ({ ...(item.MediaSources as Dto[])[0], Id: `s${id}` })),
    }),
  ],
  ['a show’s type', (item) => ({ ...item, Type: 'Episode' })],
  ['nothing at all', () => ({})],
  ['a text in place of an item', () => 'x' as unknown as Dto],
];
const EPISODES: [string, (item: Dto) => Dto][] = [
  ['a season of 1e300', (item) => ({ ...item, ParentIndexNumber: 1e300 })],
  ['half a season', (item) => ({ ...item, ParentIndexNumber: 1.5 })],
  ['a season below nothing', (item) => ({ ...item, ParentIndexNumber: -4 })],
  ['an episode of 1e15', (item) => ({ ...item, IndexNumber: 1e15 })],
  ['a last episode of 1e300', (item) => ({ ...item, IndexNumberEnd: 1e300 })],
  ['half a last episode', (item) => ({ ...item, IndexNumberEnd: 3.5 })],
  ['a day that is none', (item) => ({ ...item, IndexNumber: null, PremiereDate: '9999-99-99T00:00:00Z' })],
  ['a show’s name with NUL', (item) => ({ ...item, SeriesId: 'other', SeriesName: `A${NUL}` })],
];

describe.each(DATABASE_KINDS)('a Jellyfin server that means harm (%s)', (kind) => {
  let test: TestSupabase;
  let folder: LibraryFolder;
  let standIn: JellyfinStandIn;
  let folders: string[];

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    backgroundReader.put(createDirectReader(createDemoSource()));
    folder = new LibraryFolder();
  });
  beforeEach(async () => {
    const file = (name: string) => folder.writeOne(name, name);
    standIn = await startJellyfinStandIn({
      items: [
        { library: 'films', type: 'Movie', name: 'Harmed', year: 2001, seconds: 60, files: [file('harmed.mkv')] },
        { library: 'films', type: 'Movie', name: 'Unharmed', year: 2002, seconds: 60, files: [file('unharmed.mkv')] },
        {
          ...({ library: 'shows', type: 'Episode', name: 'One', season: 1, episode: 2, seconds: 60 } as const),
          ...{ series: { name: 'Show of Harm' }, files: [file('one.mkv')] },
        },
        {
          ...({ library: 'shows', type: 'Episode', name: 'Two', season: 1, episode: 3, seconds: 60 } as const),
          ...{ series: { name: 'Show of Harm' }, files: [file('two.mkv')] },
        },
      ],
      libraries: [],
    });
    standIn.libraries = [
      { id: 'films', name: 'Films', type: 'movies' },
      { id: 'shows', name: 'Shows', type: 'tvshows' },
    ];
    standIn.id = `harm ${crypto.randomUUID()}`;
    folders = ['films', 'shows'].map((library) => remoteFolder(standIn.id, library));
    const libraries = [
      { id: 'films', name: 'Films', kind: 'films' as const, isChosen: true },
      { id: 'shows', name: 'Shows', kind: 'shows' as const, isChosen: true },
    ];
    const { id: server, address, key: apiKey } = standIn;
    await saveSource(test.admin, { server, name: 'Living room', address, apiKey, libraries });
    forgetSources();
    return async () => {
      await standIn.close();
      await removeSource(test.admin, standIn.id);
      forgetSources();
      await test.admin.from('library_files').delete().in('folder', folders).throwOnError();
    };
  });
  afterAll(() => folder.remove());

  async function look() {
    const found = (await readSources(test.admin)).find(({ server }) => server === standIn.id);
    if (!found) throw new Error('no source');
    const trouble = await scanSource(test.admin, found);
    await matchLibrary(test.admin);
    return trouble;
  }
  async function paths() {
    const { data } = await test.admin.from('library_files').select('path').in('folder', folders).throwOnError();
    return data.map((row) => path.basename(row.path));
  }
  const harm = (name: string, harmed: (item: Dto) => Dto) => {
    standIn.bend = (items) => items.map((item) => (item.Name === name ? harmed(item) : item));
  };

  it.each(FILMS)('costs %s that film alone', async (_, harmed) => {
    harm('Harmed', harmed);
    expect(await look()).toBeNull();
    expect(await paths()).toEqual(expect.arrayContaining(['unharmed.mkv', 'one.mkv', 'two.mkv']));
    expect((await readFolders(test.admin, folders)).map(({ state }) => state)).toEqual(['ready', 'ready']);
  });

  it('is not listened to for ever', async () => {
    let asked = 0;
    standIn.bend = (items) => {
      asked += 1;
      return items;
    };
    standIn.counts = 1e15;
    expect(await look()).toBe('strange');
    expect(asked).toBeLessThan(5);
    let film = 0;
    standIn.bend = ([item]) => Array.from({ length: 20_000 }, () => ({ ...item, Id: `film ${film++}` }));
    expect(await look()).toBe('strange');
    expect(film).toBeLessThan(150_000);
  });

  it.each(EPISODES)('costs %s that episode alone', async (_, harmed) => {
    harm('One', harmed);
    expect(await look()).toBeNull();
    expect(await paths()).toEqual(expect.arrayContaining(['unharmed.mkv', 'harmed.mkv', 'two.mkv']));
  });
});
