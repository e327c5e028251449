import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EpisodeCard } from '@/components/episodes/episode-card';
import { EpisodeMenu } from '@/components/episodes/episode-menu';
import { SeasonProgress } from '@/components/episodes/season-progress';
import { VeilSwitch } from '@/components/episodes/veil-switch';
import { exampleEpisode, examplePlace } from '@/components/gallery/examples';
import type { Place } from '@/lib/progress/place-schema';
import type { ShowProgress } from '@/lib/progress/view-schema';
import { draw } from '@/lib/testing/components/render';
import { acted, later, problem, serve } from '@/lib/testing/components/server';
import { watchAs } from '@/lib/testing/components/watch-as';

const PROFILE = '11111111-1111-4111-8111-111111111111';

class SilentEventSource extends EventTarget {
  close() {}
}

beforeEach(() => {
  vi.stubGlobal('EventSource', SilentEventSource);
  watchAs(PROFILE);
});

const NEXT = { season: 1, episode: 1, episodeId: 11, name: 'Ebb', airDate: null, still: null };

const show: ShowProgress = {
  tmdbId: 7,
  airedCount: 3,
  watchedCount: 0,
  percentage: 0,
  seasons: [],
  minutesLeft: null,
  watched: [],
  watchedIds: [],
  thread: null,
  next: null,
  status: 'not_started',
  newEpisode: false,
  nextAirDate: null,
  hiddenAt: null,
  droppedAt: null,
};

it.each([
  ['an episode that has aired', '/watch/tv/7/1/2', exampleEpisode(), 'link', '24 min'],
  ['one that has not', null, exampleEpisode({ airDate: null }), null, 'No air date yet · 24 min'],
  [
    'one nobody dated',
    '/watch/tv/7/1/2',
    exampleEpisode({ airDate: null, runtimeMinutes: null }),
    'link',
    'Air date unknown',
  ],
] as const)('shows %s', (_, href, episode, role, words) => {
  draw(<EpisodeCard episode={episode} href={href} mark={null} menu={null} />);
  expect(screen.queryByRole('link')?.getAttribute('href') ?? null).toBe(href);
  expect(screen.queryByRole('link') === null).toBe(role === null);
  const line = document.querySelector('article > p')?.textContent;
  expect(line).toContain(words);
});

it.each([
  [true, 1],
  [false, 0],
])('says of an episode that is missing on the shelf (%s) that it is', (isMissing, times) => {
  draw(<EpisodeCard episode={exampleEpisode()} href="/watch/tv/7/1/2" isMissing={isMissing} mark={null} menu={null} />);
  expect(screen.queryAllByText(/Not on your shelf/)).toHaveLength(times);
});

describe('in a season', () => {
  let places: Place[];
  const season = [1, 2, 3];
  const card = () => (
    <SeasonProgress showId={7} season={1} episodes={season} aired={season}>
      <EpisodeCard
        episode={exampleEpisode()}
        href="/watch/tv/7/1/2"
        mark={null}
        menu={<EpisodeMenu season={1} episode={2} href="/watch/tv/7/1/2" />}
      />
    </SeasonProgress>
  );

  function serveSeason(how: { veils?: boolean; thread?: boolean; act?: () => Response | Promise<Response> } = {}) {
    return serve(({ path, method }) => {
      if (method === 'PATCH') return (how.act ?? acted)();
      if (path === '/api/progress/batch') return Response.json({ places });
      if (path === '/api/profiles')
        return Response.json({ profiles: [{ id: PROFILE, preferences: { spoilers: how.veils ?? false } }] });
      const thread = how.thread ? { season: 1, episode: 2, episodeId: null, playedAt: '2026-11-20T00:00:00Z' } : null;
      const at = how.thread ? { status: 'watching', next: { ...NEXT, episode: 2 } } : { next: NEXT };
      return Response.json({ ...show, thread, ...at });
    });
  }
  const open = async (user: ReturnType<typeof draw>['user']) =>
    user.click(await screen.findByRole('button', { name: 'More for S1 E2' }));
  const entries = () =>
    [...screen.getByRole('list', { name: 'More for S1 E2' }).querySelectorAll('li')].map(
      (entry) => entry.querySelector('span')?.firstChild?.textContent,
    );

  beforeEach(() => {
    places = [];
  });

  it('keeps the secret of what lies ahead until it is asked for', async () => {
    serveSeason({ veils: true });
    const { user } = draw(card());
    const veil = await screen.findByRole('button', { name: /Reveal/ });
    expect(screen.queryByText('The Long Night')).toBeNull();
    expect(screen.queryByText(/the matches/)).toBeNull();
    await user.click(veil);
    screen.getByText(/the matches/);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('link')));
  });

  it.each([
    ['not begun', () => [], false, ['Mark watched', 'Mark all up to here watched', 'I’m here']],
    ['begun', () => [examplePlace()], false, ['Start over', 'Mark watched', 'Mark all up to here watched', 'I’m here']],
    ['where one is', () => [], true, ['Mark watched', 'Mark all up to here watched']],
    [
      'watched',
      () => [examplePlace({ watchedAt: '2026-11-20T00:00:00Z', finishedAt: '2026-11-20T00:00:00Z', percentage: 100 })],
      false,
      ['Mark not watched', 'Mark all up to here watched', 'I’m here'],
    ],
  ])('offers what can be done with an episode %s', async (_, stored, thread, labels) => {
    places = stored();
    serveSeason({ thread });
    const { user } = draw(card());
    await open(user);
    expect(entries()).toEqual([...labels, 'Download']);
  });

  it('marks at once, and takes it back with words when the server refuses', async () => {
    const answer = later<Response>();
    serveSeason({ act: () => answer.promise });
    const { user } = draw(card());
    await open(user);
    await user.click(screen.getByRole('button', { name: 'Mark watched' }));
    await open(user);
    expect(entries()).toContain('Mark not watched');
    answer.resolve(problem(503, 'unavailable', 'Later.'));
    await screen.findByText('That could not be marked.');
    await waitFor(() => expect(entries()).toContain('Mark watched'));
  });

  it('takes a mark back where it was a mistake', async () => {
    const asked = serveSeason();
    const { user } = draw(card());
    await open(user);
    await user.click(screen.getByRole('button', { name: /up to here/ }));
    await screen.findByText('All up to S1 E2 marked watched');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(asked.filter(({ method }) => method === 'PATCH').map(({ body }) => body)).toMatchObject([
        { action: 'mark-watched', scope: 'up-to-here', season: 1, episode: 2 },
        { action: 'take-back', type: 'tv', tmdbId: 7 },
      ]),
    );
  });

  it('the veil turns at once, and back where it was not kept', async () => {
    serveSeason({ veils: true });
    const { user } = draw(<VeilSwitch profileId={PROFILE} />);
    const veil = await screen.findByRole('switch', { name: 'Veil spoilers' });
    await user.click(veil);
    await screen.findByText('That could not be kept. Try again in a moment.');
    expect(veil.getAttribute('aria-checked')).toBe('true');
  });
});
