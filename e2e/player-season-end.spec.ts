import { createDemoSource } from '../lib/demo-catalog/demo-source';
import { expect, test } from './fixtures';
import { expectAccessible } from './pages/accessibility';
import { demoStream, PlayerPage } from './pages/player';

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

/** A moment before the credits of an episode. */
function beforeCredits(id: number, { season_number: season, episode_number: episode }: Listed): string {
  const { creditsStart = 0 } = demoStream(`tv/${id}/${season}/${episode}`);
  return `tv/${id}/${season}/${episode}?t=${creditsStart - 2}`;
}

test('after the last episode of a season the next season begins', async ({ page, household: _ }) => {
  const show = 9100001;
  const [first, second] = await seasonsOf(show);
  const last = first?.at(-1);
  const next = second?.[0];
  if (!last || !next) throw new Error('The show has no two seasons.');
  const player = new PlayerPage(page);
  await player.open(beforeCredits(show, last));
  await expect(player.nextCard).toContainText(`S${next.season_number} E${next.episode_number}`);
  await page.getByRole('button', { name: 'Play now' }).click();
  await expect(page).toHaveURL(new RegExp(`/watch/tv/${show}/${next.season_number}/${next.episode_number}`));
  await player.second((second) => second < 30);
});

test('at the end of what has aired it says when the next one airs, and what else there is', async ({
  page,
  household: _,
}) => {
  const airing = 9100007;
  const episodes = (await seasonsOf(airing)).flat();
  const next = episodes.find(({ air_date }) => air_date !== null && air_date > today);
  const latest = episodes.findLast(({ air_date }) => air_date !== null && air_date <= today);
  if (!latest || !next) throw new Error('The show is not airing.');
  const player = new PlayerPage(page);
  await player.open(beforeCredits(airing, latest));
  await player.second();
  await page.keyboard.press('End');
  await expect(player.end).toContainText('You are all caught up');
  await expect(player.end).toContainText('The next episode airs');
  await expect(player.end.locator('time')).toHaveAttribute('datetime', next.air_date ?? '');
  await expect(player.end.getByRole('navigation', { name: 'More on Tonight' }).getByRole('link').first()).toBeVisible();
  await expectAccessible(page);
});
