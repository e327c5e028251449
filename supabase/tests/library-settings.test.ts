import { mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { serverEnvironment } from '@/lib/env/server';
import type { FormState } from '@/lib/household/form-state';
import { makeHouseholdFirst } from '@/lib/household/runs-tonight-repository';
import { itemsOf, type LibraryFile } from '@/lib/library/files/items-repository';
import { readGivenFolders } from '@/lib/library/given/given-folders-repository';
import { forgetGivenFolders } from '@/lib/library/given/known-given';
import { readSources } from '@/lib/library/jellyfin/sources-repository';
import { scanFolder } from '@/lib/library/scan/scan-folder';
import { titlesAsked } from '@/lib/library/titles/titles-repository';
import { type JellyfinStandIn, startJellyfinStandIn } from '@/lib/testing/jellyfin-stand-in';
import { LibraryFolder } from '@/lib/testing/library-folder';
import { createDirectReader } from '@/lib/tmdb/reader';
import { backgroundReader } from '@/lib/use-cases/catalog/background-catalog';
import {
  addFolderAction,
  bringFolderBackAction,
  changeFolderAction,
  removeFolderAction,
} from '@/lib/use-cases/library/folder-actions';
import { keepOwnTitleAction, matchTitleAction, undoMatchAction } from '@/lib/use-cases/library/library-actions';
import { libraryView } from '@/lib/use-cases/library/library-view';
import {
  correctMarkerAction,
  denyMarkerAction,
  exportMarkersAction,
  forgetMarkerAction,
} from '@/lib/use-cases/library/marker-actions';
import { matchLibrary } from '@/lib/use-cases/library/match-library';
import { addSourceAction, chooseLibraryAction, removeSourceAction } from '@/lib/use-cases/library/source-actions';
import { AccessHousehold } from './access/household';
import { inNextRequest } from './access/next-request';
import { serveFrom } from './progress-api';
import { sharedSupabase, type TestSupabase } from './test-supabase';

/* What the forms of the library do, for the account that runs Tonight. Whom they turn away is tried with all other actions. */

const SINTEL = { type: 'movie', tmdbId: 9_000_002 } as const;
type Fields = Record<string, string>;

describe('the settings of the library', () => {
  let test: TestSupabase;
  let household: AccessHousehold;
  let folder: LibraryFolder;
  const environment = serverEnvironment();
  const before = { mediaFolders: environment.mediaFolders };

  beforeAll(async () => {
    test = await sharedSupabase('pglite');
    serveFrom(test);
    backgroundReader.put(createDirectReader(createDemoSource()));
    household = await AccessHousehold.make(test);
    await makeHouseholdFirst(household.ids.household);
  });
  beforeEach(() => {
    folder = new LibraryFolder();
    return async () => {
      Object.assign(environment, before);
      await test.admin.from('library_given_folders').delete().neq('path', '').throwOnError();
      await test.admin
        .from('library_files')
        .delete()
        .like('folder', `${realpathSync(folder.path)}%`)
        .throwOnError();
      forgetGivenFolders();
      folder.remove();
    };
  });

  function formOf(fields: Fields): FormData {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return form;
  }
  async function send<Result>(action: (form: FormData) => Promise<Result>, fields: Fields = {}): Promise<Result> {
    const { result, redirect } = await inNextRequest(household.cookiesOf('owner'), () => action(formOf(fields)));
    if (redirect) throw new Error(`sent to ${redirect}`);
    return result as Result;
  }
  async function say(action: (state: FormState | null, form: FormData) => Promise<FormState>, fields: Fields) {
    const { done, message, errors } = await send((form) => action(null, form), fields);
    return (
      done ??
      message ??
      Object.entries(errors)
        .map(([field, words]) => `${field}: ${words}`)
        .join()
    );
  }

  describe('a folder', () => {
    const films = (more: Fields = {}) => ({
      path: folder.path,
      kind: 'films',
      seenBy: 'everyone',
      rating: '',
      ...more,
    });
    const given = async () => {
      const all = (await readGivenFolders(test.admin)).filter((each) =>
        each.path.startsWith(realpathSync(folder.path)),
      );
      return all.map(({ path: found, kind, households, isRemoved }) => [
        path.basename(found),
        kind,
        households,
        isRemoved,
      ]);
    };
    const name = () => path.basename(folder.path);

    it('is put on the shelf, of which the settings then tell', async () => {
      expect(await say(addFolderAction, films())).toBe(`${realpathSync(folder.path)} is looked through.`);
      expect(await given()).toEqual([[name(), 'films', null, false]]);
      const { folders } = await libraryView(household.ids.household);
      const shown = folders.find((each) => each.path === realpathSync(folder.path));
      expect(shown).toMatchObject({ kind: 'films', given: { seenBy: 'everyone' }, problems: [] });
    });

    it('is for this household alone where the form says so, and stays for whom it was where it says that', async () => {
      await say(addFolderAction, films({ seenBy: 'household' }));
      expect(await given()).toEqual([[name(), 'films', [household.ids.household], false]]);
      const changed = { path: realpathSync(folder.path), kind: 'shows', seenBy: 'kept', rating: '' };
      expect(await say(changeFolderAction, changed)).toBe('That holds from now on.');
      expect(await given()).toEqual([[name(), 'shows', [household.ids.household], false]]);
      await say(changeFolderAction, { ...changed, seenBy: 'everyone' });
      expect(await given()).toEqual([[name(), 'shows', null, false]]);
    });

    it.each([
      ['no path', () => ({ path: '' }), /^path: Give its path/],
      ['a path that begins nowhere', () => ({ path: 'films' }), /^path: Give the whole path/],
      ['a folder that there is not', () => ({ path: '/nowhere/at/all' }), /^path: .*no such folder/],
      ['a file', () => ({ path: folder.writeOne('film.mp4', '') }), /^path: That is no folder/],
      ['everything', () => ({ path: '/' }), /^path: That holds everything/],
      ['a folder of the system', () => ({ path: '/proc' }), /^path: That is a folder of the system/],
      ['what is in it, and nobody knows', () => ({ path: folder.path, kind: 'songs' }), /^kind: Say what is in it/],
      ['nobody who sees it', () => ({ path: folder.path, seenBy: 'no' }), /^seenBy: Say who sees/],
      ['no rating that there is', () => ({ path: folder.path, rating: '99' }), /^rating: Say how it is rated/],
    ] as [string, () => Fields, RegExp][])('is not taken where the form names %s', async (_, fields, words) => {
      expect(await say(addFolderAction, films(fields()))).toMatch(words);
      expect(await given()).toEqual([]);
    });

    it('is not taken twice, nor in or around one that is there', async () => {
      const inside = path.join(folder.path, 'inside');
      mkdirSync(path.join(inside, 'deeper'), { recursive: true });
      await say(addFolderAction, films({ path: inside }));
      expect(await say(addFolderAction, films({ path: inside }))).toMatch(/there already/);
      expect(await say(addFolderAction, films({ path: path.join(inside, 'deeper') }))).toMatch(/It lies in/);
      expect(await say(addFolderAction, films())).toMatch(/lies in it/);
      environment.mediaFolders = [{ path: folder.path, kind: 'films' }];
      await send(removeFolderAction, { path: realpathSync(inside) });
      expect(await say(addFolderAction, films({ path: inside })), 'in one of the environment').toMatch(/It lies in/);
    });

    it('is removed, and comes back as it was', async () => {
      await say(addFolderAction, films({ seenBy: 'household' }));
      const named = { path: realpathSync(folder.path) };
      expect(await send(removeFolderAction, named)).toBe(true);
      expect(await given()).toEqual([[name(), 'films', [household.ids.household], true]]);
      expect(await say(changeFolderAction, { ...named, kind: 'shows', seenBy: 'everyone', rating: '' })).toMatch(
        /not there any more/,
      );
      expect(await send(bringFolderBackAction, named)).toBe(true);
      expect(await send(bringFolderBackAction, named), 'twice').toBe(true);
      expect(await given()).toEqual([[name(), 'films', [household.ids.household], false]]);
    });

    it('does not come back where another took its place, nor where there was none', async () => {
      const inside = path.join(folder.path, 'inside');
      mkdirSync(inside);
      await say(addFolderAction, films({ path: inside }));
      const named = { path: realpathSync(inside) };
      await send(removeFolderAction, named);
      await say(addFolderAction, films());
      expect(await send(bringFolderBackAction, named)).toBe(false);
      expect(await send(bringFolderBackAction, { path: '/nowhere' })).toBe(false);
      expect(await send(removeFolderAction, { path: '/nowhere' })).toBe(false);
      expect(await send(removeFolderAction)).toBe(false);
    });

    it('is one of fifty at most', async () => {
      const there = (await readGivenFolders(test.admin)).filter(({ isRemoved }) => !isRemoved).length;
      const place = realpathSync(folder.path);
      const names = Array.from({ length: 50 - there }, (_, index) => `${place}/${index}`);
      const rows = names.map((each) => ({ path: each, kind: 'films' }));
      await test.admin.from('library_given_folders').insert(rows).throwOnError();
      const other = new LibraryFolder();
      try {
        expect(await say(addFolderAction, films({ path: other.path }))).toMatch(/at most 50 folders/);
        await send(removeFolderAction, { path: `${place}/7` });
        const added = await say(addFolderAction, films({ path: other.path }));
        expect(added, 'one that was removed does not count').toMatch(/looked through/);
      } finally {
        await test.admin.from('library_given_folders').delete().eq('path', realpathSync(other.path)).throwOnError();
        other.remove();
      }
    });
  });

  describe('what a file is', () => {
    let key: string;

    beforeEach(async () => {
      const place = realpathSync(folder.path);
      folder.write('Zwielicht am Deich (2019).mkv');
      environment.mediaFolders = [{ path: place, kind: 'films' }];
      await scanFolder(test.admin, { path: place, kind: 'films' }, new Set());
      await matchLibrary(test.admin);
      key = (await asked())?.key ?? '';
      expect(key).toMatch(/^movie\//);
    });
    const asked = async () => (await titlesAsked(test.admin, 100)).find(({ label }) => label === 'Zwielicht am Deich');
    const filesOfSintel = async () =>
      (await itemsOf(test.admin, SINTEL)).filter(({ file }) => file.folder === realpathSync(folder.path));
    const shown = async () => (await libraryView(household.ids.household)).titles.find((title) => title.key === key);

    it('a person says by the number of its title, or its address; it is taken back', async () => {
      expect(await shown()).toMatchObject({ label: 'Zwielicht am Deich', isChosen: false, matched: null });
      const address = `https://www.themoviedb.org/movie/${SINTEL.tmdbId}-sintel`;
      for (const title of [`${SINTEL.tmdbId}`, address]) {
        expect(await say(matchTitleAction, { key, title })).toBe('That is what it is now.');
        expect(await filesOfSintel()).toHaveLength(1);
        expect(await shown()).toMatchObject({ isChosen: true, matched: 'Sintel (2010)' });
        await send(undoMatchAction, { key });
        expect(await filesOfSintel()).toEqual([]);
        expect(await shown()).toMatchObject({ isChosen: false, matched: null });
      }
    });

    it.each([
      ['words', 'Sintel', /^title: Paste its address/],
      ['a show’s address', 'https://www.themoviedb.org/tv/9100001', /^title: Paste its address/],
      ['nothing', '', /^title: Paste its address/],
      ['a number of nothing', '1', /^title: The catalog knows no such title/],
    ])('is not said by %s', async (_, title, words) => {
      expect(await say(matchTitleAction, { key, title })).toMatch(words);
      expect(await shown()).toMatchObject({ isChosen: false });
    });

    it('is a title that no catalog knows, which is then not asked about any more', async () => {
      await send(keepOwnTitleAction, { key });
      expect((await asked())?.isChosen ?? true).toBe(true);
      await send(undoMatchAction, { key });
      expect(await shown()).toMatchObject({ isChosen: false });
    });
  });

  describe('what may be skipped of a file', () => {
    const SECONDS = 1200;
    let file: string;

    beforeEach(async () => {
      const place = realpathSync(folder.path);
      for (const episode of [1, 2, 3]) folder.write(`Saltmarsh Radio/Season 1/Saltmarsh Radio S01E0${episode}.mkv`);
      environment.mediaFolders = [{ path: place, kind: 'shows' }];
      await scanFolder(test.admin, { path: place, kind: 'shows' }, new Set());
      await matchLibrary(test.admin);
      // The third is too short for what is said of the others.
      const found = await files();
      for (const { id, path: below } of found) {
        const seconds = below.endsWith('E03.mkv') ? 60 : SECONDS;
        const probe = {
          container: 'matroska',
          start: 0,
          seconds,
          bitsPerSecond: null,
          video: null,
          audio: [],
          texts: [],
          chapters: [],
        };
        await test.admin.from('library_files').update({ probe }).eq('id', id).throwOnError();
      }
      file = found[0]?.id ?? '';
    });
    async function files(): Promise<LibraryFile[]> {
      const items = await itemsOf(test.admin, { type: 'tv', tmdbId: 9_100_001 });
      const ours = items.map((item) => item.file).filter((each) => each.folder === realpathSync(folder.path));
      return ours.sort((one, other) => (one.path < other.path ? -1 : 1));
    }
    const said = async () => (await files()).map((each) => each.said);
    const intro = { start: 5, end: 65 };
    const correct = (fields: Fields) =>
      say(correctMarkerAction, { file, kind: 'intro', start: '0:05', end: '1:05', ...fields });

    it('a person says of one episode, and takes it back', async () => {
      expect(await correct({})).toBe('That holds from now on.');
      expect(await said()).toEqual([{ intro: { segment: intro, seconds: SECONDS } }, {}, {}]);
      expect(JSON.parse(await send(() => exportMarkersAction()))).toEqual(expect.anything());
      await send(forgetMarkerAction, { file, kind: 'intro' });
      expect(await said()).toEqual([{}, {}, {}]);
    });

    it('a person says of a whole season, but for what is too short', async () => {
      expect(await correct({ of: 'season' })).toBe('That holds from now on, but for 1 that is too short for it.');
      const word = { intro: { segment: intro, seconds: SECONDS } };
      expect(await said()).toEqual([word, word, {}]);
      await send(denyMarkerAction, { file, kind: 'intro', of: 'season' });
      expect((await said()).map((each) => each.intro?.segment)).toEqual([null, null, null]);
      await send(forgetMarkerAction, { file, kind: 'intro', of: 'season' });
      expect(await said()).toEqual([{}, {}, {}]);
    });

    it('credits go on to the end', async () => {
      await correct({ kind: 'credits', start: '19:00', end: '' });
      expect(await said()).toEqual([{ credits: { segment: { start: 1140, end: SECONDS }, seconds: SECONDS } }, {}, {}]);
    });

    it.each([
      ['it has no beginning', { start: 'soon' }, /^start: Write it/],
      ['it has no end', { end: '' }, /^end: Write it/],
      ['it ends before it begins', { start: '1:05', end: '0:05' }, /^end: It has to end after/],
      ['the file is over', { start: '30:00', end: '31:00' }, /^end: The file is over/],
      ['it is too much', { end: '10:00' }, /^end: That is more than a tenth/],
      ['credits would be most of it', { kind: 'credits', start: '0:05' }, /^start: That is more than a tenth/],
      ['there is no such file', { file: '00000000-0000-4000-8000-000000000009' }, /^This file is not there/],
      ['there is no such kind', { kind: 'song' }, /^This file is not there/],
    ] as [string, Fields, RegExp][])('is not taken where %s', async (_, fields, words) => {
      expect(await correct(fields)).toMatch(words);
      expect(await said()).toEqual([{}, {}, {}]);
    });
  });

  describe('another server', () => {
    let standIn: JellyfinStandIn;

    beforeEach(async () => {
      const libraries = [{ id: 'films', name: 'Films', type: 'movies' }];
      standIn = await startJellyfinStandIn({ items: [], libraries });
      standIn.id = `server ${crypto.randomUUID()}`;
      return async () => {
        await test.admin.from('library_sources').delete().eq('address', standIn.address).throwOnError();
        await standIn.close();
      };
    });
    const add = (fields: Fields = {}) =>
      say(addSourceAction, { address: standIn.address, apiKey: standIn.key, ...fields });
    const source = async () => (await readSources(test.admin)).find(({ server }) => server === standIn.id);
    const choose = (chosen: string, library = 'films') =>
      send(chooseLibraryAction, { server: standIn.id, library, chosen });
    const isChosen = async () => (await source())?.libraries.map((library) => library.isChosen);

    it('is added with nothing of it on the shelf, until a library is chosen', async () => {
      expect(await add()).toBe('Living room is there. Choose its libraries below.');
      expect(await isChosen()).toEqual([false]);
      expect([await choose('on'), await isChosen()]).toEqual([true, [true]]);
      expect(await add(), 'what was chosen stays').toBe('Living room has its new address and key.');
      expect(await isChosen()).toEqual([true]);
      expect([await choose('off'), await isChosen()]).toEqual([true, [false]]);
      expect(await choose('on', 'songs')).toBe(false);
      expect(await choose('perhaps')).toBe(false);
      await send(removeSourceAction, { server: standIn.id });
      expect(await source()).toBeUndefined();
      expect(await choose('on')).toBe(false);
    });

    it('is added where it has nothing yet', async () => {
      standIn.libraries = [];
      expect(await add()).toBe('Living room is there. It has no library of films or shows yet.');
    });

    it.each([
      ['nothing is at its address', { address: 'http://127.0.0.1:1' }, /^address: Nothing answers/],
      ['its address is none', { address: 'ftp://films' }, /^address: An address is like/],
      ['its key is none', { apiKey: '?' }, /^apiKey: Copy the key/],
      ['it refuses the key', { apiKey: 'another0123456789' }, /^apiKey: The server refuses/],
    ] as [string, Fields, RegExp][])('is not added where %s', async (_, fields, words) => {
      expect(await add(fields)).toMatch(words);
      expect(await source()).toBeUndefined();
    });

    it('is one of ten at most; one that is known still gets another key', async () => {
      await add();
      const others = Array.from({ length: 10 - (await readSources(test.admin)).length }, (_, index) => ({
        ...{ server: `other ${index}`, name: 'Other', address: standIn.address, api_key: 'key', libraries: [] },
      }));
      await test.admin.from('library_sources').insert(others).throwOnError();
      expect(await add()).toMatch(/has its new address/);
      standIn.id = `server ${crypto.randomUUID()}`;
      expect(await add()).toMatch(/at most 10 other servers/);
    });
  });
  afterAll(() => void Object.assign(environment, before));
});
