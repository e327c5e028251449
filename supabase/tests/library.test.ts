import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDemoSource } from '@/lib/demo-catalog/demo-source';
import { historyRemovedSchema } from '@/lib/history/schema';
import { readFolders, readProblems } from '@/lib/library/files/folders-repository';
import { itemsOf, readShelf, shelvedAmong, shelvedOfSeason } from '@/lib/library/files/items-repository';
import { scanFolder } from '@/lib/library/scan/scan-folder';
import { ownIdsInUse, titlesAsked } from '@/lib/library/titles/titles-repository';
import { LibraryFolder } from '@/lib/testing/library-folder';
import { createCatalog } from '@/lib/tmdb/create-catalog';
import { createDirectReader } from '@/lib/tmdb/reader';
import { backgroundReader } from '@/lib/use-cases/catalog/background-catalog';
import { findingOwnTitles, withOwnTitles } from '@/lib/use-cases/catalog/own-titles';
import { chooseTitle, unchooseTitle } from '@/lib/use-cases/library/choose-title';
import { matchLibrary } from '@/lib/use-cases/library/match-library';
import { callRoute } from './call-route';
import { serveFrom } from './progress-api';
import { DATABASE_KINDS, sharedSupabase, type TestHousehold, type TestSupabase } from './test-supabase';

/** Of the demo's catalog. */
const SHELVED_FILM = { type: 'movie', tmdbId: 9_000_002 } as const;
const SHELVED_SHOW = { type: 'tv', tmdbId: 9_100_001 } as const;

/* Folders of files, looked through for real; what is in the files does not matter here. */

