import { expect, test } from '@tonight/playwright';

/* What the kit brings about by one call, and what is stored then. */

const FILM = 'movie/9000027';
const SHOW = 'tv/9100001';

test.use({ people: { profiles: [{ name: 'Ada' }, { name: 'Lina', ratingCap: 6, pin: '2468' }] } });

test('places, threads, marks: each call is there to be read', async ({ household, progress }) => {
  const ada = household.profile('Ada');
  const offered = async () =>
    (await ada.continueWatching()).map(({ type, tmdbId, season, episode }) => [type, tmdbId, season, episode]);

  await ada.at(FILM, '31:00', { ended: { days: 1 }, device: 'Living-room TV' });
  expect(await progress.of('Ada').place(FILM)).toMatchObject({ position: 1860, deviceName: 'Living-room TV' });
  await ada.setTo(FILM, '12:00');
  expect((await ada.place(FILM))?.position).toBe(720);
  await ada.hid(FILM);
  expect(await offered()).toEqual([]);
  await ada.marked(FILM);
  expect((await ada.place(FILM))?.watchedAt).not.toBeNull();
  await ada.unmarked(FILM);
  expect((await ada.place(FILM))?.watchedAt ?? null).toBeNull();

  await ada.watchedUpTo(`${SHOW}/1/3`);
  expect(await ada.show(SHOW)).toMatchObject({ next: { season: 1, episode: 4 } });
  await ada.advanced(SHOW);
  expect(await offered()).toEqual([['tv', 9100001, 1, 4]]);
  await ada.dropped(SHOW);
  expect(await offered()).toEqual([]);
});

test('a session of yesterday evening is in the history, with its device and its hour', async ({ household }) => {
  const ada = household.profile('Ada');
  const ended = new Date(Date.now() - 20 * 3_600_000);
  await ada.watched(`${SHOW}/1/2`, { from: '10:00', to: '25:00', ended, device: 'Living-room TV' });
  const [session] = await ada.history();
  expect(session).toMatchObject({ type: 'tv', tmdbId: 9100001, season: 1, episode: 2, deviceName: 'Living-room TV' });
  expect(Math.abs(Date.parse(session?.startedAt ?? '') - (ended.getTime() - 15 * 60_000))).toBeLessThan(5_000);
});

test('lists, thumbs, groups, picks, caps and PINs are there at once', async ({ household }) => {
  const [ada, lina] = [household.profile('Ada'), household.profile('Lina')];
  await ada.wants('movie/9000017', SHOW);
  const list = await ada.list();
  expect(list.map(({ type, tmdbId }) => `${type}/${tmdbId}`)).toEqual([SHOW, 'movie/9000017']);
  await ada.thinks(FILM, 'love');
  expect(await ada.thumbs()).toMatchObject([{ type: 'movie', tmdbId: 9000027, thumb: 'love' }]);

  const both = household.group('Ada', 'Ben');
  await both.at(`${SHOW}/1/2`, '10:00');
  expect([(await both.place(`${SHOW}/1/2`))?.position, await ada.place(`${SHOW}/1/2`)]).toEqual([600, null]);

  await household.isHere('Ada', 'Ben');
  await household.picks(FILM, 'Ben');
  const { people, picks } = await household.tonight();
  expect(people.filter(({ here }) => here).map(({ name }) => name)).toEqual(['Ada', 'Ben']);
  expect(picks).toMatchObject([{ type: 'movie', tmdbId: 9000027 }]);

  await expect(lina.continueWatching(), 'her PIN is asked for').rejects.toThrow(/asks for its PIN first/);
  await lina.locks(null);
  await expect(lina.at('movie/9000002', '1:00'), 'past her cap nothing is stored').rejects.toThrow(/40[34]/);
});
