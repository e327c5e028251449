import { randomUUID } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GET } from '@/app/api/library/streams/[token]/[[...path]]/route';
import type { TitleKey } from '@/lib/catalog/title-key';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { forgetProfiles } from '@/lib/household/profile-memory';
import { listActingProfiles } from '@/lib/household/repository';
import { itemsOf } from '@/lib/library/files/items-repository';
import { removeGivenFolder, saveGivenFolder } from '@/lib/library/given/given-folders-repository';
import { forgetGivenFolders } from '@/lib/library/given/known-given';
import { signGrant } from '@/lib/library/playing/grant';
import { scanFolder } from '@/lib/library/scan/scan-folder';
import { shelfFolders } from '@/lib/library/shelf/shelf-folders';
import { titlesAsked } from '@/lib/library/titles/titles-repository';
import { LibraryFolder } from '@/lib/testing/library-folder';
import { createDirectReader } from '@/lib/tmdb/reader';
import { catalogWithin } from '@/lib/use-cases/access/catalog-for';
import { catalogLocale } from '@/lib/use-cases/access/catalog-locale';
import { backgroundReader } from '@/lib/use-cases/catalog/background-catalog';
import { matchLibrary } from '@/lib/use-cases/library/match-library';
import { shelfTitles } from '@/lib/use-cases/library/shelf-titles';
import { frontRouteOf } from '@/scripts/front/routes';
import { callRoute } from './call-route';
import { serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/* A folder that is rated for an age, and a child and a parent of one household at every door to what is in it. */

/** Of the demo's catalog, in the United States G and PG. */
const FOR_ALL = { type: 'movie', tmdbId: 9_000_001 } as const;
const FOR_OLDER = { type: 'movie', tmdbId: 9_000_002 } as const;
const CAP = 6;

describe.each(DATABASE_KINDS)('a folder with a rating (%s)', (kind) => {
  let test: TestSupabase;
  let ours: TestHousehold;
  let child: string;
  let folder: LibraryFolder;
  let place: string;
  let second: LibraryFolder;
  let name: string;
  /** Of which nothing but the folder knows, and no board has rated. */
  let own: TitleKey;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    serveFrom(test);
    backgroundReader.put(createDirectReader(createDemoSource()));
    ours = await test.signUp();
    const row = { household_id: ours.householdId, name: 'Lina', rating_cap: CAP, region: 'US' };
    child = (await test.admin.from('profiles').insert(row).select('id').single().throwOnError()).data.id;
    forgetProfiles();
    name = `Harbour Diary ${kind}`;
    folder = new LibraryFolder().write(`${name} (2019).mp4`, 'Big Buck Bunny (2008).mp4', 'Sintel (2010).mp4');
    place = realpathSync(folder.path);
    second = new LibraryFolder().write('Big Buck Bunny (2008).mkv');
    for (const path of [place, second.path]) await scanFolder(test.admin, { path, kind: 'films' }, new Set());
    await matchLibrary(test.admin);
    const asked = (await titlesAsked(test.admin, 100)).find(({ label }) => label === name);
    if (!asked) throw new Error('the film was not looked up');
    own = { type: 'movie', tmdbId: asked.ownId };
    await rated(null);
    for (const title of [FOR_ALL, FOR_OLDER, own]) await begin(title);
  }, 60_000);
  beforeEach(() => rated(null));
  afterAll(async () => {
    for (const { path } of [{ path: place }, second]) {
      await test.admin.from('library_given_folders').delete().eq('path', path).throwOnError();
      await test.admin.from('library_files').delete().eq('folder', path).throwOnError();
    }
    forgetGivenFolders();
    folder.remove();
    second.remove();
  });

  async function rated(rating: number | null, path = place, households: string[] | null = null) {
    await saveGivenFolder(test.admin, { path, kind: 'films', households, rating });
    forgetGivenFolders();
  }

  /** A place of both, and both have it on their lists; the parent picks it for tonight. */
  async function begin({ type, tmdbId }: TitleKey) {
    for (const id of [ours.profileId, child]) {
      await test.admin
        .from('watchlist')
        .insert({ profile_id: id, media_type: type, tmdb_id: tmdbId, title: `${tmdbId}`, position: tmdbId })
        .throwOnError();
    }
    await uncapped(async () => {
      for (const profileId of [ours.profileId, child]) {
        const now = new Date().toISOString();
        const body = {
          ...{ type, tmdbId, profileId, sessionId: randomUUID(), sequence: 1, deviceId: randomUUID() },
          ...{ observedAt: now, sentAt: now, position: 300, duration: 888, secondsPlayed: 300 },
        };
        const answer = await callRoute('PATCH', '/api/progress', { as: ours, body });
        expect(answer.status, await answer.text()).toBe(200);
      }
    });
  }
  async function uncapped(work: () => Promise<void>) {
    const cap = async (age: number | null) => {
      await test.admin.from('profiles').update({ rating_cap: age }).eq('id', child).throwOnError();
      forgetProfiles();
    };
    await cap(null);
    await work();
    await cap(CAP);
  }

  const seenBy = async (profile: string) => {
    const person = (await listActingProfiles(ours.client)).find(({ id }) => id === profile);
    if (!person) throw new Error('no such profile');
    return { catalog: catalogWithin([person], person), locale: catalogLocale(person) };
  };
  async function listed(address: string, profile: string, tmdbId: number): Promise<boolean> {
    const answer = await callRoute('GET', `${address}profileId=${profile}`, { as: ours });
    expect(answer.status, address).toBe(200);
    return (await answer.text()).includes(`${tmdbId}`);
  }
  const NAMES: Record<number, string> = { [FOR_ALL.tmdbId]: 'Big Buck Bunny', [FOR_OLDER.tmdbId]: 'Sintel' };

  /** Whether a profile comes in. */
  const DOORS: Record<string, (profile: string, title: TitleKey) => Promise<boolean>> = {
    'the rows of the home page and the page of the shelf': async (profile, { tmdbId }) => {
      const titles = await shelfTitles(await seenBy(profile), await shelfFolders(ours.householdId), { most: 100 });
      return titles.some(({ title }) => title.id === tmdbId);
    },
    search: async (profile, { tmdbId }) => {
      const { catalog, locale } = await seenBy(profile);
      const { items } = await catalog.searchTitles(NAMES[tmdbId] ?? name, 1, locale);
      return items.some((item) => item.kind === 'title' && item.title.id === tmdbId);
    },
    'its page': async (profile, { tmdbId }) => {
      const { catalog, locale } = await seenBy(profile);
      return (await catalog.getMovie(tmdbId, locale)) !== null;
    },
    'the state of its poster': async (profileId, { type, tmdbId }) => {
      const body = { profileId, keys: [{ type, tmdbId }] };
      const answer = await callRoute('POST', '/api/progress/titles', { body, as: ours });
      return (await answer.text()).includes(`${tmdbId}`);
    },
    'Continue Watching': (profile, { tmdbId }) => listed('/api/progress?filter=in-progress&', profile, tmdbId),
    'its place': async (profile, { tmdbId }) =>
      (await callRoute('GET', `/api/progress/movie/${tmdbId}?profileId=${profile}`, { as: ours })).ok,
    'a report of its player': async (profileId, { type, tmdbId }) => {
      const body = { type, tmdbId, profileId, action: 'set', position: 310, season: 0, episode: 0 };
      return (await callRoute('PATCH', '/api/progress', { as: ours, body })).ok;
    },
    'the list': (profile, { tmdbId }) => listed('/api/watchlist?', profile, tmdbId),
    'tonight’s offers': async (profile, { type, tmdbId }) => {
      const vote = { profileId: ours.profileId, action: 'pick', type, tmdbId };
      const answer = await callRoute('POST', '/api/tonight', { as: ours, body: vote });
      expect(answer.status, await answer.text()).toBe(200);
      return listed('/api/tonight?', profile, tmdbId);
    },
    'the address of its stream': async (profile, title) => {
      const file = (await itemsOf(test.admin, title)).find((item) => item.file.folder === place)?.file;
      const token = await signGrant({
        ...{ file: file?.id ?? '', title: `movie/${title.tmdbId}`, how: 'direct', sounds: [], sound: 0 },
        ...{ session: ours.sessionId, profile },
      });
      const found = frontRouteOf(`/api/library/streams/${token}/file`);
      const headers = { authorization: `Bearer ${ours.accessToken}`, range: 'bytes=0-3' };
      const request = new Request('http://tonight.localhost', { headers });
      return (await GET(request, { params: Promise.resolve(found?.params ?? {}) })).ok;
    },
  };
  const doors = Object.entries(DOORS);

  it.each(doors)('is held at %s, for a child, and for no parent', async (_, ask) => {
    const both = async (title: TitleKey) => ({
      parent: await ask(ours.profileId, title),
      child: await ask(child, title),
    });
    const [open, closed] = [
      { parent: true, child: true },
      { parent: true, child: false },
    ];
    // Without a rating each title is what it is.
    expect([await both(FOR_ALL), await both(FOR_OLDER), await both(own)]).toEqual([open, closed, closed]);
    await rated(18);
    expect([await both(FOR_ALL), await both(FOR_OLDER), await both(own)]).toEqual([closed, closed, closed]);
    // Higher stays higher, and what no board rated is rated so.
    await rated(CAP);
    expect([await both(FOR_ALL), await both(FOR_OLDER), await both(own)]).toEqual([open, closed, open]);
  });

  it('is the higher one of two folders', async () => {
    await rated(18, second.path);
    for (const [rating, isSeen] of [
      [null, false],
      [0, false],
      [18, false],
    ] as const) {
      await rated(rating);
      expect(await DOORS['its page']?.(child, FOR_ALL), `${rating}`).toBe(isSeen);
    }
    await rated(null, second.path);
    await rated(0);
    expect(await DOORS['its page']?.(child, FOR_ALL)).toBe(true);
    expect(await DOORS['its page']?.(child, own)).toBe(true);
  });

  it('of another household’s folder says nothing of the catalog’s titles', async () => {
    await rated(18, place, [randomUUID()]);
    expect(await DOORS['its page']?.(child, FOR_ALL)).toBe(true);
    await rated(18, place, [ours.householdId]);
    expect(await DOORS['its page']?.(child, FOR_ALL)).toBe(false);
  });

  it('goes with the folder for what the catalog knows, and stays for what the folder alone knows', async () => {
    await rated(CAP);
    await removeGivenFolder(test.admin, place);
    forgetGivenFolders();
    expect(await DOORS['its page']?.(child, own)).toBe(true);
    await rated(18);
    await removeGivenFolder(test.admin, place);
    forgetGivenFolders();
    expect(await DOORS['its page']?.(child, FOR_ALL)).toBe(true);
    expect(await DOORS['its page']?.(child, own)).toBe(false);
  });

  it('counts no more for a film that was deleted from it, and does while its disk is away', async () => {
    const files = test.admin.from('library_files');
    await rated(18);
    await test.admin.from('library_folders').update({ state: 'gone' }).eq('path', place).throwOnError();
    expect(await DOORS['its page']?.(child, FOR_ALL)).toBe(false);
    const missing = (since: string | null) =>
      files.update({ missing_since: since }).eq('folder', place).like('path', 'Big%').throwOnError();
    await missing(new Date().toISOString());
    expect(await DOORS['its page']?.(child, FOR_ALL)).toBe(true);
    await missing(null);
    await test.admin.from('library_folders').update({ state: 'ready' }).eq('path', place).throwOnError();
  });
});