describe.each(DATABASE_KINDS)('a library (%s)', (kind) => {
  let test: TestSupabase;
  let folder: LibraryFolder;

  beforeAll(async () => {
    test = await sharedSupabase(kind);
    serveFrom(test);
    backgroundReader.put(createDirectReader(createDemoSource()));
  });
  beforeEach(() => {
    folder = new LibraryFolder();
  });
  afterEach(async () => {
    folder.remove();
    await test.admin.from('library_files').delete().eq('folder', folder.path).throwOnError();
  });

  const scan = async (inside: string[] = []) =>
    scanFolder(test.admin, { path: folder.path, kind: 'mixed' }, new Set(inside));
  const look = async () => {
    await scan();
    await matchLibrary(test.admin);
  };
  const catalog = createCatalog(withOwnTitles(createDirectReader(createDemoSource())));

  async function files() {
    const rows = await test.admin
      .from('library_files')
      .select('id, path, missing_since')
      .eq('folder', folder.path)
      .order('path')
      .throwOnError();
    return rows.data.map((row) => ({ id: row.id, path: row.path, isThere: row.missing_since === null }));
  }
  const paths = async () => (await files()).filter(({ isThere }) => isThere).map((file) => file.path);
  const problems = async () =>
    (await readProblems(test.admin, [folder.path], 100)).map(({ path: place, problem }) => `${problem} ${place}`);
  const shelf = async () =>
    (await readShelf(test.admin, [folder.path], { most: 100 })).map(({ key }) => `${key.type}/${key.tmdbId}`);

  it('says which titles it has something of, and of none that is away', async () => {
    folder.write('Films/Sintel (2010).mkv');
    folder.write('Shows/Saltmarsh Radio/Season 01/Saltmarsh Radio - S01E02.mkv');
    await look();
    const asked = [
      SHELVED_FILM,
      SHELVED_SHOW,
      { type: 'tv', tmdbId: SHELVED_FILM.tmdbId },
      { type: 'movie', tmdbId: 9_000_001 },
    ] as const;
    const known = () => shelvedAmong(test.admin, [folder.path], asked);
    expect(await known()).toEqual([SHELVED_FILM, SHELVED_SHOW]);
    expect(await shelvedAmong(test.admin, [], asked)).toEqual([]);
    expect(await shelvedAmong(test.admin, ['/elsewhere'], asked)).toEqual([]);
    rmSync(path.join(folder.path, 'Films'), { recursive: true });
    await scan();
    expect(await known()).toEqual([SHELVED_SHOW]);
    const season = (number: number) =>
      shelvedOfSeason(test.admin, [folder.path], { show: SHELVED_SHOW.tmdbId, season: number });
    expect([await season(1), await season(2)]).toEqual([[2], []]);
    await test.admin.from('library_folders').update({ state: 'gone' }).eq('path', folder.path).throwOnError();
    expect([await known(), await season(1)]).toEqual([[], []]);
  });

  it('finds videos however they are called, and leaves out what is none', async () => {
    const names = [
      'Films/Big Sea (2019)/Big Sea (2019).mkv',
      `Films/"; rm -rf ~; '$(reboot)\`.mp4`,
      'Films/line\nbreak.mkv',
      `Films/${'ä'.repeat(123)}.mkv`,
      'Films/海 (2020).mkv',
      'Films/a..dots..in it...mkv',
    ];
    folder.write(...names, 'Films/Big Sea (2019)/Big Sea (2019)-trailer.mkv', 'Films/readme.txt', '.Trash/Film.mkv');
    await scan();
    expect(await paths()).toEqual([...names].sort((one, other) => (one < other ? -1 : 1)));
  });

  it('follows no link, and says so', async () => {
    const outside = new LibraryFolder().write('Secret (2020).mkv');
    folder.write('Own (2020).mkv');
    symlinkSync(path.join(outside.path, 'Secret (2020).mkv'), path.join(folder.path, 'Link (2020).mkv'));
    symlinkSync(outside.path, path.join(folder.path, 'elsewhere'));
    symlinkSync(folder.path, path.join(folder.path, 'round'));
    await scan();
    outside.remove();
    expect(await paths()).toEqual(['Own (2020).mkv']);
    expect(await problems()).toEqual(['link Link (2020).mkv']);
  });

  it('says what is empty, still growing or of no readable name', async () => {
    folder.writeOne('Empty (2020).mkv', '');
    writeFileSync(path.join(folder.path, 'Growing (2020).mkv'), 'so far');
    writeFileSync(Buffer.concat([Buffer.from(`${folder.path}/`), Buffer.from([0xff, 0xfe]), Buffer.from('.mkv')]), 'x');
    const found = await scan();
    expect(found.isGrowing).toBe(true);
    expect(await problems()).toEqual([
      'empty Empty (2020).mkv',
      'growing Growing (2020).mkv',
      'name \u{FFFD}\u{FFFD}.mkv',
    ]);
    const then = Date.now() / 1000 - 60;
    utimesSync(path.join(folder.path, 'Growing (2020).mkv'), then, then);
    expect((await scan()).isGrowing).toBe(false);
    expect(await paths()).toEqual(['Growing (2020).mkv']);
  });

  it('knows a file again that was renamed, moved, changed, or away for a while', async () => {
    folder.write('One (2001).mkv', 'Two (2002).mkv', 'Three (2003).mkv');
    await scan();
    const before = new Map((await files()).map((file) => [file.path, file.id]));
    mkdirSync(path.join(folder.path, 'sub'));
    renameSync(path.join(folder.path, 'One (2001).mkv'), path.join(folder.path, 'sub/Uno (2001).mkv'));
    folder.writeOne('Two (2002).mkv', 'a better copy');
    rmSync(path.join(folder.path, 'Three (2003).mkv'));
    await scan();
    const after = await files();
    expect(after.find((file) => file.path === 'sub/Uno (2001).mkv')?.id).toBe(before.get('One (2001).mkv'));
    expect(after.find((file) => file.path === 'Two (2002).mkv')?.id).toBe(before.get('Two (2002).mkv'));
    expect(after.find((file) => file.path === 'Three (2003).mkv')).toMatchObject({ isThere: false });
    folder.write('Three (2003).mkv');
    await scan();
    expect(await files()).toContainEqual({
      id: before.get('Three (2003).mkv'),
      path: 'Three (2003).mkv',
      isThere: true,
    });
    expect(await files()).toHaveLength(3);
  });

  it('takes a copy for a file of its own', async () => {
    folder.writeOne('One (2001).mkv', 'the same');
    folder.writeOne('Copy/One (2001).mkv', 'the same');
    await scan();
    expect(await paths()).toEqual(['Copy/One (2001).mkv', 'One (2001).mkv']);
  });

  it('leaves to a folder inside what lies in it', async () => {
    folder.write('One (2001).mkv', 'inner/Two (2002).mkv');
    await scan([path.join(folder.path, 'inner')]);
    expect(await paths()).toEqual(['One (2001).mkv']);
  });

  it('keeps what it knows of a folder that is gone, and shows nothing of it', async () => {
    folder.write('One (2001).mkv');
    await look();
    expect(await shelf()).toHaveLength(1);
    renameSync(folder.path, `${folder.path}-away`);
    expect((await scan()).state).toBe('gone');
    expect((await readFolders(test.admin, [folder.path]))[0]?.state).toBe('gone');
    expect(await shelf()).toEqual([]);
    renameSync(`${folder.path}-away`, folder.path);
    await scan();
    expect(await shelf()).toHaveLength(1);
  });

  it('matches by name and year, by an id and by an NFO file, and makes a title of all else', async () => {
    folder.write(
      'Sintel (2010)/Sintel (2010) 1080p.mkv',
      'anything [tmdbid-9000002].mkv',
      'Harbour Nobody Knows (2019)/Harbour Nobody Knows (2019).mkv',
    );
    folder.writeOne(
      'Harbour Nobody Knows (2019)/movie.nfo',
      '<movie><title>The Harbour</title><plot>A pier.</plot><mpaa>DE:12</mpaa></movie>',
    );
    await look();
    const shelved = await shelf();
    expect(shelved).toHaveLength(2);
    expect(shelved).toContain('movie/9000002');
    const own = Number(shelved.find((key) => key !== 'movie/9000002')?.split('/')[1]);
    expect(await catalog.getMovie(own)).toMatchObject({
      title: 'The Harbour',
      overview: 'A pier.',
      date: '2019-01-01',
      certifications: { DE: '12' },
    });
  });

  it('makes a show of its own, whose episodes follow each other', async () => {
    const name = `Pier ${kind}`;
    folder.write(
      `${name}/Season 1/${name} S01E01 One.mkv`,
      `${name}/Season 1/${name} S01E03.mkv`,
      `${name}/Season 2/${name} S02E01.mkv`,
    );
    await look();
    const id = Number((await shelf())[0]?.split('/')[1]);
    expect((await catalog.getShow(id))?.seasons.map(({ number, episodeCount }) => [number, episodeCount])).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect((await catalog.getEpisode(id, 1, 1))?.name).toBe('One');
    const next = await catalog.getNextEpisode(id, { season: 1, episode: 1 }, '2026-01-01');
    expect(next).toMatchObject({ kind: 'next', episode: { season: 1, number: 3 } });
    const last = await catalog.getNextEpisode(id, { season: 2, episode: 1 }, '2026-01-01');
    expect(last).toMatchObject({ kind: 'caught_up' });
  });

  it('finds its own titles by their names', async () => {
    folder.write(`Lantern ${kind} 100%_ (2003).mkv`);
    await look();
    const named = async (words: string) =>
      (await findingOwnTitles(catalog).searchTitles(words)).items.map((item) =>
        item.kind === 'title' ? item.title.title : '',
      );
    expect(await named(`lantern ${kind}`)).toContain(`Lantern ${kind} 100%`);
    expect(await named('100%')).toContain(`Lantern ${kind} 100%`);
    expect(await named(`lant%${kind}`)).toEqual([]);
  });

  it('places new episodes of a show that it knows', async () => {
    folder.write('Sintel (2010).mkv', `New ${kind}/New ${kind} S01E01.mkv`);
    await look();
    folder.write(`New ${kind}/New ${kind} S01E02.mkv`);
    await look();
    const key = (await shelf()).find((each) => each.startsWith('tv/'));
    const items = await itemsOf(test.admin, { type: 'tv', tmdbId: Number(key?.slice(3)) });
    expect(items.map((item) => item.key.episode)).toEqual([1, 2]);
  });

  it('asks about what may be one of several', async () => {
    folder.write('Sintel (1950).mkv');
    await look();
    const open = (await titlesAsked(test.admin, 100)).find(({ label, year }) => label === 'Sintel' && year === 1950);
    expect(open?.state).toBe('unsure');
    expect(open?.candidates.map(({ tmdbId }) => tmdbId)).toContain(9000002);
  });

  it('takes places along when somebody says what a title is, and back when that is undone', async () => {
    const ours = await test.signUp();
    const name = `Whatever ${kind} (1999)`;
    folder.write(`${name}.mkv`);
    await look();
    const own = Number((await shelf())[0]?.split('/')[1]);
    const sessionId = randomUUID();
    const at = new Date().toISOString();
    await report(ours, { type: 'movie', tmdbId: own, sessionId, position: 300, at });
    const key = (await titlesAsked(test.admin, 100)).find(({ ownId }) => ownId === own)?.key ?? '';
    expect(await chooseTitle(key, 404_404_404)).toBe(false);
    expect(await chooseTitle(key, SINTEL)).toBe(true);
    expect(await shelf()).toEqual([`movie/${SINTEL}`]);
    expect(await placeOf(ours.profileId, SINTEL)).toBe(300);
    expect(await placeOf(ours.profileId, own)).toBeNull();
    await look();
    expect(await shelf(), 'a later look changes nothing').toEqual([`movie/${SINTEL}`]);
    await report(ours, { type: 'movie', tmdbId: SINTEL, sessionId: randomUUID(), position: 400, at });
    await unchooseTitle(key);
    expect(await shelf()).toEqual([`movie/${own}`]);
    expect(await placeOf(ours.profileId, own)).toBe(300);
    expect(await placeOf(ours.profileId, SINTEL), 'what was played there stays there').toBe(400);
  });

  describe('what was said of a title', () => {
    let ours: TestHousehold;
    let own: number;
    let key: string;

    beforeEach(async () => {
      ours = await test.signUp();
      folder.write(`Whatever ${randomUUID()} (1999).mkv`);
      await look();
      own = Number((await shelf())[0]?.split('/')[1]);
      key = (await titlesAsked(test.admin, 100)).find(({ ownId }) => ownId === own)?.key ?? '';
    });

    const said = {
      'a place on the list': {
        say: (tmdbId: number) => call('POST', '/api/watchlist', { type: 'movie', tmdbId }),
        of: () => idsIn('watchlist'),
      },
      'a thumb': {
        say: (tmdbId: number) => call('PUT', '/api/thumbs', { type: 'movie', tmdbId, thumb: 'up' }),
        of: () => idsIn('thumbs'),
      },
      '“never again”': {
        say: async (tmdbId: number) => {
          const row = { profile_id: ours.profileId, media_type: 'movie' as const, tmdb_id: tmdbId, title: 'Whatever' };
          await test.admin.from('never_again').insert(row).throwOnError();
        },
        of: () => idsIn('never_again'),
      },
    };
    describe.each(Object.entries(said))('%s', (_, { say, of }) => {
      it('counts for what it is, by a person or by a later look, and is back when that is undone', async () => {
        await say(own);
        await chooseTitle(key, SINTEL);
        expect(await of()).toEqual([SINTEL]);
        await unchooseTitle(key);
        expect(await of()).toEqual([own]);
        expect(await ownIdsInUse(test.admin, [own, own + 1])).toEqual(new Set([own]));
      });

      it('leaves what was said of that title before, and stays with it', async () => {
        await say(SINTEL);
        await say(own);
        await chooseTitle(key, SINTEL);
        expect(await of()).toEqual([SINTEL, own].sort());
        await unchooseTitle(key);
        expect(await of()).toEqual([SINTEL, own].sort());
      });
    });

    it('for an evening counts for what it is', async () => {
      const pick = {
        household_id: ours.householdId,
        evening: '2026-11-01',
        media_type: 'movie' as const,
        tmdb_id: own,
      };
      await test.admin
        .from('tonight_picks')
        .insert({ ...pick, title: 'Whatever' })
        .throwOnError();
      await chooseTitle(key, SINTEL);
      const picks = await test.admin.from('tonight_picks').select('tmdb_id').eq('household_id', ours.householdId);
      expect(picks.data).toEqual([{ tmdb_id: SINTEL }]);
    });

    it.each([
      ['before', () => [takeBack, choose]],
      ['after', () => [choose, takeBack]],
    ])('a play that was taken back %s that comes back as a play of what it is', async (_, acts) => {
      const sessionId = randomUUID();
      await report(ours, { type: 'movie', tmdbId: own, sessionId, position: 300, at: new Date().toISOString() });
      for (const act of acts()) await act(sessionId);
      expect(await placeOf(ours.profileId, SINTEL)).toBeNull();
      await restore();
      expect(await placeOf(ours.profileId, SINTEL)).toBe(300);
      expect(await placeOf(ours.profileId, own)).toBeNull();
      await unchooseTitle(key);
      expect(await placeOf(ours.profileId, own)).toBe(300);
      expect(await placeOf(ours.profileId, SINTEL)).toBeNull();
    });

    let restore: () => Promise<unknown>;
    const choose = () => chooseTitle(key, SINTEL);
    const takeBack = async (sessionId: string) => {
      const whose = new URLSearchParams({ profileId: ours.profileId, sessionId });
      const { removalId } = historyRemovedSchema.parse(await call('DELETE', `/api/history?${whose}`));
      restore = () => call('POST', '/api/history', { action: 'restore', removalId });
    };
    async function call(method: string, address: string, body?: object): Promise<unknown> {
      const sent = body && { profileId: ours.profileId, ...body };
      const answer = await callRoute(method, address, { as: ours, body: sent });
      const text = await answer.text();
      if (!answer.ok) throw new Error(text);
      return text === '' ? null : JSON.parse(text);
    }
    async function idsIn(table: 'watchlist' | 'thumbs' | 'never_again'): Promise<number[]> {
      const rows = await test.admin.from(table).select('tmdb_id').eq('profile_id', ours.profileId).throwOnError();
      return rows.data.map((row) => row.tmdb_id).sort();
    }
  });

  const SINTEL = 9000002;

  async function report(
    as: TestHousehold,
    { position, at, ...key }: { type: 'movie'; tmdbId: number; sessionId: string; position: number; at: string },
  ) {
    const played = { position, positionFrom: 0, duration: 900, secondsPlayed: 60, explicit: true };
    const answer = await callRoute('POST', '/api/progress', {
      as,
      body: {
        ...key,
        ...played,
        profileId: as.profileId,
        sequence: 1,
        deviceId: randomUUID(),
        observedAt: at,
        sentAt: at,
      },
    });
    expect(answer.status).toBe(200);
  }
  async function placeOf(profileId: string, tmdbId: number): Promise<number | null> {
    const rows = await test.admin
      .from('watch_progress')
      .select('position, forgotten_at')
      .match({ profile_id: profileId, media_type: 'movie', tmdb_id: tmdbId })
      .throwOnError();
    const [place] = rows.data;
    return place && place.forgotten_at === null ? place.position : null;
  }
});
