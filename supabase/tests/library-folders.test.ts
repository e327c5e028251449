import { execFileSync } from 'node:child_process';
import { realpathSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { GET } from '@/app/api/library/streams/[token]/[[...path]]/route';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { serverEnvironment } from '@/lib/env/server';
import { listActingProfiles } from '@/lib/household/repository';
import type { Viewer } from '@/lib/household/viewer';
import { itemsOf, type LibraryFile } from '@/lib/library/files/items-repository';
import { readFolderAnew, removeGivenFolder, saveGivenFolder } from '@/lib/library/given/given-folders-repository';
import { forgetGivenFolders } from '@/lib/library/given/known-given';
import type { GivenFolder } from '@/lib/library/given/seen-by';
import { type GrantToSign, signGrant } from '@/lib/library/playing/grant';
import { pieceRuns } from '@/lib/library/playing/runs';
import { onPath } from '@/lib/library/probe/program';
import { scanFolder } from '@/lib/library/scan/scan-folder';
import { hasShelfOfItsOwn, shelfFolders } from '@/lib/library/shelf/shelf-folders';
import { titlesAsked } from '@/lib/library/titles/titles-repository';
import { LibraryFolder } from '@/lib/testing/library-folder';
import { createDirectReader } from '@/lib/tmdb/reader';
import { catalogWithin } from '@/lib/use-cases/access/catalog-for';
import { catalogLocale } from '@/lib/use-cases/access/catalog-locale';
import { backgroundReader } from '@/lib/use-cases/catalog/background-catalog';
import { inspect } from '@/lib/use-cases/library/inspect';
import { libraryStream } from '@/lib/use-cases/library/library-stream';
import { matchLibrary } from '@/lib/use-cases/library/match-library';
import { shelfTitles } from '@/lib/use-cases/library/shelf-titles';
import { shelvedHere } from '@/lib/use-cases/library/shelved-here';
import { titlesOfMine } from '@/lib/use-cases/titles/mine';
import { playingAmong } from '@/lib/use-cases/tonight/playing-among';
import { titleFacts } from '@/lib/use-cases/tonight/title-facts';
import { NO_WISH } from '@/lib/use-cases/watch/stream-of';
import { frontRouteOf } from '@/scripts/front/routes';
import { inNextRequest } from './access/next-request';
import { callRoute } from './call-route';
import { serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/* A folder that was given in the settings, and everybody who asks for what is in it, at every door there is. */

/** Of the demo's catalog. */
const SINTEL = { type: 'movie', tmdbId: 9_000_002, season: 0, episode: 0 } as const;

// A machine without ffmpeg has nothing to make a film with.
describe.skipIf(!onPath('ffmpeg')).each(DATABASE_KINDS)('a folder given in the settings (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let others: TestHousehold;
  let folder: LibraryFolder;
  let place: string;
  let film: LibraryFile;
  let direct: LibraryFile;
  let name: string;
  let own: { type: 'movie'; tmdbId: number; season: 0; episode: 0 };

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    serveFrom(test);
    backgroundReader.put(createDirectReader(createDemoSource()));
    [ours, others] = [await test.signUp(), await test.signUp()];
    folder = new LibraryFolder();
    place = realpathSync(folder.path);
    // A title of which nothing but this folder knows.
    name = `Saltmarsh Diary ${kind}`;
    make(`${name} (2019).mkv`, ['-c:a', 'ac3']);
    folder.writeOne(`${name} (2019).de.srt`, '1\n00:00:01,000 --> 00:00:02,000\nHallo\n');
    make('Sintel (2010).mp4', ['-c:a', 'aac', '-movflags', '+faststart']);
    await scanFolder(test.admin, { path: place, kind: 'films' }, new Set());
    await matchLibrary(test.admin);
    const asked = (await titlesAsked(test.admin, 100)).find(({ label }) => label === name);
    if (!asked) throw new Error('the film was not looked up');
    own = { type: 'movie', tmdbId: asked.ownId, season: 0, episode: 0 };
    [film, direct] = [await fileOf(own), await fileOf(SINTEL)];
    for (const file of [film, direct]) expect(await inspect(test.admin, file)).toHaveProperty('probe');
  }, 120_000);
  beforeEach(() => give({ households: [ours.householdId] }));
  afterAll(async () => {
    pieceRuns.get().stopAll();
    pieceRuns.forget();
    folder.remove();
    await test.admin.from('library_given_folders').delete().eq('path', place).throwOnError();
    forgetGivenFolders();
    await test.admin.from('library_files').delete().eq('folder', place).throwOnError();
  });

  function make(file: string, codecs: string[]) {
    const made = path.join(folder.path, file);
    execFileSync(onPath('ffmpeg') ?? '', [
      ...['-v', 'error', '-f', 'lavfi', '-i', 'testsrc2=size=160x90:rate=24:duration=10'],
      ...['-f', 'lavfi', '-i', 'sine=duration=10', '-c:v', 'libx264', '-preset', 'ultrafast', '-g', '48'],
      ...['-pix_fmt', 'yuv420p', ...codecs, `file:${made}`],
    ]);
    utimesSync(made, 1_700_000_000, 1_700_000_000);
  }
  async function fileOf({ type, tmdbId }: { type: 'movie'; tmdbId: number }): Promise<LibraryFile> {
    const found = (await itemsOf(test.admin, { type, tmdbId })).find(({ file }) => file.folder === place);
    if (!found) throw new Error('the film was not matched');
    return found.file;
  }
  async function give({ households }: Pick<GivenFolder, 'households'>) {
    await saveGivenFolder(test.admin, { path: place, kind: 'films', households, rating: null });
    forgetGivenFolders();
  }
  async function remove() {
    await removeGivenFolder(test.admin, place);
    forgetGivenFolders();
  }

  const seen = async (as: TestHousehold | null) => {
    const people = as ? await listActingProfiles(as.client) : [];
    return { catalog: catalogWithin(people, people[0]), locale: catalogLocale(people[0] ?? null) };
  };
  const idOf = (as: TestHousehold | null) => as?.householdId ?? null;
  const granted = (file: LibraryFile, how: GrantToSign['how'], as: TestHousehold | null) =>
    signGrant({
      ...{ file: file.id, title: 'movie/9000002', how, sounds: [true], sound: 0 },
      ...{ session: as?.sessionId ?? null, profile: as?.profileId ?? null },
    });
  const answers = (address: string, as: TestHousehold | null) =>
    callRoute('GET', address, as ? { as } : {}).then(({ ok }) => ok);
  async function streams(address: string, as: TestHousehold | null, headers: Record<string, string> = {}) {
    const found = frontRouteOf(address);
    if (!found) throw new Error(`the front has no ${address}`);
    const all = new Headers({ ...headers, ...(as && { authorization: `Bearer ${as.accessToken}` }) });
    const request = new Request(`http://tonight.localhost${address}`, { headers: all });
    return (await GET(request, { params: Promise.resolve(found.params) })).ok;
  }
  const below =
    (way: GrantToSign['how'], at: string, headers?: Record<string, string>) => async (as: TestHousehold | null) =>
      streams(`/api/library/streams/${await granted(way === 'direct' ? direct : film, way, as)}/${at}`, as, headers);

  /** Whether who asks comes in. */
  const DOORS: Record<string, (as: TestHousehold | null) => Promise<boolean>> = {
    'the shelf': async (as) => (await shelfFolders(idOf(as))).includes(place),
    'the rows of the home page and the page of the shelf': async (as) => {
      const titles = await shelfTitles(await seen(as), await shelfFolders(idOf(as)), { most: 100 });
      return titles.some(({ title }) => title.id === own.tmdbId);
    },
    'the badge of a title that the catalog knows': async (as) => (await shelvedHere([SINTEL], idOf(as))).length > 0,
    'the state of a poster': async (as) => {
      if (!as) return false;
      const body = { profileId: as.profileId, keys: [{ type: 'movie', tmdbId: SINTEL.tmdbId }] };
      const answer = await callRoute('POST', '/api/progress/titles', { body, as });
      return JSON.stringify(await answer.json()).includes(`${SINTEL.tmdbId}`);
    },
    'the filter of what is on the shelf': async (as) => {
      const viewer = as && ({ household: { id: as.householdId } } as Viewer);
      const titles = await titlesOfMine(viewer, 'movie', 'shelf');
      return (titles ?? []).some(({ tmdbId }) => tmdbId === own.tmdbId);
    },
    'what Tonight puts first': async (as) =>
      as !== null && (await playingAmong([own], as.householdId)).has(`movie/${own.tmdbId}`),
    'what an evening knows of a title': async (as) =>
      as !== null && (await titleFacts(own, catalogLocale(null), as.householdId)) !== null,
    'its page': async (as) => (await (await seen(as)).catalog.getMovie(own.tmdbId)) !== null,
    'its page while its metadata and recommendations are asked': async (as) => {
      const { catalog } = await seen(as);
      return (await Promise.all([catalog.getMovie(own.tmdbId), catalog.getMovie(own.tmdbId)])).every(Boolean);
    },
    'the API of titles': (as) => answers(`/api/movies/${own.tmdbId}`, as),
    search: async (as) => {
      const found = await (await seen(as)).catalog.searchTitles(name);
      return found.items.some((item) => item.kind === 'title' && item.title.id === own.tmdbId);
    },
    'its frame': (as) => answers(`/api/library/frames/${film.id}.jpg`, as),
    'the player’s page': async (as) => {
      const who = { sessionId: as?.sessionId ?? null, profileId: as?.profileId ?? null, householdId: idOf(as) };
      const { result } = await inNextRequest([], () => libraryStream(own, { ...who, language: 'en' }, NO_WISH));
      return result !== null;
    },
    'the list of its pieces': below('remux', 'main.m3u8'),
    'the list of a track': below('remux', 'picture-copy.m3u8'),
    'the beginning of its picture': below('remux', 'picture-copy/head.mp4'),
    'a piece of its picture': below('remux', 'picture-copy/1.m4s'),
    'a piece of its sound': below('remux', 'sound-0/1.m4s'),
    'the file itself': below('direct', 'file'),
    'a range of the file': below('direct', 'file', { range: 'bytes=0-99' }),
    'captions beside it': (as) => below('remux', `beside/${encodeURIComponent(`${name} (2019).de.srt`)}`)(as),
    'its storyboard': below('remux', 'storyboard.vtt'),
  };
  const doors = Object.entries(DOORS);

  it.each(doors)('is open at %s to its own household, and to no other and no stranger', async (_, ask) => {
    expect({ ours: await ask(ours), others: await ask(others), nobody: await ask(null) }).toEqual({
      ...{ ours: true, others: false, nobody: false },
    });
  });

  it.each(doors)('is open at %s to another household once it is everybody’s', async (_, ask) => {
    await give({ households: null });
    expect({ ours: await ask(ours), others: await ask(others) }).toEqual({ ours: true, others: true });
  });

  it.each(doors)('is closed at %s to all others when it is removed', async (_, ask) => {
    await remove();
    expect(await ask(others)).toBe(false);
    expect(await ask(null)).toBe(false);
  });

  it('plays for nobody once it is removed, keeps its page for whom it was, and comes back with all', async () => {
    // A server without any folder looks for no files of its own.
    const elsewhere = new LibraryFolder();
    const other = realpathSync(elsewhere.path);
    onTestFinished(async () => {
      elsewhere.remove();
      await test.admin.from('library_given_folders').delete().eq('path', other).throwOnError();
      forgetGivenFolders();
    });
    await saveGivenFolder(test.admin, { path: other, kind: 'films', households: null, rating: null });
    await remove();
    const open = async () => {
      const each = await Promise.all(doors.map(async ([door, ask]) => ((await ask(ours)) ? door : null)));
      return each.filter((door) => door !== null);
    };
    expect(await open()).toEqual([
      'what an evening knows of a title',
      'its page',
      'its page while its metadata and recommendations are asked',
      'the API of titles',
      'search',
      'its frame',
    ]);
    await give({ households: [ours.householdId] });
    expect(await open()).toEqual(doors.map(([door]) => door));
  });

  it('belongs to nobody when its household is no more', async () => {
    await give({ households: [crypto.randomUUID()] });
    for (const [door, ask] of doors) expect(await ask(ours), door).toBe(false);
  });

  it('keeps a title from others that lies with them, too, but shows them their own files alone', async () => {
    const theirs = new LibraryFolder();
    theirs.write(`${name} (2019).avi`);
    await scanFolder(test.admin, { path: theirs.path, kind: 'films' }, new Set());
    await matchLibrary(test.admin);
    const files = (await itemsOf(test.admin, own)).map(({ file }) => file);
    const other = files.find((file) => file.folder === theirs.path);
    try {
      const poster = async (as: TestHousehold) => (await (await seen(as)).catalog.getMovie(own.tmdbId))?.poster ?? '';
      // The frame of a page is of a file that its reader may see.
      expect(JSON.stringify(await poster(others))).toContain(other?.id);
      expect(JSON.stringify(await poster(others))).not.toContain(film.id);
    } finally {
      theirs.remove();
      await test.admin.from('library_files').delete().eq('folder', theirs.path).throwOnError();
    }
  });

  it('keeps pages that are kept for everybody from a household that has a shelf of its own', async () => {
    expect(await Promise.all([ours, others, null].map((as) => hasShelfOfItsOwn(idOf(as))))).toEqual([
      true,
      false,
      false,
    ]);
    await give({ households: null });
    expect(await hasShelfOfItsOwn(ours.householdId)).toBe(false);
  });

  it('has its names read again when it is said to hold something else, of the same files', async () => {
    const other = new LibraryFolder().write(`${name} S01E02.mkv`);
    const scan = (as: 'films' | 'shows') => scanFolder(test.admin, { path: other.path, kind: as }, new Set());
    const known = async () => {
      const rows = test.admin.from('library_files').select('id, title_key, probe').eq('folder', other.path);
      return (await rows.throwOnError()).data[0];
    };
    try {
      await scan('films');
      const before = await known();
      expect(before?.title_key).toMatch(/^movie\//);
      await test.admin
        .from('library_files')
        .update({ probe: { seconds: 60 } })
        .eq('id', before?.id ?? '');
      await scan('shows');
      expect((await known())?.title_key, 'nothing says that it is anything else').toBe(before?.title_key);
      await readFolderAnew(test.admin, other.path);
      await scan('shows');
      const after = await known();
      expect(after).toMatchObject({ id: before?.id, title_key: expect.stringMatching(/^tv\//) });
      expect(after?.probe, 'what is in it was not forgotten').not.toBeNull();
    } finally {
      other.remove();
      await test.admin.from('library_files').delete().eq('folder', other.path).throwOnError();
    }
  });

  it('is everybody’s where the environment gives it, too', async () => {
    const environment = serverEnvironment();
    const before = environment.mediaFolders;
    environment.mediaFolders = [{ path: place, kind: 'films' }];
    try {
      for (const [door, ask] of doors) expect(await ask(others), door).toBe(true);
    } finally {
      environment.mediaFolders = before;
    }
  });
});
