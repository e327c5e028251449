import { type Door, expect, test, type WatchPage } from '@tonight/playwright';
import { createDemoSource } from '../lib/demo-catalog/demo-source';

interface Listed {
  season_number: number;
  episode_number: number;
  air_date: string | null;
}

const today = new Date().toISOString().slice(0, 10);
const source = createDemoSource();

async function seasonsOf(show: number): Promise<Listed[][]> {
  const { seasons } = (await source.get(`/tv/${show}`, {})) as { seasons: { season_number: number }[] };
  const numbers = seasons.map(({ season_number }) => season_number).filter((number) => number > 0);
  return Promise.all(
    numbers.map(async (number) => {
      const season = (await source.get(`/tv/${show}/season/${number}`, {})) as { episodes: Listed[] };
      return season.episodes;
    }),
  );
}

/** Plays a moment before the credits of an episode. */
async function openBeforeCredits(watch: WatchPage, door: Door, show: number, listed: Listed): Promise<void> {
  const item = `tv/${show}/${listed.season_number}/${listed.episode_number}` as const;
  const { creditsStart = 0 } = (await door.stream(item)) ?? {};
  await watch.open(item, { at: creditsStart - 2 });
}

test('after the last episode of a season the next season begins', async ({ page, household: _, watch, tonight }) => {
  const show = 9100001;
  const [first, second] = await seasonsOf(show);
  const last = first?.at(-1);
  const next = second?.[0];
  if (!last || !next) throw new Error('The show has no two seasons.');
  await openBeforeCredits(watch, tonight.door, show, last);
  await expect(watch.nextCard).toContainText(`S${next.season_number} E${next.episode_number}`);
  await page.getByRole('button', { name: 'Play now' }).click();
  await expect(page).toHaveURL(new RegExp(`/watch/tv/${show}/${next.season_number}/${next.episode_number}`));
  await watch.pictureShows((second) => second < 30);
});

test('at the end of what has aired it says when the next one airs, and what else there is', async ({
  page,
  household: _,
  watch,
  tonight,
}) => {
  const airing = 9100007;
  const episodes = (await seasonsOf(airing)).flat();
  const next = episodes.find(({ air_date }) => air_date !== null && air_date > today);
  const latest = episodes.findLast(({ air_date }) => air_date !== null && air_date <= today);
  if (!latest || !next) throw new Error('The show is not airing.');
  await openBeforeCredits(watch, tonight.door, airing, latest);
  await watch.pictureShows();
  await page.keyboard.press('End');
  await expect(watch.end).toContainText('You are all caught up');
  await expect(watch.end).toContainText('The next episode airs');
  await expect(watch.end.locator('time')).toHaveAttribute('datetime', next.air_date ?? '');
  await expect(watch.end.getByRole('navigation', { name: 'More on Tonight' }).getByRole('link').first()).toBeVisible();
  await expect(page).toBeAccessible();
});
